import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'
import { sentencesWithoutCommas, tied, verbBefore } from './comma-lost.js'

const parsed = (text: string) => parseReport(makeReport(text))
const bare = (text: string): readonly number[] => [...sentencesWithoutCommas(parsed(text))]

describe('sentences without commas', () => {
  it('are those of a text without any', () => {
    expect(bare('The ferry left. The envoy said it was late.')).toEqual([0, 1])
  })

  it('are none where the writer sets commas', () => {
    expect(bare('The ferry, a new one, left. The envoy said it was late.')).toEqual([])
  })

  it('are all but the one with the comma of a long text', () => {
    const text = `${'The ferry left the harbour at dawn. '.repeat(30)}It was late, the envoy said.`
    expect(bare(text)).toHaveLength(30)
    expect(bare(text)).not.toContain(30)
  })
})

describe('the verb before a word', () => {
  it('is of the same sentence', () => {
    const doc = parsed('The ferry left. The mill and its sheds burned.')
    const mill = doc.tokens.findIndex(({ text }) => text === 'mill')
    const burned = doc.tokens.findIndex(({ text }) => text === 'burned')
    expect(verbBefore(doc, mill, mill)).toBe(-1)
    expect(verbBefore(doc, burned + 1, mill)).toBe(burned)
    expect(tied(doc, mill - 1, burned).head).toBe(burned)
  })
})
