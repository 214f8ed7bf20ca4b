/** From what was gathered to the actors of the record: ids in order of first mention, and names that no two of them share. */
import { armedForcesOf } from '../knowledge/armed-forces.js'
import { countryOf } from '../knowledge/countries.js'
import { knownActor } from '../knowledge/known-actors.js'
import { isLoaded } from '../knowledge/loaded-words.js'
import type { Actor, Mention, ParsedDocument } from '../model.js'
import type { Entity } from './draft.js'
import type { LexiconRef } from './name.js'

export interface ActorsMade {
  readonly actors: readonly Actor[]
  readonly mentions: readonly Mention[]
}

export function actorsOf(doc: ParsedDocument, entities: readonly Entity[], mentions: readonly Mention[]): ActorsMade {
  // Actors nobody in the text mentions (a state known only as a party's parent) come last.
  const order = entities
    .filter((e) => e.mergedInto === null)
    .sort((a, b) => (a.mentions[0] ?? 1e9) - (b.mentions[0] ?? 1e9) || a.index - b.index)
  const position = new Int32Array(entities.length)
  order.forEach((e, i) => {
    position[e.index] = i
  })
  for (const e of entities) if (e.mergedInto !== null) position[e.index] = position[e.mergedInto]!
  const names = displayNames(order, entities)
  const id = (index: number | null): string | null => (index === null ? null : `a${position[index]! + 1}`)
  const actors = order.map((e, i): Actor => {
    const name = names[i]!
    return {
      index: i,
      id: `a${i + 1}`,
      name,
      aliases: aliasesOf(doc, e, name),
      kind: e.kind,
      country: e.country,
      sector: [...e.sector],
      partOf: id(e.partOf),
      speaksFor: id(e.speaksFor),
      anonymous: e.anonymous,
      entry: e.entry,
      resolvedBy: e.resolvedBy,
      mentions: e.mentions,
      made: { rule: e.rule, known: 'stated', steps: e.steps },
    }
  })
  const moved = mentions.map((m) => ({
    ...m,
    actor: m.actor === null ? null : position[m.actor]!,
    ...(m.candidates ? { candidates: m.candidates.map((c) => position[c]!) } : {}),
  }))
  return { actors, mentions: moved }
}

function aliasesOf(doc: ParsedDocument, e: Entity, name: string): string[] {
  const all = new Set<string>([name, ...e.forms.keys()])
  const [lexicon, id] = e.key.split(':') as [LexiconRef['lexicon'], string]
  if (e.entry !== null)
    for (const form of knownActor({ lexicon, id }, doc.report.published)?.aliases ?? []) all.add(form)
  return [...all]
}

/** Shortest neutral form: the lexicon's, or the full name seen; for the unnamed, the words that describe them. */
function displayNames(order: readonly Entity[], all: readonly Entity[]): string[] {
  const taken = new Set<string>()
  /** Next number for a name already taken. */
  const next = new Map<string, number>()
  return order.map((e) => {
    const base = plain(e, all)
    let name = base
    if (taken.has(name.toLowerCase())) {
      const owner = e.partOf ?? e.speaksFor
      if (owner !== null) name = `${base} (${plain(all[owner]!, all)})`
      const stem = name.toLowerCase()
      for (let n = next.get(stem) ?? 2; taken.has(name.toLowerCase()); n++) {
        name = `${base} (${n})`
        next.set(stem, n + 1)
      }
    }
    taken.add(name.toLowerCase())
    return name
  })
}

function plain(e: Entity, all: readonly Entity[]): string {
  if (e.key.startsWith('forces:') && e.partOf !== null) return `${adjectiveOf(all[e.partOf]!, all)} forces`
  // Known only by an office, a person is shown by it; whom the lexicon takes it to be stands among the aliases.
  if (e.person && e.forms.size === 0 && e.office !== null) return e.office
  if (isArmedForces(e) && e.partOf !== null) return `${adjectiveOf(all[e.partOf]!, all)} forces`
  if (e.entry !== null && e.shown !== null) return e.shown
  let best = ''
  for (const form of e.forms.keys()) if (form.length > best.length) best = form
  const described = e.shown ?? 'unnamed'
  // The program's own words take no side: somebody known only by a loaded word keeps it as a quotation.
  return best || (isLoaded(described) ? `“${described}”` : described)
}

const isArmedForces = (e: Entity): boolean =>
  e.key.startsWith('groups:') && e.country !== null && armedForcesOf(e.country)?.id === e.entry

function adjectiveOf(state: Entity, all: readonly Entity[]): string {
  const known = state.entry === null ? undefined : countryOf(state.entry)?.adjectives[0]
  return known ?? state.adjective ?? plain(state, all)
}
