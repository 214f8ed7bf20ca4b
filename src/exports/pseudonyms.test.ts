import { describe, expect, it } from 'vitest'
import type { ExportRow } from '../store/export-records.js'
import { mergeParties } from '../store/parties.js'
import type { PersonNumbers } from '../store/person-numbers.js'
import type { ActorFacts, ReportFacts } from '../store/report-facts.js'
import { withStore } from '../store/testing/with-store.js'
import { pseudonymised } from './pseudonyms.js'
import { STRIKE } from './testing/reports.js'
import { EXPORTED_AT, written } from './testing/written.js'

const actor = (name: string, more: Partial<ActorFacts> = {}): ActorFacts => ({
  name,
  name_key: name.toLowerCase(),
  aliases: [],
  kind: 'person',
  country: null,
  sector: [],
  anonymous: false,
  part_of: null,
  speaks_for: null,
  resolved_by: 'new',
  ...more,
})

const PUBLIC = new Set(['imran haddad'])
const numbers: PersonNumbers = {
  numberOf: (key) => ['samira al-haddad', 'imran haddad', 'li wu', 'rose brown'].indexOf(key) + 1 || undefined,
  isPublic: (key) => PUBLIC.has(key),
}

/** The words as they go out from a report with these actors. */
const hidden = (words: string, actors: readonly ActorFacts[]): string => {
  const facts: ReportFacts = {
    actors: () => actors,
    actor: () => undefined,
    places: () => [],
    place: () => undefined,
    address: () => null,
  }
  const row = { report: 'r', id: 's1', kind: 'statements', content: [{ start: 4, end: 9, text: words }] }
  const [out] = pseudonymised({ beside: [], rows: [row as unknown as ExportRow], facts }, numbers).rows
  const [span] = out!.content as unknown as { start: number; end: number; text: string }[]
  expect([out!.report, out!.id, span!.start, span!.end]).toEqual(['r', 's1', 4, 9])
  return span!.text
}

describe('labels in place of names', () => {
  it('stand for a name whole, in part, with its particle, in capitals and in the possessive', () => {
    const person = [actor('Samira al-Haddad', { aliases: ['Umm Karim'] })]
    expect(hidden("Samira al-Haddad’s son; al-Haddad said; HADDAD: 'no'; Umm Karim left", person)).toBe(
      "Person 1’s son; al-Person 1 said; Person 1: 'no'; Person 1 left",
    )
    expect(hidden('Haddadin and the Al Jazeera crew', person)).toBe('Haddadin and the Al Jazeera crew')
  })

  it('stand for short names, and for common words that the report calls the person by', () => {
    expect(hidden('Li Wu and Wu', [actor('Li Wu')])).toBe('Person 3 and Person 3')
    expect(hidden('Brown said', [actor('Rose Brown', { aliases: ['Brown'] })])).toBe('Person 4 said')
    expect(hidden('A brown door', [actor('Rose Brown')])).toBe('A brown door')
  })

  it('leave those in public whole, also when they share a word with somebody private', () => {
    const both = [actor('Samira al-Haddad'), actor('Imran Haddad')]
    expect(hidden('Imran Haddad met Samira al-Haddad', both)).toBe('Imran Haddad met Person 1')
    expect(hidden('Somebody unnamed', [actor('official', { anonymous: true, name_key: null })])).toBe(
      'Somebody unnamed',
    )
  })

  it('stand for names written small, and leave the words of others as they are written', () => {
    const both = [actor('Li Wu'), actor('Health Ministry', { kind: 'organisation' })]
    expect(hidden('li wu left the health ministry', both)).toBe('Person 3 left the health ministry')
  })

  it('do not leave a name that others are called by', () => {
    const kin = [actor('Li Wu'), actor('brother of Li Wu', { kind: 'population', name_key: null })]
    expect(hidden('The brother of Li Wu', kin)).toBe('The brother of Person 3')
  })
})

it('private persons have labels also when people count them as somebody who is no person', () =>
  withStore(
    async (store) => {
      await mergeParties(store, 'Samira Haddad', 'Hamas', 'ann', null, EXPORTED_AT)
      const { text } = await written(store, 'csv', { pseudonyms: true })
      expect(text).not.toMatch(/Samira/)
      expect(text).toContain('Person ')
    },
    [STRIKE],
  ))
