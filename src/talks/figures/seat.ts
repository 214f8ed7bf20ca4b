/** One place the counted people stand in. */
import type { Seat } from './figure-rules.js'

export interface SeatAt {
  readonly seat: Seat
  readonly word: string
  /** The word that says what became of them. */
  readonly at: number
}
