const PATIENCE = 1000
const PACE = 200

/** Told step by step; `amount` is how much of the whole work a step was. */
export interface Progress {
  readonly step: (amount?: number) => void
  readonly end: () => void
}

/**
 * Tells how far long work has come, at what rate, and about how long it will take: on standard error and only to a person, after a
 * second. `work` is the whole of it in the unit of the steps' amounts, or null when nobody knows.
 */
export const startProgress = (work: number | null, what = 'reports read'): Progress => {
  const stream = process.stderr
  if (stream.isTTY !== true) return { step: () => {}, end: () => {} }
  const began = Date.now()
  let steps = 0
  let done = 0
  let shown = 0
  return {
    step: (amount = 1) => {
      steps++
      done += amount
      const now = Date.now()
      if (now - began < PATIENCE || now - shown < PACE) return
      shown = now
      stream.write(`\r\u001b[K${farAs(steps, work === null ? null : done / work, what, (now - began) / 1000)}`)
    },
    end: () => {
      if (shown > 0) stream.write('\r\u001b[K')
      shown = 0
    },
  }
}

/** "120 reports read, 31 a second, about 1 min 14 s left"; `share` is the part of the work that is done, 0 to 1, or null. */
export const farAs = (steps: number, share: number | null, what: string, seconds: number): string => {
  const rate = steps / seconds
  const pace = rate >= 1 ? `${Math.round(rate)} a second` : `${Math.round(rate * 60)} a minute`
  // What is unpacked is more than the archive: past the whole nothing is known.
  const left =
    share === null || share <= 0 || share > 1 ? '' : `, about ${inWords((seconds * (1 - share)) / share)} left`
  return `${steps} ${what}, ${pace}${left}`
}

const inWords = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
