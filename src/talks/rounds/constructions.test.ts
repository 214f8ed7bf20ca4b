import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** "Chad:attends" of each seat but those of unknown coming, "/Kenya:host" of each third party, and the statuses. */
function told(text: string): { seats: string[]; thirds: string[]; statuses: string[] } {
  const { rounds } = read(makeReport(text, { published: '2024-05-15' })).record
  return {
    seats: rounds.flatMap((r) =>
      r.participants.filter((p) => p.attendance !== 'unknown').map((p) => `${p.actor}:${p.attendance}`),
    ),
    thirds: rounds.flatMap((r) => r.third_parties.map((t) => `${t.actor}:${t.role}`)),
    statuses: rounds.map((r) => r.status),
  }
}

const AHEAD = 'the peace talks in Geneva on Friday'
const PAST = 'the peace talks in Geneva on Monday'

describe('who comes, by how it is told', () => {
  it.each([
    ['attends', ['confirmed its attendance at T', 'will be represented at T', 'intends to attend T']],
    [
      'declines',
      [
        'turned down an invitation to T',
        'has no intention of attending T',
        'will not be at T',
        'announced a boycott of T',
        'ruled out its participation in T',
        'failed to show up at T',
      ],
    ],
    ['threatens_boycott', ['threatened a boycott of T', 'will boycott T unless the shelling stops']],
    ['postpones', ['suspended its participation in T', 'has put off its attendance at T']],
    ['invited', ['received an invitation to T', 'was invited to attend T']],
  ])('Chad %s', (attendance, clauses) => {
    for (const clause of clauses)
      expect(told(`Chad ${clause.replace('T', AHEAD)}.`).seats, clause).toEqual([`Chad:${attendance}`])
  })

  it('nobody, where it is only weighed, wished, asked for, denied or kept from', () => {
    for (const text of [
      'Chad is considering attending T.',
      'Chad would like to attend T.',
      'Chad has not ruled out attending T.',
      'Chad denied reports that it would boycott T.',
      'Chad refused to confirm that it would attend T.',
      'Chad came under pressure to join T.',
      'Chad was supposed to attend T.',
      'Chad would have attended T.',
      'Chad has not been invited to T.',
      'Chad should be invited to T, Kenya said.',
      'Kenya opposes inviting Chad to T.',
      'Kenya called on Chad to send a delegation to T.',
      'Kenya wants the rebels to attend T.',
      'Kenya does not expect the rebels to attend T.',
      'Kenya insisted that Chad take part in T.',
      'Kenya prevented Chad from attending T.',
      'Kenya forbade the rebels to attend T.',
      'Kenya accused the rebels of planning to boycott T.',
    ])
      expect(told(text.replace('T', AHEAD)).seats, text).toEqual([])
    expect(told('Chad denied holding talks with Togo in Geneva on Monday.').seats).toEqual([])
    expect(told('Chad and Togo have not held talks since May.').statuses).toEqual([])
  })

  it('those whose coming it is, whoever tells or welcomes it', () => {
    expect(told(`Kenya welcomed the decision by Chad to attend ${AHEAD}.`).seats).toEqual(['Chad:attends'])
    expect(told(`Kenya welcomed the refusal by Chad to attend ${AHEAD}.`).seats).toEqual(['Chad:declines'])
    expect(told(`Kenya attended ${PAST}, but Chad did not.`).seats).toEqual(['Kenya:attended', 'Chad:declines'])
    expect(told(`Chad was among those who attended ${PAST}.`).seats).toEqual(['Chad:attended'])
    expect(told(`Kenya thanked Chad for attending ${PAST}.`).seats).toEqual(['Chad:attended'])
  })
})

it('names as a third party nobody who refuses, offers, may or no longer does', () => {
  for (const text of [
    'Kenya refused to mediate T.',
    'Kenya offered to host talks between Chad and Togo.',
    'Kenya stopped mediating the talks between Chad and Togo.',
    'Kenya is ready to host talks between Chad and Togo.',
  ]) {
    const { seats, thirds } = told(text.replace('T', AHEAD))
    expect(thirds, text).toEqual([])
    if (!text.includes('the talks')) expect(seats, text).toEqual([])
  }
  expect(told(`Chad will attend ${AHEAD}, mediated by Kenya.`).thirds).toEqual(['Kenya:mediator'])
})

it.each([
  ['Chad and Togo are holding talks in Geneva.', 'ongoing', ['Chad:attends', 'Togo:attends']],
  ['Talks between Chad and Togo are under way in Geneva.', 'ongoing', null],
  ['The peace talks in Geneva will not take place on Friday.', 'cancelled', null],
  ['Chad called off talks with Togo in Geneva on Friday.', 'cancelled', []],
])('%s', (text, status, seats) => {
  expect(told(text).statuses).toEqual([status])
  if (seats) expect(told(text).seats).toEqual(seats)
})

it('nobody by what is a condition, denied, of another, expected or only absent', () => {
  for (const text of [
    'Chad denied any intention of attending T.',
    'Chad expects Togo at T.',
    'Chad had been expected at T.',
    'Chad ruled out any participation by Togo in T.',
    'Chad refused any participation from Togo in T.',
    'Chad announced a boycott of T by Togo.',
    'Chad was absent from T because it was not invited.',
    'Chad was not represented at T.',
    'No Chadian was present at T.',
    'Chad accepted an invitation to visit Kenya before T.',
    'Chad received an invitation for Togo to T.',
  ])
    for (const talks of [AHEAD, PAST]) expect(told(text.replace('T', talks)).seats, text).toEqual([])
  for (const link of ['if', 'only if', 'even if', 'unless'])
    expect(told(`Chad will attend ${AHEAD} ${link} Togo does not.`).seats.join(), link).not.toContain('Togo')
  expect(told(`Bor was present at ${PAST}, Togo was not.`).seats.join()).not.toContain('declines')
  expect(told(`Bor was represented at ${PAST} by Togo.`).seats.join()).not.toContain('Bor')
})

it('keeps talks that are put in question, or denied only a day or a manner, from being cancelled or under way', () => {
  for (const text of [
    'Talks between Chad and Togo did not take place behind closed doors.',
    'Talks between Chad and Togo did not take place on Monday, as reported, but on Sunday.',
    'Talks between Chad and Togo did not proceed smoothly.',
    'Talks between Chad and Togo will not take place until Togo withdraws.',
    'Talks between Chad and Togo will not take place unless Togo withdraws.',
    'Talks between Chad and Togo will not take place without Kenya.',
    'It is not true that the talks between Chad and Togo will not take place.',
    'The talks between Chad and Togo are not under way.',
    'The talks between Chad and Togo are no longer under way.',
  ]) {
    const { statuses } = told(text)
    expect(statuses, text).not.toContain('cancelled')
    expect(statuses, text).not.toContain('ongoing')
  }
})

it('takes whoever backs a deed for no sponsor of the talks, and who has not stopped mediating for their mediator', () => {
  expect(told(`Chad attacked ${PAST}, backed by Kenya.`).thirds).toEqual([])
  expect(told(`Chad will attend ${AHEAD}, backed by Kenya.`).thirds).toEqual([])
  expect(told('Kenya has not stopped mediating the talks between Chad and Togo.').thirds).toEqual(['Kenya:mediator'])
})
