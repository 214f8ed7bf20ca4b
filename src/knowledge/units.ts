import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** Nouns and participles counted in figures. */
export interface Unit {
  readonly forms: readonly string[]
  readonly metric: string
  readonly population: string | null
}

const COLUMNS = ['forms', 'metric', 'population', 'note'] as const

export const units = once((): readonly Unit[] =>
  readTable('units', COLUMNS).map(({ cells }) =>
    Object.freeze({ forms: list(cells.forms), metric: cells.metric, population: cells.population || null }),
  ),
)
