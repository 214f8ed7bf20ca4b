/** Weight files of random numbers: the same format as the trainers', the same bytes for a seed. */

/** Uniform numbers in [0, 1), the same everywhere (mulberry32). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts a tensor of random numbers up to about `gain` into the file: as bytes with a scale a row, or as floats. */
export interface Put {
  readonly i8: (name: string, rows: number, cols: number, gain: number) => void
  readonly f32: (name: string, rows: number, cols: number, gain: number) => void
}

/** The bytes of a weight file with this header and the tensors that `fill` puts into it. */
export const weightBytes = (
  seed: number,
  header: Readonly<Record<string, unknown>>,
  fill: (put: Put) => void,
): Uint8Array => {
  const random = randomNumbers(seed)
  const tensors: unknown[] = []
  const chunks: Uint8Array[] = []
  let size = 0
  const place = (bytes: Uint8Array): number => {
    const offset = size
    const rest = (16 - (bytes.length % 16)) % 16
    chunks.push(bytes, new Uint8Array(rest))
    size += bytes.length + rest
    return offset
  }
  const floatBytes = (count: number, of: () => number) =>
    new Uint8Array(Float32Array.from({ length: count }, of).buffer)
  fill({
    i8: (name, rows, cols, gain) => {
      const offset = place(new Uint8Array(Int8Array.from({ length: rows * cols }, () => random() * 255 - 127.5).buffer))
      const scale_offset = place(floatBytes(rows, () => (gain * (0.5 + random())) / 127))
      tensors.push({ name, shape: [rows, cols], type: 'i8', offset, scale_offset })
    },
    f32: (name, rows, cols, gain) =>
      tensors.push({
        name,
        shape: [rows, cols],
        type: 'f32',
        offset: place(floatBytes(rows * cols, () => gain * (2 * random() - 1))),
      }),
  })
  const json = new TextEncoder().encode(JSON.stringify({ ...header, tensors }))
  const length = Math.ceil((8 + json.length) / 16) * 16 - 8
  const bytes = new Uint8Array(8 + length + size).fill(0x20, 8 + json.length, 8 + length)
  new DataView(bytes.buffer).setUint32(0, 0x314c5250, true)
  new DataView(bytes.buffer).setUint32(4, length, true)
  bytes.set(json, 8)
  let at = 8 + length
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
