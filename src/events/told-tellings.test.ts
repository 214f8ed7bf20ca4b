/** Ways of telling a deed that lean on the mechanism more than on a rule's words: each line is read whole. */
import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2026-05-06' }), null).record.events.map(
    ({ plover, actors, recipients }) => `${plover} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

it.each([
  ['Peru insisted that Chile withdraw its troops.', 'REQUEST Peru -> Chile'],
  ['Chad asked that France send more troops.', 'REQUEST Chad -> France'],
  ['Togo is in talks with Chad over the border.', 'CONSULT Togo+Chad -> Chad'],
  ['Togo entered into talks with Chad.', 'CONSULT Togo+Chad -> Chad'],
  ['The foreign minister of Togo is on a visit to Chad.', 'CONSULT foreign minister of Togo -> Chad'],
  ['Malawi was given twenty million dollars by Norway.', 'AID Norway -> Malawi'],
  ['Togo said it was ready to talk to the rebels.', 'AGREE Togo -> rebels'],
  ['Togo is open to talks with the rebels.', 'AGREE Togo -> rebels'],
])('%s', (text, event) => expect(told(text)).toEqual([event]))

it.each([
  'Peru suggested that Chile had withdrawn its troops.',
  'Togo is in the north of Chad.',
  'Malawi was given a name by Norway.',
  'Togo said it was hard to talk to the rebels.',
])('%s', (text) => expect(told(text).filter((event) => /^(REQUEST|CONSULT|AID|AGREE)/.test(event))).toEqual([]))
