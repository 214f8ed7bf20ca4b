import { expect, it } from 'vitest'
import { NAME_KINDS, nameWeights, parseNameWeights } from './name-weights.js'

it('reads a sign and a weight for each kind', () => {
  const weights = parseNameWeights('// made\nbefore in\t-.5\t0\t1.25\t0\t0\t.1\n')
  expect([...(weights.get('before in') ?? [])]).toEqual([-0.5, 0, 1.25, 0, 0, 0.1])
})

it('names the line that is wrong', () => {
  expect(() => parseNameWeights('// made\nbefore in\t1\t2\n')).toThrow('names.tsv:2 is not a sign and 6 weights')
  expect(() => parseNameWeights('before in\t1\t2\tx\t4\t5\t6\n')).toThrow('names.tsv:1')
})

it('ships weights that hear the votes of the rules', () => {
  for (const kind of NAME_KINDS.slice(0, 4)) {
    const row = nameWeights().get(`votes ${kind}`) ?? new Float64Array()
    expect(row.indexOf(Math.max(...row))).toBe(NAME_KINDS.indexOf(kind))
  }
})
