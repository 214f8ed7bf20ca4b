/**
 * Does work that Ctrl-C, or the system's wish to end it, may stop in good order: the first aborts `signal` and is told to `onStop`, a second
 * ends the program at once with 130. From the beginning, so that no instant is left in which a store is open and nobody listens.
 */
export const interruptible = async <T>(
  work: (signal: AbortSignal) => Promise<T>,
  onStop: () => void = () => {},
): Promise<T> => {
  const stop = new AbortController()
  const onInterrupt = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
    onStop()
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
  }
}
