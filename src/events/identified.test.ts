import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const victims = (text: string): string[] =>
  read(makeReport(text)).record.events.map(({ trigger, recipients }) => `${trigger.text}: ${recipients.join(', ')}`)

describe('people named after the act', () => {
  it.each([
    [
      'Gunmen killed two teachers on Monday. The victims were identified as Ana Ruiz and Omar Belo.',
      ['killed: Ana Ruiz, Omar Belo'],
    ],
    [
      'Unknown men shot dead five farmers on Monday. The victims were identified as Omar Belo and Ana Ruiz.',
      ['shot dead: five farmers, Omar Belo, Ana Ruiz'],
    ],
    ['A police officer was killed in Tarle. The slain officer was identified as Omar Belo.', ['was killed: Omar Belo']],
    [
      'Gunmen kidnapped three engineers. The hostages were named as Omar Belo, Ana Ruiz and Pedro Lomas.',
      ['kidnapped: Omar Belo, Ana Ruiz, Pedro Lomas'],
    ],
    ['A soldier was killed in Tarle. The victim was Omar Belo, a corporal.', ['was killed: Omar Belo']],
    ['Three farmers were killed. One of the dead was named as Omar Belo.', ['were killed: Three farmers, Omar Belo']],
  ])('%s', (text, expected) => {
    expect(victims(text)).toEqual(expected)
  })

  it.each([
    ['Gunmen killed two teachers. The attackers were identified as Ana Ruiz and Omar Belo.', 'killed: two teachers'],
    ['Gunmen killed two teachers. The hostages were identified as Ana Ruiz and Omar Belo.', 'killed: two teachers'],
  ])('leaves alone: %s', (text, expected) => {
    expect(victims(text)).toContain(expected)
  })

  it('shows the words that name them', () => {
    const { record } = read(makeReport('A soldier was killed in Tarle. The victim was Omar Belo.'))
    expect(record.events[0]?.evidence.map(({ start, end }) => record.report.text.slice(start, end))).toContain(
      'The victim was Omar Belo.',
    )
  })
})
