/** "the movement", "the group", "the envoy", "the country", "the latter": somebody named before, by kind and by what they were called. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { baseRel } from '../match/tree.js'
import type { Casebook } from './casebook.js'
import type { Description } from './description.js'
import { type Entity, isNamedAs } from './draft.js'
import type { Ground, NominalDraft } from './drafts.js'
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
    : choose(ground, book, scene, draft, (e) => e.number !== 'many' && e.forms.size > 0 && e.nouns.has(noun), true)
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

/** "The movement" of a report that names its armed wing alone: the one whole of those met last whose name says that it is one. */
function wholeCalled(book: Casebook, scene: Scene, noun: string): Verdict | null {
  const wholes = scene.entries.slice(-FAR).flatMap(({ entity }) => book.entities[entity]!.partOf ?? [])
  const [one, ...others] = new Set(wholes.filter((whole) => isNamedAs(book.entities[whole]!, noun)))
  return one !== undefined && others.length === 0 ? settled(one, 'whole-called-so', 'coreference') : null
}

/** By what kind of thing the noun is said of: "the group" of a named group, "the country" of a country. */
function byKind(ground: Ground, book: Casebook, scene: Scene, draft: NominalDraft): Verdict | null {
  const noun = draft.agent.singular
  const last = noun.split(' ').pop()!
  if (actorNoun('state').has(noun) || actorNoun('country').has(last)) {
    const home = choose(ground, book, scene, draft, (e) => e.kind === 'country', false)
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
    const isBody = ({ kind, sector }: Entity): boolean =>
      kind === 'organisation' && !rebel && (actorNoun('generic').has(noun) || !sector.has('NGO'))
    return choose(ground, book, scene, draft, (e) => e.forms.size > 0 && (e.kind === 'armed_group' || isBody(e)), false)
  }
  return null
}

/** The best of the actors that fit, or null; declines where two are as good. */
export function choose(
  { doc }: Ground,
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
  fits: (e: Entity) => boolean,
  called: boolean,
): Verdict | null {
  const here = draft.head
  const sentence = doc.tokens[here]!.sentence
  const best = new Map<number, number>()
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
    // "the government" in a report on Syria is Syria's, though another country was named last.
    const state = book.entities[entry.entity]!.kind === 'country'
    const told = scene.count(entry.entity) + (state ? scene.countOfCountry(book.entities[entry.entity]!.country) : 0)
    const weight = Math.min(state ? 4.5 : 2, (state ? 0.9 : 0.5) * Math.log2(1 + told))
    const score = 0.5 * nearness(doc, entry.head, here) + 0.6 * prominence(doc, entry.head, entry.aside) + weight
    const before = best.get(entry.entity)
    if (before === undefined || before < score) best.set(entry.entity, score)
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const [first, second] = ranked
  if (!first) return null
  const rule = called ? 'called-so-before' : `kind-${draft.agent.singular.replace(/ /g, '-')}`
  if (second && first[1] - second[1] < MARGIN && !called) {
    return {
      entity: null,
      resolvedBy: 'coreference',
      rule: 'description-undecided',
      candidates: ranked.slice(0, 4).map(([e]) => e),
      notice: `"${draft.agent.singular}" may be any of ${ranked.length} actors named before.`,
    }
  }
  return { entity: first[0], resolvedBy: 'coreference', rule }
}
