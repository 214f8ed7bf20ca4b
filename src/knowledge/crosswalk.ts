/** CAMEO codes and the PLOVER 2.0 types and modes they become, both ways (data/lexicons/crosswalk.tsv). */

import { once } from './in-use.js'
import { PLOVER_TYPES, type PloverType } from './plover-types.js'
import { oneOf, readTable } from './table.js'

export interface CameoCode {
  readonly code: string
  readonly label: string
  /** Null for comments, which are statements and no events. */
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly note: string
}

/** All codes in the order of the file. */
export const cameoCodes: () => readonly CameoCode[] = once(() =>
  readTable('crosswalk', ['code', 'label', 'plover', 'mode', 'note']).map(({ file, line, cells }) => ({
    code: cells.code,
    label: cells.label,
    plover: cells.plover === '' ? null : oneOf(cells.plover, PLOVER_TYPES, { file, line, column: 'plover' }),
    mode: cells.mode || null,
    note: cells.note,
  })),
)

const byCode = once(() => new Map(cameoCodes().map((code) => [code.code, code])))

/** What a CAMEO code stands for; a code with a sub-code nobody lists is read as the code above it. */
export function cameoCode(code: string): CameoCode | undefined {
  for (let at = code; at.length >= 2; at = at.slice(0, -1)) {
    const found = byCode().get(at)
    if (found) return found
  }
  return undefined
}

/** CAMEO codes of a PLOVER type, of one mode when that is given. */
export const cameoCodesOf = (plover: PloverType, mode?: string | null): readonly CameoCode[] =>
  cameoCodes().filter((code) => code.plover === plover && (mode === undefined || code.mode === mode))

/** The way back: the one CAMEO code written for a PLOVER type and mode, and all that lead there. */
export interface WayBack {
  readonly plover: PloverType
  /** The mode of the codes: null too where CAMEO has none for the mode asked for. */
  readonly mode: string | null
  readonly code: CameoCode
  readonly all: readonly CameoCode[]
}

/**
 * CAMEO codes of a PLOVER type and mode; where CAMEO knows no such mode (ASSAULT of a kind it does not tell, a censor's COERCE), those
 * of the type without a mode, or with any. The first in the order of the file is the broadest and is the one written by default.
 */
export function cameoOf(plover: PloverType, mode: string | null): WayBack {
  const [exact, plain, broad] = [mode, null, undefined].map((wanted) =>
    cameoCodesOf(plover, wanted).filter(({ code }) => code.length > 2),
  ) as [CameoCode[], CameoCode[], CameoCode[]]
  const all = exact.length > 0 ? exact : plain.length > 0 ? plain : broad
  return { plover, mode: all[0]!.mode, code: all[0]!, all }
}
