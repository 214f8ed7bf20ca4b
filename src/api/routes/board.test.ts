import { describe, expect, it } from 'vitest'
import { type Given, withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { serveStore } from '../served.js'
import type { BoardAnswer, BoardConditionsAnswer, BoardHistoryAnswer } from './board.js'
import type { ProposalsAnswer, RoundsAnswer } from './talks.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Iraq and Turkey will hold talks in Geneva on 9 May, the Iraqi foreign minister said. Turkey rejects a withdrawal from the valley, its foreign minister said. Iraq said it would not accept a ceasefire unless Turkey withdrew from the valley.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'Talks between Iraq and Turkey in Geneva on 9 May were postponed, the Swiss foreign ministry said.\n\nNorway presented a written proposal for a ceasefire and a prisoner exchange to Iraq and Turkey on Wednesday. Iraq accepted the proposal.',
  },
  {
    publisher: 'Daily Courier',
    published: '2026-05-08',
    text: 'Turkey accepts a withdrawal from the valley, its foreign minister said on Friday.',
  },
]

const UNDATED: readonly Given[] = ['Turkey rejects a withdrawal from the valley, its foreign minister said.']

const asking = (reports: readonly Given[], work: (ask: <Answer>(path: string) => Promise<Answer>) => Promise<void>) =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), { hosts: null, token: null })
    await work(async <Answer>(path: string) => {
      const response = await app.request(path)
      expect(response.status, path).toBe(200)
      return response.json() as Promise<Answer>
    })
  }, reports)

describe('the board over the API', () => {
  it('has where a party stands now, what it was before, and the way there', () =>
    asking(SERIES, async (ask) => {
      const board = await ask<BoardAnswer>('/api/board')
      const cell = board.cells.find(({ party, code }) => party === 'turkey' && code === 'SEC.WITHDRAW')
      expect(cell?.now.map(({ stance, published, according_to }) => [stance, published, according_to.length])).toEqual([
        ['accepts', '2026-05-08', 1],
      ])
      expect([cell?.move, cell?.before?.stance]).toEqual(['revised', 'rejects'])
      expect(board.issues.find(({ code }) => code === 'SEC.WITHDRAW')?.label).toBe('Withdrawal of forces')

      const history = await ask<BoardHistoryAnswer>('/api/board/history?of=turkey&code=SEC.WITHDRAW')
      expect(history.stances.map(({ stance, move }) => [stance, move])).toEqual([
        ['accepts', 'revised'],
        ['rejects', 'new'],
      ])
      expect(history.stances[0]?.words.join(' ')).toContain('withdrawal')

      const { conditions } = await ask<BoardConditionsAnswer>('/api/board/conditions')
      const tied = conditions.find(({ logic }) => logic === 'unless')
      expect(tied?.to?.party).toBe('iraq')
      expect(tied?.according_to).toEqual(['Iraq'])

      const narrowed = await ask<BoardAnswer>('/api/board?party=Turkey&until=2026-05-06')
      expect(narrowed.parties.map(({ name }) => name)).toEqual(['Turkey'])
      expect(narrowed.cells.find(({ code }) => code === 'SEC.WITHDRAW')?.now[0]?.stance).toBe('rejects')
      expect((await ask<BoardAnswer>('/api/board?issue=no+such+thing')).cells).toEqual([])
    }))

  it('has stances of reports without a day, as such', () =>
    asking(UNDATED, async (ask) => {
      const { cells } = await ask<BoardAnswer>('/api/board')
      expect(cells.map(({ party, now, move }) => [party, now[0]?.published, move])).toEqual([['turkey', null, null]])
      const history = await ask<BoardHistoryAnswer>('/api/board/history?of=turkey&code=SEC.WITHDRAW')
      expect(history.stances.map(({ move }) => move)).toEqual(['new'])
    }))
})

describe('the talks over the API', () => {
  it('have one round of what two reports tell, and what each tells of it', () =>
    asking(SERIES, async (ask) => {
      const { rounds } = await ask<RoundsAnswer>('/api/rounds')
      const round = rounds.find(({ venue }) => venue === 'Geneva')
      expect(round?.statuses).toEqual(['postponed'])
      expect(round?.tellings.map(({ status, changed }) => [status, changed.includes('status')])).toEqual([
        ['scheduled', false],
        ['postponed', true],
      ])
      expect(round?.sides).toEqual(expect.arrayContaining(['Iraq', 'Turkey']))
      expect((await ask<RoundsAnswer>('/api/rounds?place=geneva')).rounds).toHaveLength(1)
      expect((await ask<RoundsAnswer>('/api/rounds?party=Peru')).rounds).toEqual([])
      expect((await ask<RoundsAnswer>('/api/rounds?since=2026-07-01')).rounds).toEqual([])

      const { proposals } = await ask<ProposalsAnswer>('/api/proposals')
      const plan = proposals.find(({ presented_by }) => presented_by.includes('Norway'))
      expect(plan?.answers.map(({ actor, told }) => [actor, told[0]?.stance])).toEqual([['Iraq', 'accepts']])
    }))

  it('are empty in an empty store', () =>
    asking([], async (ask) => {
      expect(await ask('/api/rounds')).toEqual({ rounds: [], left_out: 0 })
      expect(await ask('/api/proposals')).toEqual({ proposals: [], left_out: 0 })
      expect((await ask<BoardAnswer>('/api/board')).parties).toEqual([])
    }))
})
