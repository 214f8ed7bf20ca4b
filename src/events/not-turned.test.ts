/** Deeds that a word of denial nearby must not take away or give to another; each sentence is read alone. */
import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Who did what was done to whom, one line an assault that is told as done. */
const assaults = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-05-15' }), null)
    .record.events.filter(({ plover, status }) => plover === 'ASSAULT' && status === 'occurred')
    .map(({ actors, recipients }) => `${actors.join('+')} -> ${recipients.join('+')}`)

it.each([
  'The one who attacked Togo was not Chad.',
  'Chad was not one of the states that attacked Togo.',
  'Chad was not among those who attacked Togo.',
  'Chad was never among those who attacked Togo.',
  'Chad may be one of the states that attacked Togo.',
  'Chad will be one of the states that attacked Togo.',
  'If Chad was one of the states that attacked Togo, Kenya will leave.',
  'The one who attacked Togo could have been Chad.',
])('names nobody as the doer: %s', (text) => {
  expect(assaults(text).join()).not.toContain('Chad')
})

it.each([
  'The mayor was not among those killed by rebels.',
  'It is feared that the mayor is among those kidnapped by rebels.',
])('names nobody as the victim: %s', (text) => {
  expect(assaults(text).join()).not.toContain('mayor')
})

it.each([
  ['Kenya rejected a deal after reports that Chad attacked Togo.', 'Chad -> Togo'],
  ['Kenya rejected the truce over claims that Chad attacked Togo.', 'Chad -> Togo'],
  ['Kenya rejected talks amid reports that Chad attacked Togo.', 'Chad -> Togo'],
  ['Kenya dismissed its army chief after reports that rebels had taken Bor.', 'rebels -> Bor'],
  ['The report did not say only that Chad attacked Togo but also that it had left.', 'Chad -> Togo'],
  ['It is not just true that Chad attacked Togo.', 'Chad -> Togo'],
  ['In no time Chad attacked Togo.', 'Chad -> Togo'],
  ['The rebels banned aid groups when they captured Bor.', 'rebels -> Bor'],
  ['The rebels jailed the ministers after they captured Bor.', 'rebels -> Bor'],
  ['Chad expelled the envoys when it seized Bor.', 'Chad -> Bor'],
])('tells it as done: %s', (text, line) => {
  expect(assaults(text)).toContain(line)
})

it.each([
  'Chad rejected all of the claims that it attacked Togo.',
  'At no time did Chad attack Togo.',
  'In no way did Chad attack Togo.',
  'Never has Chad attacked Togo.',
  'It is not true that Chad attacked Togo.',
  'The judge cleared the soldier of killing the boy.',
  'The judge exonerated the rebels of killing the boy.',
])('does not tell it as done: %s', (text) => {
  expect(assaults(text)).toEqual([])
})
