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

  it('hear the one whom another quotes as saying', () => {
    const [first] = told('The agency quoted the harbour office as saying two ferries had sunk.')
    expect(first).toMatch(/^the harbour office \| quoted.* \| two ferries had sunk$/)
  })

  it('hear the one who is quoted as saying, though the verb is passive', () => {
    const [first] = told('The general was quoted by the agency as saying that his troops would hold the line.')
    expect(first).toMatch(/^The general \| was quoted.* \| that his troops would hold the line$/)
  })

  it('take a headline’s colon for a cue when somebody who can speak stands before it', () => {
    const body = '\n\nThe minister met the envoy on Monday.'
    expect(told(`Minister: no deal yet with rebels${body}`)[0]).toBe('Minister | : | no deal yet with rebels')
    expect(told(`Armenia: three wounded in shelling${body}`)).toEqual([])
  })

  it('close the bracket a content opens', () => {
    const [first] = told('She said he had surrendered to fighters allied to the Velim Democratic Forces (VDF).')
    expect(first).toBe('She | said | he had surrendered to fighters allied to the Velim Democratic Forces (VDF)')
  })

  it('tell a saying that is asked about or denied from one that happened', () => {
    const denied = (text: string) => read(makeReport(text, {})).document.statements.map((s) => s.cueDenied)
    expect(denied('Did the envoy say that the talks had failed?')).toEqual([true])
    expect(denied('The minister did not say whether the talks would resume.')).toEqual([true])
    expect(denied('The envoy said that the talks had failed.')).toEqual([false])
  })

  it('keep those unnamed who ask for it', () => {
    const [s] = read(makeReport('Three Western diplomats said the plan was dead.', {})).document.statements
    expect(s).toMatchObject({ anonymous: true, speakers: ['Three Western diplomats'] })
  })

  it('explain themselves: the last step names the sureness and the heaviest signs', () => {
    const [s] = read(makeReport('The army said its troops had left the town.', {})).document.statements
    expect(s?.made.steps.at(-1)?.says).toMatch(/^weighed 0\.\d\d sure; .+; the paragraph around it [+-]?\d/)
  })
})
