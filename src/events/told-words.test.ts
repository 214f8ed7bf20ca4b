import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "PLOVER status [who] [to whom] day" of each event, in text order. */
const told = (text: string): string[] => {
  const { document } = read(makeReport(text, { published: '2024-08-14' }))
  const names = (actors: readonly number[]): string => `[${actors.map((a) => document.actors[a]?.name).join('; ')}]`
  return document.events.map(
    (e) => `${e.plover} ${e.status} ${names(e.actors)} ${names(e.recipients)} ${e.date?.from ?? '-'}`,
  )
}

describe('what a word stands for', () => {
  it.each([
    ['The group recorded messages and released them.', []],
    ['Rebels filmed the videos. They released them.', []],
    [
      'The army captured two drivers and later released them.',
      ['ASSAULT occurred [army] [two drivers] -', 'RETREAT occurred [army] [two drivers] -'],
    ],
    ['The students are ready to start learning.', []],
    ['Iran is ready to start talks.', ['AGREE occurred [Iran] [] -']],
    ['Prisoners ended their hunger strike.', ['RETREAT occurred [Prisoners] [] -']],
    ['The navy helped evacuate staff from the port.', ['AID occurred [navy] [staff] -']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('what is only planned, announced or feared', () => {
  it.each([
    ['Police said the group had plans to attack the port.', ['ASSAULT intended [group] [] -']],
    ['The militia is planning to attack Chad.', ['ASSAULT intended [militia] [Chad] -']],
    ['Iran denied plans to attack Chad.', []],
    ['Police foiled a plan to attack the port.', []],
    ['Teachers announced a strike for Monday.', ['PROTEST scheduled [Teachers] [] 2024-08-19']],
    ['Unions announced protests on Friday.', ['PROTEST intended [] [] -']],
    ['Aid groups warned that fighting would kill thousands.', []],
    ['The minister warned of famine.', []],
    ['Iran warned of consequences.', ['THREATEN occurred [Iran] [] -']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
