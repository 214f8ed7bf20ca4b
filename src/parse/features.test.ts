import { describe, expect, it } from 'vitest'
import { features, hash, norm, shape, wordKey } from './features.js'

describe('word features', () => {
  it('makes typographic variants one', () => {
    expect(['“', '``', "''", '»', '’', '--', '–', '…', 'Hamas’s'].map(norm)).toEqual([
      '"',
      '"',
      '"',
      '"',
      "'",
      '-',
      '-',
      '...',
      "Hamas's",
    ])
  })
  it('lower-cases and levels digits', () => expect(wordKey('Oct-7TH')).toBe('oct-0th'))
  it('cuts runs of a shape to three', () => {
    expect(['Jerusalem', 'IDF', 'UNRWA', '2023', 'F-16s', 'McNally', 'غزة', '$1.2'].map(shape)).toEqual([
      'Xxxx',
      'XXX',
      'XXX',
      'ddd',
      'X-ddx',
      'XxXxxx',
      'ooo',
      '$d.d',
    ])
  })
  it('takes the whole word where it is shorter than the affix', () => {
    expect(features('Of').hashed).toEqual(['s2:of', 's3:of', 's4:of', 'p2:of', 'p3:of', 'sh:Xx'])
  })
  it('hashes as FNV-1a, published test values', () => {
    expect([hash(''), hash('a'), hash('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
  })
})
