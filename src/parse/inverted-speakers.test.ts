import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const said = (text: string): readonly string[] =>
  read(makeReport(text)).record.statements.map(
    ({ speakers, content }) => `${speakers.join()} | ${content.map(({ text }) => text).join(' … ')}`,
  )

describe('who says it behind "said"', () => {
  it.each([
    ['The flood displaced nearly 90 villagers said the envoy.', 'envoy | The flood displaced nearly 90 villagers'],
    [
      'The storm sank three boats and ruined the harvest said Lena Okafor.',
      'Lena Okafor | The storm sank three boats and ruined the harvest',
    ],
  ])('is whoever stands there without a verb: %s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    ['Nine clerks said the envoy was late.', 'clerks'],
    ['The ledger said Lena Okafor had paid.', 'ledger'],
  ])('is nobody of whom something is said: %s', (text, speaker) => {
    const lines = said(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(speaker)
  })

  it('leaves a text whose writer sets commas', () => {
    const lines = said(
      'The mill, the sheds and the quay burned. The flood displaced nearly 90 villagers said the envoy.',
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/^(?:the )?envoy/)
  })

  it('makes no ring of a tree', () => {
    const text = 'Six clerks were killed and ten wounded in Kelmar a port held by pirates said Lena Okafor.'
    expect(read(makeReport(text)).record.sentences).toHaveLength(1)
  })
})
