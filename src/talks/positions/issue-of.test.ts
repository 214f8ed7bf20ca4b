import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map(
    (p) => `${p.actor} ${p.stance} ${p.issue} ${p.issue_code ?? ''}`,
  )

it.each([
  // What is to be done belongs to the issue.
  ['Turkey urged Iran to lift the siege.', 'Turkey demands lift the siege HUM.SIEGE'],
  [
    'The Turkish foreign minister said Iran should free such detainees.',
    'Turkish foreign minister demands Iran should free such detainees PRIS.REL',
  ],
  ['Iran demanded the lifting of sanctions.', 'Iran demands lifting of sanctions SANC.LIFT'],
  // Who is against the lack of a thing is not against the thing.
  ['Iran criticised the collapse of the peace talks.', 'Iran opposes collapse of the peace talks '],
  ['Iran condemned a breach of the ceasefire.', 'Iran opposes breach of the ceasefire CEAS.VIOL'],
  ['Iran wants to weaken the fishing council.', 'Iran opposes fishing council '],
  // Nor is who backs its end, what is done against it, or who suffers it, for the thing.
  ['Iran praised the fight against drug trafficking.', 'Iran supports fight against drug trafficking '],
  ['Iran supports an end to the sanctions.', 'Iran supports end to the sanctions '],
  ['Iran opposes a ban on oil exports.', 'Iran opposes ban on oil exports '],
  ['Iran backs the victims of sexual violence.', 'Iran supports victims of sexual violence '],
  ['Iran agreed to destroy its chemical weapons.', 'Iran accepts destroy its chemical weapons SEC.CHEM'],
  ['Iran agreed not to lift sanctions.', 'Iran accepts not to lift sanctions '],
  ['Turkey urged Iran not to lift sanctions.', 'Turkey demands not to lift sanctions SANC.LIFT'],
  ['The decision of Iran not to lift sanctions angered Turkey.', 'Iran rejects lift sanctions SANC.LIFT'],
  // A demand is for what is demanded.
  ['Iran asked for a boycott of the referendum.', 'Iran demands boycott of the referendum STATE.REF'],
  ['Iran called for the airports to be closed.', 'Iran demands airports to be closed ECON.FLIGHT'],
  ['Iran called for the imposition of a 7-day cease-fire.', 'Iran demands imposition of a 7-day cease-fire CEAS.TRUCE'],
  ['The government of Iran expressed dissatisfaction with the new tunnel.', 'Iran opposes new tunnel '],
])('%s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

it.each([
  ['Norway said no prisoners should be released.', 'Norway demands no prisoners should be released '],
  ['Norway demanded that no ceasefire be signed.', 'Norway demands no ceasefire be signed '],
  ['Norway insisted that no sanctions be lifted.', 'Norway demands no sanctions be lifted '],
  ['Norway called for no settlements to be built.', 'Norway demands no settlements to be built '],
  [
    'Norway demanded that neither sanctions nor embargo be lifted.',
    'Norway demands neither sanctions nor embargo be lifted ',
  ],
  ['Norway said none of the prisoners should be released.', 'Norway demands none of the prisoners should be released '],
  ['Norway refused not to release the prisoners.', 'Norway rejects not to release the prisoners '],
  ["Norway's decision not to release the prisoners angered Mali.", 'Norway rejects release the prisoners PRIS.REL'],
])('tells no contrary: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it('what another is asked to promise is promised by nobody', () => {
  expect(told('Iran sought guarantees from Turkey that the dam would stay shut.').join()).not.toContain('commits')
})

it('a label ends with the noun that its last words belong to', () => {
  expect(
    told('Turkey urged the president of Iran to accept a managed, more gradual opening of the harbour.').join(),
  ).toMatch(/accept a managed, more gradual opening/)
})
