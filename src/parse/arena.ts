/** Hands out pieces of the kernel's memory. Nothing is ever given back: a parser lives as long as its memory. */

export interface Arena {
  readonly memory: WebAssembly.Memory
  /** Address of `bytes` fresh zero bytes on a cache line of their own. */
  take(bytes: number): number
  /** Address of a copy of these values. */
  put(values: Float32Array | Uint32Array): number
  /** Views over the memory; growing it (`take`) makes earlier ones void. */
  shorts(address: number, count: number): Int16Array
  floats(address: number, count: number): Float32Array
  ints(address: number, count: number): Int32Array
}

const PAGE = 65536
const LINE = 64

/** The kernel keeps its own constants below this address. */
const START = 4096

/** An empty arena; its memory grows with what is taken. */
export const createArena = (): Arena => {
  const memory = new WebAssembly.Memory({ initial: 1 })
  let next = START
  const take = (bytes: number): number => {
    const address = next
    next = Math.ceil((address + bytes) / LINE) * LINE
    const short = next - memory.buffer.byteLength
    if (short > 0) memory.grow(Math.ceil(short / PAGE))
    return address
  }
  return {
    memory,
    take,
    put: (values) => {
      const address = take(values.byteLength)
      if (values instanceof Float32Array) new Float32Array(memory.buffer, address, values.length).set(values)
      else new Uint32Array(memory.buffer, address, values.length).set(values)
      return address
    },
    shorts: (address, count) => new Int16Array(memory.buffer, address, count),
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    ints: (address, count) => new Int32Array(memory.buffer, address, count),
  }
}
