import { grouped } from '../../grouped.js'
import { mediumOf } from '../../knowledge/media.js'
import { familyOf, mediaFamilies } from '../../knowledge/media-families.js'
import type { PublisherCounts } from '../../store/publishers.js'
import { sourceKey } from '../../store/source-names.js'
import { houseOf, listedOutlet } from '../../threads/texts/publishers.js'

/** One house whose words reports carry. */
export interface Lender {
  readonly key: string
  readonly name: string
  readonly reports: number
}

/** One publisher, counted and never weighed. */
export interface SourceRow {
  /** The same for every form of its name; NOT_STATED for reports that name none. */
  readonly key: string
  readonly name: string | null
  /** Every form of the name that the reports have. */
  readonly names: readonly string[]
  /** "agency", "newspaper" ... where the lexicon of media has it. */
  readonly kind: string | null
  /** The house it shares a newsroom with, where it has one. */
  readonly family: string | null
  readonly reports: number
  /** Reports whose words are another house's. */
  readonly carried: number
  readonly lenders: readonly Lender[]
  readonly statements: number
  readonly anonymous: number
  readonly speakers: readonly { readonly key: string; readonly name: string; readonly statements: number }[]
}

/** All publishers of a store, most reports first, and how many houses their words go back to. */
export interface Sources {
  readonly reports: number
  /** Independent origins: houses that words come from; reports that name none are not counted among them. */
  readonly origins: number
  /** Reports of which it cannot be told whose words they are. */
  readonly unknown: number
  readonly rows: readonly SourceRow[]
}

const SPEAKERS = 5

const bySource = <Each extends { readonly publisher: string | null }>(all: readonly Each[]) =>
  grouped(all, ({ publisher }) => sourceKey(publisher))

/** One row a publisher, however its name is written. */
export const sourceRows = ({ reports, statements, speakers }: PublisherCounts): Sources => {
  const nameOf = houseNames(reports.map(({ publisher }) => publisher))
  const statementsOf = bySource(statements)
  const speakersOf = bySource(speakers)
  const rows = [...bySource(reports)].map(([key, own]): SourceRow => {
    const names = [...new Set(own.flatMap(({ publisher }) => publisher ?? []))].sort()
    const name = names[0] ?? null
    const id = name === null ? undefined : listedOutlet(name)
    const lent = sums(own.filter(({ words_of }) => words_of !== null).map((each) => [each.words_of!, each.reports]))
    const said = statementsOf.get(key) ?? []
    return {
      key,
      name: (id === undefined ? undefined : mediumOf(id)?.name) ?? name,
      names,
      kind: id === undefined ? null : (mediumOf(id)?.kind ?? null),
      family: id === undefined ? null : (familyOf(id)?.name ?? null),
      reports: sum(own.map((each) => each.reports)),
      carried: sum(lent.map(([, count]) => count)),
      lenders: lent.map(([lender, count]) => ({ key: lender, name: nameOf(lender), reports: count })),
      statements: sum(said.map((each) => each.statements)),
      anonymous: sum(said.map((each) => each.anonymous)),
      speakers: mostCited(speakersOf.get(key) ?? []),
    }
  })
  const houses = new Set(
    reports.flatMap(({ publisher, words_of }) => words_of ?? (publisher === null ? [] : houseOf(publisher).key)),
  )
  return {
    reports: sum(reports.map((each) => each.reports)),
    origins: houses.size,
    unknown: sum(
      reports.filter((each) => each.publisher === null && each.words_of === null).map((each) => each.reports),
    ),
    rows: rows.toSorted((one, other) => other.reports - one.reports || (one.key < other.key ? -1 : 1)),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** The sum for each key, largest first. */
const sums = (pairs: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] => {
  const all = new Map<string, number>()
  for (const [key, count] of pairs) all.set(key, (all.get(key) ?? 0) + count)
  return [...all].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
}

const mostCited = (speakers: PublisherCounts['speakers']): SourceRow['speakers'] => {
  const names = new Map(speakers.map(({ key, name }) => [key, name]))
  return sums(speakers.map(({ key, statements }) => [key, statements]))
    .slice(0, SPEAKERS)
    .map(([key, statements]) => ({ key, name: names.get(key)!, statements }))
}

/** What a house is called: as a publisher of the store is, else as the lexicons have it, else its key. */
const houseNames = (publishers: readonly (string | null)[]): ((key: string) => string) => {
  const names = new Map(publishers.flatMap((name) => (name === null ? [] : [[houseOf(name).key, houseOf(name).name]])))
  const families = new Map(mediaFamilies().map(({ id, name }) => [id, name]))
  return (key) => names.get(key) ?? families.get(key) ?? mediumOf(key)?.name ?? key
}
