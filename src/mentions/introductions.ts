/**
 * What the report itself introduces goes before what a lexicon knows: after "Antonio Carlos dos Santos" a bare "Dos Santos" is he and
 * no president of that surname. A surname that nobody introduces is the lexicon's person only when something else in the report
 * speaks for it: an office, his country, that he holds office on the day (or that no day is known). What this step says no to loses its lexicon rows; whose
 * the name is then is found as for any other name.
 */
import { groupOf } from '../knowledge/groups.js'
import { heldOn } from '../knowledge/held.js'
import { nameCue } from '../knowledge/name-cues.js'
import { officialOf, type Role } from '../knowledge/officials.js'
import { fold } from '../knowledge/phrase-index.js'
import { regionOf } from '../knowledge/regions.js'
import type { ParsedDocument } from '../model.js'
import type { LexiconRef, NameSpan } from './name.js'
import { surnameKeys } from './name-tallies.js'
import { nameKey, type TitleSpan } from './names.js'

/** The names with the lexicon rows taken off that the report speaks against. */
export function heedIntroductions(
  doc: ParsedDocument,
  names: readonly NameSpan[],
  titles: readonly TitleSpan[],
): readonly NameSpan[] {
  const bare = names.filter((name) => name.type === 'person' && isBare(doc, name))
  if (bare.length === 0) return names
  const introduced = introductions(doc, names, titles)
  const titled = new Set(titles.map(({ last }) => last))
  const spoken = spokenOf(names)
  const inFull = new Set(
    names.flatMap((name) => (name.type === 'person' && !bare.includes(name) ? name.entries.map(({ id }) => id) : [])),
  )
  const refused = new Set(
    bare.filter((name) => {
      const persons = introduced.get(nameKey(doc, name)) ?? []
      const title = titled.has(name.first)
      if (name.entries.some(({ id }) => inFull.has(id))) return false
      if (persons.some((p) => (p.at < name.first || isHeadline(doc, name)) && !p.relative && (!title || p.titled)))
        return true
      return !title && !name.entries.some((entry) => isLikely(doc, entry, spoken))
    }),
  )
  return names.map((name) => (refused.has(name) ? { ...name, entries: [] } : name))
}

/** The surname alone of whom the lexicon lists under it: "Dos Santos", "Petro"; not "Prachanda", which is a name by itself. */
function isBare(doc: ParsedDocument, name: NameSpan): boolean {
  if (name.entries.length === 0 || !name.entries.every(({ lexicon }) => lexicon === 'officials')) return false
  const key = nameKey(doc, name)
  return name.entries.every(({ id }) => fullNames(id).some((full) => surnameKeys(full).includes(key)))
}

const fullNames = (id: string): readonly string[] =>
  (officialOf(id)?.forms ?? []).map((form) =>
    fold(form)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )

interface Introduction {
  readonly at: number
  /** Somebody's wife or brother: the surname alone is the other's. */
  readonly relative: boolean
  readonly titled: boolean
}

/** Persons no lexicon knows, by the short forms of their full names. */
function introductions(
  doc: ParsedDocument,
  names: readonly NameSpan[],
  titles: readonly TitleSpan[],
): ReadonlyMap<string, readonly Introduction[]> {
  const titled = new Set(titles.map(({ last }) => last))
  const found = new Map<string, Introduction[]>()
  for (const name of names) {
    if (name.type !== 'person' || name.entries.length > 0 || name.last - name.first < 2) continue
    const told = { at: name.first, relative: isRelative(doc, name), titled: titled.has(name.first) }
    for (const surname of surnameKeys(nameKey(doc, name))) {
      const list = found.get(surname)
      if (list) list.push(told)
      else found.set(surname, [told])
    }
  }
  return found
}

/** "His wife, Sara Netanyahu", "Asma al-Assad, the wife of": a word of kinship beside the name. */
function isRelative(doc: ParsedDocument, name: NameSpan): boolean {
  const sentence = doc.sentences[doc.tokens[name.first]!.sentence]!
  const from = Math.max(sentence.first, name.first - NEAR)
  const to = Math.min(sentence.last, name.last + NEAR)
  for (let i = from; i < to; i++) if (nameCue('relative').has(doc.tokens[i]!.lemma)) return true
  return false
}

/** Words on either side of a name in which its apposition lies. */
const NEAR = 5

const isHeadline = (doc: ParsedDocument, name: NameSpan): boolean =>
  doc.sentences[doc.tokens[name.first]!.sentence]!.kind === 'headline'

interface Spoken {
  readonly countries: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
}

/** Countries and bodies that the report names, by themselves or through a region or a party. */
function spokenOf(names: readonly NameSpan[]): Spoken {
  const countries = new Set<string>()
  const bodies = new Set<string>()
  for (const { entries } of names) {
    for (const { lexicon, id } of entries) {
      if (lexicon === 'countries') countries.add(id)
      if (lexicon === 'groups' || lexicon === 'igos') bodies.add(id)
      const country =
        lexicon === 'regions' ? regionOf(id)?.country : lexicon === 'groups' ? groupOf(id)?.country : undefined
      if (country) countries.add(country)
    }
  }
  return { countries, bodies }
}

/** One of a person's offices is of a country or body that is spoken of, or may be held on the day of the report. */
function isLikely(doc: ParsedDocument, { id }: LexiconRef, { countries, bodies }: Spoken): boolean {
  const day = doc.report.published
  return (officialOf(id)?.roles ?? []).some(
    (role) =>
      (role.country !== null && countries.has(role.country)) ||
      (role.body !== null && (bodies.has(role.body) || countries.has(groupOf(role.body)?.country ?? ''))) ||
      day === null ||
      isInOffice(role, day),
  )
}

const isInOffice = (role: Role, day: string): boolean => role.from !== null && heldOn(role, day)
