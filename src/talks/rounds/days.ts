/** Stretches of days that may be one. */
import type { When } from '../../model.js'

type Days = Pick<When, 'from' | 'to'>

/** True where two dates share a day. */
export const overlap = (a: Days, b: Days): boolean =>
  (a.from ?? '') <= (b.to ?? b.from ?? '') && (b.from ?? '') <= (a.to ?? a.from ?? '')
