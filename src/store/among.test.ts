import { describe, expect, it } from 'vitest'
import { amongNumbers, amongScattered } from './among.js'
import { openDatabase } from './database.js'

const ROWS = 10_000

describe('numbers that a condition lets through', () => {
  const EVERY_THIRD = Array.from({ length: 100 }, (_, at) => 5000 + 3 * at)
  it.each([
    ['none', []],
    ['one', [5]],
    ['a few', [5, 7, 9999]],
    ['many side by side', Array.from({ length: 200 }, (_, at) => 9999 - at)],
    ['many close together, some twice', [...EVERY_THIRD, ...EVERY_THIRD.slice(0, 20)]],
    ['many far apart', Array.from({ length: 20 }, (_, at) => 1 + 500 * at)],
    ['some that no row has', [-4, 0, 1, 2, 3, 4, 5, 6, 20_000]],
  ])('are those asked for: %s', async (_, numbers) => {
    const db = await openDatabase(':memory:', 'write')
    try {
      await db.run(`create table counted as select range::integer as number from range(${ROWS})`)
      await db.run('create index counted_number on counted (number)')
      const there = [...new Set(numbers)].filter((each) => each >= 0 && each < ROWS).sort((one, other) => one - other)
      for (const condition of [amongNumbers('number', numbers), amongScattered('number', numbers)]) {
        const found = await db.rows(`select number from counted where not (${condition}) order by number`)
        const without = new Set(found.map(({ number }) => Number(number)))
        expect(found).toHaveLength(ROWS - there.length)
        expect(there.filter((each) => without.has(each))).toEqual([])
        const rows = await db.rows(`select number from counted where number >= 0 and ${condition} order by number`)
        expect(rows.map(({ number }) => number)).toEqual(there)
      }
    } finally {
      await db.close()
    }
  })
})
