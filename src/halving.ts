/**
 * How many of `length` places in order come before some point: `isBefore` says yes to those and no to all that follow. Found by halving,
 * so that a long list is asked at a few places only.
 */
export const countBefore = (length: number, isBefore: (at: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
