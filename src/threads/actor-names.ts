/** What an actor is called across reports: one key for a name, however it is written, and whose side it is on in its own report. */
import { isAgentNoun } from '../knowledge/agents.js'
import { isCommonWord } from '../knowledge/common-words.js'
import { countryOf } from '../knowledge/countries.js'
import { once } from '../knowledge/in-use.js'
import { numberWord } from '../knowledge/number-words.js'
import { titles } from '../knowledge/titles.js'
import type { ActorRecord, ReadingRecord } from '../records/record.js'
import { nameKey } from './name-key.js'
import { isInOffice, ownedNamesOf, tellingNamesOf, type Whole } from './telling-names.js'

/** An actor with a name of its own: no pronoun, nobody unnamed, no crowd. */
export interface ActorName {
  /** The name folded: no case, accents, apostrophes, titles or "the". */
  readonly key: string
  /** Key of the largest named whole it belongs to in the report, itself when there is none: "Kestrel Brigades" of a movement. */
  readonly side: string
  readonly name: string
  readonly person: boolean
  /** A person whose report gives the office: "Foreign Minister Belir". */
  readonly office: boolean
  readonly country: string | null
  /** The name came from a lexicon, so every report writes it alike. */
  readonly known: boolean
  /**
   * Keys of other names that stand for it and no other: abbreviations given with it, noms de guerre, what tells it from its namesakes. Of a
   * person also whose side it is on in its report ("oskan belir>ruvonia"), which is nobody's name.
   */
  readonly aliases: readonly string[]
}

/** Name keys mapped by people; a name mapped to itself stands alone, and is joined to no other by an alias. */
export type NameOverrides = ReadonlyMap<string, string>

/** The named actors of a report, by their ids in it. */
export function actorNames(record: ReadingRecord): ReadonlyMap<string, ActorName> {
  const byId = new Map(record.actors.map((actor) => [actor.id, actor]))
  const countries = new Map(
    record.actors.filter(({ kind }) => kind === 'country').flatMap((each) => countryForms(each)),
  )
  const names = new Map<string, ActorName>()
  for (const actor of record.actors) {
    if (!isNamed(actor)) continue
    const key = keyOf(actor)
    if (key === '') continue
    const side = sideOf(actor, byId)
    const mentions = actor.mentions.map(({ text }) => text)
    const telling =
      actor.kind === 'person' ? tellingNamesOf(key, mentions, side) : ownedNamesOf(key, mentions, countries)
    names.set(actor.id, {
      key,
      side: side?.key ?? key,
      name: actor.name,
      person: actor.kind === 'person',
      office: actor.kind === 'person' && isInOffice(key, mentions),
      country: actor.country,
      known: actor.resolved_by === 'lexicon',
      aliases:
        actor.resolved_by === 'lexicon'
          ? []
          : [...new Set([...aliasKeys(actor, key), ...telling, ...sideMarks(actor, key, side)])].sort(),
    })
  }
  return names
}

/** Stands between a person's key and the key of the side in the mark that says so: no key has it. */
export const ON_SIDE = '>'

const sideMarks = ({ kind }: ActorRecord, key: string, side: Whole | null): readonly string[] =>
  kind === 'person' && side !== null && side.key !== key ? [`${key}${ON_SIDE}${side.key}`] : []

/** The key that people's decisions give a name; a circle of decisions ends where it began. */
export function resolvedKey(key: string, overrides: NameOverrides): string {
  const seen = new Set<string>([key])
  let at = key
  for (let next = overrides.get(at); next !== undefined && !seen.has(next); next = overrides.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}

const NAMELESS = new Set<ActorRecord['kind']>(['population', 'anonymous', 'document'])

function isNamed(actor: ActorRecord): boolean {
  if (actor.anonymous || NAMELESS.has(actor.kind)) return false
  if (actor.resolved_by === 'lexicon') return true
  const words = actor.name.split(/[\s,]+/).filter((word) => word !== '')
  // A capital tells a name, save on a first word that is a common one: "Police", "Four soldiers".
  return words.some((word, at) => {
    const lower = word.toLowerCase()
    return (
      word !== lower &&
      /^[\p{L}]/u.test(word) &&
      (at > 0 || !(isCommonWord(lower) || isAgentNoun(lower) || numberWord(lower) !== undefined))
    )
  })
}

function keyOf(actor: ActorRecord): string {
  if (actor.kind === 'country' && actor.country !== null) return nameKey(countryOf(actor.country)?.name ?? actor.name)
  return nameKey(actor.kind === 'person' ? withoutTitle(actor.name) : actor.name)
}

const titleForms = once(() => new Set(titles().map(({ form }) => form.toLowerCase())))

const LONGEST_TITLE = 5

/** "Deputy Foreign Minister Edvar Sollim": the name; "the Community's secretary-general, Paulen Wirrick": what the comma sets apart. */
function withoutTitle(name: string): string {
  const parts = name.split(', ')
  const apart = parts.length > 1 ? parts.filter((part) => /^\p{Lu}\S* \p{Lu}\S*/u.test(part)).at(-1) : undefined
  let words = (apart ?? name).split(' ')
  for (let dropped = true; dropped; ) {
    dropped = false
    for (let length = Math.min(LONGEST_TITLE, words.length - 1); length > 0 && !dropped; length--) {
      if (!titleForms().has(words.slice(0, length).join(' ').toLowerCase())) continue
      words = words.slice(length)
      dropped = true
    }
  }
  return words.join(' ')
}

const MOST_STEPS = 4

/** Sectors of those who are of a country and on no side of its state: the opposition, rebels, gangs. */
const NOT_THE_STATES = new Set(['OPP', 'REB', 'UAF', 'CRM'])

/** The largest named whole it belongs to; null where there is none. */
function sideOf(actor: ActorRecord, byId: ReadonlyMap<string, ActorRecord>): Whole | null {
  let at = actor
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const whole = byId.get(at.part_of ?? at.speaks_for ?? '')
    if (whole === undefined || !isNamed(whole)) break
    if (whole.kind === 'country' && at.sector.some((sector) => NOT_THE_STATES.has(sector))) break
    at = whole
  }
  return at === actor ? null : { key: keyOf(at), isCountry: at.kind === 'country' }
}

/** A country's key by each of its names in the report. */
const countryForms = (country: ActorRecord): readonly (readonly [string, string])[] =>
  [country.name, ...country.aliases].map((form) => [nameKey(form), keyOf(country)] as const)

/** Forms that stand for this actor alone: not "Sollim" of Edvar Sollim, not "the Community" of a longer name. */
function aliasKeys(actor: ActorRecord, key: string): readonly string[] {
  const own = new Set(key.split(' '))
  return actor.aliases
    .filter((form) => isAbbreviation(form) || /^\p{Lu}\S* (?:\S+ )*\p{Lu}/u.test(form))
    .map((form) => nameKey(actor.kind === 'person' ? withoutTitle(form) : form))
    .filter((form) => form !== '' && form !== key && !form.split(' ').every((word) => own.has(word)))
}

const isAbbreviation = (form: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(form)
