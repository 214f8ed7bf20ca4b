import { expect, it } from 'vitest'
import { makePace } from './pace.js'

it('waits between two requests to one host, and for no other', async () => {
  let now = 0
  const slept: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds)
    now += milliseconds
  }
  const pace = makePace(() => now, sleep, 100)
  await pace('a')
  await pace('b')
  now += 30
  await pace('a')
  await pace('a')
  now += 500
  await pace('a')
  expect(slept).toEqual([70, 100])
})
