/**
 * A few hashes by which two texts that share a passage are found without comparing all with all: winnowing
 * (Schleimer, Wilkerson & Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003) over runs of words.
 */

/** Words a hash is made of: fewer, and stock phrases would bring unrelated reports together. */
const RUN = 7
/** Of so many runs in a row the least hash is kept, so any RUN + WINDOW - 1 = 20 equal words share one. */
const WINDOW = 14

/** The kept hashes as short strings, each once, in text order: about one for eight words. */
export const fingerprintsOf = (hashes: readonly number[]): readonly string[] => {
  const runs = runHashes(hashes)
  const kept = new Set<number>()
  const windows = Math.max(1, runs.length - WINDOW + 1)
  let least = -1
  for (let first = 0; first < windows && runs.length > 0; first++) {
    const last = Math.min(first + WINDOW, runs.length) - 1
    if (least < first) {
      least = first
      for (let i = first + 1; i <= last; i++) if (runs[i]! <= runs[least]!) least = i
    } else if (runs[last]! <= runs[least]!) least = last
    kept.add(runs[least]!)
  }
  return [...kept].map((hash) => hash.toString(36))
}

/** One 53-bit hash for each run of words: two 32-bit sums with different factors, side by side. */
const runHashes = (hashes: readonly number[]): number[] => {
  const runs: number[] = []
  for (let first = 0; first + RUN <= hashes.length; first++) {
    let high = 0x9e3779b9
    let low = 0x85ebca6b
    for (let i = first; i < first + RUN; i++) {
      high = Math.imul(high ^ hashes[i]!, 0x01000193)
      low = Math.imul(low + hashes[i]!, 0x2c1b3c6d) ^ (low >>> 15)
    }
    high ^= high >>> 13
    runs.push(((high >>> 0) & 0x1fffff) * 0x100000000 + (low >>> 0))
  }
  return runs
}
