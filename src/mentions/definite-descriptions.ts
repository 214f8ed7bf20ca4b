/** "the movement", "the group", "the envoy", "the country", "the latter": somebody named before, by kind and by what they were called. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel } from '../match/tree.js'
import { type Casebook, entityOfName } from './casebook.js'
import type { Description } from './description.js'
import { type Entity, isNamedAs } from './draft.js'
import type { Ground, NominalDraft } from './drafts.js'
import { actorOfLand, countsOf, type Land, landsBefore } from './lands.js'
import { lastWord } from './last-word.js'
import { nearness, prominence } from './ranking.js'
import { FAR, type Scene } from './scene.js'
import { settled, type Verdict } from './verdict.js'

const REACH = 10
const MARGIN = 0.6

export function antecedentOfDescription(
  ground: Ground,
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
  d: Description,
): Verdict | null {
  const noun = draft.agent.singular
  // Named actors that were called so come first; then a nameless one of the very noun.
  const called = d.plural
    ? null
    : choose(ground, book, scene, draft, (e) => e.number !== 'many' && isMet(e) && mayBe(ground, draft, e), true)
  if (called) return called
  const whole = d.plural || d.qualifiers.length > 0 ? null : wholeCalled(book, scene, noun)
  if (whole) return whole
  const kindred = d.qualifiers.length > 0 || d.plural ? null : byKind(ground, book, scene, draft)
  if (kindred) return kindred
  return choose(
    ground,
    book,
    scene,
    draft,
    (e) =>
      e.forms.size === 0 && e.nouns.has(noun) && (d.plural ? e.number === 'many' && !e.person : e.number !== 'many'),
    true,
  )
}

/** "Group", "movement": more often those who fight than those who watch or help; "organisation" may be either. */
const isFighting = (noun: string): boolean => actorNoun('any-body').has(noun) && !actorNoun('agency').has(noun)

/** Whoever the report has something from: "the group said", "according to the group". */
function isSource(doc: Ground['doc'], i: number): boolean {
  if (doc.children[i]!.some((c) => doc.tokens[c]!.lemma === 'accord')) return true
  let at = i
  // "The director of the group said".
  for (let step = 0; step < 3 && OF_SOMEBODY.has(doc.tokens[at]!.rel) && doc.tokens[at]!.head >= 0; step++)
    at = doc.tokens[at]!.head
  const { rel, head } = doc.tokens[at]!
  return head >= 0 && baseRel(rel) === 'nsubj' && speechVerbOf(doc.tokens[head]!.lemma) !== undefined
}

const OF_SOMEBODY = new Set(['nmod', 'nmod:poss', 'appos'])

/** Somebody with a name; a state may be known by its adjective alone. */
const isMet = (e: Entity): boolean => e.forms.size > 0 || e.kind === 'country'

/** Called by the noun before; a person called "secretary of state" is no "state", an army no "group". */
function mayBe(ground: Ground, draft: NominalDraft, e: Entity): boolean {
  const { agent } = draft
  if (!e.nouns.has(agent.singular)) return false
  if (agent.kind !== 'person' && e.person) return false
  // "The country" is whichever was told of, not the one that was once called so.
  if (e.kind === 'country' && actorNoun('land').has(ground.doc.tokens[draft.head]!.lemma)) return false
  if (e.sector.has('NGO') && actorNoun('any-body').has(agent.singular) && !isSource(ground.doc, draft.head))
    return false
  return e.kind !== 'military' || !actorNoun('any-body').has(agent.singular)
}

/** "The movement" of a report that names its armed wing alone: the one whole of those met last whose name says that it is one. */
function wholeCalled(book: Casebook, scene: Scene, noun: string): Verdict | null {
  const wholes = scene.entries.slice(-FAR).flatMap(({ entity }) => book.entities[entity]!.partOf ?? [])
  const [one, ...others] = new Set(wholes.filter((whole) => isNamedAs(book.entities[whole]!, noun)))
  return one !== undefined && others.length === 0 ? settled(one, 'whole-called-so', 'coreference') : null
}

/** By what kind of thing the noun is said of: "the group" of a named group, "the country" of a country. */
function byKind(ground: Ground, book: Casebook, scene: Scene, draft: NominalDraft): Verdict | null {
  const noun = draft.agent.singular
  const last = lastWord(noun)
  if (actorNoun('state').has(noun) || actorNoun('country').has(last)) {
    // "The government" is seldom that of a country where somebody only went.
    const asPlace = actorNoun('as-place').has(ground.doc.tokens[draft.head]!.lemma)
    const home = choose(ground, book, scene, draft, (e) => e.kind === 'country', false, asPlace)
    if (home) return home
  }
  if (actorNoun('forces').has(noun)) {
    // "killing six soldiers, the army said": those who were counted are not the body.
    return choose(ground, book, scene, draft, (e) => e.kind === 'military' && e.number !== 'many', false)
  }
  if (draft.agent.sector.includes('MED') || actorNoun('medium').has(last)) {
    const medium = choose(ground, book, scene, draft, (e) => e.kind === 'media' && !e.anonymous, false)
    if (medium) return medium
  }
  if (actorNoun('agency').has(noun) || actorNoun('agency').has(last)) {
    const body = choose(
      ground,
      book,
      scene,
      draft,
      (e) =>
        e.forms.size > 0 &&
        (e.kind === 'igo' || (e.kind === 'organisation' && (e.sector.has('NGO') || e.sector.has('IGO')))),
      false,
    )
    if (body) return body
  }
  if (actorNoun('any-body').has(noun)) {
    const rebel = draft.agent.sector.includes('REB')
    // "The movement" is no charity that was named.
    const isBody = ({ kind, sector }: Entity): boolean => kind === 'organisation' && !rebel && !sector.has('NGO')
    const isWatcher = ({ kind, sector }: Entity): boolean =>
      kind === 'organisation' && !rebel && actorNoun('generic').has(noun) && sector.has('NGO')
    const among = (fits: (e: Entity) => boolean): Verdict | null =>
      choose(ground, book, scene, draft, (e) => e.forms.size > 0 && fits(e), false)
    const acting = (e: Entity): boolean => e.kind === 'armed_group' || isBody(e)
    // Those who watch a war are meant where "the group" says something, those who fight it where something is said of it.
    if (!isFighting(noun) || isSource(ground.doc, draft.head)) return among((e) => acting(e) || isWatcher(e))
    return among(acting) ?? among(isWatcher)
  }
  return null
}

/** The best of the actors that fit, or null; declines where two are as good. `asPlaces` takes countries told of only as places too. */
export function choose(
  { doc }: Ground,
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
  fits: (e: Entity) => boolean,
  called: boolean,
  asPlaces = false,
): Verdict | null {
  const here = draft.head
  const sentence = doc.tokens[here]!.sentence
  const best = new Map<number, number>()
  const lands = asPlaces ? landsBefore(scene.lands, here, scene.entityAt) : []
  const asPlace = countsOf(lands)
  /** Countries that are no actors so far, numbered down from -1. */
  const newcomers: Land[] = []
  for (const land of lands) {
    if (sentence - land.sentence > REACH) continue
    const known = actorOfLand(book, land)
    let at = known ?? -1 - newcomers.findIndex(({ key }) => key === land.key)
    if (known === null && at === 0) at = -newcomers.push(land)
    const told = known === null ? 0 : scene.count(known) + scene.countOfCountry(book.entities[known]!.country)
    const score =
      0.5 * nearness(doc, land.head, here) +
      0.6 * prominence(doc, land.head, false) +
      weightOf(true, told + asPlace.get(land.key)!)
    if ((best.get(at) ?? Number.NEGATIVE_INFINITY) < score) best.set(at, score)
  }
  for (let k = scene.entries.length - 1; k >= 0 && k > scene.entries.length - FAR; k--) {
    const entry = scene.entries[k]!
    if (sentence - entry.sentence > REACH) break
    if (!fits(book.entities[entry.entity]!)) continue
    // Not a co-argument: "the group attacked the movement".
    if (
      doc.tokens[entry.head]!.head === doc.tokens[here]!.head &&
      baseRel(doc.tokens[entry.head]!.rel) !== 'conj' &&
      entry.sentence === sentence
    )
      continue
    const state = book.entities[entry.entity]!.kind === 'country'
    // "Darvelan troops left the country": not Darvela.
    if (state && entry.aside && standsBeside(doc, entry.head, here)) continue
    // "the government" in a report on Syria is Syria's, though another country was named last.
    const told =
      scene.count(entry.entity) +
      (state
        ? scene.countOfCountry(book.entities[entry.entity]!.country) +
          (asPlace.get(book.entities[entry.entity]!.key) ?? 0)
        : 0)
    const score =
      0.5 * nearness(doc, entry.head, here) + 0.6 * prominence(doc, entry.head, entry.aside) + weightOf(state, told)
    const before = best.get(entry.entity)
    if (before === undefined || before < score) best.set(entry.entity, score)
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const [first, second] = ranked
  if (!first) return null
  if (first[0] < 0) first[0] = entityOfName(book, newcomers[-1 - first[0]]!.name)
  const rule = called ? 'called-so-before' : `kind-${draft.agent.singular.replace(/ /g, '-')}`
  if (second && first[1] - second[1] < MARGIN && !called) {
    return {
      entity: null,
      resolvedBy: 'coreference',
      rule: 'description-undecided',
      candidates: ranked
        .slice(0, 4)
        .map(([e]) => e)
        .filter((e) => e >= 0),
      notice: `"${draft.agent.singular}" may be any of ${ranked.length} actors named before.`,
    }
  }
  return { entity: first[0], resolvedBy: 'coreference', rule }
}

/** True where the noun that the modifier at `at` belongs to is an argument beside the word at `here`. */
function standsBeside({ tokens }: Ground['doc'], at: number, here: number): boolean {
  const noun = tokens[at]!.head
  return noun >= 0 && tokens[noun]!.head >= 0 && tokens[noun]!.head === tokens[here]!.head
}

/** How much the report is about somebody told of so often. */
const weightOf = (state: boolean, told: number): number =>
  Math.min(state ? 4.5 : 2, (state ? 0.9 : 0.5) * Math.log2(1 + told))
