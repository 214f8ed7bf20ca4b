/** The actors of a report while it is being read: found again by key, made when new, and what is learnt about them on the way. */

import { actorNoun } from '../knowledge/actor-nouns.js'
import type { Agent } from '../knowledge/agents.js'
import { firstName } from '../knowledge/first-names.js'
import { knownActor } from '../knowledge/known-actors.js'
import { nameCue } from '../knowledge/name-cues.js'
import { rangeSpan } from '../match/tree.js'
import type { ActorKind, ParsedDocument, ResolvedBy, Step } from '../model.js'
import type { Entity } from './draft.js'
import { lastWord } from './last-word.js'
import type { LexiconRef, NameSpan } from './name.js'
import type { NameKeys } from './name-keys.js'
import { nameKey } from './names.js'

export interface Casebook {
  readonly doc: ParsedDocument
  readonly published: string | null
  readonly keys: NameKeys
  readonly entities: Entity[]
  readonly byKey: Map<string, number>
}

export const openCasebook = (doc: ParsedDocument, keys: NameKeys): Casebook => ({
  doc,
  published: doc.report.published,
  keys,
  entities: [],
  byKey: new Map(),
})

interface Seed {
  readonly kind: ActorKind
  readonly shown?: string | null
  readonly country?: string | null
  readonly sector?: readonly string[]
  readonly anonymous?: boolean
  readonly entry?: string | null
  readonly resolvedBy: ResolvedBy
  readonly nouns?: readonly string[]
  readonly gender?: 'm' | 'f' | 'u'
  readonly number: Entity['number']
  readonly person: boolean
  readonly rule: string
  readonly step: Step
}

export function entityFor(book: Casebook, key: string, seed: () => Seed): number {
  const known = book.byKey.get(key)
  if (known !== undefined) return known
  const s = seed()
  const index = book.entities.length
  book.byKey.set(key, index)
  book.entities.push({
    index,
    key,
    kind: s.kind,
    forms: new Map(),
    shown: s.shown ?? null,
    country: s.country ?? null,
    sector: new Set(s.sector ?? []),
    partOf: null,
    speaksFor: null,
    anonymous: s.anonymous ?? false,
    entry: s.entry ?? null,
    resolvedBy: s.resolvedBy,
    nouns: new Set(s.nouns ?? []),
    gender: s.gender ?? 'u',
    number: s.number,
    person: s.person,
    mentions: [],
    steps: [s.step],
    rule: s.rule,
    adjective: null,
    mergedInto: null,
    office: null,
  })
  return index
}

export const stepAt = (doc: ParsedDocument, rule: string, says: string, first: number, last: number): Step => ({
  stage: 'mentions',
  rule,
  says,
  at: [rangeSpan(doc, [first, last])],
})

/** The actor of a lexicon row. */
export function entityOfRow(
  book: Casebook,
  row: Pick<LexiconRef, 'lexicon' | 'id'>,
  at: { readonly first: number; readonly last: number },
): number {
  const key = `${row.lexicon}:${row.id}`
  const before = book.byKey.get(key)
  if (before !== undefined) return before
  const known = knownActor(row, book.published)
  const index = entityFor(book, key, () => ({
    kind: known?.kind ?? 'organisation',
    shown: known?.name ?? null,
    country: known?.country ?? null,
    sector: known?.sector ?? [],
    entry: row.id,
    resolvedBy: 'lexicon',
    nouns: known?.nouns ?? [],
    gender: known?.gender ?? 'u',
    number: known?.kind === 'person' ? 'one' : 'either',
    person: known?.kind === 'person',
    rule: `lexicon-${row.lexicon}`,
    step: stepAt(
      book.doc,
      `lexicon-${row.lexicon}`,
      `The ${row.lexicon} lexicon knows this form as ${known?.name ?? row.id}.`,
      at.first,
      at.last,
    ),
  }))
  if (known?.partOf && (known.partOf.lexicon !== row.lexicon || known.partOf.id !== row.id)) {
    const parent = entityOfRow(book, known.partOf, at)
    book.entities[index]!.partOf = parent
  }
  return index
}

/** The actor a name stands for; a demonym stands for its country here. */
export function entityOfName(book: Casebook, name: NameSpan): number {
  const { doc } = book
  const entry = name.entries[0]
  const form = nameKey(doc, name)
  if (name.type === 'people' || name.type === 'place') {
    if (entry) return entityOfRow(book, entry, name)
    const country = book.keys.demonyms.get(form) ?? form
    const index = entityFor(book, `name:${country}`, () => ({
      kind: name.type === 'place' || book.keys.demonyms.has(form) ? 'country' : 'population',
      shown: book.keys.spelling.get(country) ?? null,
      sector: ['GOV'],
      resolvedBy: 'new',
      number: 'either',
      person: false,
      rule: name.rule,
      step: stepAt(
        doc,
        name.rule,
        'No lexicon has this name; the words around it use it as a place that acts.',
        name.first,
        name.last,
      ),
    }))
    if (name.type === 'people') book.entities[index]!.adjective ??= rangeSpan(doc, [name.first, name.last]).text
    return index
  }
  if (entry?.lexicon === 'countries' && entry.as === 'metonym' && isOffice(doc, name)) {
    // "The State Department" is not "the United States": an office of the state, an actor of its own.
    const state = entityOfRow(book, entry, name)
    const text = rangeSpan(doc, [name.first, name.last]).text
    const office = entityFor(book, `office:${entry.id}:${form}`, () => ({
      kind: 'government',
      shown: text,
      country: entry.id,
      sector: ['GOV'],
      entry: entry.id,
      resolvedBy: 'lexicon',
      nouns: ['ministry', 'department'],
      number: 'either',
      person: false,
      rule: 'office-of-state',
      step: stepAt(
        doc,
        'office-of-state',
        `An office of ${book.entities[state]!.shown ?? entry.id}.`,
        name.first,
        name.last,
      ),
    }))
    book.entities[office]!.partOf = state
    return office
  }
  const key = book.keys.canonical(form, name)
  if (
    key.startsWith('officials:') ||
    key.startsWith('groups:') ||
    key.startsWith('igos:') ||
    key.startsWith('media:') ||
    key.startsWith('countries:')
  ) {
    const [lexicon, id] = key.split(':') as [LexiconRef['lexicon'], string]
    return entityOfRow(book, { lexicon, id }, name)
  }
  const person = name.type === 'person'
  return entityFor(book, key, () => ({
    nouns: person ? [] : ownNouns(doc, name),
    kind: person ? 'person' : 'organisation',
    resolvedBy: 'new',
    gender: person ? genderOf(doc, name) : 'u',
    number: person ? 'one' : 'either',
    person,
    rule: name.rule,
    step: stepAt(
      doc,
      name.rule,
      `No lexicon has this name; it reads as ${person ? 'a person' : 'an organisation'} (${name.rule}).`,
      name.first,
      name.last,
    ),
  }))
}

/** "Torvane People's Movement" may be called "the movement", "Kestrel Brigades" "the brigades". */
function ownNouns(doc: ParsedDocument, name: NameSpan): string[] {
  const nouns: string[] = []
  for (let i = name.first; i < name.last; i++) {
    const text = doc.tokens[i]!.text
    if (nameCue('org-last').has(text) || nameCue('org-of').has(text)) nouns.push(text.toLowerCase())
  }
  return nouns
}

const isOffice = (doc: ParsedDocument, name: NameSpan): boolean => {
  for (let i = name.first; i < name.last; i++) {
    const text = doc.tokens[i]!.text
    if (nameCue('org-last').has(text) || text === 'Pentagon') return true
  }
  return false
}

function genderOf(doc: ParsedDocument, name: NameSpan): 'm' | 'f' | 'u' {
  return name.last - name.first > 1 ? (firstName(doc.tokens[name.first]!.text) ?? 'u') : 'u'
}

/** Said of rebels, militias, paramilitaries. */
export const isArmed = ({ sector }: Agent): boolean => sector.includes('REB') || sector.includes('PRM')

/** What a noun said of an actor teaches: its sector, its gender, that it is called so. */
export function learnNoun(entity: Entity, noun: string, agent: Agent | null): void {
  entity.nouns.add(noun)
  const last = lastWord(noun)
  if (last !== noun) entity.nouns.add(last)
  if (agent && agent.kind === 'person' && entity.person) {
    if (entity.entry === null || entity.sector.size === 0)
      for (const s of agent.sector) if (s !== 'UNS') entity.sector.add(s)
  } else if (agent && !entity.person && entity.entry === null) {
    if (!actorNoun('generic').has(noun)) for (const s of agent.sector) if (s !== 'UNS') entity.sector.add(s)
    if (entity.kind === 'organisation' && isArmed(agent)) entity.kind = 'armed_group'
    if (entity.kind === 'organisation' && agent.sector.includes('MED')) entity.kind = 'media'
    if (entity.kind === 'organisation' && agent.kind === 'military') entity.kind = 'military'
  }
  if (entity.person && entity.gender === 'u') {
    if (actorNoun('woman').has(last)) entity.gender = 'f'
    else if (actorNoun('man').has(last)) entity.gender = 'm'
  }
}
