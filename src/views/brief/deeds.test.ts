import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../records/record.js'
import { deed } from './deeds.js'

const done = (recipients: readonly string[]): string =>
  deed({
    plover: 'ASSAULT',
    mode: null,
    type: null,
    actors: [],
    recipients,
    status: 'occurred',
  } as unknown as EventRecord)

describe('what was done to somebody by nobody named', () => {
  it.each([
    [['Two drivers'], 'Two drivers were attacked'],
    [['16 people'], '16 people were attacked'],
    [['prisoners of the movement'], 'prisoners of the movement were attacked'],
    [['Orlen', 'Tavik'], 'Orlen and Tavik were attacked'],
    [['United Nations'], 'United Nations was attacked'],
    [['1 soldier'], '1 soldier was attacked'],
    [['a witness'], 'a witness was attacked'],
  ])('%s', (recipients, words) => {
    expect(done(recipients)).toBe(words)
  })
})
