/** Scores and quads of PLOVER types (data/lexicons/plover-scores.tsv). */
import { once } from './in-use.js'
import { PLOVER_TYPES } from './plover-types.js'
import { numberIn, oneOf, readTable } from './table.js'

/** What PLOVER makes of a type and mode: how cooperative (to 10) or hostile (to -10), and which quad (1 to 4). */
export interface PloverScore {
  readonly score: number | null
  readonly quad: number
}

const byType = once((): ReadonlyMap<string, PloverScore> => {
  const rows = readTable('plover-scores', ['plover', 'mode', 'score', 'quad']).map(({ file, line, cells }) => {
    const type = oneOf(cells.plover, PLOVER_TYPES, { file, line, column: 'plover' })
    const score = numberIn(cells.score, { file, line, column: 'score' })
    return [`${type} ${cells.mode}`, { score, quad: Number(cells.quad) }] as const
  })
  return new Map(rows)
})

/** Whether PLOVER scores the mode of that type. */
export const isScoredMode = (type: string, mode: string): boolean => byType().has(`${type} ${mode}`)

/** Of a type and mode; of the type alone for a mode that PLOVER gives no score. */
export const ploverScore = (type: string, mode: string | null): PloverScore | undefined =>
  byType().get(`${type} ${mode ?? ''}`) ?? byType().get(`${type} `)
