/** What surrounds a figure: its clause, who did it, where, when, and whether it is a running total. */
import { wordClass } from '../../knowledge/event-words.js'
import { speechVerbOf } from '../../knowledge/speech.js'
import { actorAt } from '../../match/actors.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, nounRoles, obliques } from '../../match/roles.js'
import {
  baseRel,
  isUnder,
  isVerb,
  kids,
  markOf,
  type Range,
  subtree,
  trimRange,
  wordAbove,
  wordAt,
  yieldOf,
} from '../../match/tree.js'
import type { AttributedDocument, Figure } from '../../model.js'
import { withinStatement } from '../speakers.js'

/** The predicate of the clause a word stands in: the nearest verb (or predicate noun) above it that heads a clause. */
export function predicateOf(doc: AttributedDocument, word: number): number {
  for (let at = word; ; ) {
    const { head, rel } = wordAt(doc, at)
    const base = baseRel(rel)
    if (head < 0) return at
    if (
      isVerb(doc, at) &&
      ['ccomp', 'advcl', 'acl', 'conj', 'parataxis', 'csubj', 'xcomp'].includes(base) &&
      base !== 'xcomp'
    )
      return at
    at = head
  }
}

const ASIDE = new Set(['advcl', 'parataxis', 'punct', 'cc', 'mark', 'discourse'])

/** The words of the clause that hold the figure: without side clauses, joined clauses and outer punctuation. */
export function clauseRange(doc: AttributedDocument, predicate: number, quantity: Range): Range {
  const keep = (c: number): boolean => {
    if (holdsAny(doc, c, quantity)) return true
    const word = wordAt(doc, c)
    if (word.head !== predicate) return word.rel !== 'acl:relcl' && word.rel !== 'parataxis'
    const base = baseRel(word.rel)
    return !ASIDE.has(base) && !(base === 'conj' && isVerb(doc, c)) && word.rel !== 'acl:relcl'
  }
  const words = new Set(yieldOf(doc, predicate, keep))
  for (let i = quantity[0]; i < quantity[1]; i++) words.add(i)
  let [first, last] = quantity
  const joins = (i: number): boolean => words.has(i) || (words.has(i - 1) && words.has(i + 1))
  while (first > 0 && joins(first - 1)) first--
  while (last < doc.tokens.length && joins(last)) last++
  return trimRange(doc, withinStatement(doc, [first, last], quantity[0]))
}

const holdsAny = (doc: AttributedDocument, top: number, [first, last]: Range): boolean => {
  for (let i = first; i < last; i++) if (isUnder(doc, i, top)) return true
  return false
}

/** Nouns of acts whose owner or modifier did it: "Israeli strikes killed", "killed in a rebel ambush". */
const ACTS = new Set([
  'strike',
  'airstrike',
  'attack',
  'raid',
  'shelling',
  'bombing',
  'bombardment',
  'offensive',
  'ambush',
  'fire',
  'rocket',
  'missile',
  'assault',
  'gunfire',
  'operation',
  'drone',
  'shell',
  'massacre',
  'incursion',
  'barrage',
  'bomb',
  'force',
  'troop',
  'soldier',
  'fighter',
  'army',
  'warplane',
  'jet',
  'aircraft',
  'plane',
  'helicopter',
  'gunman',
  'militant',
  'mortar',
  'artillery',
  'campaign',
])

/** Who did it, only where the text says so: the doer of the verb, or the owner of the act that is the doer. */
export function perpetratorOf(doc: AttributedDocument, at: number, people: readonly number[]): number | null {
  if (!isVerb(doc, at)) {
    const { owner, obliques: complements } = nounRoles(doc, at)
    const by = complements.find((o) => o.prep === 'by')
    const own = actorAt(doc, owner)
    if (own >= 0) return own
    return by ? doerNamed(doc, by.head) : null
  }
  const agent = activeParticiple(doc, at) ? wordAt(doc, at).head : agentOf(doc, at)
  if (people.includes(agent) || isWhoWas(doc, at, agent)) return null
  if (agent >= 0) return doerNamed(doc, agent)
  const act = obliques(doc, at).find((o) => (o.prep === 'in' || o.prep === 'during') && ACTS.has(lemma(doc, o.head)))
  return act ? doerNamed(doc, act.head) : null
}

/** "Israeli strikes killed 14 people" read as a participle: with an object of its own it is no passive. */
function activeParticiple(doc: AttributedDocument, at: number): boolean {
  const word = wordAt(doc, at)
  return baseRel(word.rel) === 'acl' && word.xpos === 'VBN' && kids(doc, at, 'obj').length > 0
}

/** "the number of people killed": who stands before a participle without an object underwent it. */
const isWhoWas = (doc: AttributedDocument, at: number, agent: number): boolean =>
  baseRel(wordAt(doc, at).rel) === 'acl' && wordAt(doc, at).head === agent && kids(doc, at, 'obj').length === 0

function doerNamed(doc: AttributedDocument, head: number): number | null {
  const words = ACTS.has(lemma(doc, head)) ? [...ofAct(doc, head), head] : [head]
  return words.map((word) => actorAt(doc, word)).find((actor) => actor >= 0) ?? null
}

/** Words that tell whose act a noun is: its owner, "by" whom, what stands before it. */
function ofAct(doc: AttributedDocument, act: number): readonly number[] {
  const { owner, modifiers, obliques: complements } = nounRoles(doc, act)
  const by = complements.find((o) => o.prep === 'by')
  // "a Hamas-led attack": the leader stands under the participle.
  const under = modifiers.flatMap((m) => [m, ...kids(doc, m, 'obl', 'nsubj', 'compound', 'obl:npmod')])
  return [owner, by?.head ?? -1, ...under]
}

export interface Time {
  readonly period: Figure['period']
  readonly cumulative: boolean | null
}

/**
 * When: the date in the clause; a running total where the clause says since, so far, in total, or counts a toll. The day of such a count is
 * the last it covers, but one that stands with what is counted ("the toll of Monday's raid rose to 14") is the day of the deed; `at` is
 * the word that says what became of the counted.
 */
export function timeOf(doc: AttributedDocument, range: Range, rule: string, at: number): Time {
  let words = ''
  let date = null
  let ofDeed = false
  for (let i = range[0]; i < range[1]; i++) {
    words += ` ${wordAt(doc, i).text.toLowerCase()}`
    const found = doc.dates[doc.dateAt[i] ?? -1]
    if (date !== null || !(found?.from || found?.to) || isOfElse(doc, i, at)) continue
    date = found
    ofDeed = !isVerb(doc, at) || baseRel(wordAt(doc, at).rel) === 'acl' ? isUnder(doc, i, at) : false
  }
  const start = date === null ? startTold(doc, at) : null
  if (start !== null) return { period: { from: start, to: null }, cumulative: true }
  const text = words.trim()
  const running =
    rule === 'death-toll' ||
    rule === 'injury-toll' ||
    /\b(?:since|so far|to date|until now|in total|a total of|the total|the number of|altogether|toll)\b/.test(text)
  const oneDay = date !== null && date.prec <= 1
  return {
    period: date
      ? running && !(ofDeed && !/\bsince\b/.test(text)) && !/so far/.test(text)
        ? { from: /\bsince\b/.test(text) ? date.from : null, to: /\bsince\b/.test(text) ? null : date.to }
        : { from: date.from, to: date.to }
      : null,
    cumulative: running ? true : oneDay ? false : null,
  }
}

/** "have been killed since the war broke out in March 2011": the first day of a count by the clause that begins it; null where none does. */
function startTold(doc: AttributedDocument, at: number): string | null {
  const { rel, head } = wordAt(doc, at)
  const all = yieldOf(doc, baseRel(rel) === 'conj' ? head : at)
  const begins = all.find((v) => baseRel(wordAt(doc, v).rel) === 'advcl' && markOf(doc, v) === 'since')
  if (begins === undefined) return null
  const days = yieldOf(doc, begins).flatMap((i) => doc.dates[doc.dateAt[i] ?? -1]?.from ?? [])
  return days[0] ?? null
}

/**
 * "six had died, not eight as it had stated on Friday": the day on which something else was said. "The Kestrel Front, founded in 1964, has 6,000
 * men": the day of what is told of a party in passing.
 */
function isOfElse(doc: AttributedDocument, i: number, at: number): boolean {
  let v = i
  while (v >= 0 && !isVerb(doc, v)) v = wordAt(doc, v).head
  if (v < 0 || v === at) return false
  const { lemma, rel, xpos, head } = wordAt(doc, v)
  if (markOf(doc, v) === 'as' && speechVerbOf(lemma.toLowerCase()) !== undefined) return true
  return rel === 'acl' && xpos === 'VBN' && actorAt(doc, head) >= 0
}

/** Why the clause tells nothing that happened, or null: it is denied, conditional, threatened, planned or only possible. */
export function unrealIn(doc: AttributedDocument, at: number): string | null {
  for (let word = at, depth = 0; word >= 0 && depth < 6; word = wordAt(doc, word).head, depth++) {
    if (isBefore(doc, word)) return null
    // "the toll could be over 50".
    if (!isVerb(doc, word) && kids(doc, word, 'aux').some((c) => MAY.has(lemma(doc, c)))) return 'possible'
    if (!isVerb(doc, word)) continue
    if (wordClass('ALMOST').has(doc.tokens[word - 1]?.text.toLowerCase() ?? '')) return 'only near'
    const clause = clauseOf(doc, word)
    if (clause.negated) return 'denied'
    if (clause.mark === 'if' || clause.mark === 'unless') return 'conditional'
    if (clause.modal === 'could' || clause.modal === 'might' || clause.modal === 'may' || clause.modal === 'can')
      return clause.perfect ? null : 'possible'
    if ((clause.tense === 'future' || clause.tense === 'would') && !clause.perfect) return 'ahead'
    if (
      clause.infinitive &&
      !clause.perfect &&
      [
        'threaten',
        'plan',
        'want',
        'vow',
        'intend',
        'try',
        'hope',
        'aim',
        'seek',
        'order',
        'call',
        'refuse',
        'fail',
      ].includes(lemma(doc, wordAt(doc, word).head))
    )
      return 'ahead'
    if (clause.finite) return null
  }
  return null
}

const MAY = new Set(['could', 'might', 'may', 'can'])

/** "At the cost of 40 lives, the war is not over": what opens the sentence before the subject stands outside of what the verb says. */
function isBefore(doc: AttributedDocument, i: number): boolean {
  const { rel, head } = wordAt(doc, i)
  return baseRel(rel) === 'obl' && i < head && kids(doc, head, 'nsubj').some((subject) => subject > i)
}

/** The counted people in the report's words, without number and qualifier: "Israeli soldiers". */
export function populationOf(doc: AttributedDocument, noun: number, quantity: Range): string | null {
  if (noun < 0 || (noun >= quantity[0] && noun < quantity[1])) return null
  const describes = (c: number): boolean =>
    ['amod', 'compound', 'nmod:poss', 'flat'].includes(wordAt(doc, c).rel) && !ADDED.has(lemma(doc, c))
  // "a 14-year-old boy": what an adjective is made of belongs to it.
  const [first, last] = subtree(
    doc,
    noun,
    (c) => c >= quantity[1] && c <= noun && (describes(c) || wordAbove(doc, c)?.rel === 'amod' || isOfAge(doc, c)),
  )
  // "6606 lives, and 1": a noun counted before stands alone.
  const from = Math.min(Math.max(first, quantity[1]), noun)
  return last > first ? doc.reading.slice(wordAt(doc, from).start, wordAt(doc, last - 1).end) : null
}

/** "Three more miners": the word adds them to others and says nothing of who they are. */
const ADDED = new Set(['more', 'other', 'another', 'further', 'additional'])

/** The number in "14-year-old". */
const isOfAge = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).upos === 'NUM' && lemma(doc, wordAt(doc, i).head) === 'year'

const lemma = (doc: AttributedDocument, i: number): string => (i < 0 ? '' : wordAt(doc, i).lemma.toLowerCase())
