import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.statements.map((s) =>
    [s.source, s.cue, s.content].map((spans) => spans.map((x) => x.text).join(' … ')).join(' | '),
  )

describe('learned choices', () => {
  it('take the preposition and the vehicle into the cue', () => {
    expect(told('Residents spoke of fears of a new war.')[0]).toBe('Residents | spoke of | fears of a new war')
  })

  it('tell a used object from something said', () => {
    expect(told('The soldiers carried the crates to the harbour.')).toEqual([])
    expect(told('The visitors ate bread and drank tea.')).toEqual([])
  })

  it('keep the inner speaker of a chain', () => {
    const all = told('The agency reported that officials said the crossing had closed.')
    expect(all.map((line) => line.split(' | ')[0])).toEqual(['The agency', 'officials'])
  })

  it('tell what is said by nobody without a speaker', () => {
    expect(told('The general has allegedly fled to the coast.')[0]).toMatch(/^ \| allegedly \| /)
  })

  it('end a content before the next speaker', () => {
    const [first] = told('The ministry said the road was open, while residents said it was mined.')
    expect(first).toBe('The ministry | said | the road was open')
  })

  it('explain themselves: the last step names the sureness and the heaviest signs', () => {
    const [s] = read(makeReport('The army said its troops had left the town.', {})).document.statements
    expect(s?.made.steps.at(-1)?.says).toMatch(/^weighed 0\.\d\d sure; .+/)
  })
})
