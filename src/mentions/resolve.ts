/**
 * Whose mention each draft is. Drafts are taken in the order of the text, so that a pronoun or "the group" looks back on actors
 * that are already there. Names first find their own actor; descriptions belong to their country's, their body's or their own; what
 * stands for something named before goes to coreference.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { holderOf } from '../knowledge/officials.js'
import { rangeSpan } from '../match/tree.js'
import type { Mention, Notice, ParsedDocument, ResolvedBy } from '../model.js'
import { type Casebook, entityFor, entityOfName, entityOfRow, learnNoun, openCasebook, stepAt } from './casebook.js'
import { antecedentOfDescription } from './definite-descriptions.js'
import { type Description, describe } from './description.js'
import type { Entity } from './draft.js'
import type { AnyDraft, Ground, NameDraft, NominalDraft, PronounDraft } from './drafts.js'
import type { NameKeys } from './name-keys.js'
import { antecedentOfPronoun } from './pronouns.js'
import { openScene, type Scene } from './scene.js'

export interface Resolved {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly notices: readonly Notice[]
  readonly mentionAt: Int32Array
}

/** What was decided about one draft. */
export interface Verdict {
  readonly entity: number | null
  readonly resolvedBy: ResolvedBy
  readonly rule: string
  /** Entities that were possible where it declined, or that are meant together ("the two sides"). */
  readonly candidates?: readonly number[]
  readonly notice?: string
}

export function resolve(ground: Ground, drafts: readonly AnyDraft[], keys: NameKeys): Resolved {
  const { doc } = ground
  const book = openCasebook(doc, keys)
  const scene = openScene(ground, book)
  const mentions: Mention[] = []
  const notices: Notice[] = []
  const mentionAt = new Int32Array(doc.tokens.length).fill(-1)
  for (const draft of drafts) {
    const verdict = judge(ground, book, scene, draft)
    if (!verdict) continue
    const id = mentions.length
    mentions.push({
      id,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      form: draft.form,
      actor: verdict.entity,
      resolvedBy: verdict.resolvedBy,
      rule: verdict.rule,
      ...(verdict.candidates ? { candidates: verdict.candidates } : {}),
    })
    for (const at of [draft.head, ...draft.also]) if (mentionAt[at] === -1 || draft.head === at) mentionAt[at] = id
    if (verdict.entity !== null) {
      book.entities[verdict.entity]!.mentions.push(id)
      scene.enter(draft, verdict.entity)
    }
    if (verdict.notice) {
      notices.push({
        stage: 'mentions',
        id: verdict.rule,
        at: rangeSpan(doc, [draft.first, draft.last]),
        message: verdict.notice,
      })
    }
  }
  return { mentions, entities: book.entities, notices, mentionAt }
}

function judge(ground: Ground, book: Casebook, scene: Scene, draft: AnyDraft): Verdict | null {
  if (draft.form === 'name') return judgeName(ground, book, scene, draft)
  if (draft.form === 'nominal') return judgeNominal(ground, book, scene, draft)
  return judgePronoun(ground, book, scene, draft)
}

function judgeName(ground: Ground, book: Casebook, scene: Scene, draft: NameDraft): Verdict {
  const { doc } = ground
  const { name } = draft
  // "Palestinians", "an Israeli": people of a country, not its government.
  if (name.type === 'people' && !draft.aside) return peopleOf(book, draft)
  const fresh = book.entities.length
  const index = entityOfName(book, name)
  const entity = book.entities[index]!
  const text = doc.report.text.slice(doc.tokens[name.first]!.start, doc.tokens[name.last - 1]!.end).replace(/\s+/g, ' ')
  if (
    !draft.aside &&
    name.type !== 'people' &&
    name.entries[0]?.as !== 'capital' &&
    name.entries[0]?.as !== 'metonym'
  ) {
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
  for (const { head } of nouns) {
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
  if (nouns.some((n) => speaks(n.noun)) && entity.speaksFor === null) entity.speaksFor = owner
  if (entity.sector.size === 0) for (const s of body.sector) entity.sector.add(s)
}

/** "senior official", "foreign ministry spokesman": the last word decides when the whole is not listed. */
const speaks = (noun: string): boolean =>
  actorNoun('speaks-for').has(noun) || actorNoun('speaks-for').has(noun.split(' ').pop()!)

function peopleOf(book: Casebook, draft: NameDraft): Verdict {
  const { doc } = book
  const entry = draft.name.entries[0]
  const country = entry?.lexicon === 'countries' ? entry.id : null
  const words = rangeSpan(doc, [draft.name.first, draft.name.last]).text
  const single = draft.rule === 'demonym-person'
  const key = single ? `person-at:${draft.head}` : `people:${country ?? words.toLowerCase()}`
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

function judgeNominal(ground: Ground, book: Casebook, scene: Scene, draft: NominalDraft): Verdict | null {
  const { doc } = ground
  const { agent } = draft
  const noun = agent.singular
  const d = describe(ground, book, scene, draft.head, draft.first, draft.last, null)
  const country = d.country
  const last = noun.split(' ').pop()!
  const isState = actorNoun('state').has(noun) && d.qualifiers.length === 0
  if (isState && d.owner === null && country !== null) return settled(country, 'government-of-country', 'coreference')
  if (isState && d.owner !== null && book.entities[d.owner]!.person) {
    const home = book.entities[d.owner]!.country
    if (home !== null)
      return settled(
        entityOfRow(book, { lexicon: 'countries', id: home }, draft),
        'government-of-leader',
        'coreference',
      )
  }
  if (
    actorNoun('forces').has(noun) &&
    country !== null &&
    d.owner === null &&
    d.qualifiers.length === 0 &&
    (d.plural || d.definite || draft.aside)
  ) {
    return settled(forcesOf(book, country, draft), 'forces-of-country', 'new')
  }
  if (d.joint && actorNoun('joint').has(last)) return scene.bothSides(draft)
  // "the Israeli prime minister": named in the report, or by the office held that day.
  if (agent.kind === 'person' && !d.plural && d.definite && (country !== null || d.owner !== null)) {
    const named = scene.personCalled(noun, d.owner ?? country)
    if (named !== null) return settled(named, 'office-named-before', 'coreference')
    const home = country === null ? null : book.entities[country]!.country
    if (home !== null && d.owner === null && book.published !== null) {
      const holder = holderOf(home, noun, book.published)
      if (holder) {
        const index = entityOfRow(book, { lexicon: 'officials', id: holder.id }, draft)
        book.entities[index]!.steps.push(
          stepAt(doc, 'office-on-the-day', `Held the office of ${noun} on ${book.published}.`, draft.first, draft.last),
        )
        return settled(index, 'office-on-the-day', 'lexicon')
      }
    }
  }
  if (d.definite && country === null && d.owner === null && d.complement === '' && !draft.aside) {
    const found = antecedentOfDescription(ground, book, scene, draft, d)
    if (found) return found
  }
  return ownActor(book, draft, d)
}

const settled = (entity: number, rule: string, resolvedBy: ResolvedBy): Verdict => ({ entity, rule, resolvedBy })

/** "Israeli forces", "the Israeli army", "Israeli troops": one actor, part of its state. */
function forcesOf(book: Casebook, country: number, draft: NominalDraft): number {
  const state = book.entities[country]!
  const index = entityFor(book, `forces:${state.key}`, () => ({
    kind: 'military',
    shown: null,
    country: state.country,
    sector: ['MIL'],
    resolvedBy: 'new',
    nouns: ['army', 'military', 'troop', 'force', 'soldier'],
    number: 'either',
    person: false,
    rule: 'forces-of-country',
    step: stepAt(
      book.doc,
      'forces-of-country',
      'The forces of a state are an actor of their own, part of it.',
      draft.first,
      draft.last,
    ),
  }))
  const forces = book.entities[index]!
  forces.partOf = country
  return index
}

function kindOf(draft: NominalDraft, d: Description): Entity['kind'] {
  const { agent } = draft
  const rebel = agent.sector.includes('REB')
  if (agent.kind === 'population') return 'population'
  if (agent.kind === 'government')
    return agent.singular.includes('ministry') || agent.singular === 'office' ? 'government' : 'government'
  if (agent.kind === 'military') return d.ownerKind === 'armed_group' ? 'armed_group' : 'military'
  if (agent.kind === 'organisation')
    return agent.sector.includes('MED') ? 'media' : agent.sector.includes('IGO') ? 'igo' : 'organisation'
  if (agent.kind === 'group') return rebel ? 'armed_group' : 'organisation'
  if (agent.anonymous) return 'anonymous'
  if (d.plural)
    return rebel
      ? 'armed_group'
      : agent.sector.includes('MIL')
        ? 'military'
        : agent.sector.includes('CVL')
          ? 'population'
          : 'anonymous'
  return 'person'
}

/** An actor known only by its description. */
function ownActor(book: Casebook, draft: NominalDraft, d: Description): Verdict {
  const { doc } = book
  const { agent } = draft
  const alone = !d.plural && !d.definite && agent.kind === 'person'
  const unique = alone || (d.counted && !d.definite)
  const key = unique
    ? `noun-at:${draft.head}`
    : `noun:${[agent.singular, d.country ?? '', d.owner ?? '', d.qualifiers.join(' '), d.complement].join('|')}`
  const isNew = !book.byKey.has(key)
  const index = entityFor(book, key, () => ({
    kind: kindOf(draft, d),
    shown: d.shown,
    country:
      d.country !== null
        ? book.entities[d.country]!.country
        : d.owner !== null
          ? book.entities[d.owner]!.country
          : null,
    sector: sectorsOf(book, draft, d),
    anonymous: agent.anonymous || (agent.kind === 'person' && !d.plural),
    resolvedBy: 'new',
    nouns: [agent.singular, agent.singular.split(' ').pop()!],
    gender: actorNoun('woman').has(agent.singular) ? 'f' : actorNoun('man').has(agent.singular) ? 'm' : 'u',
    number:
      agent.kind === 'person' || agent.kind === 'population'
        ? d.plural
          ? 'many'
          : 'one'
        : d.plural
          ? 'many'
          : 'either',
    person: agent.kind === 'person' && !d.plural,
    rule: draft.rule,
    step: stepAt(
      doc,
      draft.rule,
      `"${agent.singular}" stands for an actor; the report does not name it.`,
      draft.first,
      draft.last,
    ),
  }))
  const entity = book.entities[index]!
  const body = d.owner ?? d.country
  if (isNew && body !== null && body !== index) {
    const owner = book.entities[body]!
    const political = agent.kind !== 'population' && !agent.sector.includes('CVL')
    if (!owner.person && political) entity.partOf = body
    if (political && speaks(agent.singular)) entity.speaksFor = body
  }
  return { entity: index, resolvedBy: isNew ? 'new' : 'coreference', rule: draft.rule }
}

function sectorsOf(book: Casebook, draft: NominalDraft, d: Description): string[] {
  const own = draft.agent.sector.filter((s) => s !== 'UNS')
  if (d.owner !== null && !book.entities[d.owner]!.person) {
    const body = [...book.entities[d.owner]!.sector]
    // "Hamas officials" are of Hamas's sector, "UN officials" of the UN's; its health workers stay health workers.
    if (own.length === 0 || own.every((s) => s === 'GOV' || s === 'MIL' || s === 'PTY'))
      return body.length > 0 ? body : own
  }
  return own
}

function judgePronoun(ground: Ground, book: Casebook, scene: Scene, draft: PronounDraft): Verdict | null {
  return antecedentOfPronoun(ground, book, scene, draft)
}

/** The document's own words for places where nothing was decided. */
export const undecided = (doc: ParsedDocument, draft: AnyDraft): string =>
  rangeSpan(doc, [draft.first, draft.last]).text
