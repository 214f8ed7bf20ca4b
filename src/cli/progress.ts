const PATIENCE = 1000
const PACE = 200

/** Tells how far a batch has come, on standard error and only to a person: not in the first second, not into a file. */
export const startProgress = (total: number | null): { readonly step: () => void; readonly end: () => void } => {
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
      stream.write(`\r\u001b[K${done}${total === null ? '' : ` of ${total}`} reports read`)
    },
    end: () => {
      if (shown > 0) stream.write('\r\u001b[K')
    },
  }
}
