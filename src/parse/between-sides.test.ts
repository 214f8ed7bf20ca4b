import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

it.each([
  [
    'Clashes erupted between Turkish troops backed by tanks and Kurdish fighters.',
    ['Turkish troops', 'Kurdish fighters'],
  ],
  ['Clashes between the army and rebels backed by Chad and Togo continued.', ['army', 'rebels']],
])('finds both sides: %s', (text, sides) => {
  const clash = read(makeReport(text)).record.events.find(({ trigger }) => trigger.text === 'Clashes')
  expect(clash?.actors.length).toBe(2)
  for (const side of sides) expect(clash?.actors.some((name) => name.includes(side.split(' ')[0]!))).toBe(true)
})
