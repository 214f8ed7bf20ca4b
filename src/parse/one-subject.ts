/**
 * A clause has one subject. Where the parser gives a verb two, the first is the title of the second ("senior Hamas official" + "Sami Abu
 * Zuhri" + "told"), the second goes on with a list that the first opens ("Ana Ruiz, Omar Belo and Lena Okafor met", "a nurse" + "and" +
 * "her son") or is what the first is of ("An aide" + "to Foreign Minister Ana Ruiz" + "said"), or the first explains the place that opens
 * the sentence ("In Tarle, a town near Medra, rebels burned a bus").
 */
import type { ParsedSentence } from './parse.js'

type Columns = { upos: string[]; xpos: string[]; head: number[]; rel: string[] }

/** The same analysis, with one subject to a verb where it is plain which it is. */
export function withOneSubject(parsed: ParsedSentence): ParsedSentence {
  let repaired: Columns | null = null
  for (let second = 1; second < parsed.rel.length; second++) {
    const first = subjectBefore(parsed, second)
    if (first < 0) continue
    const mends =
      titleOf(parsed, first, second) ??
      memberOf(parsed, first, second) ??
      behindOf(parsed, first, second) ??
      explained(parsed, first, second) ??
      joined(parsed, first, second)
    if (mends === null) continue
    repaired ??= { upos: [...parsed.upos], xpos: [...parsed.xpos], head: [...parsed.head], rel: [...parsed.rel] }
    for (const { word, head, rel } of mends) {
      repaired.head[word] = head + 1
      repaired.rel[word] = rel
      if (rel !== 'compound' || parsed.xpos[word] !== 'JJ') continue
      repaired.upos[word] = 'NOUN'
      repaired.xpos[word] = 'NN'
    }
  }
  return repaired === null ? parsed : { ...parsed, ...repaired }
}

/** A word to be hung elsewhere. */
interface Mend {
  readonly word: number
  readonly head: number
  readonly rel: string
}

type Mends = readonly Mend[]

/** The subject that the verb of this one has before it, both in front of the verb; -1 for none. */
function subjectBefore({ rel, head }: ParsedSentence, second: number): number {
  const verb = head[second]! - 1
  if (!isSubject(rel[second]!) || second > verb) return -1
  for (let i = second - 1; i >= 0; i--) if (isSubject(rel[i]!) && head[i] === head[second]) return i
  return -1
}

const isSubject = (rel: string): boolean => rel === 'nsubj' || rel === 'nsubj:pass'

/** The title that stands right before a name. */
const titleOf = (parsed: ParsedSentence, first: number, second: number): Mends | null => {
  const { rel, xpos } = parsed
  // "the opposition" + "Tarle National Party".
  const [start] = phraseOf(parsed, second)
  const stands = first === start - 1 && (start === second || xpos[start] === 'NNP')
  return stands &&
    rel[second] === 'nsubj' &&
    rel[first] === 'nsubj' &&
    xpos[second] === 'NNP' &&
    ['NN', 'JJ', 'NNP'].includes(xpos[first] ?? '')
    ? [{ word: first, head: second, rel: 'compound' }]
    : null
}

/** A name behind a name and a comma, with more of the list to come. */
function memberOf(parsed: ParsedSentence, first: number, second: number): Mends | null {
  const { xpos } = parsed
  const names = xpos[first]?.startsWith('NNP') === true && xpos[second]?.startsWith('NNP') === true
  const [start, end] = phraseOf(parsed, second)
  const goesOn = xpos.indexOf('CC', second) >= 0 && xpos.indexOf('CC', second) < end
  return names && goesOn && phraseOf(parsed, first)[1] === start - 1 && xpos[start - 1] === ','
    ? [{ word: second, head: first, rel: 'conj' }]
    : null
}

/** A name whose title has the preposition that ties it to the noun before it. */
function behindOf(parsed: ParsedSentence, first: number, second: number): Mends | null {
  const { rel, head, xpos } = parsed
  if (!xpos[first]?.startsWith('NN') || !xpos[second]?.startsWith('NNP')) return null
  const title = rel.findIndex((r, i) => head[i] === second + 1 && i < second && (r === 'nmod:desc' || r === 'compound'))
  const preposition = title < 0 ? -1 : rel.findIndex((r, i) => r === 'case' && head[i] === title + 1 && i < title)
  return preposition >= 0 && preposition === phraseOf(parsed, first)[1]
    ? [
        { word: preposition, head: second, rel: 'case' },
        { word: second, head: first, rel: 'nmod' },
      ]
    : null
}

/** A noun between commas behind the name of what opens the sentence. */
function explained(parsed: ParsedSentence, first: number, second: number): Mends | null {
  const { xpos, rel, head } = parsed
  const [start, end] = phraseOf(parsed, first)
  if (xpos[start - 1] !== ',' || xpos[end] !== ',' || phraseOf(parsed, second)[0] !== end + 1) return null
  if (xpos[first] !== 'NN' || hasChild(parsed, first, 'cc')) return null
  const opening = rel.findIndex((r, i) => r === 'obl' && head[i] === head[first] && i < first)
  return opening >= 0 && xpos[opening] === 'NNP' && phraseOf(parsed, opening)[1] === start - 1
    ? [{ word: first, head: opening, rel: 'appos' }]
    : null
}

/** A subject behind an "and" that the parser hung on the verb of both; with a verb between them they are subjects of two. */
function joined({ upos, rel, head }: ParsedSentence, first: number, second: number): Mends | null {
  const and = rel.lastIndexOf('cc', second)
  if (and < first || head[and] !== head[second] || rel[first] !== rel[second] || !isUnder(head, and + 1, second))
    return null
  for (let i = first + 1; i < second; i++)
    if ((upos[i] === 'VERB' || upos[i] === 'AUX') && rel[i] !== 'amod' && rel[i] !== 'case') return null
  return [
    { word: and, head: second, rel: 'cc' },
    { word: second, head: first, rel: 'conj' },
  ]
}

/** True when word `i` is `top` or hangs on it. */
function isUnder(head: readonly number[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= head.length; at = head[at]! - 1, steps++) if (at === top) return true
  return false
}

const hasChild = ({ rel, head }: ParsedSentence, i: number, wanted: string): boolean =>
  rel.some((r, child) => r === wanted && head[child] === i + 1)

/** The words of a phrase, without the commas around it. */
function phraseOf({ head, xpos }: ParsedSentence, top: number): readonly [number, number] {
  let [first, last] = [top, top]
  while (first > 0 && isUnder(head, first - 1, top)) first--
  while (last + 1 < head.length && isUnder(head, last + 1, top)) last++
  while (first < top && xpos[first] === ',') first++
  while (last > top && xpos[last] === ',') last--
  return [first, last + 1]
}
