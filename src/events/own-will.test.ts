import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Who refuses what, in sentences of our own. */
const refusals = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.events.filter(({ plover, status }) => plover === 'REJECT' && status === 'declined')
    .map(({ actors }) => actors.join('; '))

describe('what somebody will not do', () => {
  it.each([
    ['Ghana said it would not open the border.', 'Ghana'],
    ['Ghana will not open the border.', 'Ghana'],
    ['The foreign minister of Ghana said Ghana would not open the border.', 'Ghana'],
    ['Ghana said it was not going to accept the threats.', 'Ghana'],
    ['Ghana cannot accept the threats of Togo.', 'Ghana'],
    ['Togo said that its army would not leave the town.', 'Togolese forces'],
  ])('is refused: %s', (text, who) => {
    expect(refusals(text)).toEqual([who])
  })

  it.each([
    'Ghana said that Togo would not attack Mali.',
    'Togo would not have opened the border.',
    'Togo would not open a border that costs it so much.',
    'Togo will not be forgotten.',
    'Togo is not going to do anything.',
    'Togo could not accept so many refugees.',
    'Ghana said that Togo could not accept the threats.',
    'Ghana will not face an attack.',
    'Poland cannot but accept the ruling.',
    "Why can't Egypt accept the plan?",
    'Hospitals in Gaza cannot accept more patients.',
    'The firm cannot accept cash.',
  ])('is not refused: %s', (text) => {
    expect(refusals(text)).toEqual([])
  })
})
