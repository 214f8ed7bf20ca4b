import { describe, expect, it } from 'vitest'
import { isDescription, isPlace, withoutTitles } from '../names/known-names.js'
import { codeMeaning } from './codes.js'
import { readable } from './letter-case.js'
import { translated, verbAlone } from './patterns.js'

describe('readable spellings', () => {
  it.each([
    ['AL-QAIDA IN THE MAGHREB', 'al-Qaida in the Maghreb'],
    ['MINISTRY OF DEFENSE', 'Ministry of Defense'],
    ['JOHN PAUL II', 'John Paul II'],
    ['JOHN MCCAIN', 'John McCain'],
    ["GERDA O'VANT", "Gerda O'Vant"],
    ["AL QA'IDA", "Al Qa'ida"],
    ['JEAN-CLAUDE MARROW', 'Jean-Claude Marrow'],
    ['TEHRIK-E-ZORAVAN', 'Tehrik-e-Zoravan'],
    ['U.N. TROOPS', 'U.N. Troops'],
    ['USA RIVER LINK', 'USA River Link'],
    ['OSTRAVIA LTD', 'Ostravia Ltd'],
    ['UN Secy Gen', 'UN Secy Gen'],
  ])('%s is %s', (form, spelling) => expect(readable(form)).toBe(spelling))

  it('keep capitals of what is known to abbreviate', () => {
    expect(readable('ANSF', new Set(['ANSF']))).toBe('ANSF')
    expect(readable('HAMAS')).toBe('Hamas')
  })
})

describe('names in the eyes of our lexicons', () => {
  it('lose titles, nationalities and "former" before them', () => {
    expect(withoutTitles('PRESIDENT OKOYE')).toEqual({ name: 'OKOYE', titled: true })
    expect(withoutTitles('FORMER RUSSIAN PRESIDENT DMITRI VANT')).toEqual({ name: 'DMITRI VANT', titled: true })
    expect(withoutTitles('ADA MARROW')).toEqual({ name: 'ADA MARROW', titled: false })
  })

  it('may be places or descriptions', () => {
    expect(isPlace('KABUL') && isPlace('HELMAND')).toBe(true)
    expect(isPlace('NORTHMARK FRONT')).toBe(false)
    expect(['AFGHAN SOLDIERS', 'FOREIGN MINISTER', 'POLICE'].map(isDescription)).toEqual([true, true, true])
    expect(isDescription('OSTRAVIAN NORTHERN ALLIANCE')).toBe(false)
  })
})

describe('actor codes', () => {
  const meaning = (code: string) => {
    const { head, country, sector, body, state } = codeMeaning(code, 'actors')
    return { head, country, sector, body, state }
  }
  it.each([
    ['AFG', { head: 'country', country: 'AFG', sector: [], body: null, state: true }],
    ['USAELIGOV', { head: 'country', country: 'USA', sector: ['ELI', 'GOV'], body: null, state: false }],
    ['PSEREBHMS', { head: 'country', country: 'PSE', sector: ['REB'], body: null, state: false }],
    ['IGOUNO', { head: 'body', country: null, sector: ['IGO'], body: 'united-nations', state: false }],
    ['MNCUSA', { head: 'body', country: 'USA', sector: ['BUS'], body: null, state: false }],
    ['MUSGOV', { head: 'country', country: 'MUS', sector: ['GOV'], body: null, state: false }],
    ['IMGMUSALQ', { head: 'body', country: null, sector: ['REB', 'REL', 'MUS'], body: null, state: false }],
    ['QQQGOV', { head: 'unknown', country: null, sector: ['GOV'], body: null, state: false }],
  ])('%s', (code, expected) => expect(meaning(code)).toEqual(expected))
})

describe('verb patterns', () => {
  const verb = (word: string, after: string[] = [], before: string[] = []) => ({
    line: 1,
    word,
    before,
    after,
    code: '',
  })
  const sets = new Map([['TRUCE', ['TRUCE', 'CEASE-FIRE', 'STAND STILL']]])
  const inOurs = (text: string) => translated(text, [verb('rush'), verb('hasten')], sets, new Set(['press']))
  it.each([
    ['* AID', ['rush|hasten aid']],
    ['$ * &TRUCE', ['rush|hasten truce|cease-fire']],
    ['&TRUCE *', ['rush|hasten subj:truce|cease-fire']],
    ['* (TO BORDER)', ['rush|hasten to:border']],
    ['* (TO +)', ['rush|hasten to:{@actor}']],
    ['* (WITH)', ['rush|hasten with:*']],
    ['* (TO PRESS) (FOR OUSTER)', ['rush|hasten to:press for:ouster', 'rush|hasten +inf{IMPORTED_PRESS} for:ouster']],
    ['$ * +', ['rush|hasten {@actor}']],
  ])('%s', (text, patterns) => expect(inOurs(text)).toMatchObject({ patterns }))

  it.each([
    ['* {RELIEF FOOD}', 'several words inside one phrase'],
    ['* (TO THE {BIG TOWN})', 'several words inside one phrase'],
    ['* AID $', 'its source stands behind the verb'],
    ['+ * BY $', 'its source stands behind the verb'],
    ['+ * (BY $)', 'its source stands behind the verb'],
    ['AID', 'no * for the verb'],
    ['* &ARMS', 'a set that is nowhere defined: &ARMS'],
  ])('%s cannot be said', (text, reason) => expect(inOurs(text)).toEqual({ reason }))

  it('are verbs alone, with a word behind', () => {
    expect(verbAlone(verb('angered', ['by']))).toMatchObject({ patterns: ['anger by'] })
    expect(verbAlone(verb('open', [], ['re']))).toEqual({ reason: 'words before the verb' })
  })
})
