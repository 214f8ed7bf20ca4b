/**
 * What the parser's WebAssembly module exports. These files are AssemblyScript: `npm run build:kernel` compiles them,
 * tsc and the linter leave this folder alone. Memory is laid out and owned by src/parse/arena.ts; every
 * function here takes plain addresses and allocates nothing.
 */
export { product } from './product'
export { quantise } from './quantise'
export { window3 } from './window'
export { recur } from './recurrence'
export { argmaxRows } from './argmax'
export { prepare, transitions } from './transitions'
