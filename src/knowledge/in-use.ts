/**
 * Which codebook is read with, for as long as a task runs. What is made from lexicons and rules is kept once for each codebook, so
 * that going from one to another and back neither mixes them nor makes anything twice; a codebook nobody holds any more takes its
 * values with it.
 */
import type { Codebook, CodebookFile } from './codebook.js'

/** Stands for reading with our own lexicons and rules alone. */
const NONE: object = Object.freeze({})

let key: object = NONE
let codebook: Codebook | null = null

/** The codebook in use, or null. */
export const codebookInUse = (): Codebook | null => codebook

/** A file of the codebook in use by its path inside the folder, or null. */
export const fileInUse = (path: string): CodebookFile | null => codebook?.files.get(path) ?? null

/** Runs a task with a codebook, or with none, and goes back to what was in use before, whatever comes of the task. */
export function using<Result>(wanted: Codebook | null, task: () => Result): Result {
  const before = codebook
  take(wanted)
  try {
    return task()
  } finally {
    take(before)
  }
}

const take = (wanted: Codebook | null): void => {
  codebook = wanted
  key = wanted ?? NONE
}

/** Makes a value at the first call and keeps it, once for each codebook: what is made from lexicons and rules. */
export function once<Value>(make: () => Value): () => Value {
  const made = new WeakMap<object, { readonly value: Value }>()
  let latest: object | null = null
  let value: Value
  return () => {
    if (latest === key) return value
    let kept = made.get(key)
    if (!kept) {
      kept = { value: make() }
      made.set(key, kept)
    }
    value = kept.value
    latest = key
    return value
  }
}

/** Makes a value at the first call and keeps it for good: what no codebook can change, such as models and the gazetteer. */
export function onceForAll<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
