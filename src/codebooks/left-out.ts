/** What was read and not taken over, and why. */
export interface Listed {
  readonly file: string
  readonly line: number
  /** The headword or pattern it belongs to. */
  readonly entry: string
  /** The form or code that was left out; '' for the whole entry. */
  readonly form: string
  readonly reason: string
}

/** Tells what is not taken over. */
export type List = (listed: Listed) => void
