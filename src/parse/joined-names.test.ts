import { expect, it } from 'vitest'
import { read } from '../index.js'

it('keeps two titled people apart', () => {
  const { actors, events } = read(
    'US President Adam Orrin and Turkish President Recep Tayyip Solberg spoke on the phone on Sunday.',
  )
  expect(events.map((e) => e.actors)).toEqual([['Adam Orrin', 'Recep Tayyip Solberg']])
  expect(actors.find((a) => a.name === 'Recep Tayyip Solberg')?.mentions.every((m) => !m.text.startsWith('and'))).toBe(
    true,
  )
})

it('leaves one person with two offices one person', () => {
  const { actors } = read(
    'The meeting was briefed by Liberal strategist and campaign director Andrew Hirst, who warned the party.',
  )
  expect(actors.filter((a) => a.name === 'Andrew Hirst')).toHaveLength(1)
})
