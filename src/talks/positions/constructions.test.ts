import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** Positions of a text, each as "actor stance label". */
const stancesOf = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

const CHAD_TAKES: readonly (readonly [string, string])[] = [
  ['Chad ruled out observing a truce.', 'rejects observing a truce'],
  ['Chad refused to withdraw its troops from Ati.', 'rejects withdraw its troops from Ati'],
  ['Chad said it had refused to adopt the draft.', 'rejects draft'],
  ["Chad's refusal to free the pilots angered Togo.", 'rejects free the pilots'],
  ['Chad defended its refusal to free the pilots.', 'rejects free the pilots'],
  ['Chad opposes a new constitution.', 'opposes new constitution'],
  ['Chad said it would never open the port.', 'rejects open the port'],
  ['Chad vowed that it would never open the port.', 'rejects open the port'],
  ['Chad promised that it would open the port.', 'commits open the port'],
  ['Chad said its troops would not leave the port.', 'rejects leave the port'],
  ['"We are not going to free the pilots," Chad said.', 'rejects free the pilots'],
  ['Chad will not lift the siege unless Togo stops its raids.', 'conditional Chad will not lift the siege'],
  ['Chad said the only way to peace was a truce.', 'supports truce'],
  ['Chad said international guarantees were needed.', 'demands international guarantees'],
  ['A truce is a key demand of Chad.', 'demands truce'],
  ["Chad's conditions include a truce.", 'demands truce'],
  ['A demand made by Chad for a truce was ignored.', 'demands truce'],
  ['Togo rejected a demand by Chad for a truce.', 'demands truce'],
  ["Chad's condition is that Togo must leave Bor.", 'demands Togo must leave Bor'],
  ['Chad has asked that Togo free the pilots.', 'demands Togo free the pilots'],
  ['Chad reversed its opposition to the plan.', 'supports plan'],
  ["Chad's demands have expanded to a truce and a free vote.", 'demands free vote'],
  ["Chad's demands include a truce, a free vote and an inquiry.", 'demands inquiry'],
  ['A free vote was one of the main demands of Chad.', 'demands free vote'],
  ["One of Chad's demands was a free vote.", 'demands free vote'],
  ['Chad signed a letter urging Togo to open the port.', 'demands open the port'],
  ['Chad sent a letter requesting a second bridge.', 'demands second bridge'],
  ['Chad adopted a resolution demanding an inquiry.', 'demands inquiry'],
  ['Chad will not change the name of the port.', 'rejects change the name of the port'],
  ['Chad is set to release 40 prisoners.', 'commits release 40 prisoners'],
  ['Chad wants to remove sanctions.', 'demands remove sanctions'],
  ['Chad is determined to remove its guards from Bor.', 'commits remove its guards from Bor'],
  ['Chad voted to close the port.', 'supports close the port'],
  ['Chad voted to deny aid to Togo.', 'rejects aid to Togo'],
  ['Chad voted to cancel the fair.', 'rejects fair'],
  ['Chad voted not to close the port.', 'rejects close the port'],
  ['Chad is ready to start negotiations.', 'offers start negotiations'],
  ['Chad backs a homeland for the Kurds.', 'supports homeland'],
  ['Chad is wary of the conditions of the deal.', 'opposes conditions of the deal'],
  ['Chad is concerned about the drones of Togo.', 'opposes drones of Togo'],
]

/** What nobody takes a stand on, whatever the words say. */
const NO_STAND = [
  'Chad neither supports nor opposes the plan.',
  'Chad has neither accepted nor rejected the plan.',
  'Chad used to support the plan.',
  "Chad's conditions do not include a truce.",
  "Chad's conditions may include a truce.",
  "Chad's conditions no longer include a truce.",
  "Chad's prison conditions include a truce.",
  "Chad's harsh conditions include a truce.",
  "Chad's conditions were a trap.",
  'The plan drew criticism of Chad from a board.',
  'The plan drew neither criticism nor praise from Chad.',
  'The plan drew no criticism from Chad.',
  'Chad said the truce was needed only by Togo to rearm.',
  'Chad would like Togo to free the pilots, but doubts it.',
  'The release of the pilots remains a red line for Chad.',
  'Chad said the only way to the port was a truce.',
  'Chad would have backed the plan.',
  'Chad was rumoured to oppose the plan.',
  'Chad pretended to support the plan.',
  'Chad said it would not rule out a truce.',
  'Chad gave up its demand for a truce.',
  'Reports that Chad had rejected the truce were false.',
  'It is not true that Chad rejected the plan.',
  'There is no evidence that Chad supports the plan.',
  'Chad said there could be no peace without early elections.',
  "Chad's demands have not expanded to a free vote.",
  "Chad's demands have grown since Monday.",
  "A free vote was not one of Chad's demands.",
  'Chad opened a crossing to allow civilians to leave Bor.',
  'Children in Chad sought shelter in the port.',
  'Chad is concerned about the future of the port.',
  'Chad tightened the siege of Bor.',
  'Chad is building a force that would attack Bor.',
  'Chad said it was important to note that the port was deep.',
  'Chad wants to remove itself from the list.',
  'Chad almost voted to close the port.',
  'Chad was due to vote to close the port.',
  'Chad will vote on Monday to close the port.',
  'Few lawmakers in Chad voted to close the port.',
  'Few lawmakers in Chad support the plan.',
  "One of Chad's demands is an obstacle to peace.",
  "One of Chad's demands is a non-starter.",
  "Chad's demands grew to fever pitch.",
  "Chad's demands have expanded to a dozen.",
  "Chad's demands are maximalist positions and a waste of time.",
  'The king of Chad ruled against the odds.',
  'The rebels marched against the capital of Chad.',
  'Two women in Chad rejected the plan.',
  'Chad is ready to start work.',
  'Chad votes on Monday.',
]

describe('constructions of stands', () => {
  it.each(CHAD_TAKES)('%s', (text, stand) => expect(stancesOf(text)).toContain(`Chad ${stand}`))

  it.each(NO_STAND)('none: %s', (text) => expect(stancesOf(text)).toEqual([]))

  it.each([
    ['The Kurdish people demand independence.', 'Kurdish people demands independence'],
    ['The people of Chad reject the plan.', 'people of Chad rejects plan'],
    ['Mothers of the hostages demanded a truce.', 'Mothers of the hostages demands truce'],
    ['The Supreme Court of Chad ruled against the dam.', 'Supreme Court of Chad opposes dam'],
    ['Protesters marched against the dam.', 'Protesters opposes dam'],
    ['A few lawmakers in Chad voted to close the port.', 'few lawmakers in Chad supports close the port'],
  ])('whoever they are: %s', (text, stand) => expect(stancesOf(text)).toContain(stand))

  it.each([
    'Chad rejected a resolution demanding an inquiry.',
    'Chad vetoed a draft resolution demanding that Togo open the port.',
    'Chad debated a letter urging Togo to open the port.',
    'Chad failed to pass a motion demanding the withdrawal of the guards.',
    'Chad refused to sign a letter demanding an inquiry.',
    'Chad declined to adopt a resolution demanding an inquiry.',
    'Chad did not pass a motion demanding an inquiry.',
    'The union presented a petition demanding an inquiry to the parliament of Chad.',
    'Chad circulated a letter demanding an inquiry.',
    'Chad welcomed a resolution demanding an inquiry.',
    'Chad ignored a letter demanding an inquiry.',
    'Chad abstained on a resolution demanding that Togo open the port.',
  ])('is not asked by whoever turns the paper down: %s', (text) =>
    expect(stancesOf(text).filter((s) => s.includes('demands'))).toEqual([]),
  )

  it('gives what a paper states to those whose it is', () =>
    expect(
      stancesOf(
        'The president of Turkey, Omar Belo, rejected a US statement urging restraint and stating that the operation ought to be limited.',
      ),
    ).toContain('United States demands operation ought to be limited'))

  it('promises nothing for those with whom a thing is to be done', () => {
    const actors = stancesOf('The government of Chad said it would work with Togo on the port.').map(
      (s) => s.split(' ')[0],
    )
    expect(actors).not.toContain('Togo')
  })

  it.each([
    'Chad called on Togo to sign the truce.',
    'Chad warned Togo not to sign the truce.',
    'Togo dismissed claims that Chad had rejected the truce.',
  ])('is not for the other to hold: %s', (text) => {
    const [asking, other] = text.startsWith('Chad') ? ['Chad', 'Togo'] : ['Togo', 'Chad']
    const actors = stancesOf(text).map((s) => s.split(' ')[0])
    expect(actors).toContain(asking)
    expect(actors).not.toContain(other)
  })

  it('keeps the code of what is opposed by "against"', () => {
    const [position] = read(makeReport('Chad is against the release of prisoners.', {})).record.positions
    expect(position).toMatchObject({ stance: 'opposes', issue_code: 'PRIS.REL' })
  })
})
