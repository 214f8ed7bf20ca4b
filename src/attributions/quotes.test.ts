import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'
import { findQuotations } from './quotes.js'

const quoted = (text: string): string[] => {
  const doc = parseReport(makeReport(text, {}))
  return findQuotations(doc).map((q) => text.slice(doc.tokens[q.first]?.start, doc.tokens[q.last - 1]?.end))
}

describe('quotation marks', () => {
  it('pairs curly, straight and doubled marks', () => {
    expect(quoted('He said “we will stay” and left.')).toEqual(['“we will stay”'])
    expect(quoted('He said "we will stay" and left.')).toEqual(['"we will stay"'])
  })

  it('takes two apostrophes for both marks where no backticks open', () => {
    expect(quoted("''We will stay,'' he said. ''The road is ours.'' Then he left.")).toEqual([
      "''We will stay,''",
      "''The road is ours.''",
    ])
    expect(quoted("``We will stay,'' he said.")).toEqual(["``We will stay,''"])
  })

  it('keeps apostrophes apart from single marks', () => {
    expect(quoted("The council's envoy didn't sign the parties' text.")).toEqual([])
    expect(quoted('The so-called ‘safe zone’ was hit.')).toEqual(['‘safe zone’'])
  })

  it('leaves single marks inside double ones alone', () => {
    expect(quoted('“They called it ‘victory’ again,” she said.')).toEqual(['“They called it ‘victory’ again,”'])
  })

  it('carries an open quotation over the paragraph end', () => {
    const doc = parseReport(makeReport('“We have waited long,” he said. “It is enough.\n\n“Now we leave.”', {}))
    expect(findQuotations(doc).map((q) => [q.open, q.runsOn])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
  })
})
