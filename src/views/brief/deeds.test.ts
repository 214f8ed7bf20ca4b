import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../records/record.js'
import { deed, deedAhead, deedNoun, typeBeside } from './deeds.js'

const done = (recipients: readonly string[]): string =>
  deed({
    plover: 'ASSAULT',
    mode: null,
    type: null,
    actors: [],
    recipients,
    status: 'occurred',
    trigger: { start: 0, end: 0, text: 'attack' },
  } as unknown as EventRecord)

describe('what was done to somebody by nobody named', () => {
  it.each([
    [['Two drivers'], 'Two drivers were attacked'],
    [['16 people'], '16 people were attacked'],
    [['prisoners of the movement'], 'prisoners of the movement were attacked'],
    [['Orlen', 'Tavik'], 'Orlen and Tavik were attacked'],
    [['United Nations'], 'United Nations was attacked'],
    [['Former Orlen militants'], 'Former Orlen militants were attacked'],
    [['1 soldier'], '1 soldier was attacked'],
    [['a witness'], 'a witness was attacked'],
  ])('%s', (recipients, words) => {
    expect(done(recipients)).toBe(words)
  })
})

describe('a visit', () => {
  const visit = (cameo: string, told = deed): string =>
    told({
      plover: 'CONSULT',
      mode: 'visit',
      cameo,
      actors: ['Orlen'],
      recipients: ['Tavik'],
      status: told === deed ? 'occurred' : 'scheduled',
      trigger: { text: 'received' },
    } as unknown as EventRecord)

  it('is made by one side and received by the other', () => {
    expect(visit('042')).toBe('Orlen visited Tavik')
    expect(visit('043')).toBe('Orlen received Tavik')
    expect(visit('042', deedAhead)).toBe('due: Orlen to travel to Tavik')
    expect(visit('043', deedAhead)).toBe('due: Orlen to receive visitors from Tavik')
  })
})

describe('a mode that says more than its type', () => {
  it.each([
    ['SANCTION', 'discontinue', 'Orlen cut dealings with Tavik'],
    ['RETREAT', 'access', 'Orlen eased restrictions on Tavik'],
    ['ACCUSE', 'disapprove', 'Orlen criticised Tavik'],
  ])('%s %s', (plover, mode, words) => {
    const event = { plover, mode, actors: ['Orlen'], recipients: ['Tavik'], status: 'occurred', trigger: { text: '' } }
    expect(deed(event as unknown as EventRecord)).toBe(words)
  })
})

describe('what has not been done', () => {
  const ahead = (given: object): string =>
    deedAhead({
      mode: null,
      type: null,
      actors: [],
      recipients: [],
      trigger: { start: 0, end: 0, text: '' },
      ...given,
    } as unknown as EventRecord)

  it.each([
    [{ plover: 'REJECT', mode: 'meet', status: 'postponed', actors: ['Lorn'] }, 'Lorn put off a meeting or visit'],
    [
      { plover: 'REJECT', mode: 'meet', status: 'cancelled', actors: ['Lorn'], recipients: ['Tavik'] },
      'Lorn called off meeting or visiting Tavik',
    ],
    [{ plover: 'REJECT', status: 'declined', actors: ['Lorn'], recipients: ['the plan'] }, 'Lorn turned down the plan'],
    [
      { plover: 'AGREE', status: 'intended', actors: ['Lorn'], recipients: ['Tavik'] },
      'planned: Lorn to agree with Tavik',
    ],
    [{ plover: 'CONSULT', status: 'scheduled' }, 'due'],
    [{ plover: 'ASSAULT', status: 'threatened', recipients: ['Tavik'] }, 'threatened: towards Tavik'],
  ])('%o', (given, words) => {
    expect(ahead(given)).toBe(words)
  })

  it('says that people were killed where the word does, whoever or whatever did it', () => {
    const event = { plover: 'ASSAULT', mode: null, type: null, actors: [], recipients: ['Eight soldiers'] }
    expect(deed({ ...event, trigger: { text: 'kills' } } as unknown as EventRecord)).toBe('Eight soldiers were killed')
    expect(deed({ ...event, trigger: { text: 'attack' } } as unknown as EventRecord)).toBe(
      'Eight soldiers were attacked',
    )
  })
})

describe('a type that PLOVER lacks', () => {
  const event = (type: string, actors: string[], recipients: string[], status = 'occurred'): EventRecord =>
    ({ plover: null, type, mode: null, actors, recipients, status, trigger: { text: '' } }) as unknown as EventRecord

  it.each([
    ['OFFICE', ['Orlen'], ['Tavik'], 'Orlen gave an office to Tavik'],
    ['OFFICE', ['Orlen'], [], 'Orlen took an office'],
    ['CONTROL', ['Orlen'], ['Tavik'], 'Orlen holds Tavik'],
    ['FLIGHT', ['Residents'], [], 'Residents fled'],
    ['CATTLE_RAID', ['Orlen'], ['Tavik'], 'Orlen and Tavik'],
  ])('%s of %s', (type, actors, recipients, words) => {
    expect(deed(event(type, actors, recipients))).toBe(words)
  })

  it('is named by its id only where it is a codebook’s own', () => {
    expect([typeBeside({ type: 'OFFICE' }), typeBeside({ type: 'CATTLE_RAID' }), typeBeside({ type: null })]).toEqual([
      '',
      'CATTLE_RAID',
      '',
    ])
    expect([deedNoun({ plover: null, type: 'ELECTION' }), deedNoun({ plover: null, type: 'CATTLE_RAID' })]).toEqual([
      'a vote',
      '',
    ])
    expect(deedAhead(event('ELECTION', ['Orlen'], [], 'scheduled'))).toBe('due: Orlen to have a vote')
  })
})
