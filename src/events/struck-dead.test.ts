import { expect, test } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const killed = (text: string): string[] =>
  read(makeReport(text, { published: '2024-05-10' }), null)
    .record.events.filter((e) => e.trigger.text === 'died')
    .map((e) => `${e.plover} ${e.actors.join()} > ${e.recipients.join()}`)

test('who died when a shell fell or soldiers opened fire was killed by it', () => {
  expect(killed('Two teachers died when a bomb exploded in a market in Kano.')).toEqual(['ASSAULT  > Two teachers'])
  expect(killed('Three soldiers died when gunmen opened fire on their post near Goma.')).toEqual([
    'ASSAULT gunmen > Three soldiers',
  ])
})

test('who died when a car hit a tree or a plane crashed was not', () => {
  expect(killed('Six people died when their car hit a tree near Goma.')).toEqual([])
  expect(killed('Ten people died when the plane crashed near Goma.')).toEqual([])
  expect(killed('Six people died when a bus caught fire near Goma.')).toEqual([])
  expect(killed('Nine people died when a helicopter fell into a lake near Goma.')).toEqual([])
  expect(killed('Two pilots died when their helicopter hit a house near Goma.')).toEqual([])
  expect(killed('Two women died before a bomb exploded in a bar in Goma.')).toEqual([])
})
