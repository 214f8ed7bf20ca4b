import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'
import type { ProposalRecord } from '../../records/record.js'

const proposalsOf = (text: string): readonly ProposalRecord[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.proposals

describe('proposals', () => {
  it('tell who gave them to whom and when', () => {
    const [proposal] = proposalsOf('Egypt presented a written proposal to Iran on Monday.')
    expect(proposal).toMatchObject({
      label: 'written proposal',
      presented_by: ['Egypt'],
      presented_to: ['Iran'],
      date: { from: '2024-08-12' },
    })
  })

  it('are taken up again by their noun', () => {
    const proposals = proposalsOf('Egypt presented a proposal to Iran on Monday. Iran rejected the proposal.')
    expect(proposals).toHaveLength(1)
    expect(proposals[0]?.acceptance).toMatchObject([{ actor: 'Iran', stance: 'rejects' }])
  })

  it.each([
    ['Iran accepted it.', 'accepts'],
    ['Iran turned it down.', 'rejects'],
    ['Iran said that it accepted too.', 'accepts'],
    ['Iran called the paper unacceptable.', 'rejects'],
  ])('are taken up without their noun: %s', (text, stance) => {
    const [proposal] = proposalsOf(`Egypt presented a peace plan on Monday. ${text}`)
    expect(proposal?.acceptance).toMatchObject([{ actor: 'Iran', stance }])
  })

  it('are not taken up by what others accept', () => {
    const [proposal] = proposalsOf('Egypt presented a peace plan on Monday. Iran accepted an award.')
    expect(proposal?.acceptance).toEqual([])
  })

  it.each([
    ['Iran accepted the peace plan with reservations.', 'conditional'],
    ['Iran accepted it with reservations.', 'conditional'],
    ['Iran accepted the peace plan without reservations.', 'accepts'],
    ['Iran accepted the peace plan and has no reservations.', 'accepts'],
    ['Iran accepted the peace plan and Turkey has reservations.', 'accepts'],
    ['Iran said it was something it could live with.', 'supports'],
  ])('are accepted as the position has it: %s', (text, stance) => {
    const { record } = read(makeReport(`Egypt presented a peace plan on Monday. ${text}`, { published: '2024-08-14' }))
    expect(record.proposals[0]?.acceptance).toMatchObject([{ actor: 'Iran', stance }])
    expect(record.positions.filter(({ actor }) => actor === 'Iran')).toMatchObject([{ stance }])
  })

  it.each([
    ['The Iranian minister said it was something we can live with.', 'supports'],
    ['The Iranian minister said it could be looked at again.', 'conditional'],
    ['Iran said it could not live with it.', 'rejects'],
  ])('hears a reserve: %s', (text, stance) => {
    const [proposal] = proposalsOf(`Egypt presented a peace plan on Monday. ${text}`)
    expect(proposal?.acceptance).toMatchObject([{ actor: 'Iran', stance }])
  })

  it.each([
    'The minister called the envoy’s paper on the prisoners unacceptable.',
    'Egypt sent the rebels a revised version of its peace plan.',
    'Iran rejected the plan that the Egyptian foreign minister, Sameh Shoukry, presented at the ferry.',
    'Iran turned down the plan that the United Nations envoy, Geir Pedersen, presented at the ferry.',
  ])('are those that somebody hands round: %s', (text) => {
    expect(proposalsOf(text)).toHaveLength(1)
    expect(proposalsOf(text)[0]?.presented_by).toHaveLength(1)
  })

  it('carry their parts', () => {
    const [deal] = proposalsOf('A ceasefire deal would involve the release of prisoners and a withdrawal of forces.')
    expect(deal?.components.map((c) => c.provision)).toEqual(['prisoner release', 'withdrawal of forces'])
  })

  it('tell what they rest on', () => {
    const [proposal] = proposalsOf(
      'Egypt presented a proposal to Iran that is based on a resolution of the United Nations.',
    )
    expect(proposal?.based_on.map((s) => s.text).join(' ')).toContain('resolution')
  })

  it('leave out plans nobody gives and deals nobody describes', () => {
    expect(proposalsOf('The family had no plan for the winter.')).toEqual([])
    expect(proposalsOf('The agreement collapsed.')).toEqual([])
  })
})

it.each([
  'The miners spoke of their plans for the winter.',
  'Ghana plans to use the road.',
  'The Ghana Harbour Party plans to hold a vote in May.',
  "Ghana's road initiative was in the news.",
])('are none in what somebody means to do: %s', (text) => expect(proposalsOf(text)).toEqual([]))

it.each([
  ['The Lake Forest Initiative said it would plant a wood.', 0],
  ['The Lake Forest Initiative was founded in the spring.', 0],
  ['The Arab Peace Initiative was rejected by Ghana.', 1],
  ['Ghana welcomed the Saudi Initiative.', 1],
  ["Togo rejected Ghana's plan.", 1],
  ['Ghana and Togo plans to end the war were rejected.', 1],
])('are known by name from bodies that act: %s', (text, times) => expect(proposalsOf(text)).toHaveLength(times))
