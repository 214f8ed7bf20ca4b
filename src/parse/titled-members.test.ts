import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** The subject of the first verb of a sentence. */
const subject = (text: string): string | undefined =>
  parseReport(makeReport(text)).tokens.find(({ rel }) => rel === 'nsubj')?.text

it.each([
  ['National Harbour Agency (NHA) secretary Omar Belo rejected the plan.', 'Omar'],
  ['Tarle Liberation Organisation (TLO) official Lena Okafor rejected the plan.', 'Lena'],
  ['Tarle Liberation Organisation (TLO) rejected the plan.', 'Organisation'],
  ['The Tarle Liberation Organisation (TLO), an old party, rejected the plan.', 'Organisation'],
])('%s', (text, expected) => {
  expect(subject(text)).toBe(expected)
})
