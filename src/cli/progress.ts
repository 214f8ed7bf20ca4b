const PATIENCE = 1000
const PACE = 200

/** Tells how far a batch has come, at what rate, and how long it will take: on standard error and only to a person, after a second. */
export const startProgress = (
  total: number | null,
  what = 'reports read',
): { readonly step: () => void; readonly end: () => void } => {
  const stream = process.stderr
  if (stream.isTTY !== true) return { step: () => {}, end: () => {} }
  const began = Date.now()
  let done = 0
  let shown = 0
  return {
    step: () => {
      done++
      const now = Date.now()
      if (now - began < PATIENCE || now - shown < PACE) return
      shown = now
      stream.write(`\r\u001b[K${farAs(done, total, what, (now - began) / 1000)}`)
    },
    end: () => {
      if (shown > 0) stream.write('\r\u001b[K')
    },
  }
}

/** "120 of 2,400 reports read, 31 a second, 1 min 14 s left". */
export const farAs = (done: number, total: number | null, what: string, seconds: number): string => {
  const rate = done / seconds
  const pace = rate >= 1 ? `${Math.round(rate)} a second` : `${Math.round(rate * 60)} a minute`
  const left = total === null || rate === 0 ? '' : `, ${inWords((total - done) / rate)} left`
  return `${done}${total === null ? '' : ` of ${total}`} ${what}, ${pace}${left}`
}

const inWords = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
