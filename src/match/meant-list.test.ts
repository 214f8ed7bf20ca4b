import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** The actors of each event of a text. */
const doers = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(({ actors }) => actors.join('+'))

describe('"they" behind a list', () => {
  it.each([
    ['Ghana and Togo said they would attend the talks in Accra.', 'Ghana+Togo'],
    ['The Volta Front and the Free Army of Keta said they would implement the truce.', 'Volta Front+Free Army of Keta'],
    ['The army and the rebels accepted the plan, and they will release prisoners.', 'army+rebels'],
  ])('means all of it: %s', (text, expected) => {
    expect(doers(text).at(-1)).toBe(expected)
  })

  it.each([
    [
      'somebody else does what is told of them',
      'Ghana and Togo met in Accra. Rebels attacked a bridge, and they burned it.',
      'Rebels',
    ],
    [
      'the list is of those it is done to',
      'The army attacked the rebels and the militia. It said it would release prisoners.',
      'army',
    ],
  ])('does not, where %s', (_why, text, expected) => {
    expect(doers(text).at(-1)).toBe(expected)
  })

  it('makes a party of each in what they commit themselves to', () => {
    const { positions } = read(makeReport('Ghana and Togo said they would attend the talks in Accra.')).record
    expect(positions.map(({ actor }) => actor)).toEqual(['Ghana', 'Togo'])
  })
})
