import type { PartiesAct } from '../../store/acts.js'
import { newestFirst, tellingsOf } from '../across/acts-in-view.js'
import type { Line } from './lines.js'

/** One happening behind a line. */
export interface Behind {
  readonly tellings: readonly PartiesAct[]
  /** How many other lines this one happening draws: two who act against three draw six lines, and it is one happening. */
  readonly also: number
}

/** The happenings behind the line with that id, newest first; none when no such line is drawn. */
export const behindLine = (acts: readonly PartiesAct[], lines: readonly Line[], id: string): readonly Behind[] => {
  const line = lines.find((each) => each.id === id)
  if (line === undefined) return []
  return newestFirst(tellingsOf(acts, line.happenings)).map((tellings) => ({
    tellings,
    also: lines.filter(({ happenings }) => happenings.has(tellings[0]!.happening)).length - 1,
  }))
}
