import { isCommonWord } from '../knowledge/common-words.js'
import { once } from '../knowledge/in-use.js'
import { titles } from '../knowledge/titles.js'
import type { ExportRow } from '../store/export-records.js'
import type { PersonNumbers } from '../store/person-numbers.js'
import { type ActorFacts, actorNamed, type ReportFacts } from '../store/report-facts.js'
import type { ExportBatch } from './format.js'

/** Fields that name the record, its report and where it was published, in which nobody's name is looked for. */
const KEPT = new Set(['kind', 'report', 'id', 'publisher', 'published', 'language', 'review', 'rule', 'known'])

/**
 * A batch in which private persons have neutral labels ("Person 12") for their names, wherever those stand: in lists of names, in quoted
 * words, in titles. Offsets stay those of the report's text. Persons that a lexicon knows, that hold an office or speak for somebody keep
 * their names. A label is the same in every report of a store.
 */
export const pseudonymised = ({ rows, facts, beside }: ExportBatch, numbers: PersonNumbers): ExportBatch => {
  const byReport = new Map<string, (text: string) => string>()
  const hide = (report: string): ((text: string) => string) => {
    const made = byReport.get(report) ?? hiding(facts.actors(report), numbers)
    byReport.set(report, made)
    return made
  }
  const hidden = (row: ExportRow): ExportRow => {
    const parts = Object.entries(row).map(([name, value]) => [
      name,
      KEPT.has(name) ? value : within(value, hide(row.report)),
    ])
    return Object.fromEntries(parts) as ExportRow
  }
  return { rows: rows.map(hidden), facts: hiddenFacts(facts, hide), beside: beside.map(hidden) }
}

/** What reports say of their actors, under the labels. Addresses stay: they lead to the article, which has the names. */
const hiddenFacts = (facts: ReportFacts, hide: (report: string) => (text: string) => string): ReportFacts => {
  const made = new Map<string, readonly ActorFacts[]>()
  const actors = (report: string): readonly ActorFacts[] => {
    const known = made.get(report) ?? facts.actors(report).map((actor) => within(actor, hide(report)) as ActorFacts)
    made.set(report, known)
    return known
  }
  return {
    ...facts,
    actors,
    actor: (report, name) => actorNamed(actors(report), name),
  }
}

/** The value with every text in it changed. */
const within = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => within(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(part, change)]))
}

/** Puts labels for the private persons among these actors of a report. Names of others that share a word with theirs stay whole. */
const hiding = (actors: readonly ActorFacts[], numbers: PersonNumbers): ((text: string) => string) => {
  const labels = new Map<string, string>()
  const kept: string[] = []
  for (const actor of actors) {
    const label = labelOf(actor, numbers)
    if (label === null) kept.push(actor.name, ...actor.aliases)
    // A surname of two persons tells neither from the other.
    else for (const form of formsOf(actor)) labels.set(form, (labels.get(form) ?? label) === label ? label : SOMEBODY)
  }
  // Whole names also where they are written small, as some headlines do.
  const small = new Map(
    [...labels].filter(([form]) => form.includes(' ')).map(([form, label]) => [form.toLowerCase(), label]),
  )
  if (labels.size > 0)
    for (const name of kept) if (name.includes(' ') && !holdsWhole(name, labels)) labels.set(name, name)
  const [ofSmall, ofAll] = [putting(small), putting(labels)]
  return (text) => ofAll(ofSmall(text))
}

/** Puts what they stand for in the place of these forms, the longest first: a full name before its last word. */
const putting = (labels: ReadonlyMap<string, string>): ((text: string) => string) => {
  if (labels.size === 0) return (text) => text
  const forms = [...labels.keys()].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, (form) => labels.get(form) ?? form)
}

const labelOf = ({ kind, anonymous, name_key }: ActorFacts, { numberOf, isPublic }: PersonNumbers): string | null => {
  if (kind !== 'person' || anonymous || name_key === null || isPublic(name_key)) return null
  const number = numberOf(name_key)
  return number === undefined ? null : `Person ${number}`
}

/** "Ana Velm’s office" holds the whole name of a private person: it is no name to keep. */
const holdsWhole = (name: string, labels: ReadonlyMap<string, string>): boolean =>
  [...labels.keys()].some((form) => form.includes(' ') && name.includes(form))

/** All ways a name is written: whole, by its aliases, by each word that is no title and no common word, and those in capitals. */
const formsOf = ({ name, aliases }: ActorFacts): readonly string[] => {
  const whole = [name, ...aliases].filter((form) => /\p{Lu}/u.test(form))
  const words = whole.flatMap((form) => form.split(/[\s,’'-]+/)).filter(isNameWord)
  return [...new Set([...whole, ...words].flatMap((form) => [form, form.toUpperCase()]))]
}

const SOMEBODY = 'a person'

const SHORTEST = 2

/** Parts of many names, by which nobody is known. */
const PARTICLES = new Set(
  'abd abu al as ash at ben bin bint da das de del della der di dos du el ibn la le los mac mc san st umm van von'.split(
    ' ',
  ),
)

const titleWords = once(() => new Set(titles().flatMap(({ form }) => form.toLowerCase().split(' '))))

const isNameWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (word.length < SHORTEST || !/^\p{Lu}/u.test(word)) return false
  return !PARTICLES.has(lower) && !titleWords().has(lower) && !isCommonWord(lower)
}

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
