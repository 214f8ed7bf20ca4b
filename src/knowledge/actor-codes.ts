/** CAMEO actor codes, three letters at a time (data/lexicons/actor-codes.tsv), and the PLOVER sectors there are. */
import { agents } from './agents.js'
import { countryOf } from './countries.js'
import { groups } from './groups.js'
import { igos } from './igos.js'
import { once, using } from './in-use.js'
import { list, oneOf, readTable } from './table.js'

const MEANINGS = ['role', 'body', 'member', 'faith', 'denomination', 'region', 'country', 'mark', 'none'] as const

/** What three letters stand for. */
export interface ActorCode {
  readonly code: string
  readonly is: (typeof MEANINGS)[number]
  readonly sector: readonly string[]
  /** Noun for a person of it, and kind of a group of it, as in the lexicons (of a member: id in igos); '' where it has none. */
  readonly noun: string
  readonly kind: string
  readonly country: string | null
}

const table = once(
  (): ReadonlyMap<string, ActorCode> =>
    new Map(
      readTable('actor-codes', ['code', 'is', 'sector', 'noun', 'kind', 'country', 'note'] as const).map(
        ({ file, line, cells }) => [
          cells.code,
          Object.freeze({
            code: cells.code,
            is: oneOf(cells.is, MEANINGS, { file, line, column: 'is' }),
            sector: list(cells.sector),
            noun: cells.noun,
            kind: cells.kind,
            country: cells.country || null,
          }),
        ],
      ),
    ),
)

/**
 * What three letters of a code stand for; undefined where neither the table nor the countries know them. Some mean two things: MUS is
 * Mauritius where a code begins and Muslim within it, so whoever asks says whether a country is looked for first.
 */
export function actorCode(code: string, countryFirst: boolean): ActorCode | undefined {
  const known = table().get(code)
  if (known && !(countryFirst && countryOf(code))) return known
  if (!countryOf(code)) return undefined
  return { code, is: 'country', sector: [], noun: '', kind: '', country: code }
}

/** Every PLOVER sector that a lexicon may name, in the order of the alphabet. */
export const sectors: () => readonly string[] = once(() =>
  using(null, () =>
    [
      ...new Set([
        ...[...table().values()].flatMap(({ sector }) => sector),
        ...[...agents(), ...groups(), ...igos()].flatMap(({ sector }) => sector),
      ]),
    ].sort(),
  ),
)
