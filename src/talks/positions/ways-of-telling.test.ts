import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** Positions of a text, each as "actor stance label". */
const stancesOf = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

const TOLD: readonly (readonly [string, string])[] = [
  ['Turkey considers the YPG a terrorist group.', 'Turkey opposes YPG'],
  ['The YPG, which Turkey regards as a terrorist organisation, left Manbij.', 'Turkey opposes YPG'],
  ['YPG fighters took Manbij. Turkey views them as terrorists.', 'Turkey opposes YPG fighters'],
  ['Turkey said the YPG was a terrorist organisation.', 'Turkey opposes YPG'],
  ['Chad accused Togo of arming the rebels.', 'Chad opposes arming the rebels'],
  ['Chad blamed Togo for arming the rebels.', 'Chad opposes arming the rebels'],
  ['Chad voted in favour of the resolution.', 'Chad supports resolution'],
  ['Protesters in Lome held a rally in support of the reforms.', 'Protesters in Lome supports reforms'],
  ['Hundreds of people protested against the dam in Lome.', 'people opposes dam'],
  ['The minister stressed the keenness of Egypt to expand trade.', 'Egypt supports expand trade'],
  ['Chad sided with Togo.', 'Chad supports Togo'],
  ['Chad recalled its envoy in protest at the raid.', 'Chad opposes raid'],
  ['Togo left the talks with the blessing of Chad.', 'Chad supports Togo left the talks with the blessing of Chad'],
  [
    'Togo launched the raid despite the objections of Chad.',
    'Chad opposes Togo launched the raid despite the objections of Chad',
  ],
  ['The opposition in Chad says the bill violates the constitution.', 'opposition in Chad opposes bill'],
  ['The opposition in Chad said the bill would hurt the poor.', 'opposition in Chad opposes bill'],
  [
    'The opposition in Chad believes the sanctions should be lifted.',
    'opposition in Chad demands sanctions should be lifted',
  ],
]

/** What is held by nobody, or by another than the words beside it name. */
const NOT_TOLD: readonly (readonly [string, RegExp])[] = [
  ['The two sides in Chad accused each other of breaking the deal.', /opposes/],
  ['Chad accused Togo of shelling the port.', /opposes/],
  ['Chad blamed Togo for the delay.', /opposes/],
  ['Omar Belo spoke in Lome. The orders came with the approval of Chad.', /Belo/],
  ['The orders come with the approval of Chad.', /supports/],
  ['Chad does not consider the YPG a terrorist group.', /opposes/],
  ['Rebels in Chad bombarded a rally in support of the reforms.', /supports/],
  ['The talks will not open with the blessing of Chad.', /supports/],
  ['The opposition in Chad said the storm would hurt the poor.', /opposes/],
  ['The opposition in Chad said the bill had hurt nobody.', /opposes/],
  ["The president of Chad said the country's borders were under threat.", /opposes/],
  ['Protesters asked Omar Belo, who is supported by the union, to resign.', /supports/],
  ['Togo condemned the army, backed by a militia of Chad.', /militia supports/],
  ['The supreme court of Togo dismissed a petition to annul the law.', /opposes law/],
  ['Turkey said the sanctions would cripple the Russian economy.', /opposes/],
  ['Turkey said the sanctions would hurt the Russian people.', /opposes/],
  ['Chad said the missile threatens every city of Togo.', /opposes/],
  ["Chad underscored Togo's role in arming the rebels.", /supports/],
  ['Chad called Togo a friend of Israel.', /supports/],
  ['Chad had considered Togo a friend until 1979.', /supports/],
  ['Togo considers the militia of Chad an extension of the army.', /opposes/],
  ['Russia cast a veto on the resolution.', /veto/],
  ['The rebels in Chad preferred death to surrender.', /supports/],
  ['Chad rejected claims that it sided with the rebels.', /supports/],
  ['Togo stands with Chad at odds.', /supports/],
  ["Chad stressed Togo's support for the rebels and called it a crime.", /Togo supports/],
  ['Chad scrapped plans to press ahead with the dam.', /supports/],
  ['The soldiers of Chad stood firm on the bridge.', /supports/],
  ['The president of Chad gets behind the wheel.', /supports/],
  ["Chad's commitment to peace was broken.", /commits/],
  ['Chad broke its commitment to peace.', /commits/],
  ['Sudanese doctors demonstrated against the junta.', /Sudan opposes/],
  ['Kenyan students marched for the barracks.', /supports/],
  ['Kenyan students demonstrated over the holidays.', /opposes/],
  ['Turkey expressed concern over the Georgian opposition.', /Georgia/],
  ['Israel voiced concern over the refusal of Iran to talk.', /Iran rejects/],
  ['Chad voiced concern over the captured soldiers.', /opposes/],
  ['Chad expressed concern over the drought.', /opposes/],
  ['Chad expressed concern over the absence of Togo.', /opposes/],
]

describe('ways of telling a stand', () => {
  it.each(TOLD)('%s', (text, stand) => expect(stancesOf(text)).toContain(stand))

  it.each(NOT_TOLD)('holds nothing so: %s', (text, stand) =>
    expect(stancesOf(text).filter((told) => stand.test(told))).toEqual([]),
  )
})
