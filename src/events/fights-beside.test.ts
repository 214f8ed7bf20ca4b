import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

it.each([
  ['The army fought with rebels in Kete.', ['army -> rebels in Kete']],
  ['Foreigners who had fought with the Zorin Front left Kete.', ['Foreigners -> ']],
  ['Omar Belo fought with the Zorin Front in Togo.', ['Omar Belo -> ']],
  ['Foreigners who had fought against the Zorin Front left Kete.', ['Foreigners -> Zorin Front']],
])('%s', (text, expected) => {
  const { events } = read(makeReport(text, { published: '2026-05-06' })).record
  const fights = events.filter(({ trigger }) => trigger.text.includes('fought'))
  expect(fights.map(({ actors, recipients }) => `${actors.join(' + ')} -> ${recipients.join(' + ')}`)).toEqual(expected)
})
