import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** The parties of the last event of a text. */
const parties = (text: string): string | undefined => {
  const event = read(makeReport(text), null).record.events.at(-1)
  return event && `${event.actors.join(', ')} -> ${event.recipients.join(', ')}`
}

const MET = 'Iran, Russia, Turkey -> Iran, Russia, Turkey'

it.each([
  ['Iran, Russia and Turkey will hold talks. The three countries met in May.', MET],
  ['Iran, Russia and Turkey will hold talks. Foreign ministers from the three countries met in May.', MET],
  ['Iran and Turkey will hold talks. The three countries met in May.', 'three countries -> '],
  ['Russian-sponsored elements continue to attack young activists.', ' -> young activists'],
  ['The Iran-backed attack killed ten.', ' -> ten people'],
  ['The opposition Tarle National Party attacked Kut.', 'Tarle National Party -> '],
])('%s', (text, expected) => {
  expect(parties(text)).toBe(expected)
})
