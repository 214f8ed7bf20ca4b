import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-20' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join(', ')} > ${recipients.join(', ')}`,
  )

describe('headlines', () => {
  it.each([
    ['Six killed at Tarle, police say', 'ASSAULT occurred  > Six people'],
    ['Nine die in attack on convoy', 'ASSAULT occurred  > Nine people'],
    ['Chad to host talks between Ghana and Togo', 'AGREE intended Chad > Ghana, Togo'],
    ["Thursday's talks off", 'REJECT cancelled  > '],
    ["Five dead as market is shelled in Tarle hills; Thursday's talks off", 'REJECT cancelled  > '],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  it.each([
    'Army to blame for massacre of villagers in Goma',
    'Togo to blame for strike on Goma',
    'Messi to attack Chelsea defence',
    'Messi to miss talks',
  ])('tell nothing of what is no plan of a side: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('tell nothing that hangs on a condition', () => {
    expect(told('Chad to host talks if the shelling stops')).toEqual([])
  })
})
