/**
 * The learned weights of the attribution stage, data/models/attribution.tsv, made by training/attribution/train.mjs. A line
 * "# choice, name of the sign" opens a block; each line of it is "what was seen, what else, weight".
 */
import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataExists, dataPath } from './data-folder.js'
import { onceForAll } from './in-use.js'

const CHOICES = ['glance', 'cue', 'source', 'phrase', 'start', 'end', 'span', 'first', 'last'] as const

/**
 * What is chosen: whether a word may be a cue at all (glance), whether it is one (cue), its source and how much of the phrase, where
 * its content begins (start), ends and lies (span), the first and the last word of the cue.
 */
export type Choice = (typeof CHOICES)[number]

/** The weights of one kind of sign: by the one thing seen, or by two. */
export interface SignWeights {
  readonly one: ReadonlyMap<string, number>
  readonly two: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Weights by name of the sign. */
export type Weights = ReadonlyMap<string, SignWeights>

/** The weights of each choice; empty before the first training. */
export const attributionWeights: () => ReadonlyMap<Choice, Weights> = onceForAll(() =>
  dataExists('models/attribution.tsv')
    ? parseWeights(readFileSync(dataPath('models/attribution.tsv'), 'utf8'))
    : new Map<Choice, Weights>(),
)

/** The same from text already at hand. */
export function parseWeights(text: string): ReadonlyMap<Choice, Weights> {
  const byChoice = new Map<Choice, Map<string, SignWeights>>(CHOICES.map((c) => [c, new Map()]))
  let one: Map<string, number> | null = null
  let two = new Map<string, Map<string, number>>()
  const wrong = (at: number, want: string) =>
    new DataError(`data/models/attribution.tsv:${at + 1} is not ${want}: run training/attribution/train.mjs again`)
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('//')) return
    if (line.startsWith('# ')) {
      const [choice = '', name = ''] = line.slice(2).split('\t')
      const names = byChoice.get(choice as Choice)
      if (!names) throw wrong(at, `a heading "# choice, name"`)
      one = new Map()
      two = new Map()
      names.set(name, { one, two })
      return
    }
    const [a = '', b = '', weight = ''] = line.split('\t')
    if (one === null || weight === '' || !Number.isFinite(Number(weight))) throw wrong(at, '"seen, seen, weight"')
    if (b === '') {
      one.set(a, Number(weight))
      return
    }
    const row = two.get(a)
    if (row) row.set(b, Number(weight))
    else two.set(a, new Map([[b, Number(weight)]]))
  })
  return byChoice
}
