import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenSpans } from '../bench/readers/broken-spans.mjs'
import { read } from '../src/index.js'

/** Pieces of reports and of what breaks readers: marks without partners, other scripts, shouting, lists, no spaces, half characters. */
const PIECES = [
  'The army said it had struck two depots near Kelmar on Tuesday. ',
  '“We will not attend,” the envoy told reporters. “Not now.” ',
  'TALKS COLLAPSE AS BOTH SIDES WALK OUT\n\n',
  'ORVAN, May 4 (Marqent Wire) - ',
  '- at least 14 people were killed\n- 30 wounded\n',
  'according to officials according to residents, ',
  '"',
  '“',
  '”',
  '((((',
  "''",
  '...',
  '\u00a0\u200b\ufeff',
  'قال الجيش ',
  'Армия заявила, что ',
  '停火 ',
  '\ud83d',
  '😀',
  '\r\n',
  '\t\t',
  'a'.repeat(300),
  '1,2,3.4.5-6/7 ',
  'U.S. Gen. Ph.D. No. 5 a.m. ',
  'said said said that that if unless ',
  'he she it they his which who ',
  'between 20 and 30, up to 5, more than 1.5 million, dozens ',
] as const

describe('odd text', () => {
  it('is read without a broken span, and twice the same', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text.trim() !== '')
        const record = read(text, { published: '2026-05-06' })
        const { report, ...lists } = record
        expect(brokenSpans(lists, text)).toBe(0)
        expect(report.text).toBe(text)
        expect(JSON.stringify(read(text, { published: '2026-05-06' }))).toBe(JSON.stringify(record))
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})
