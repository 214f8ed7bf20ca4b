/**
 * Headlines that tell a toll by two verbs without a word between: "Raid Kills Five Injures Seven", "bomb kills 12 wounds 50". The tagger
 * takes the second for a noun that the first number counts, and often the first for the end of the name before it.
 */
import { baseRel, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** Two verbs with the last word of what the first one takes and the first of what the second takes. */
interface Toll {
  readonly kills: number
  readonly wounds: number
}

/** The document with such verbs as verbs; the same document when there are none. */
export function withTollHeadlines(doc: ParsedDocument): ParsedDocument {
  const found = doc.tokens.flatMap((word) => tollAt(doc, word) ?? [])
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const toll of found) putRight(doc, tokens, toll)
  return retied(doc, tokens)
}

/** Verbs of tolls by the form headlines have. */
const HARMS: ReadonlyMap<string, string> = new Map([
  ['kills', 'kill'],
  ['wounds', 'wound'],
  ['injures', 'injure'],
  ['hurts', 'hurt'],
])

const harm = (doc: ParsedDocument, i: number): string | undefined => HARMS.get(doc.tokens[i]?.text.toLowerCase() ?? '')

function tollAt(doc: ParsedDocument, { index, sentence }: Word): Toll | null {
  const { first, last } = doc.sentences[sentence]!
  if (index === first || harm(doc, index) === undefined || doc.tokens[index + 1]?.upos !== 'NUM') return null
  for (let i = index + 2; i < last && i <= index + LONGEST; i++) {
    if (harm(doc, i) !== undefined)
      return i + 1 < last && wordAt(doc, i + 1).upos === 'NUM' ? { kills: index, wounds: i } : null
    if (!NOMINAL.has(wordAt(doc, i).upos)) return null
  }
  return null
}

/** Words of the first verb, of whom it takes and of how many, at most. */
const LONGEST = 5
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ'])

function putRight(doc: ParsedDocument, tokens: Word[], { kills, wounds }: Toll): void {
  const { first, last } = doc.sentences[wordAt(doc, kills).sentence]!
  const tie = (i: number, to: Partial<Word>): void => {
    tokens[i] = { ...tokens[i]!, ...to }
  }
  const root = doc.tokens.slice(first, last).find(({ head }) => head < 0)!.index
  const { subject, place } = subjectOf(doc, first, kills)
  const object = wounds - 1
  const counted = doc.tokens[wounds + 2]
  const hurt = counted && counted.index < last && NOMINAL.has(counted.upos) ? counted.index : wounds + 1
  for (let i = first; i < last; i++) {
    const { head, rel, upos } = wordAt(doc, i)
    const ofVerb = head === kills || head === wounds || head === root || (head > kills && head <= hurt)
    if (i > hurt && ofVerb) tie(i, { head: kills, rel: baseRel(rel) === 'nmod' ? 'obl' : rel })
    else if (i > kills && i < object) tie(i, { head: object, rel: upos === 'NUM' ? 'nummod' : 'compound' })
    else if (i < kills && head >= kills) tie(i, { head: i > subject && place >= 0 ? place : subject })
  }
  const verb = { upos: 'VERB', xpos: 'VBZ' } as const
  if (root !== kills) tie(root, { head: kills, rel: 'parataxis' })
  if (place >= 0) tie(place, { head: subject, rel: 'nmod' })
  if (hurt > wounds + 1) tie(wounds + 1, { head: hurt, rel: 'nummod' })
  tie(object, { head: kills, rel: 'obj' })
  tie(hurt, { head: wounds, rel: 'obj' })
  tie(wounds, { ...verb, lemma: harm(doc, wounds)!, head: kills, rel: 'conj' })
  tie(subject, { head: kills, rel: 'nsubj' })
  tie(kills, { ...verb, lemma: harm(doc, kills)!, head: -1, rel: 'root' })
}

/** What kills, and where that is: "blast", "blast in Orsk"; the place is -1 where none is told. */
function subjectOf(doc: ParsedDocument, first: number, kills: number): { subject: number; place: number } {
  let from = kills - 1
  while (from > first && NOMINAL.has(wordAt(doc, from - 1).upos)) from--
  const placed = from - 2 >= first && wordAt(doc, from - 1).upos === 'ADP' && NOMINAL.has(wordAt(doc, from - 2).upos)
  return placed ? { subject: from - 2, place: kills - 1 } : { subject: kills - 1, place: -1 }
}
