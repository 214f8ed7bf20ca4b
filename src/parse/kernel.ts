/** Starts the WebAssembly kernel (sources in ./kernel, AssemblyScript) on memory that the caller lays out. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DataError } from '../errors.js'

/** Addresses are byte positions in the kernel's memory; what each function does stands in its own file in ./kernel. */
export interface Kernel {
  product(
    activations: number,
    rowScales: number,
    rows: number,
    cols: number,
    weights: number,
    outScales: number,
    bias: number,
    blocks: number,
    out: number,
    stride: number,
  ): void
  quantise(from: number, rows: number, cols: number, to: number, scales: number): void
  window3(places: number, count: number, width: number, bias: number, out: number): void
  recur(gates: number, x: number, count: number, width: number, cell: number): void
  argmaxRows(from: number, rows: number, stride: number, count: number, out: number): void
  prepare(plan: number, count: number): void
  transitions(plan: number, row: number, count: number, heads: number, rels: number): number
}

/** Beside the compiled program, or in dist when the TypeScript source itself runs (tests). */
const places = ['./kernel.wasm', '../../dist/parse/kernel.wasm']

/** Compiles and starts the kernel. */
export const startKernel = (memory: WebAssembly.Memory): Kernel => {
  const file = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  if (file === undefined) throw new DataError('the parser kernel is not built; run: npm run build:kernel')
  const module = new WebAssembly.Module(readFileSync(file))
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel
}
