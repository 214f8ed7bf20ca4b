/** JSON Lines: each thing on a line of its own. */
export const jsonLines = (things: readonly unknown[]): string =>
  things.map((thing) => `${JSON.stringify(thing)}\n`).join('')
