import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** Positions of a text, each as "actor stance label". */
const stancesOf = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

const TOLD: readonly (readonly [string, string])[] = [
  ['President Kofi Abeka of Togo said Togo would withdraw its troops.', 'Kofi Abeka commits withdraw its troops'],
  [
    'The Togolese president, Kofi Abeka, said his country would withdraw its troops.',
    'Kofi Abeka commits withdraw its troops',
  ],
  [
    'The Togolese foreign minister, Kofi Abeka, said his country would withdraw its troops.',
    'Togo commits withdraw its troops',
  ],
  ["Togo's former president, Kofi Abeka, said Togo would withdraw its troops.", 'Togo commits withdraw its troops'],
  ['The Togolese vice president, Kofi Abeka, said Togo would withdraw its troops.', 'Togo commits withdraw its troops'],
  ['Chad and Togo held talks in Lome. The two sides rejected the plan.', 'Togo rejects plan'],
  ['Chad and Togo held talks in Lome, with the two sides stressing the importance of a truce.', 'Chad supports truce'],
  ['Chad refused to back the invasion of Togo.', 'Chad rejects back the invasion of Togo'],
  ['Chad reaffirmed its full support for the Palestinians.', 'Chad supports Palestinians'],
  ['The minister of Chad said he would like Togo to open the port.', 'Chad demands open the port'],
]

/** What is held by nobody, or by another than the words beside it name. */
const NOT_TOLD: readonly (readonly [string, RegExp])[] = [
  ['President Kofi Abeka of Togo said Chad would withdraw its troops.', /Abeka/],
  ['Chad, Egypt and Togo held talks in Lome. The two sides rejected the plan.', /rejects/],
  ['Omar Belo and Kofi Abeka of Togo met. The two opposition leaders rejected the plan.', /Belo|Abeka/],
  ['Chad had originally intended to close the port.', /commits/],
  ['Chad announced the withdrawal of the troops of Togo.', /Chad commits/],
  ["Judges in Chad share in the junta's efforts to crush the union.", /Judges/],
  ['Chad sent nurses to Togo in an effort to wipe out malaria.', /opposes/],
  ['The opposition in Chad said the bill was an attempt to end the war.', /opposes/],
  ['The minister of Chad likes Togo to open the port.', /demands/],
]

describe('whose a stand is', () => {
  it.each(TOLD)('%s', (text, stand) => expect(stancesOf(text)).toContain(stand))

  it.each(NOT_TOLD)('holds nothing so: %s', (text, stand) =>
    expect(stancesOf(text).filter((told) => stand.test(told))).toEqual([]),
  )
})
