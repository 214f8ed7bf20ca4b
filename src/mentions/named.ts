/** Whose mention a name is, and what its phrase teaches of the actor: country, body, office. */
import { rangeSpan, readingOf } from '../match/tree.js'
import { type Casebook, entityFor, entityOfName, learnNoun, stepAt } from './casebook.js'
import { describe } from './description.js'
import type { Entity } from './draft.js'
import type { Ground, NameDraft } from './drafts.js'
import type { Scene } from './scene.js'
import { speaksFor } from './speaking-nouns.js'
import type { Verdict } from './verdict.js'

export function judgeName(ground: Ground, book: Casebook, scene: Scene, draft: NameDraft): Verdict {
  const { doc } = ground
  const { name } = draft
  // "Palestinians", "an Israeli": people of a country, not its government.
  if (name.type === 'people' && !draft.aside) return peopleOf(book, draft)
  const fresh = book.entities.length
  const index = entityOfName(book, name)
  const entity = book.entities[index]!
  const text = readingOf(doc, [name.first, name.last])
  if (name.type !== 'people' && name.entries[0]?.as !== 'capital' && name.entries[0]?.as !== 'metonym') {
    entity.forms.set(text, (entity.forms.get(text) ?? 0) + 1)
  }
  for (const { noun, agent } of draft.nouns) learnNoun(entity, noun, agent)
  belonging(ground, book, scene, draft, entity)
  const known =
    name.entries.length > 0
      ? 'lexicon'
      : draft.nouns.length > 0 && index >= fresh
        ? 'appositive'
        : index < fresh
          ? 'coreference'
          : 'new'
  if (index >= fresh && draft.nouns.length > 0) {
    const noun = draft.nouns[0]!
    entity.steps.push(stepAt(doc, 'called', `Called "${noun.noun}" in the same phrase.`, draft.first, draft.last))
    if (entity.resolvedBy === 'new') entity.resolvedBy = 'appositive'
  }
  return { entity: index, resolvedBy: known, rule: draft.rule }
}

/** Country, body and office of a named person or body from the other words of the phrase: "Senior Hamas official", "Its spokesman". */
function belonging(ground: Ground, book: Casebook, scene: Scene, draft: NameDraft, entity: Entity): void {
  const { name, nouns } = draft
  if (nouns.length === 0 || name.type === 'place') return
  let owner: number | null = null
  for (const head of new Set([...nouns.map((n) => n.head), draft.head])) {
    const d = describe(ground, book, scene, head, draft.first, draft.last, name)
    owner ??= d.owner
    entity.country ??= d.country === null ? null : book.entities[d.country]!.country
    if (owner === null && d.country !== null && entity.person) owner = d.country
  }
  if (owner === null || owner === entity.index) return
  const body = book.entities[owner]!
  if (entity.person && body.person) return
  if (entity.partOf === null && (entity.person || entity.entry === null)) entity.partOf = owner
  entity.country ??= body.country
  if (!entity.person) return
  if (nouns.some((n) => speaksFor(n.noun)) && entity.speaksFor === null) entity.speaksFor = owner
  if (entity.sector.size === 0) for (const s of body.sector) entity.sector.add(s)
}

function peopleOf(book: Casebook, draft: NameDraft): Verdict {
  const { doc } = book
  const entry = draft.name.entries[0]
  const country = entry?.lexicon === 'countries' ? entry.id : null
  const words = rangeSpan(doc, [draft.name.first, draft.name.last]).text
  const single = draft.rule === 'demonym-person'
  const key = single ? `person-at:${draft.head}` : `people:${entry?.id ?? words.toLowerCase()}`
  const entity = entityFor(book, key, () => ({
    kind: 'population',
    shown: words,
    country,
    sector: ['CVL'],
    anonymous: single,
    resolvedBy: 'lexicon',
    number: single ? 'one' : 'many',
    person: false,
    rule: draft.rule,
    step: stepAt(doc, draft.rule, 'People called by their country, not its government.', draft.first, draft.last),
  }))
  return { entity, resolvedBy: 'lexicon', rule: draft.rule }
}
