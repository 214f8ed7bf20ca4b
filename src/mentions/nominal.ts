/** Whose mention a description is: its country's, its office-holder's, somebody's named before, or an actor known by it alone. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import type { Agent } from '../knowledge/agents.js'
import { armedForcesOf } from '../knowledge/armed-forces.js'
import { type Body, bodyCalled } from '../knowledge/igos.js'
import { numberWord } from '../knowledge/number-words.js'
import { holderOf } from '../knowledge/officials.js'
import { baseRel, caseOf, kids, readingOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { type Casebook, entityFor, entityOfRow, isArmed, learnNoun, stepAt } from './casebook.js'
import { antecedentOfDescription, choose } from './definite-descriptions.js'
import { type Description, describe, nameOf } from './description.js'
import type { Entity } from './draft.js'
import type { Ground, NominalDraft } from './drafts.js'
import type { Scene } from './scene.js'
import { speaksFor } from './speaking-nouns.js'
import { settled, type Verdict } from './verdict.js'

export function judgeNominal(ground: Ground, book: Casebook, scene: Scene, draft: NominalDraft): Verdict | null {
  const { doc } = ground
  const { agent } = draft
  const noun = agent.singular
  const body = bodyInLowerCase(doc, draft)
  if (body) return settled(entityOfRow(book, { lexicon: 'igos', id: body.id }, draft), 'body-in-lower-case', 'lexicon')
  const d = describe(ground, book, scene, draft.head, draft.first, draft.last, null)
  const country = d.country ?? (draft.aside && d.owner === null ? countryBeside(ground, book, scene, draft) : null)
  const last = noun.split(' ').pop()!
  const isState = actorNoun('state').has(noun) && d.qualifiers.length === 0
  if (isState && d.owner === null && country !== null) {
    book.entities[country]!.nouns.add(noun)
    return settled(country, 'government-of-country', 'coreference')
  }
  // "Said his government, his country, would": the state he is of.
  const home = isState || (['country', 'nation'].includes(noun) && d.qualifiers.length === 0)
  if (home && d.owner !== null && book.entities[d.owner]!.person) {
    const leader = book.entities[d.owner]!
    const country = leader.country
    if (leader.partOf !== null && book.entities[leader.partOf]!.kind === 'country') {
      book.entities[leader.partOf]!.nouns.add(noun)
      return settled(leader.partOf, 'government-of-leader', 'coreference')
    }
    if (country !== null) {
      const state = entityOfRow(book, { lexicon: 'countries', id: country }, draft)
      book.entities[state]!.nouns.add(noun)
      return settled(state, 'government-of-leader', 'coreference')
    }
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
  if ((d.joint && actorNoun('joint').has(last)) || last === 'side') return scene.bothSides(draft)
  const group = groupOfFighters(ground, book, draft, d)
  if (group !== null) return settled(group, 'fighters-of-group', 'coreference')
  const apposed = namedByNoun(ground, book, draft, d)
  if (apposed !== null) {
    learnNoun(book.entities[apposed]!, noun, agent)
    return settled(apposed, 'name-with-noun', 'appositive')
  }
  // "the UN agency" after Unicef: a body of the owner's that was named before.
  if (
    d.definite &&
    !d.plural &&
    d.owner !== null &&
    book.entities[d.owner]!.kind === 'igo' &&
    UNITS_OF_BODY.has(last)
  ) {
    const owner = d.owner
    const found = choose(
      ground,
      book,
      scene,
      draft,
      (e) => e.index !== owner && e.forms.size > 0 && (e.partOf === owner || e.kind === 'igo'),
      false,
    )
    if (found) return found
  }
  if (last === 'counterpart' && country !== null && !d.plural) {
    const other = counterpartOf(book, scene, draft, country, d)
    if (other !== null) return other
  }
  // "the Israeli prime minister": named in the report, or by the office held that day.
  if (agent.kind === 'person' && !d.plural && d.definite && (country !== null || d.owner !== null)) {
    const named = scene.personCalled(noun, d.owner ?? country)
    if (named !== null) return settled(named, 'office-named-before', 'coreference')
    const home = country === null ? null : book.entities[country]!.country
    if (home !== null && d.owner === null && book.published !== null) {
      const holder = holderOf(home, noun, book.published)
      if (holder) {
        const index = entityOfRow(book, { lexicon: 'officials', id: holder.id }, draft)
        book.entities[index]!.office ??= d.shown
        learnNoun(book.entities[index]!, noun, agent)
        book.entities[index]!.steps.push(
          stepAt(doc, 'office-on-the-day', `Held the office of ${noun} on ${book.published}.`, draft.first, draft.last),
        )
        return settled(index, 'office-on-the-day', 'lexicon')
      }
    }
  }
  // "President sets deadline": a headline's bare office is that of the one person the lead calls so.
  const bare = agent.kind === 'person' && !d.plural && !d.definite && !d.counted && agent.sector[0] === 'GOV'
  if (bare && country === null && d.owner === null && isHeadline(doc, draft.head)) {
    const { sentence } = doc.tokens[draft.head]!
    const lead = new Set(scene.entries.filter((e) => e.sentence <= sentence + LEAD).map((e) => e.entity))
    const called = book.entities.filter((e) => lead.has(e.index) && e.person && e.forms.size > 0 && e.nouns.has(noun))
    // Whom only a lexicon calls so the report may be calling by another office.
    const [one, ...others] = called
    if (one && others.length === 0 && one.entry === null) return settled(one.index, 'office-named-below', 'coreference')
  }
  if (d.definite && country === null && d.owner === null && d.complement === '' && !draft.aside) {
    const found = antecedentOfDescription(ground, book, scene, draft, d)
    if (found) return found
  }
  // "the rebel bombardment" after "Syrian rebels": the same, whatever the number.
  if (agent.kind === 'person' && !d.plural && isModifier(doc, draft.head)) {
    const many = choose(ground, book, scene, draft, (e) => e.number === 'many' && e.nouns.has(noun), true)
    if (many) return many
    // "a rebel attack", of nobody named before: not of one rebel.
    const [plural = noun] = agent.forms
    return ownActor(book, draft, { ...d, plural: true, shown: plural })
  }
  return ownActor(book, draft, d)
}

/** "Darvelan government air strikes": the country whose adjective the parser hung on the strikes. */
function countryBeside(
  { doc, nameAt, names }: Ground,
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
): number | null {
  const at = draft.agentFirst - 1
  const name = at < 0 || nameAt[at]! < 0 ? undefined : names[nameAt[at]!]
  if (name?.head !== at || doc.tokens[at]!.head !== doc.tokens[draft.head]!.head) return null
  const entity = scene.entityAt[at]!
  return entity >= 0 && book.entities[entity]!.kind === 'country' ? entity : null
}

/** Sentences below a headline that say whose its office is. */
const LEAD = 2

const isHeadline = ({ tokens, sentences }: ParsedDocument, i: number): boolean =>
  sentences[tokens[i]!.sentence]!.kind === 'headline'

/** "The UN security council": a body's name that is written as a description. */
function bodyInLowerCase(doc: ParsedDocument, { first, head, aside }: NominalDraft): Body | undefined {
  const from = baseRel(doc.tokens[first]!.rel) === 'det' ? first + 1 : first
  return aside || head <= from ? undefined : bodyCalled(readingOf(doc, [from, head + 1]))
}

const isModifier = ({ tokens }: ParsedDocument, i: number): boolean =>
  ['compound', 'amod', 'nmod'].includes(tokens[i]!.rel) && tokens[i]!.head > i

/** "His Armenian counterpart": who holds in Armenia the office of the person it is said of. */
function counterpartOf(
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
  country: number,
  d: Description,
): Verdict | null {
  const peer = d.peer === null ? null : book.entities[d.peer]!
  if (!peer?.person) return null
  const home = book.entities[country]!.country
  for (const office of peer.nouns) {
    if (!office.includes(' ') && office !== 'president') continue
    const named = scene.personCalled(office, country)
    if (named !== null && named !== peer.index) return settled(named, 'office-named-before', 'coreference')
    const holder = home === null || book.published === null ? null : holderOf(home, office, book.published)
    if (!holder) continue
    const index = entityOfRow(book, { lexicon: 'officials', id: holder.id }, draft)
    const entity = book.entities[index]!
    entity.office ??= `${nameOf(book, country)} ${office}`
    entity.nouns.add(office)
    return settled(index, 'office-on-the-day', 'lexicon')
  }
  return null
}

const UNITS_OF_BODY = new Set(['agency', 'body', 'organisation', 'organization'])

/** "The Reuters news agency", "the Amal movement": the noun says what the name before it is. */
function namedByNoun(ground: Ground, book: Casebook, draft: NominalDraft, d: Description): number | null {
  const { agent } = draft
  if (d.owner === null || d.plural || (agent.kind !== 'group' && agent.kind !== 'organisation')) return null
  const last = agent.singular.split(' ').pop()!
  if (!actorNoun('collective').has(last) && !actorNoun('medium').has(last)) return null
  const owner = book.entities[d.owner]!
  if (owner.person || owner.kind === 'igo' || owner.kind === 'country') return null
  return followsName(ground, draft) ? d.owner : null
}

/**
 * "Peru's Shining Path guerrillas", "fighters from the Shining Path", "its fighters": the group, as "Israeli troops" are the army; some of
 * them, former ones, those in one town or told by what they did are people.
 */
function groupOfFighters({ doc, nameAt }: Ground, book: Casebook, draft: NominalDraft, d: Description): number | null {
  if (d.owner === null || !d.plural || d.counted || d.qualifiers.length > 0 || d.complement !== '') return null
  if (book.entities[d.owner]!.kind !== 'armed_group' || !fights(draft.agent)) return null
  const told = doc.children[draft.head]!.some(
    (child) => nameAt[child]! < 0 && ['amod', 'acl'].includes(baseRel(doc.tokens[child]!.rel)),
  )
  return told || isSome(doc, draft.head) ? null : d.owner
}

/** Fighters, forces; of an armed group "its men" and "its gunmen" too. */
const fights = (agent: Agent): boolean =>
  isArmed(agent) || agent.sector.includes('MIL') || agent.singular === 'man' || agent.singular === 'gunman'

/** "Some fighters", "12 of its fighters", "dozens of fighters". */
const isSome = (doc: ParsedDocument, noun: number): boolean => {
  const { rel, head } = doc.tokens[noun]!
  const over = doc.tokens[head]
  return (
    kids(doc, noun, 'det').some((det) => SOME.has(doc.tokens[det]!.lemma)) ||
    (over !== undefined &&
      rel === 'nmod' &&
      caseOf(doc, noun) === 'of' &&
      (over.upos === 'NUM' || SOME.has(over.lemma) || numberWord(over.lemma) !== undefined))
  )
}

const SOME: ReadonlySet<string> = new Set(['some', 'any', 'no', 'many', 'several', 'few', 'most', 'number', 'group'])

/** True where the noun stands right behind an organisation's name that goes with it. */
function followsName({ doc, nameAt, names }: Ground, { agentFirst }: NominalDraft): boolean {
  const k = agentFirst > 0 ? nameAt[agentFirst - 1]! : -1
  if (k < 0 || names[k]!.type !== 'organisation') return false
  return ['compound', 'amod', 'flat'].includes(doc.tokens[names[k]!.head]!.rel)
}

const FORCES = ['army', 'military', 'troop', 'force', 'soldier']

/** "Israeli forces", "the Israeli army", "Israeli troops": one actor, part of its state. */
function forcesOf(book: Casebook, country: number, draft: NominalDraft): number {
  const state = book.entities[country]!
  const known = state.country === null ? undefined : armedForcesOf(state.country)
  if (known) {
    const index = entityOfRow(book, { lexicon: 'groups', id: known.id }, draft)
    for (const noun of FORCES) book.entities[index]!.nouns.add(noun)
    return index
  }
  const index = entityFor(book, `forces:${state.key}`, () => ({
    kind: 'military',
    shown: null,
    country: state.country,
    sector: ['MIL'],
    resolvedBy: 'new',
    nouns: FORCES,
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

function kindOf({ agent }: NominalDraft, d: Description): Entity['kind'] {
  const { kind, sector } = agent
  if (kind === 'population' || kind === 'government') return kind
  if (kind === 'military') return d.ownerKind === 'armed_group' ? 'armed_group' : 'military'
  if (kind === 'organisation') return sector.includes('MED') ? 'media' : sector.includes('IGO') ? 'igo' : 'organisation'
  // Gunmen are nobody's that is known; a death squad is one of arms.
  if (kind === 'group') return isArmed(agent) || sector.includes('UAF') ? 'armed_group' : 'organisation'
  if (agent.anonymous) return 'anonymous'
  if (!d.plural) return 'person'
  if (isArmed(agent)) return 'armed_group'
  if (sector.includes('MIL')) return 'military'
  return sector.includes('CVL') ? 'population' : 'anonymous'
}

/** An actor known only by its description. */
function ownActor(book: Casebook, draft: NominalDraft, d: Description): Verdict {
  const { doc } = book
  const { agent } = draft
  // "A woman", "a resident": one of a population is a person; "the population" is not.
  const isPerson =
    !d.plural && (agent.kind === 'person' || (agent.kind === 'population' && !actorNoun('mass').has(agent.singular)))
  const alone = !d.definite && isPerson
  const unique = alone || (d.counted && !d.definite)
  const key = unique
    ? `noun-at:${draft.head}`
    : `noun:${[agent.singular, d.plural ? 'many' : 'one', d.country ?? '', d.owner ?? '', d.qualifiers.join(' '), d.complement].join('|')}`
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
    person: isPerson,
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
    if (political && speaksFor(agent.singular)) entity.speaksFor = body
    // "An aide to the minister" is of the minister's side, and need not speak for it.
    if (owner.person && actorNoun('aide').has(agent.singular) && owner.partOf !== index) entity.partOf = owner.partOf
    // "The president's office said": in his name.
    if (owner.person && agent.singular === 'office') entity.speaksFor = body
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
