import { describe, expect, it } from 'vitest'
import type { ReadingRecord } from '../../records/record.js'
import { spanOf } from '../../span.js'
import { brief } from './brief.js'

const TEXT =
  'The Uplands Front struck a depot, Meridova said. At least 14 people died. Only a truce would bring it to the talks.'
const span = (words: string) => {
  const start = TEXT.indexOf(words)
  return spanOf(TEXT, start, start + words.length)
}
const sourced = (id: string) => ({ id, rule: 'by-hand', known: 'stated' as const })

const record: ReadingRecord = {
  report: {
    id: 'r',
    title: 'A\u001b[31m title',
    publisher: null,
    published: '2026-05-04',
    published_basis: 'given',
    codebook: null,
    language: 'en',
    length: TEXT.length,
    text: TEXT,
  },
  sentences: [
    { number: 1, start: 0, end: 49, kind: 'body' },
    { number: 2, start: 49, end: 74, kind: 'body' },
    { number: 3, start: 74, end: TEXT.length, kind: 'body' },
  ],
  actors: [
    {
      ...sourced('a1'),
      name: 'Uplands Front',
      aliases: ['the Front', 'the movement'],
      kind: 'armed_group',
      country: null,
      sector: ['REB'],
      part_of: null,
      speaks_for: null,
      anonymous: false,
      mentions: [span('The Uplands Front'), span('it')],
      resolved_by: 'new',
    },
  ],
  places: [],
  dates: [],
  statements: [
    {
      ...sourced('s1'),
      source_chain: [{ actors: [], names: [], described: 'report' }],
      speakers: ['Meridova'],
      source: [span('Meridova')],
      cue: [span('said')],
      content: [span('The Uplands Front struck a depot')],
      quote_type: 'indirect',
      modality: 'asserted',
      said_on: null,
      anonymous: false,
      cue_denied: false,
      within: null,
    },
  ],
  events: (['occurred', 'threatened'] as const).map((status, index) => ({
    ...sourced(`e${index + 1}`),
    type: null,
    plover: 'ASSAULT',
    mode: null,
    contexts: [],
    cameo: null,
    status,
    actors: ['Uplands Front'],
    actor_ids: ['a1'],
    recipients: [],
    recipient_ids: [],
    date: { from: '2026-05-03', to: '2026-05-03', prec: 1, basis: 'relative' as const },
    place: null,
    place_id: null,
    according_to: ['Meridova'],
    statement: 's1',
    trigger: span('struck'),
    evidence: [span('The Uplands Front struck a depot')],
    same_as: null,
  })),
  positions: [],
  conditions: [
    {
      ...sourced('c1'),
      kind: 'precondition',
      logic: 'only_if',
      holder: 'Uplands Front',
      holder_id: 'a1',
      antecedent: [span('a truce')],
      consequent: [span('bring it to the talks')],
      according_to: ['report'],
      state: 'open',
      evidence: [span('Only a truce would bring it to the talks')],
    },
  ],
  rounds: [],
  proposals: [],
  figures: [
    {
      ...sourced('f1'),
      metric: 'killed',
      low: 14,
      best: null,
      high: null,
      qualifier: 'gte',
      population: 'people',
      perpetrator: null,
      place: null,
      period: null,
      cumulative: null,
      according_to: ['report'],
      span: span('At least 14'),
      evidence: [span('At least 14 people died')],
    },
  ],
  tensions: [],
  wording: [],
  notices: [],
}

describe('the brief', () => {
  it('tells deeds, figures and conditions with who says so, and ends every line with its sentence', () => {
    expect(brief(record)).toBe(
      [
        'A [31m title',
        'publisher not stated, 4 May 2026, 3 sentences',
        '',
        'Who is in it',
        '- Uplands Front (armed group) [1]',
        '',
        'What happened',
        '- Uplands Front attacked, 3 May 2026: “The Uplands Front struck a depot” (according to Meridova) [1]',
        '',
        'Conditions',
        '- Uplands Front: “bring it to the talks” only if “a truce” (according to the report) [3]',
        '',
        'Figures by source',
        '- The report: at least 14 killed (people) [2]',
        '',
        'What to watch next',
        '- Threatened: Uplands Front to attack, 3 May 2026: “The Uplands Front struck a depot” (according to Meridova) [1]',
        '',
      ].join('\n'),
    )
  })

  it('says so when nothing was recorded', () => {
    const empty = { ...record, actors: [], statements: [], events: [], conditions: [], figures: [] }
    expect(brief(empty)).toContain('Nothing in this report could be recorded.')
  })

  it('says a place once when it is also whom the deed was done to', () => {
    const told = (place: string) =>
      brief({ ...record, events: record.events.slice(0, 1).map((e) => ({ ...e, recipients: ['Meridova'], place })) })
    expect(told('Meridova')).toContain('Uplands Front attacked Meridova, 3 May')
    expect(told('Kalder')).toContain('Uplands Front attacked Meridova, Kalder, 3 May')
  })

  it('names the party a position counts for and says its issue once', () => {
    const told = (actor: string, issue: string) =>
      brief({
        ...record,
        positions: [
          {
            ...sourced('position1'),
            actor,
            actor_id: 'a1',
            party: 'Uplands Front',
            party_id: 'a1',
            issue,
            issue_code: null,
            stance: 'demands',
            according_to: ['report'],
            statement: null,
            evidence: [span('a truce')],
          },
        ],
      })
    expect(told('Uplands Front', 'truce')).toContain('Uplands Front demands: “a truce”')
    expect(told('Its leader', 'ceasefire')).toContain('Its leader (Uplands Front) demands ceasefire: “a truce”')
  })

  it('never tells a plan, a threat or a denial as something that happened', () => {
    for (const status of [
      'scheduled',
      'intended',
      'threatened',
      'hypothetical',
      'denied',
      'declined',
      'cancelled',
    ] as const) {
      const events = record.events.slice(0, 1).map((event) => ({ ...event, status }))
      expect(brief({ ...record, events })).not.toContain('What happened')
    }
  })
})
