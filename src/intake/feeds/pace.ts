/** Waits until it is polite to ask a host once more. */
export type Pace = (host: string) => Promise<void>

/** Milliseconds between two requests to one host. */
export const PAUSE = 2000

/** A pace that leaves `pause` milliseconds between two requests to one host. Requests are made one after another. */
export const makePace = (
  now: () => number,
  sleep: (milliseconds: number) => Promise<void>,
  pause: number = PAUSE,
): Pace => {
  const freeAt = new Map<string, number>()
  return async (host) => {
    for (const [other, at] of freeAt) if (at <= now()) freeAt.delete(other)
    const wait = (freeAt.get(host) ?? 0) - now()
    if (wait > 0) await sleep(wait)
    freeAt.set(host, now() + pause)
  }
}
