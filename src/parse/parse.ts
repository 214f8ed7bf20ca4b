/** The tagger-parser: tokens of sentences in, tags and one tree a sentence out. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DataError } from '../errors.js'
import { createArena } from './arena.js'
import { createEncoder, type Encoder } from './encoder.js'
import { startKernel } from './kernel.js'
import { type Model, readModel } from './model-file.js'
import { pieces } from './pieces.js'
import { createTransitions, type Transitions } from './transitions.js'

/** The analysis of one sentence, a value a word. */
export interface ParsedSentence {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Position of the head within the sentence, counted from 1; 0 for its root. */
  readonly head: readonly number[]
  readonly rel: readonly string[]
  /** What the encoder makes of each word in its sentence: the same count of numbers a word, one after the other. */
  readonly vectors: Float32Array
}

export interface Parser {
  /** Name and version of the weights. */
  readonly model: { readonly name: string; readonly version: string }
  /** Tags and parses sentences given as word forms. */
  parseTokens(sentences: readonly (readonly string[])[]): ParsedSentence[]
}

/** Words in a batch: at least `ENOUGH` to make the weights' way through the cache worth while, never above `ROWS`. */
const ENOUGH = 64
const ROWS = 512

const shipped = fileURLToPath(new URL('../../data/models/english.bin', import.meta.url))

/** Reads the weights (by default those shipped in data/models) and makes a parser ready. */
export const loadParser = (path: string = shipped): Parser => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new DataError(`cannot read the parser model ${path}: ${(error as Error).message}`)
  }
  return createParser(readModel(bytes, path))
}

/** A parser from weights already read. */
export const createParser = (model: Model): Parser => {
  const arena = createArena()
  const kernel = startKernel(arena.memory)
  const encoder = createEncoder(arena, kernel, model, ROWS)
  const openTransitions = createTransitions(arena, kernel, model, ROWS, encoder.encoded)
  const network = {
    encoder: encoder.open(),
    transitions: openTransitions(),
    width: model.dims.D,
    words: arena.shorts(encoder.encoded.words, ROWS * model.dims.D),
    scales: arena.floats(encoder.encoded.scales, ROWS),
  }
  return {
    model: { name: model.name, version: model.version },
    parseTokens: (sentences) => parseTokens(model, network, sentences),
  }
}

interface Network {
  readonly encoder: Encoder
  readonly transitions: Transitions
  readonly width: number
  /** The encoder's words, `width` integers each, and what a unit of each is worth. */
  readonly words: Int16Array
  readonly scales: Float32Array
}

interface Growing {
  readonly upos: string[]
  readonly xpos: string[]
  readonly head: number[]
  readonly rel: string[]
  readonly vectors: Float32Array
}

const parseTokens = (
  model: Model,
  { encoder, transitions, width, words: encoded, scales }: Network,
  sentences: readonly (readonly string[])[],
): ParsedSentence[] => {
  const parsed = sentences.map(
    (forms): Growing => ({
      upos: [],
      xpos: [],
      head: [],
      rel: [],
      vectors: new Float32Array(forms.length * width),
    }),
  )
  const parataxis = Math.max(0, model.labels.indexOf('parataxis'))
  let waiting: { readonly forms: readonly string[]; readonly into: Growing }[] = []
  let words = 0
  const flush = (): void => {
    if (words === 0) return
    encoder.encode(waiting.map((piece) => piece.forms))
    transitions.prepare(words)
    let row = 0
    for (const { forms, into } of waiting) {
      transitions.run(row, forms.length)
      add(into, forms.length, row)
      row += forms.length
    }
    waiting = []
    words = 0
  }
  /** Appends a parsed piece to its sentence. */
  const add = (into: Growing, count: number, row: number): void => {
    const before = into.head.length
    const root = before === 0 ? -1 : into.head.indexOf(0)
    for (let i = 0; i < count; i++) {
      const scale = scales[row + i]!
      const from = (row + i) * width
      const to = (before + i) * width
      for (let k = 0; k < width; k++) into.vectors[to + k] = encoded[from + k]! * scale
      const head = transitions.heads[i]!
      const joined = head < 0 && root >= 0
      into.upos.push(model.upos[encoder.upos[row + i]!]!)
      into.xpos.push(model.xpos[encoder.xpos[row + i]!]!)
      into.head.push(joined ? root + 1 : head < 0 ? 0 : before + head + 1)
      into.rel.push(model.labels[joined ? parataxis : transitions.rels[i]!]!)
    }
  }
  sentences.forEach((forms, index) => {
    for (const piece of pieces(forms)) {
      if (words + piece.length > ROWS) flush()
      waiting.push({ forms: piece, into: parsed[index]! })
      words += piece.length
      if (words >= ENOUGH) flush()
    }
  })
  flush()
  return parsed
}
