import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const count = (text: string): number => read(makeReport(text, { published: '2024-08-14' })).record.events.length

describe('what only looks like a use of force', () => {
  it.each([
    ['Two men were executed by firing squad in Goma.', 1],
    ['The law will keep the government of Kenya funded.', 0],
    ['The army of Kenya intercepted a missile over Goma.', 0],
    ['The army of Kenya shot down a drone over Goma.', 0],
    ['The army of Kenya shot down a jet over Goma.', 1],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})
