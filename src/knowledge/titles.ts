import { once } from './in-use.js'
import { indexPhrases } from './phrase-index.js'
import { list, readTable } from './table.js'

/** What may stand before a person's name: "President", "Maj. Gen.", "spokesman". */
export interface Title {
  readonly form: string
  readonly kind: string
  readonly sector: readonly string[]
}

const COLUMNS = ['form', 'kind', 'sector', 'note'] as const

export const titles = once((): readonly Title[] =>
  readTable('titles', COLUMNS).map(({ cells }) =>
    Object.freeze({ form: cells.form, kind: cells.kind, sector: list(cells.sector) }),
  ),
)

/** Titles as written; small letters also match ("foreign minister X"). */
export const titleIndex = once(() => indexPhrases(titles().map((t) => [t.form.toLowerCase(), t] as const)))
