import { describe, expect, it } from 'vitest'
import type { Listed } from '../left-out.js'
import { actorEntries } from './actor-file.js'
import { agentEntries } from './agent-file.js'
import { dateOf } from './dates.js'
import { jsonEntries } from './jsonl-file.js'
import { verbFile } from './verb-file.js'

const none = (listed: Listed): never => {
  throw new RangeError(JSON.stringify(listed))
}

describe('dates of dictionaries', () => {
  it.each([
    ['920101', '1992-01-01'],
    ['070723', '2007-07-23'],
    ['310101', '1931-01-01'],
    ['300101', '2030-01-01'],
    ['19990815', '1999-08-15'],
    ['2004017', '2004-01-17'],
    ['04366', '2004-12-31'],
    ['20090000', '2009'],
    ['20090500', '2009-05'],
    ['030231', '2003-02-28'],
    ['991301', null],
    ['12', null],
    ['', null],
  ])('%s is %s', (digits, day) => expect(dateOf(digits)).toBe(day))
})

describe('an actor dictionary', () => {
  it('gives headwords with synonyms and codes, behind them or below', () => {
    const text =
      'ONE_NAME_ [AFGREB] ; said\n+OTHER_NAME  # so\nTWO_\n\t[AFGGOV <920101]\n\t[AFGGOV > 931231]\n\t[afgeli 920102 - 19931230]\n'
    expect(actorEntries(text, 'x', 'actors', none)).toEqual([
      {
        file: 'x',
        line: 1,
        kind: 'actors',
        forms: [
          { text: 'ONE NAME', line: 1 },
          { text: 'OTHER NAME', line: 2 },
        ],
        codes: [{ code: 'AFGREB', from: null, to: null }],
      },
      {
        file: 'x',
        line: 3,
        kind: 'actors',
        forms: [{ text: 'TWO', line: 3 }],
        codes: [
          { code: 'AFGGOV', from: null, to: '1992-01-01' },
          { code: 'AFGGOV', from: '1993-12-31', to: null },
          { code: 'AFGELI', from: '1992-01-02', to: '1993-12-30' },
        ],
      },
    ])
  })

  it('lists what it cannot read', () => {
    const listed: string[] = []
    const list = ({ line, form, reason }: Listed): void => void listed.push(`${line} ${form}: ${reason}`)
    actorEntries('+EARLY\nA [AFG 920101-910101]\nB [920101-930101]\n', 'x', 'actors', list)
    expect(listed).toEqual([
      '1 : stands before the first headword',
      '2 AFG 920101-910101: a code that cannot be read',
      '3 920101-930101: a code that cannot be read',
    ])
  })

  it('leaves out remarks over several lines', () => {
    expect(actorEntries('<!-- A [AFG]\nB [AFG] -->\nC [AFG]\n', 'x', 'actors', none).map(({ line }) => line)).toEqual([
      3,
    ])
  })
})

it('an agent dictionary writes sets out and takes plurals', () => {
  const text = '!KIND! = BOY, GIRL\nFERRY!KIND! [~BUS]\nFIRE!PERSON! [~GOV]\nTHIEF {THIEVES} [~CRM]\nPOLICE {} [~COP]\n'
  expect(agentEntries(text, 'x', none).map(({ word, more, code }) => [word, more, code])).toEqual([
    ['FERRYBOY', ['FERRYGIRL'], 'BUS'],
    ['FIREMAN', ['FIREMEN', 'FIREWOMAN', 'FIREWOMEN', 'FIREPERSON'], 'GOV'],
    ['THIEF', ['THIEVES'], 'CRM'],
    ['POLICE', [], 'COP'],
  ])
})

it('JSON Lines hold actors and agents; other lines are listed', () => {
  const listed: number[] = []
  const { actors, agents } = jsonEntries(
    '{"name":"A_B","aliases":["C"],"codes":[{"code":"AFG","to":"920101"},{"code":"AFG","to":"99"}]}\n{"agent":"D","forms":"DS","code":"~GOV"}\n[]\n{"x":1}\n',
    'x',
    'actors',
    ({ line }) => listed.push(line),
  )
  expect(actors).toMatchObject([
    { forms: [{ text: 'A B' }, { text: 'C' }], codes: [{ code: 'AFG', from: null, to: '1992-01-01' }] },
  ])
  expect(agents).toMatchObject([{ word: 'D', more: ['DS'], code: 'GOV' }])
  expect(listed).toEqual([1, 3, 4])
})

it('a verb dictionary has sets, blocks, verbs of several words and patterns', () => {
  const text =
    '&SET_\n+ONE\n+TWO_WORDS\n\n--- GO [020] ---\nGO {GOES WENT}\n+CARRY_OUT [030]\nRE_+OPEN\n- $ * &SET [040:050]  # so\n'
  const { sets, blocks } = verbFile(text, 'x', none)
  expect([...sets]).toEqual([['SET', ['ONE', 'TWO WORDS']]])
  expect(blocks).toMatchObject([
    {
      verbs: [
        { word: 'go', before: [], after: [], code: '020' },
        { word: 'carry', after: ['out'], code: '030' },
        { word: 'open', before: ['re'], code: '020' },
      ],
      patterns: [{ text: '$ * &SET', code: '040', line: 9 }],
    },
  ])
})
