import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenSpans } from '../bench/readers/broken-spans.mjs'
import { read } from '../src/index.js'
import { makeReport } from '../src/intake/report.js'
import { yieldOf } from '../src/match/tree.js'
import { parseReport } from '../src/read.js'

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

/** What sentences are made of whose commas were stripped, in the order they stand in. */
const PARTS = [
  [
    '',
    'On Monday ',
    'In Kelmar a port in the delta ',
    'Meanwhile Lena Okafor a clerk ',
    'Harbour Watch (HW) secretary Omar Belo ',
  ],
  [
    'Six clerks were killed ',
    'The flood hurt nine sailors ',
    'Ten huts burned ',
    'militia head Omar Belo met envoys ',
    '',
  ],
  ['', 'and ten wounded ', 'injuring 14 others ', 'and the mill and its sheds ', 'who had fled '],
  [
    '',
    'in a ferry fire ',
    'in Kelmar a port held by pirates ',
    'at a quay run by the friends of Mayor Omar Belo ',
    'on Friday ',
  ],
  ['', 'a town that is home to smugglers ', 'near Tarle a village ', 'the Harbour Watch ', 'more than 60 people '],
  [
    'said Lena Okafor',
    'Lena Okafor said',
    'said the Harbour Watch a Tarle-based body',
    'the envoy told the paper',
    'local radio said Friday',
  ],
] as const

describe('sentences without commas', () => {
  it('stay trees whatever is put right in them', () => {
    const sentence = fc
      .tuple(...PARTS.map((parts) => fc.constantFrom(...parts)))
      .map((parts) => `${parts.join('').trim()}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
        const doc = parseReport(makeReport(sentences.join(' ')))
        const roots = doc.tokens.filter(({ head }) => head < 0)
        expect(roots.map((word) => word.sentence)).toEqual([...doc.sentences.keys()])
        for (const { index, sentence } of roots) {
          const { first, last } = doc.sentences[sentence]!
          expect(yieldOf(doc, index)).toEqual(Array.from({ length: last - first }, (_, i) => first + i))
        }
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})
