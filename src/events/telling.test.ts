import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "TYPE source" for each event of a reading; sentences are our own. */
const sources = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, according_to }) => `${plover} ${according_to.join('; ')}`,
  )

describe('who tells of an event', () => {
  it.each([
    ['Ghana refused to sign the treaty.', 'REJECT report'],
    ['Ghana urged Togo to open the border.', 'REQUEST report'],
    ['Ghana accused Togo of theft.', 'ACCUSE Ghana'],
    ['Ghana threatened to bomb Togo.', 'THREATEN Ghana'],
    ['Togo said that Ghana had refused to sign the treaty.', 'REJECT Togo'],
    ['Togo denied involvement in the attack on Accra.', 'ASSAULT Togo'],
    ['Togo denied that it had attacked Ghana.', 'ASSAULT Togo'],
    ['Monitors of Togo heard two explosions near Accra.', 'ASSAULT Monitors of Togo'],
  ])('%s', (text, expected) => {
    expect(sources(text)).toEqual([expected])
  })
})
