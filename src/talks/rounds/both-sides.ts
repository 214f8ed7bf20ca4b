/**
 * "Both sides", "the delegations", "each side": the two parties a report tells of together. They are those named last as two ("the
 * government and the rebels", "talks with Iran"), and only where the report leaves one choice.
 */
import { toldAt } from '../../events/both-told.js'
import { roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { agentOf, obliques } from '../../match/roles.js'
import { baseRel, conjuncts, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { onceFor } from '../../once-for.js'
import { betweenOf } from './between.js'
import { partyBehind, sameSide } from './parties.js'
import { type Basis, namedSeats } from './seats.js'

/** Those who can sit at a table, "both sides" among them. */
export function seatedAt(doc: AttributedDocument, head: number): readonly number[] {
  const counted = countedAt(doc, head)
  if (counted.length > 0) return counted
  const own = namedSeats(doc, head)
  return own.length > 0 || head < 0 || !meansBothSides(doc, head) ? own : bothSidesAt(doc, head)
}

/**
 * "The three countries", "ministers from the three countries": those the report told of together shortly before, or none; "both sides" are
 * left to where the report leaves one choice.
 */
export const countedAt = (doc: AttributedDocument, head: number): readonly number[] =>
  head < 0 || meansBothSides(doc, head) ? [] : [...new Set(toldAt(doc, head).map((actor) => partyBehind(doc, actor)))]

/** The first of the words that seats two parties told before, as what their seats rest on; none where no word does. */
export const bothSeatedBy = (doc: AttributedDocument, heads: readonly number[]): readonly Basis[] =>
  heads
    .filter((i) => i >= 0 && meansBothSides(doc, i) && namedSeats(doc, i).length === 0)
    .slice(0, 1)
    .map((at) => ({ rule: roundRule('round-both-sides'), at }))

interface Pair {
  readonly at: number
  readonly actors: readonly [number, number]
  /** Told of those who talk, not only named side by side. */
  readonly talking: boolean
}

/** True for a noun that stands for two parties told before: "both sides", "the two delegations", "each side". */
export function meansBothSides(doc: AttributedDocument, i: number): boolean {
  const { lemma, upos, xpos } = wordAt(doc, i)
  if (upos !== 'NOUN' || !roundList('round-both-sides').has(lemma)) return false
  if (kids(doc, i, 'nmod:poss').length > 0 || kids(doc, i, 'nmod').some((k) => k > i)) return false
  const before = kids(doc, i, 'det', 'nummod', 'det:predet', 'amod').map((k) => wordAt(doc, k).text.toLowerCase())
  if (before.includes('both') || before.includes('two')) return xpos === 'NNS'
  if (lemma === 'side' && (before.includes('each') || before.includes('neither'))) return true
  return before.includes('the') && xpos === 'NNS'
}

/** The two parties meant at a word, or none where the report leaves a choice. */
export function bothSidesAt(doc: AttributedDocument, at: number): readonly number[] {
  const all = pairsOf(doc)
  const told = all.filter((pair) => pair.at < at)
  const pairs = told.length > 0 ? told : all
  return (
    onlyPair(doc, pairs) ??
    onlyPair(
      doc,
      pairs.filter((pair) => pair.talking),
    ) ??
    []
  )
}

/** The pair they all are, by the names it was told with last; null where they differ. */
function onlyPair(doc: AttributedDocument, pairs: readonly Pair[]): readonly number[] | null {
  const last = pairs[pairs.length - 1]
  if (last === undefined) return null
  const same = (a: Pair, b: Pair): boolean =>
    a.actors.every((x) => b.actors.some((y) => x === y || sameSide(doc, x, y)))
  return pairs.every((pair) => same(pair, last)) ? last.actors : null
}

/** Every two parties the report names together, in text order. */
const pairsOf = onceFor((doc: AttributedDocument): readonly Pair[] =>
  [...coordinated(doc), ...talking(doc)].sort((a, b) => a.at - b.at),
)

const bodies = (doc: AttributedDocument, i: number): number[] => [
  ...new Set(namedSeats(doc, i).map((actor) => partyBehind(doc, actor))),
]

function pairOf(doc: AttributedDocument, at: number, actors: readonly number[], talks: boolean): Pair[] {
  const [a, b] = actors
  if (actors.length !== 2 || a === undefined || b === undefined || sameSide(doc, a, b)) return []
  return [{ at, actors: [a, b], talking: talks }]
}

/** "the government and the rebels". */
function coordinated(doc: AttributedDocument): Pair[] {
  return doc.tokens.flatMap(({ index, rel, upos }) => {
    if (upos === 'VERB' || baseRel(rel) === 'conj' || kids(doc, index, 'conj').length !== 1) return []
    const members = conjuncts(doc, index)
    if (members.length !== 2) return []
    return pairOf(doc, index, [...new Set(members.flatMap((m) => bodies(doc, m)))], false)
  })
}

/** "talks between Russia and Ukraine", "Iran held talks with Turkey", "Iran's talks with Turkey". */
function talking(doc: AttributedDocument): Pair[] {
  const { heads } = roundWords()
  return doc.tokens.flatMap(({ index, lemma, upos, head, rel }) => {
    if ((upos !== 'NOUN' && upos !== 'PROPN') || !heads.has(lemma.toLowerCase())) return []
    const between = betweenOf(doc, index, roundList('round-between')).heads.flatMap((h) =>
      conjuncts(doc, h).flatMap((m) => bodies(doc, m)),
    )
    const others = obliques(doc, index)
      .filter((o) => roundList('round-with').has(o.prep))
      .flatMap((o) => bodies(doc, o.head))
    const owners = kids(doc, index, 'nmod:poss').flatMap((p) => bodies(doc, p))
    const doer = head >= 0 && ['obj', 'obl'].includes(baseRel(rel)) ? agentOf(doc, head) : -1
    const first = owners.length > 0 ? owners : doer < 0 ? [] : bodies(doc, doer)
    return [
      ...pairOf(doc, index, [...new Set(between)], true),
      ...(others.length === 1 ? pairOf(doc, index, [...new Set([...first, ...others])], true) : []),
    ]
  })
}
