import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { creditsOf } from './credits.js'
import { independentOrigins } from './independent.js'
import { originOf, originOfClaim } from './origin.js'
import { publisherKey, sameOutlet } from './publishers.js'
import { linkOf, recordOf, type Told, voiceOf } from './testing/reports.js'

const credited = (text: string): readonly string[] => creditsOf(text).map(({ name, part }) => `${name} (${part})`)
const under = (last: string): string =>
  `Talks resume\n\nThe two sides met on Monday in the capital, officials said.\n\n${last}`

describe('credits', () => {
  it('stand in the dateline, known to a lexicon or not', () => {
    expect(credited('LONDON (Reuters) - The talks resumed.')).toEqual(['Reuters (whole)'])
    expect(credited('OSTREMIN, May 4 (Transbasin Press) — The talks resumed.')).toEqual(['Transbasin Press (whole)'])
    expect(credited('OSTREMIN, May 4 (Novaline) — The talks resumed.')).toEqual(['Novaline (whole)'])
    expect(credited('GAZA (AFP) The talks resumed on Monday, officials said.')).toEqual(['AFP (whole)'])
    expect(credited('KABUL, Reuters — The talks resumed.')).toEqual(['Reuters (whole)'])
    expect(credited('Bomb kills 30 near Idlib AFP Monday 6 Oct 2014 A bomb killed 30 people.')).toEqual(['AFP (whole)'])
  })

  it('stand in a byline', () => {
    expect(credited('Talks resume\n\nBy Una Pell, Associated Press\n\nThe two sides met on Monday.')).toEqual([
      'Associated Press (whole)',
    ])
    expect(credited('Talks resume\n\nBy Una Pell\n\nThe two sides met on Monday.')).toEqual([])
  })

  it('stand at the end', () => {
    expect(credited(under('- AFP'))).toEqual(['AFP (whole)'])
    expect(credited(under('AFP/ab'))).toEqual(['AFP (whole)'])
    expect(credited(under('— Novaline'))).toEqual(['Novaline (whole)'])
    expect(credited(under('Source: Novaline'))).toEqual(['Novaline (whole)'])
    expect(credited(under('- Agencies'))).toEqual(['Agencies (whole)'])
    expect(credited(under('The guns fell silent at noon. (AFP)'))).toEqual(['AFP (whole)'])
    expect(credited(under('The guns fell silent at noon. - REUTERS'))).toEqual(['REUTERS (whole)'])
  })

  it('are of a part only where an outlet helped', () => {
    expect(credited(under('With AFP'))).toEqual(['AFP (some)'])
    expect(credited(under('Transbasin Press, with Reuters'))).toEqual(['Transbasin Press (whole)', 'Reuters (some)'])
    expect(credited(under('The Associated Press contributed to this report.'))).toEqual(['Associated Press (some)'])
    expect(credited(under('Additional reporting by Reuters and AFP'))).toEqual(['Reuters (some)', 'AFP (some)'])
  })

  it('are not made of persons, parties, quotations or days', () => {
    expect(credited(under('(Reporting by Una Pell; Editing by Tom Rusk)'))).toEqual([])
    expect(credited(under('The vote was called by the People’s Action Movement (PAM).'))).toEqual([])
    expect(credited(under('“We came to listen.”\n\n— Una Pell'))).toEqual([])
    expect(credited('Talks (May 4) - what is known\n\nThe two sides met.')).toEqual([])
  })

  it('give the words they were read from', () => {
    const text = under('Transbasin Press, with Reuters')
    for (const { span, name } of creditsOf(text)) expect(text.slice(span.start, span.end)).toBe(name)
  })
})

describe('the origin of a report', () => {
  const of = (told: Told) => originOf(recordOf(told)).family

  it('is the agency it credits, else its own publisher', () => {
    expect(of({ publisher: 'Evening Packet', text: under('- AFP') })).toBe('Agence France-Presse')
    expect(of({ publisher: 'Evening Packet', text: under('- Agencies') })).toBe('Evening Packet')
    expect(of({ publisher: 'Evening Packet', text: under('With AFP') })).toBe('Evening Packet')
    expect(of({ text: under('The guns fell silent.') })).toBeNull()
  })

  it('is the publisher where it signs with its initials', () => {
    const text = 'OSTREMIN, 5 May (DTA) - Six people were killed.'
    expect(of({ publisher: 'Darvela Telegraph Agency', text })).toBe('Darvela Telegraph Agency')
  })

  it('is one for all outlets of a house', () => {
    expect(of({ publisher: 'Thomson Reuters', text: 'A text.' })).toBe('Reuters')
    expect(of({ publisher: 'BBC Arabic', text: 'A text.' })).toBe(of({ publisher: 'BBC News', text: 'A text.' }))
    expect(of({ publisher: 'Press TV', text: 'A text.' })).toBe(of({ publisher: 'IRIB', text: 'A text.' }))
  })

  it('is Transbasin Press for the copy in the invented series', () => {
    const lines = readFileSync('examples/darvela.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, 10)
    expect(lines.map((line) => of(JSON.parse(line) as Told))).toEqual([
      'Transbasin Press',
      'Darvela Telegraph Agency',
      'Marqent Wire',
      'Transbasin Press',
      'Transbasin Press',
      'Ansolet Courier',
      'Darvela Telegraph Agency',
      'Transbasin Press',
      'Transbasin Press',
      'Marqent Wire',
    ])
  })
})

describe('names of publishers', () => {
  it('are one in every form', () => {
    expect(new Set(['The Guardian', 'Guardian', 'theguardian.com', 'www.theguardian.com'].map(publisherKey)).size).toBe(
      1,
    )
    expect(publisherKey('The Evening Packet')).toBe(publisherKey('evening packet'))
    expect(publisherKey('Evening Packet')).not.toBe(publisherKey('Morning Packet'))
    expect(sameOutlet('DTA', 'Darvela Telegraph Agency')).toBe(true)
    expect(sameOutlet('DTA', 'Darvela Radio')).toBe(false)
  })
})

describe('the origin of a claim', () => {
  const record = recordOf({
    publisher: 'Marqent Wire',
    text: 'A text.',
    outlets: ['Darvela Telegraph Agency', 'Marqent Wire'],
    statements: [{ id: 's1', names: ['Darvela Telegraph Agency', 'Ruthe Calvane'] }],
  })

  it('is the outlet that the report cites', () => {
    expect(originOfClaim(record, ['Darvela Telegraph Agency'])).toMatchObject({ cited: 'Darvela Telegraph Agency' })
    expect(originOfClaim(record, ['Darvelan agency']).cited).toBe('Darvela Telegraph Agency')
    expect(originOfClaim(record, ['Belsarian agency']).cited).toBeNull()
    expect(originOfClaim(record, ['AFP']).name).toBe('Agence France-Presse')
    expect(originOfClaim(record, ['Ruthe Calvane'], 's1').cited).toBe('Darvela Telegraph Agency')
  })

  it('is the report’s own where it heard the claim itself', () => {
    const own = { key: 'marqentwire', name: 'Marqent Wire', cited: null }
    for (const names of [['report'], [], ['Ruthe Calvane'], ['Marqent Wire']])
      expect(originOfClaim(record, names)).toEqual(own)
  })
})

describe('independent origins', () => {
  const text = (name: string) =>
    `${name} sent word from the pass in the first light of the morning that the guns on the ridge had stopped, that the road was open to carts and that a white sheet hung from the mill.`

  it('count copies, versions and one house once, and say why', () => {
    const wire = { key: '1', publisher: 'Strait Wire', published: '2031-04-08', text: text('Shepherds') }
    const copy = { ...wire, key: '2', publisher: 'Evening Packet', published: '2031-04-09' }
    const own = {
      key: '3',
      publisher: 'Hill Gazette',
      published: '2031-04-09',
      text: 'The mill flew a white sheet at dawn.',
    }
    const credit = { key: '4', publisher: 'Coast Post', published: '2031-04-09', text: under('- Strait Wire') }
    const link = linkOf(wire, copy)
    expect(link?.relation).toBe('copy')
    const groups = independentOrigins([wire, copy, own, credit].map(voiceOf), link ? [link] : [])
    expect(groups.map(({ origin, reports }) => [origin, reports])).toEqual([
      ['Strait Wire', ['1', '2', '4']],
      ['Hill Gazette', ['3']],
    ])
    expect(groups[0]?.joined.map(({ report, why }) => [report, why.split(/[:.]/)[0]])).toEqual([
      ['2', 'One copies the other'],
      ['4', 'Both come from Strait Wire'],
    ])
  })

  it('do not hang on the order, also where one report joins two groups', () => {
    const voice = (report: string, name: string) => ({ report, origin: { key: name, name } })
    const link = (left: string, right: string) => ({
      kind: 'text',
      relation: 'copy',
      left: { report: left, id: 'text' },
      right: { report: right, id: 'text' },
      why: 'All words are the same.',
    })
    const voices = [voice('a', 'A'), voice('b', 'B'), voice('c', 'C'), voice('d', 'D')]
    const links = [link('a', 'c'), link('b', 'c')]
    const sets = (order: typeof voices) =>
      independentOrigins(order, links)
        .map(({ reports }) => [...reports].sort().join(''))
        .sort()
    expect(sets(voices)).toEqual(['abc', 'd'])
    expect(sets([...voices].reverse())).toEqual(['abc', 'd'])
    const passage = { ...link('a', 'd'), relation: 'passage' }
    expect(independentOrigins(voices, [passage])).toHaveLength(4)
  })

  it('keep reports of no known origin apart', () => {
    const nobody = { key: null, name: null }
    expect(
      independentOrigins(
        [
          { report: 'a', origin: nobody },
          { report: 'b', origin: nobody },
        ],
        [],
      ),
    ).toHaveLength(2)
  })
})
