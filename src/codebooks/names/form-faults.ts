/**
 * Which forms of a name may stand in a lexicon. A dictionary that is looked up in parsed noun phrases of sentences about politics can
 * afford "KABUL" for a government and "BUSH" for a president; a name index that reads every word cannot.
 */
import { firstName } from '../../knowledge/first-names.js'
import type { Bearers } from './bearers.js'
import { isDescription, isOrdinary, isPlace, knownAs } from './known-names.js'

/** Shortest last name that may stand for a person alone. */
const TELLING = 5

/** Why a form may not stand in a lexicon; null when it may. `own` are the ids of ours that the entry is. */
export function faultOfForm(
  form: string,
  isPerson: boolean,
  key: string,
  bearers: Bearers,
  own: ReadonlySet<string>,
): string | null {
  const pieces = form.match(/[\p{L}\p{N}]+/gu) ?? []
  if (pieces.join('').length < 2) return 'a single letter'
  const alone = pieces.length === 1
  const known = knownAs(form)
  if (known.some(({ lexicon, id }) => own.has(`${lexicon} ${id}`))) return null
  if (isPlace(form)) return 'a place, which stays a place'
  const [other] = known
  if (other) return `ours already, as ${other.id} of ${other.lexicon}`
  if (alone && isOrdinary(form) && form !== form.toUpperCase()) return 'an ordinary word'
  if (isDescription(form)) return 'a description, read as one without it'
  if (isPerson && alone) {
    if (firstName(form) !== undefined) return 'a given name alone'
    if (form.length < TELLING) return 'a last name too short to tell by'
    const bearing = bearers.byLast.get(form)
    if (bearing && (bearing.size > 1 || !bearing.has(key))) return 'a last name that others bear'
  }
  const heads = bearers.heads.get(form)
  if (heads ? !heads.has(key) : (bearers.byForm.get(form)?.size ?? 0) > 1) return 'a name of several entries'
  return null
}
