import { describe, expect, it } from 'vitest'
import { KINDS, relate, traitsOf } from './kinds.js'
import { reported } from './testing/reported.js'

const one = reported(
  'one',
  '2026-03-03',
  'Northern Wire',
  'The Belmora River Council (BRC) said on Monday that shells had killed nine people in the town of Dray. Norway will host talks between Armenia and Azerbaijan on Thursday.',
)
const other = reported(
  'other',
  '2026-03-04',
  'Harbour Post',
  'Shells killed nine people in the town of Dray on Monday, the BRC said. Armenia rejected a ceasefire.',
)

describe('all kinds', () => {
  it('give traits with keys, of the report and with its ids', () => {
    const traits = traitsOf(one)
    expect(new Set(traits.map(({ report }) => report))).toEqual(new Set(['one']))
    for (const trait of traits.filter(({ kind }) => kind !== 'text')) expect(trait.keys.length).toBeGreaterThan(0)
    expect(new Set(traits.map(({ kind }) => kind)).size).toBeGreaterThan(3)
  })

  it('survive being kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(traitsOf(one))) as ReturnType<typeof traitsOf>
    expect(kept).toEqual(traitsOf(one))
  })

  it('answer alike whichever of two traits is named first', () => {
    for (const a of traitsOf(one)) for (const b of traitsOf(other)) expect(relate(a, b)).toEqual(relate(b, a))
  })

  it('are listed by name', () => {
    expect(Object.keys(KINDS).sort()).toEqual([
      'figure',
      'happening',
      'journey',
      'position',
      'proposal',
      'round',
      'text',
    ])
  })
})
