/**
 * "Both sides", "the two leaders", "each country", "the three powers": those of whom a phrase without names tells are as many as are joined
 * by "and" in its sentence, or as a sentence shortly before names. Where that names more, nobody is meant for sure.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { baseRel, caseOf, conjuncts, kids, wordAt } from '../match/tree.js'
import type { ActorKind, MentionedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** Sentences looked back over. */
const REACH = 2
const STATES: ReadonlySet<ActorKind> = new Set(['country', 'government'])
const PERSONS: ReadonlySet<ActorKind> = new Set(['person'])
const SIDES: ReadonlySet<ActorKind> = new Set([
  'country',
  'government',
  'armed_group',
  'military',
  'organisation',
  'population',
])

/** The actors that the noun at `i` stands for, two or three, or none. */
export function bothTold(doc: MentionedDocument, i: number): readonly number[] {
  const meant = i < 0 ? null : kindsMeant(doc, i)
  if (meant === null) return []
  const { kinds, count } = meant
  const sentence = wordAt(doc, i).sentence
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const { first, last } = doc.sentences[at]!
    const { joined, named } = namedIn(doc, first, Math.min(i, last), kinds, count)
    if (joined.length === count) return joined
    if (at === sentence) continue
    if (named.length > 1) return named.length === count ? named : []
  }
  return []
}

/** The actors that the noun at `i` stands for, or by whose people it tells: "foreign ministers from the two countries"; or none. */
export function toldAt(doc: MentionedDocument, i: number): readonly number[] {
  const meant = bothTold(doc, i)
  return meant.length > 0 ? meant : toldThrough(doc, i)
}

const toldThrough = (doc: MentionedDocument, i: number): readonly number[] =>
  kids(doc, i, 'nmod')
    .filter((k) => k > i && ['of', 'from'].includes(caseOf(doc, k)))
    .map((k) => bothTold(doc, k))
    .find((told) => told.length > 0) ?? []

/** What kind of actors a phrase for two or three tells of, or null where it tells of no so many. */
function kindsMeant(doc: MentionedDocument, i: number): Meant | null {
  const { xpos } = wordAt(doc, i)
  if (xpos !== 'NN' && xpos !== 'NNS') return null
  const before = kids(doc, i, 'det', 'nummod', 'det:predet', 'amod').map((k) => wordAt(doc, k).text.toLowerCase())
  const counted = before.includes('the') ? ['two', 'three'].findIndex((word) => before.includes(word)) + 2 : 0
  const count = before.includes('both') || counted < 2 ? 2 : counted
  const many = xpos === 'NNS' && (before.includes('both') || counted > 1)
  const each = xpos === 'NN' && (before.includes('each') || before.includes('neither'))
  const told = kids(doc, i, 'nmod:poss', 'nmod').some((k) => k < i || caseOf(doc, k) === 'of')
  if ((!many && !each) || told) return null
  const lemma = lemmaOf(doc, i)
  if (wordClass('TWOSIDES').has(lemma)) return { kinds: SIDES, count }
  if (wordClass('TWOSTATES').has(lemma)) return { kinds: STATES, count }
  return wordClass('TWOPERSONS').has(lemma) ? { kinds: PERSONS, count } : null
}

interface Meant {
  readonly kinds: ReadonlySet<ActorKind>
  readonly count: number
}

/** The actors of these kinds between two words, and the last of them, so many, that are joined by "and". */
function namedIn(
  doc: MentionedDocument,
  first: number,
  last: number,
  kinds: ReadonlySet<ActorKind>,
  count: number,
): Named {
  const fits = (i: number): number => {
    const actor = actorAt(doc, i)
    // "several countries": no state by name.
    if (kinds === STATES && doc.mentions[doc.mentionAt[i] ?? -1]?.form === 'nominal') return -1
    return actor >= 0 && kinds.has(doc.actors[actor]!.kind) ? actor : -1
  }
  const named = new Set<number>()
  let joined: readonly number[] = []
  for (let i = first; i < last; i++) {
    if (fits(i) >= 0) named.add(fits(i))
    if (baseRel(wordAt(doc, i).rel) === 'conj') continue
    const members = conjuncts(doc, i).filter((m) => m < last)
    const all = [...new Set(members.map(fits))]
    if (members.length === count && all.length === count && !all.includes(-1)) joined = all
  }
  return { named: [...named], joined }
}

interface Named {
  readonly named: readonly number[]
  readonly joined: readonly number[]
}
