/**
 * The learned weights of what kind of thing a name that no lexicon has names, data/models/names.tsv, made by training/names/train.mjs:
 * a sign a line with its weight for each kind.
 */
import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataPath } from './data-folder.js'
import { onceForAll } from './in-use.js'

/** The columns after the sign. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'people', 'facility', 'other'] as const

/** Weights of each sign, in the order of NAME_KINDS. */
export const nameWeights: () => ReadonlyMap<string, Float64Array> = onceForAll(() =>
  parseNameWeights(readFileSync(dataPath('models/names.tsv'), 'utf8')),
)

/** The same from text already at hand. */
export function parseNameWeights(text: string): ReadonlyMap<string, Float64Array> {
  const weights = new Map<string, Float64Array>()
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('//')) return
    const [sign = '', ...cells] = line.split('\t')
    const row = Float64Array.from(cells, Number)
    if (cells.length !== NAME_KINDS.length || row.some(Number.isNaN))
      throw new DataError(
        `data/models/names.tsv:${at + 1} is not a sign and ${NAME_KINDS.length} weights: run training/names/train.mjs again`,
      )
    weights.set(sign, row)
  })
  return weights
}
