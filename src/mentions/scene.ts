/** Who is on stage: actors by the word they were mentioned at, how recently and how prominently, for whatever looks back. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { nameCue } from '../knowledge/name-cues.js'
import { baseRel } from '../match/tree.js'
import { type Casebook, entityOfName } from './casebook.js'
import type { Entity } from './draft.js'
import type { AnyDraft, Ground } from './drafts.js'
import { type Land, landsOf } from './lands.js'
import type { NameSpan } from './name.js'
import { nameKey } from './names.js'
import { quoteSpeakers } from './quoted-words.js'
import type { Verdict } from './verdict.js'

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
  /** Mentions so far of actors of this country but its media, itself included. */
  readonly countOfCountry: (country: string | null) => number
  /** For a word inside quotation marks the actor who speaks them, as far as names tell; null elsewhere. */
  readonly speakerAt: (word: number) => number | null
  /** True for a word between quotation marks. */
  readonly isQuoted: (word: number) => boolean
  /** Countries that the report names as places. */
  readonly lands: readonly Land[]
  /** The actor of a name that stands further on, by a word of it. */
  readonly named: (word: number) => Entity | null
}

/** How many sentences back a description may point. */
const REACH = 12
/** Mentions looked back over at most: reading must stay linear in the length of the text. */
export const FAR = 300

export function openScene(ground: Ground, book: Casebook): Scene {
  const { doc } = ground
  const entityAt = new Int32Array(doc.tokens.length).fill(-1)
  const entries: Entry[] = []
  const counts: number[] = []
  const ofCountry = new Map<string, number>()
  const states = statesOf(ground, book)
  const enter = (draft: AnyDraft, entity: number): void => {
    for (const at of [draft.head, ...draft.also]) entityAt[at] = entity
    if (draft.name) entityAt[draft.name.head] = entity
    counts[entity] = (counts[entity] ?? 0) + (draft.aside ? 0.3 : 1)
    const { country, kind } = book.entities[entity]!
    // Whose news it is says nothing of what it is about.
    if (country !== null && kind !== 'media') ofCountry.set(country, (ofCountry.get(country) ?? 0) + 1)
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
  const named = (word: number): Entity | null => {
    const k = ground.nameAt[word]!
    const name = k < 0 ? undefined : ground.names[k]
    if (!name || (name.type !== 'person' && name.type !== 'organisation')) return null
    return book.entities[entityOfName(book, name)]!
  }
  const speakers = quoteSpeakers(doc)
  const personCalled = (noun: string, home: number | null): number | null => {
    const place = home === null ? null : book.entities[home]!
    for (let k = entries.length - 1; k >= 0 && k > entries.length - FAR; k--) {
      const entity = book.entities[entries[k]!.entity]!
      if (!entity.person || entity.forms.size === 0 || !entity.nouns.has(noun)) continue
      if (place === null) return entity.index
      if (entity.partOf === home || (entity.country !== null && entity.country === place.country)) return entity.index
    }
    return null
  }
  /** The two that the report has set side by side most: "A and B", "A attacked B", "between A and B". */
  const pairOf = (eligible: ReadonlySet<number>): number[] | null => {
    const pairs = new Map<string, number>()
    const count = (a: number, b: number, weight: number): void => {
      if (a < 0 || b < 0 || a === b || !eligible.has(a) || !eligible.has(b)) return
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      pairs.set(key, (pairs.get(key) ?? 0) + weight)
    }
    for (const { head, entity } of entries.slice(-FAR)) {
      const word = doc.tokens[head]!
      if (word.head < 0) continue
      const rel = baseRel(word.rel)
      // Named once in a list, they are as likely on one side.
      const other = entityAt[word.head]!
      if (rel === 'conj' && (counts[entity] ?? 0) >= 2 && other >= 0 && (counts[other] ?? 0) >= 2)
        count(entity, other, 1.5)
      if (rel === 'obj' || rel === 'obl') {
        for (const c of doc.children[word.head]!)
          if (baseRel(doc.tokens[c]!.rel) === 'nsubj') count(entity, entityAt[c]!, 1)
      }
    }
    for (const [key, weight] of pairs) {
      const [a, b] = key.split(' ').map(Number) as [number, number]
      pairs.set(key, weight * Math.log2(1 + Math.min(counts[a] ?? 0, counts[b] ?? 0)))
    }
    const [best] = [...pairs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return best && best[1] >= 1.5 ? best[0].split(' ').map(Number) : null
  }
  const bothSides = (draft: AnyDraft): Verdict => {
    const sentence = doc.tokens[draft.head]!.sentence
    const weight = new Map<number, number>()
    for (
      let k = entries.length - 1;
      k >= 0 && k > entries.length - FAR && sentence - entries[k]!.sentence <= REACH;
      k--
    ) {
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
    const pair = pairOf(new Set(weight.keys())) ?? ranked.slice(0, 2).map(([index]) => index)
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
    lands: landsOf(ground, (name) => states.has(nameKey(doc, name))),
    count: (entity) => counts[entity] ?? 0,
    countOfCountry: (country) => (country === null ? 0 : (ofCountry.get(country) ?? 0)),
    speakerAt: (word) => {
      const head = speakers[word]!
      if (head < 0) return null
      return entityAt[head]! >= 0 ? entityAt[head]! : (named(head)?.index ?? null)
    },
    isQuoted: (word) => speakers[word] !== -2,
    named,
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
