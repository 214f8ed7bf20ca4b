/** What other data sets call their events, and the CAMEO code that stands for each (data/lexicons/outside-types.tsv). */
import { type CameoCode, cameoCode, cameoCodes, cameoCodesOf } from './crosswalk.js'
import { once } from './in-use.js'
import { isScoredMode } from './plover-scores.js'
import { PLOVER_TYPES, type PloverType } from './plover-types.js'
import { readTable } from './table.js'

/** A type of another data set; without a code where CAMEO has no such event. */
export interface OutsideTypeName {
  readonly dataset: string
  readonly name: string
  readonly cameo: string | null
}

/** All names, in the order of the file. */
const outsideTypes: () => readonly OutsideTypeName[] = once(() =>
  readTable('outside-types', ['dataset', 'name', 'cameo', 'note']).map(({ cells }) => ({
    dataset: cells.dataset,
    name: cells.name,
    cameo: cells.cameo || null,
  })),
)

const byName = once(() => new Map(outsideTypes().map((type) => [`${type.dataset} ${folded(type.name)}`, type])))
const byAnyName = once(
  () =>
    new Map(
      outsideTypes()
        .toReversed()
        .map((type) => [folded(type.name), type]),
    ),
)
const byLabel = once(
  () =>
    new Map(
      cameoCodes()
        .toReversed()
        .map((code) => [folded(code.label), code]),
    ),
)

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The type of a data set by its name there. */
export const outsideType = (dataset: string, name: string): OutsideTypeName | undefined =>
  byName().get(`${dataset} ${folded(name)}`)

/** A type by its PLOVER name with or without a mode, by a CAMEO code, by another data set's name for it, or by our label of a code. */
export interface TypeByWord {
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly cameo: string | null
  /** The code was written without its leading zero, as spreadsheets do with numbers. */
  readonly zeroLost: boolean
}

/** The type a word stands for; null when it stands for none. A comment (CAMEO 01) is known and no event, so its type is null. */
export const typeByWord = (word: string): TypeByWord | null => {
  const text = word.trim()
  if (/^\d{1,4}$/.test(text)) return byCode(text)
  const [, name = '', mode = ''] = /^([a-z]+)(?:\s*[/:.,]\s*|\s+-?\s*|$)(.*)$/i.exec(text) ?? []
  const plover = PLOVER_TYPES.find((type) => type === name.toUpperCase())
  if (plover !== undefined && (mode === '' || isModeOf(plover, mode)))
    return { plover, mode: mode === '' ? null : mode.toLowerCase(), cameo: null, zeroLost: false }
  const key = folded(text)
  const other = byAnyName().get(key)
  if (other !== undefined) return other.cameo === null ? NONE : fromCode(cameoCode(other.cameo)!)
  const code = byLabel().get(key)
  return code === undefined ? null : fromCode(code)
}

const NONE: TypeByWord = { plover: null, mode: null, cameo: null, zeroLost: false }

const byCode = (digits: string): TypeByWord | null => {
  const exact = digits.length > 1 ? cameoCode(digits) : undefined
  if (exact !== undefined) return fromCode(exact)
  const padded = cameoCode(`0${digits}`)
  return padded === undefined ? null : { ...fromCode(padded), zeroLost: true }
}

const fromCode = ({ code, plover, mode }: CameoCode): TypeByWord => ({ plover, mode, cameo: code, zeroLost: false })

/** Whether a type has that mode: PLOVER scores it, or our crosswalk leads to it. */
export const isModeOf = (plover: PloverType, mode: string): boolean =>
  isScoredMode(plover, mode.toLowerCase()) || cameoCodesOf(plover, mode.toLowerCase()).length > 0
