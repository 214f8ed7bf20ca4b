import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

it.each([
  ['Omar Belo was found guilty in the Lagos High Court on three counts of smuggling.', 'Lagos High Court'],
  ['Ana Ruiz was sentenced in Togo by a court of Chad.', 'court of Chad'],
  ['Ana Ruiz was jailed for five years in Togo.', ''],
  ['Ana Ruiz was convicted in Berlin of torture in Togo.', ''],
])('the court it was done in judges, not the country: %s', (text, court) => {
  expect(read(makeReport(text)).record.events.map(({ actors }) => actors.join(' + '))).toEqual([court])
})
