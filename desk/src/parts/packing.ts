/** What takes room along a line: from and to in pixels. */
export interface Placed {
  readonly left: number
  readonly right: number
}

/** Puts things in as few rows as first-fit gives, so that none overlap; returns the row of each, in the order given. */
export const packed = (
  things: readonly Placed[],
  between: number,
): { readonly rows: readonly number[]; readonly count: number } => {
  const ends: number[] = []
  const rows = new Array<number>(things.length).fill(0)
  const order = things.map((_, at) => at).sort((a, b) => things[a]!.left - things[b]!.left || a - b)
  for (const at of order) {
    const { left, right } = things[at]!
    const free = ends.findIndex((end) => end + between <= left)
    const row = free < 0 ? ends.length : free
    ends[row] = right
    rows[at] = row
  }
  return { rows, count: ends.length }
}
