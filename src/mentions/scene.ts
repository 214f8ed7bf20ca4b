/** Who is on stage: actors by the word they were mentioned at, how recently and how prominently, for whatever looks back. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { nameCue } from '../knowledge/name-cues.js'
import { baseRel } from '../match/tree.js'
import type { Casebook } from './casebook.js'
import type { AnyDraft, Ground } from './drafts.js'
import type { NameSpan } from './name.js'
import { nameKey } from './names.js'
import type { Verdict } from './resolve.js'

/** A mention that something later may refer to. */
export interface Entry {
  readonly entity: number
  readonly head: number
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly aside: boolean
  readonly form: AnyDraft['form']
}

export interface Scene {
  /** For each word the entity whose mention's head (or other head) it is, or -1. */
  readonly entityAt: Int32Array
  /** Mentions so far, in order. */
  readonly entries: readonly Entry[]
  readonly enter: (draft: AnyDraft, entity: number) => void
  /** The named person last called by this noun, of this country or body. */
  readonly personCalled: (noun: string, home: number | null) => number | null
  readonly bothSides: (draft: AnyDraft) => Verdict
  /** True when the report itself treats an unlisted place as a state: "the government of Darvela", "Meridovan". */
  readonly isCountry: (name: NameSpan) => boolean
  readonly count: (entity: number) => number
}

/** How many sentences back a description may point. */
const REACH = 12

export function openScene(ground: Ground, book: Casebook): Scene {
  const { doc } = ground
  const entityAt = new Int32Array(doc.tokens.length).fill(-1)
  const entries: Entry[] = []
  const counts: number[] = []
  const states = statesOf(ground, book)
  const enter = (draft: AnyDraft, entity: number): void => {
    for (const at of [draft.head, ...draft.also]) entityAt[at] = entity
    if (draft.name) entityAt[draft.name.head] = entity
    counts[entity] = (counts[entity] ?? 0) + (draft.aside ? 0.3 : 1)
    entries.push({
      entity,
      head: draft.head,
      first: draft.first,
      last: draft.last,
      sentence: doc.tokens[draft.head]!.sentence,
      aside: draft.aside,
      form: draft.form,
    })
  }
  const personCalled = (noun: string, home: number | null): number | null => {
    const place = home === null ? null : book.entities[home]!
    for (let k = entries.length - 1; k >= 0; k--) {
      const entity = book.entities[entries[k]!.entity]!
      if (!entity.person || entity.forms.size === 0 || !entity.nouns.has(noun)) continue
      if (place === null) return entity.index
      if (entity.partOf === home || (entity.country !== null && entity.country === place.country)) return entity.index
    }
    return null
  }
  const bothSides = (draft: AnyDraft): Verdict => {
    const sentence = doc.tokens[draft.head]!.sentence
    const weight = new Map<number, number>()
    for (let k = entries.length - 1; k >= 0 && sentence - entries[k]!.sentence <= REACH; k--) {
      const entry = entries[k]!
      const entity = book.entities[entry.entity]!
      if (
        entity.person ||
        entity.anonymous ||
        !['country', 'armed_group', 'organisation', 'government'].includes(entity.kind)
      )
        continue
      if (entity.sector.has('MED') || entity.sector.has('IGO') || entry.aside) continue
      weight.set(entity.index, (weight.get(entity.index) ?? 0) + 1 / (1 + 0.3 * (sentence - entry.sentence)))
    }
    const ranked = [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const pair = ranked.slice(0, 2).map(([index]) => index)
    return {
      entity: null,
      resolvedBy: 'coreference',
      rule: 'both-sides',
      candidates: pair,
      ...(pair.length < 2 ? { notice: 'Two sides are meant, but the report has not named two so far.' } : {}),
    }
  }
  return {
    entityAt,
    entries,
    enter,
    personCalled,
    bothSides,
    isCountry: (name) => states.has(nameKey(doc, name)),
    count: (entity) => counts[entity] ?? 0,
  }
}

function statesOf({ doc, names }: Ground, book: Casebook): Set<string> {
  const states = new Set<string>(book.keys.demonyms.values())
  for (const name of names) {
    if (name.type !== 'place' || name.entries.length > 0) continue
    const word = doc.tokens[name.head]!
    const governor = word.head < 0 ? null : doc.tokens[word.head]!
    if (!governor) continue
    const owns =
      word.rel === 'nmod:poss' ||
      (baseRel(word.rel) === 'nmod' && doc.children[name.head]!.some((c) => doc.tokens[c]!.text === 'of'))
    const lemma = governor.lemma.toLowerCase()
    if (
      owns &&
      nameCue('country-noun').has(lemma) &&
      (actorNoun('state').has(lemma) || actorNoun('forces').has(lemma) || !nameCue('place-noun').has(lemma))
    ) {
      states.add(nameKey(doc, name))
    }
  }
  return states
}
