import { DataError } from '../../errors.js'

const FREE = 50_000_000
const TIMES = 100

/** How much an archive may still unpack to. */
export interface Allowance {
  /** Notes that this many packed bytes were read. */
  readonly earn: (packed: number) => void
  /** Notes that this many bytes were unpacked; a DataError when that is far too much for what was packed. */
  readonly spend: (unpacked: number) => void
  /** Whether that has happened. */
  readonly isSpent: () => boolean
}

/**
 * How much an archive may unpack to: a hundred times its packed size and 50 MB. Text packs to a tenth or so; a bomb, made to
 * fill memory, packs to a thousandth.
 */
export const allowanceOf = (place: string, packed = 0): Allowance => {
  let earned = packed
  let spent = 0
  const isSpent = (): boolean => spent > FREE + TIMES * earned
  return {
    earn: (bytes) => {
      earned += bytes
    },
    isSpent,
    spend: (bytes) => {
      spent += bytes
      if (isSpent()) {
        throw new DataError(
          `${place}: unpacks to more than ${TIMES} times its size, which no text does; unpack it by hand if you trust it`,
        )
      }
    },
  }
}
