import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'
import { amount } from './figures.js'

describe('a count in words', () => {
  it.each([
    ['More than 1 million people were displaced.', 'more than 1 million'],
    ['More than 2.5 million people were displaced.', 'more than 2.5 million'],
    ['More than a million people were displaced.', 'more than a million'],
    ['More than 250 people were displaced.', 'more than 250'],
    ['At least 14 people were killed.', 'at least 14'],
  ])('%s', (text, words) => {
    expect(read(makeReport(text)).record.figures.map(amount)).toEqual([words])
  })
})
