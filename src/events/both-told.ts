/**
 * "Both sides", "the two leaders", "each country": the two of whom a phrase without names tells are those joined by "and" in its sentence,
 * or the two that a sentence shortly before names. Where that names more, nobody is meant for sure.
 */
import { wordClass } from '../knowledge/event-words.js'
import { baseRel, caseOf, conjuncts, kids, wordAt } from '../match/tree.js'
import type { ActorKind, MentionedDocument } from '../model.js'
import { actorAt } from './parties.js'
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

/** The two actors that the noun at `i` stands for, or none. */
export function bothTold(doc: MentionedDocument, i: number): readonly number[] {
  const kinds = i < 0 ? null : kindsMeant(doc, i)
  if (kinds === null) return []
  const sentence = wordAt(doc, i).sentence
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const { first, last } = doc.sentences[at]!
    const { joined, named } = namedIn(doc, first, Math.min(i, last), kinds)
    if (joined.length === 2) return joined
    if (at === sentence) continue
    if (named.length > 1) return named.length === 2 ? named : []
  }
  return []
}

/** What kind of actors a phrase for two tells of, or null where it tells of no two. */
function kindsMeant(doc: MentionedDocument, i: number): ReadonlySet<ActorKind> | null {
  const { xpos } = wordAt(doc, i)
  if (xpos !== 'NN' && xpos !== 'NNS') return null
  const before = kids(doc, i, 'det', 'nummod', 'det:predet', 'amod').map((k) => wordAt(doc, k).text.toLowerCase())
  const many = xpos === 'NNS' && (before.includes('both') || (before.includes('two') && before.includes('the')))
  const each = xpos === 'NN' && (before.includes('each') || before.includes('neither'))
  const told = kids(doc, i, 'nmod:poss', 'nmod').some((k) => k < i || caseOf(doc, k) === 'of')
  if ((!many && !each) || told) return null
  const lemma = lemmaOf(doc, i)
  if (wordClass('TWOSIDES').has(lemma)) return SIDES
  if (wordClass('TWOSTATES').has(lemma)) return STATES
  return wordClass('TWOPERSONS').has(lemma) ? PERSONS : null
}

/** The actors of these kinds between two words, and the last two of them that are joined by "and". */
function namedIn(doc: MentionedDocument, first: number, last: number, kinds: ReadonlySet<ActorKind>): Named {
  const fits = (i: number): number => {
    const actor = actorAt(doc, i)
    return actor >= 0 && kinds.has(doc.actors[actor]!.kind) ? actor : -1
  }
  const named = new Set<number>()
  let joined: readonly number[] = []
  for (let i = first; i < last; i++) {
    if (fits(i) >= 0) named.add(fits(i))
    if (baseRel(wordAt(doc, i).rel) === 'conj') continue
    const members = conjuncts(doc, i).filter((m) => m < last)
    const two = [...new Set(members.map(fits))]
    if (members.length === 2 && two.length === 2 && !two.includes(-1)) joined = two
  }
  return { named: [...named], joined }
}

interface Named {
  readonly named: readonly number[]
  readonly joined: readonly number[]
}
