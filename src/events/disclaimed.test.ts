import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a part in a deed that somebody says he had not', () => {
  it.each([
    [
      'Ghana said it had no involvement in the massacre of ten villagers in Togo.',
      'ASSAULT denied Ghana -> ten villagers in Togo',
    ],
    ['Ghana denied any role in the killing of Kofi Mensah.', 'ASSAULT denied Ghana -> Kofi Mensah'],
    ['Ghana denied responsibility for the attack on Lomé.', 'ASSAULT denied Ghana -> Lomé'],
  ])('is denied: %s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it.each([
    'Ghana did not deny a role in the killing of Kofi Mensah.',
    'No group claimed responsibility for the killing of Kofi Mensah.',
  ])('leaves the deed done: %s', (text) => {
    expect(told(text).filter((event) => event.includes('denied'))).toEqual([])
  })
})
