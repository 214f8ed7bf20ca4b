/**
 * What is seen of a name that no lexicon has, told as signs for the learned weights of its kind: the words beside it, what it hangs on,
 * how it is written, and what the votes of rules come to.
 */
import { isCommonWord } from '../knowledge/common-words.js'
import { citiesCalled } from '../knowledge/gazetteer.js'
import type { ParsedDocument } from '../model.js'
import { neutralForm, neutralLemma } from '../parse/stand-ins.js'
import { type Tally, winner } from './name-tallies.js'
import type { Candidate } from './names.js'

/** Told what is seen, and by how much it counts. */
export type NameSign = (sign: string, amount: number) => void

/** Tells the signs of a name by all its mentions in the report. */
export function tellName(doc: ParsedDocument, mentions: readonly Candidate[], tally: Tally, tell: NameSign): void {
  tell('any', 1)
  const [kind] = winner(tally.sums)
  tell(`votes win ${kind}`, 1)
  tell(townSign(mentions[0]?.key ?? ''), 1)
  for (const [type, sum] of tally.sums) tell(`votes ${type}`, Math.log1p(Math.max(0, sum)))
  const counts = new Map<string, number>()
  for (const { votes } of mentions)
    for (const { rule, type, own } of votes) {
      const sign = `vote ${rule} ${type}`
      counts.set(sign, own ? 1 : (counts.get(sign) ?? 0) + 1)
    }
  for (const [sign, count] of counts) tell(sign, Math.log1p(count))
  // Many mentions tell more than one, but not as many times more.
  const share = 1 / Math.sqrt(mentions.length)
  for (const mention of mentions) tellMention(doc, mention, (sign) => tell(sign, share))
}

/** Whether a town bears the name, by the size of the largest, one-word names apart: many a small town is called like a person. */
function townSign(key: string): string {
  const largest = key.length < 3 ? undefined : citiesCalled(key)[0]
  if (!largest) return 'no town'
  const size = [1_000_000, 200_000, 40_000, 8_000].find((least) => largest.population >= least) ?? 'fewer'
  return `town of ${size}${key.includes(' ') ? ', words' : ''}`
}

function tellMention(doc: ParsedDocument, { run, head }: Candidate, tell: (sign: string) => void): void {
  const { tokens } = doc
  const { first, last } = run
  const word = tokens[head]!
  const beside = (i: number): string => (tokens[i]?.sentence === word.sentence ? neutralForm(tokens[i]!) : '')
  const [before, after] = [beside(first - 1), beside(last)]
  tell(`before ${before}`)
  tell(`before ${beside(first - 2)} ${before}`)
  tell(`after ${after}`)
  tell(`after ${after} ${beside(last + 1)}`)
  const governor = tokens[word.head]
  tell(`under ${governor ? neutralLemma(governor) : ''} ${word.rel}`)
  tell(`hangs ${word.rel}`)
  const end = tokens[last - 1]!.text
  tell(`ends -${end.slice(-3).toLowerCase()}`)
  tell(`ends -${end.slice(-2).toLowerCase()}`)
  tell(`words ${Math.min(5, last - first)}`)
  tell(`letters ${Math.min(4, end.length)}${end === end.toUpperCase() ? ' capitals' : ''}`)
  for (let i = first; i < last; i++) {
    const text = tokens[i]!.text.toLowerCase()
    if (isCommonWord(text)) tell(`has ${text}`)
  }
  for (const child of doc.children[head] ?? []) tell(`over ${neutralLemma(tokens[child]!)} ${tokens[child]!.rel}`)
}
