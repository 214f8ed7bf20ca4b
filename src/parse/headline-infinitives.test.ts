import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const tree = (text: string): string[] =>
  parseReport(makeReport(text)).tokens.map(({ text, rel, head }) => `${text} ${rel} ${head}`)

describe('headlines told by an infinitive', () => {
  it('have the infinitive for their verb', () => {
    expect(tree('Chad to send teachers to Togo').slice(0, 3)).toEqual(['Chad nsubj 2', 'to mark 2', 'send root -1'])
  })

  it('are no lines that say which of several, or what something is for', () => {
    expect(tree('The first president to visit Togo').join()).not.toContain('visit root')
    expect(tree('Plans to visit Togo').join()).not.toContain('visit root')
  })
})
