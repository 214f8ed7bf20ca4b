import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('what somebody is charged with', () => {
  it.each([
    'managing a fraud',
    'negotiating bribes',
    'enforcing a death squad',
    'coordinating an attack on Goma',
    'leading a terrorist organisation',
  ])('is a crime: %s', (what) => {
    expect(told(`Omar Belo was charged with ${what}.`)).toContain('ACCUSE occurred  -> Omar Belo')
  })

  it.each([
    'the defence of Goma',
    'leading the defence of Goma',
    'overseeing the truce',
    'investigating the killing of a judge',
  ])('is a task: %s', (what) => {
    expect(told(`Omar Belo was charged with ${what}.`).join()).not.toContain('ACCUSE')
  })
})
