import { describe, expect, it } from 'vitest'
import type { When } from '../../model.js'
import type { ProposalTelling, RoundTelling } from '../../store/talks.js'
import { proposalInView } from './proposal.js'
import { roundInView } from './round.js'
import { fullestLabel } from './told-by.js'

const day = (from: string): When => ({ from, to: from, prec: 1, basis: 'given' })

const told = (published: string | null, given: Partial<RoundTelling> = {}): RoundTelling => ({
  report: `of-${published}`,
  id: 'round1',
  published,
  publisher: 'Basin Press',
  label: 'talks',
  date: null,
  venue: null,
  format: null,
  status: 'scheduled',
  participants: [],
  third_parties: [],
  ...given,
})

const part = (attendance: RoundTelling['participants'][number]['attendance'], who = 'report') => ({
  actor: 'Harvel',
  key: 'harvel',
  attendance,
  according_to: [who],
})

const round = (...tellings: RoundTelling[]) => roundInView({ tellings, conflicts: [], journeys: [] })

describe('a round', () => {
  it('stands as the newest report tells it, and keeps the days it was told for before', () => {
    const view = round(
      told('2026-05-04', { date: day('2026-05-20'), venue: 'Orlen' }),
      told('2026-05-08', { status: 'postponed', date: day('2026-05-27') }),
      told('2026-05-09', { status: 'postponed' }),
    )
    expect(view.statuses).toEqual(['postponed'])
    expect(view.date?.from).toBe('2026-05-27')
    expect(view.earlier_dates.map(({ from }) => from)).toEqual(['2026-05-20'])
    expect(view.venue).toBe('Orlen')
    expect(view.tellings.map(({ changed }) => changed)).toEqual([[], ['status', 'date'], []])
  })

  it('has both statuses where two reports of one day differ', () => {
    expect(round(told('2026-05-04', { status: 'held' }), told('2026-05-04', { status: 'collapsed' })).statuses).toEqual(
      ['held', 'collapsed'],
    )
  })

  it('puts contradicting tellings of who comes side by side, with who says so', () => {
    const view = round(told('2026-05-04', { participants: [part('attends', 'Tavik'), part('declines', 'Harvel')] }))
    expect(view.attendance).toHaveLength(1)
    expect(view.attendance[0]?.told.map(({ attendance, according_to }) => [attendance, according_to])).toEqual([
      ['attends', ['Tavik']],
      ['declines', ['Harvel']],
    ])
    expect(view.attendance[0]?.differs).toBe('accounts')
  })

  it('tells a change over days from two accounts of one', () => {
    const turned = round(
      told('2026-05-04', { participants: [part('threatens_boycott')] }),
      told('2026-05-08', { participants: [part('attended')] }),
    )
    expect(turned.attendance[0]?.differs).toBe('time')
    const undated = round(told(null, { participants: [part('attends'), part('declines')] }))
    expect(undated.attendance[0]?.differs).toBe('accounts')
    expect(round(told(null, { participants: [part('attends'), part('invited')] })).attendance[0]?.differs).toBeNull()
  })

  it('gives each third party by its role, and every report that says so', () => {
    const host = { actor: 'Tavik', key: 'tavik', role: 'host' as const }
    const view = round(
      told('2026-05-04', { third_parties: [host] }),
      told('2026-05-08', { third_parties: [host, { ...host, role: 'mediator' }] }),
    )
    expect(view.third_parties.map(({ role, told: by }) => [role, by.length])).toEqual([
      ['host', 2],
      ['mediator', 1],
    ])
  })
})

describe('a label', () => {
  it('is the one that says most, and no whole sentence', () => {
    expect(fullestLabel(['talks', 'third round of talks', 'the talks'])).toBe('third round of talks')
    expect(fullestLabel(['x '.repeat(80), 'talks'])).toBe('talks')
  })
})

describe('a proposal', () => {
  const answer = (stance: 'accepts' | 'rejects') => ({
    actor: 'Harvel',
    key: 'harvel',
    stance,
    according_to: ['Harvel'],
  })
  const telling = (published: string, given: Partial<ProposalTelling>): ProposalTelling => ({
    report: `of-${published}`,
    id: 'proposal1',
    published,
    publisher: null,
    label: 'plan',
    presented_by: [],
    presented_to: [],
    date: null,
    based_on: [],
    components: [],
    acceptance: [],
    ...given,
  })

  it('has each party’s answers over time, and its parts once', () => {
    const view = proposalInView({
      tellings: [
        telling('2026-05-04', { presented_by: ['Tavik'], components: ['truce'], acceptance: [answer('rejects')] }),
        telling('2026-05-09', { presented_to: ['Harvel'], components: ['truce'], acceptance: [answer('accepts')] }),
      ],
      conflicts: [],
    })
    expect([view.presented_by, view.presented_to, view.components]).toEqual([['Tavik'], ['Harvel'], ['truce']])
    expect(view.answers[0]?.told.map(({ stance, published }) => [stance, published])).toEqual([
      ['rejects', '2026-05-04'],
      ['accepts', '2026-05-09'],
    ])
    expect(view.answers[0]?.differs).toBe('time')
  })
})
