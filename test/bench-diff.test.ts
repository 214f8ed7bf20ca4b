import { describe, expect, it } from 'vitest'
import { differences } from '../bench/revisions/compare.mjs'
import { read } from '../src/index.js'

const NEWS = 'Rebels attacked the base in Goma. Kenya condemned the attack.'

describe('differences between two readings', () => {
  it('finds none between a reading and itself', () => {
    expect(differences('events', read(NEWS), read(NEWS))).toEqual([])
  })

  it('tells what is gained, lost and changed', () => {
    const before = read(NEWS)
    const after = structuredClone(before) as unknown as { events: Array<{ status: string; place: string | null }> }
    after.events[0]!.status = 'denied'
    after.events.pop()
    expect(differences('events', before, after)).toMatchObject([
      { sign: '~', changes: [{ field: 'status', from: 'occurred', to: 'denied' }] },
      { sign: '-', type: 'ACCUSE' },
    ])
    expect(differences('events', after, before).map(({ sign }) => sign)).toEqual(['~', '+'])
  })
})
