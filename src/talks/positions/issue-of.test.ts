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
  ['The government of Iran expressed dissatisfaction with the new tunnel.', 'Iran opposes new tunnel '],
])('%s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

it('what another is asked to promise is promised by nobody', () => {
  expect(told('Iran sought guarantees from Turkey that the dam would stay shut.').join()).not.toContain('commits')
})

it('a label ends with the noun that its last words belong to', () => {
  expect(
    told('Turkey urged the president of Iran to accept a managed, more gradual opening of the harbour.').join(),
  ).toMatch(/accept a managed, more gradual opening/)
})
