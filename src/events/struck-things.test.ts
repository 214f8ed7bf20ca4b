import { expect, test } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string =>
  read(makeReport(text, { published: '2024-05-10' }), null)
    .record.events.map((e) => `${e.plover} ${e.trigger.text}`)
    .join()

test('weapons that hit a thing tell of an attack though nobody is named', () => {
  expect(told('Shelling on Sunday hit several areas of the capital.')).toMatch('ASSAULT hit')
  expect(told('Air strikes damaged two bridges on Monday.')).toMatch('ASSAULT damaged')
  expect(told('Attacks often target schools.')).toBe('')
  expect(told('The storm hit two bridges on Monday.')).toBe('')
})

test('a thing that was attacked on a day or at a place was attacked, whoever did it', () => {
  expect(told('A supply convoy was attacked on Monday.')).toMatch('ASSAULT was attacked')
  expect(told('The school was hit by a shell on Monday.')).toMatch('ASSAULT was hit')
  expect(told('The supply convoy was attacked.')).toBe('')
  expect(told('The building was hit by rising costs on Monday.')).toBe('')
})
