import { describe, expect, it } from 'vitest'
import type { RoundRecord } from '../../records/record.js'
import type { Situation } from '../../store/situation.js'
import { situationLines } from './situation.js'

const telling = (report: string, published: string, by: string, attendance: string) => ({
  report,
  published,
  publisher: null,
  record: {
    label: 'talks',
    status: 'scheduled',
    venue: null,
    date: null,
    evidence: [],
    participants: [{ actor: 'Ruvonia', actor_id: 'a1', attendance, according_to: [by], evidence: [] }],
  } as unknown as RoundRecord,
})

const lines = (...tellings: readonly ReturnType<typeof telling>[]): readonly string[] => {
  const of: Situation = { reports: 2, publishers: 1, changes: [], rounds: [{ tellings }], stands: [], figures: [] }
  return situationLines(of)
    .filter(({ section }) => section === 'The talks')
    .map(({ says }) => says)
    .slice(1)
}

describe('who comes to a round', () => {
  it('is one line where sources say the same, and one for each answer where they do not', () => {
    const [one, other] = [
      telling('a', '2026-03-02', 'Tessaly', 'attends'),
      telling('b', '2026-03-03', 'Ruvonia', 'attends'),
    ]
    expect(lines(one, other)).toEqual([
      '  Ruvonia will take part (according to Tessaly) [2026-03-02 a], according to Ruvonia [2026-03-03 b]',
    ])
    expect(lines(one, telling('b', '2026-03-03', 'Ruvonia', 'declines'))).toHaveLength(2)
    expect(lines(one, telling('b', '2026-03-03', 'Tessaly', 'declines'))).toHaveLength(1)
  })
})
