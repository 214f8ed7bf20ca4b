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

describe('what a negated verb takes back', () => {
  it.each([
    ['Ghana said that Togo was not behind a deadly attack on Goma.', 'ASSAULT denied Togo -> Goma'],
    ['Togo was not responsible for the attack on Goma, the minister said.', 'ASSAULT denied Togo -> Goma'],
    ['Togo was behind the attack on Goma, the minister said.', 'ASSAULT occurred Togo -> Goma'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it.each([
    'Ghana has not been responsible for security since the attack on Goma.',
    'Ghana was not solely responsible for the attack on Goma.',
    'Ghana was not the only one responsible for the attack on Goma.',
    'Togo denied that it had no role in the attack on Goma.',
    'Togo denied it was not behind the attack on Goma.',
  ])('is no part in the deed: %s', (text) => {
    expect(told(text).filter((event) => /denied|Ghana ->|Togo ->/.test(event))).toEqual([])
  })
})
