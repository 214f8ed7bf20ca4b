import { describe, expect, it } from 'vitest'
import { makeReport } from '../src/intake/report.js'
import type { Event } from '../src/model.js'
import { read } from '../src/read.js'

/** Five acts, each in the forms that news puts them in; none of the sentences is taken from a report. */
const ACTS = [
  { base: 'attack', past: 'attacked', ing: 'attacking', type: 'ASSAULT', who: 'Israel', whom: 'Syria' },
  {
    base: 'meet',
    past: 'met',
    ing: 'meeting',
    type: 'CONSULT',
    who: 'the Norwegian president',
    whom: 'the Kenyan president',
  },
  { base: 'sanction', past: 'sanctioned', ing: 'sanctioning', type: 'COERCE', who: 'Canada', whom: 'Belarus' },
  { base: 'release', past: 'released', ing: 'releasing', type: 'RETREAT', who: 'Eritrea', whom: 'the prisoners' },
  { base: 'accuse', past: 'accused', ing: 'accusing', type: 'ACCUSE', who: 'Chad', whom: 'Sudan of arming rebels' },
] as const

const DONE: readonly string[] = ['occurred', 'ongoing', 'undated_past']

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Events of a type that the reading takes for done. */
const done = (text: string, type: string): readonly Event[] =>
  read(makeReport(capital(text), { published: '2024-08-14' })).document.events.filter(
    (event) => event.plover === type && DONE.includes(event.status),
  )

describe.each(ACTS)('$base', ({ base, past, ing, type, who, whom }) => {
  it.each([
    `${who} did not ${base} ${whom}.`,
    `${who} didn't ${base} ${whom}.`,
    `${who} never ${past} ${whom}.`,
    `No country ${past} ${whom}.`,
    `${who} may ${base} ${whom}.`,
    `${who} might ${base} ${whom}.`,
    `${who} could ${base} ${whom}.`,
    `${who} will ${base} ${whom}.`,
    `${who} would ${base} ${whom}.`,
    `If ${who} ${past} ${whom}, the talks would end.`,
    `The talks will end if ${who} ${base}s ${whom}.`,
    `${who} denied ${ing} ${whom}.`,
    `${who} denied that it had ${past} ${whom}.`,
    `Did ${who} ${base} ${whom}?`,
    `Turkey called on ${who} to stop ${ing} ${whom}.`,
    `Turkey called on ${who} to ${base} ${whom}.`,
    `Turkey urged ${who} not to ${base} ${whom}.`,
    `Turkey fears that ${who} will ${base} ${whom}.`,
    `Turkey asked whether ${who} had ${past} ${whom}.`,
    `${who} plans to ${base} ${whom}.`,
    `${who} threatened to ${base} ${whom}.`,
    `${who} wants to ${base} ${whom}.`,
    `${who} refused to ${base} ${whom}.`,
    `${who} failed to ${base} ${whom}.`,
    `${who} agreed to ${base} ${whom}.`,
    `${who} is expected to ${base} ${whom}.`,
    `Neither ${who} nor Turkey ${past} ${whom}.`,
    `Unless ${who} ${base}s ${whom}, the talks will fail.`,
    `Turkey called off the talks in order to ${base} ${whom}.`,
    `${who} has not ${past} ${whom}.`,
    `${who} was to ${base} ${whom} on Friday.`,
    `${who} left without ${ing} ${whom}.`,
    `${who} stopped short of ${ing} ${whom}.`,
  ])('not done: %s', (text) => {
    expect(done(text, type).map((event) => event.trigger.text)).toEqual([])
  })

  it.each([`${who} ${past} ${whom}.`, `${who} has ${past} ${whom}.`])('done: %s', (text) => {
    expect(done(text, type)).toHaveLength(1)
  })

  it.each([`${who} ${past} ${whom}, according to Turkey.`, `Turkey said ${who} ${past} ${whom}.`])(
    'told by Turkey: %s',
    (text) => {
      expect(done(text, type).map((event) => event.accordingTo)).toEqual([['Turkey']])
    },
  )
})

it('keeps what is told as long past apart from the news', () => {
  expect(done('Israel had attacked Syria in 2015.', 'ASSAULT').map((event) => event.status)).toEqual(['undated_past'])
})

it('names a doer only where the text does', () => {
  const actors = (text: string): readonly string[] => {
    const { document } = read(makeReport(text, { published: '2024-08-14' }))
    return document.events
      .filter((e) => e.plover === 'ASSAULT')
      .flatMap((e) => e.actors.map((a) => document.actors[a]?.name ?? ''))
  }
  expect(actors('Kenya condemned the assassination of Somali leader Abdi Farah last month.')).toEqual([])
  expect(actors('Israel killed a senior Hezbollah commander in Tyre last month.')).toEqual(['Israel'])
  expect(actors('Ethiopian strikes killed 14 people near Mekelle on Tuesday.')).toHaveLength(1)
})

describe('how things stand beside the main clause', () => {
  const statuses = (text: string): readonly string[] =>
    read(makeReport(text, { published: '2024-08-14' })).document.events.map((e) => `${e.plover} ${e.status}`)

  it.each([
    ['Backed by Russian warplanes, the Syrian army wants to retake the town.', 'COOPERATE occurred'],
    ['The Kenyan opposition plans a march in Nairobi on Sunday.', 'PROTEST scheduled'],
    ['The Kenyan minister said: “I would urge Somalia to free the pilots.”', 'REQUEST occurred'],
    ['The dispute forced the Kenyan premier to resign.', 'RETREAT occurred'],
    ['The attacks included bombing a market in Goma.', 'ASSAULT occurred'],
    ['Hundreds may flee, as the Kenyan army is attacking the town.', 'ASSAULT ongoing'],
    ['First, to curb the Somali militia, as demanded by Kenya.', 'REQUEST occurred'],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toContain(expected)
  })

  it.each([
    'The Kenyan army will withdraw as long as Somalia attacks nobody.',
    'The Kenyan army will withdraw as soon as Somalia frees the pilots.',
    'Kenya insisted that Somalia free the pilots.',
    'Their demands include the release of the pilots and bombing the camps.',
    'The plan of the Kenyan army involves attacking the camps.',
    'The goal is bombing the Somali camps.',
    'Hundreds may flee as the Kenyan army attacks the town.',
    'First, to attack the leaders of the Somali militia.',
    'The next step is attacking the Somali militia.',
    'The Kenyan minister launched a verbal assault on Somalia.',
    'The Kenyan minister took over as head of government.',
    'Attacks by the militia were not reported in Kenya.',
  ])('takes for not done what is waited or asked for: %s', (text) => {
    expect(statuses(text).filter((s) => /^(?:ASSAULT|RETREAT) (?:occurred|ongoing)/.test(s))).toEqual([])
  })
})

describe('strikes of workers and of armies', () => {
  const types = (text: string): readonly (string | null)[] =>
    read(makeReport(text, { published: '2024-08-14' })).document.events.map((e) => e.plover)

  it.each([
    ['The Kenyan nurses began a strike on Monday.', 'PROTEST'],
    ['The teachers announced a strike.', 'PROTEST'],
    ['Detainees in Lima launched a hunger strike on Friday.', 'PROTEST'],
    ['Kenya launched a strike on Mogadishu on Sunday.', 'ASSAULT'],
    ['The Kenyan army began a strike against the rebels.', 'ASSAULT'],
    ['Kenya struck against Somalia overnight.', 'ASSAULT'],
  ])('%s', (text, expected) => {
    expect(types(text)).toEqual([expected])
  })
})

it('does nothing to a delegation by sending it', () => {
  const { document } = read(makeReport('Norway sent a delegation to Kenya on Monday.', { published: '2024-08-14' }))
  const named = (indices: readonly number[]): readonly (string | undefined)[] =>
    indices.map((a) => document.actors[a]?.name)
  expect(document.events.map((e) => [named(e.actors), named(e.recipients)])).toEqual([[['Norway'], ['Kenya']]])
})

/** "TYPE status" of each event. */
const toldAs = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).document.events.map((e) => `${e.plover} ${e.status}`)

it.each([
  ['A raid on Goma persuaded Ghana to close its embassy.', 'ASSAULT occurred'],
  ['The shelling of Goma prevented a meeting.', 'ASSAULT occurred'],
  ['Fierce clashes erupted overnight.', 'ASSAULT occurred'],
  ['The shooting took place before dawn.', 'ASSAULT occurred'],
  ['Chad denied using poison gas.', 'ASSAULT denied'],
  ['The mediators will leave if Chad pursues its threat to bomb Goma.', 'THREATEN ongoing'],
  ['It will be seen on Friday, when Ghana hosts a summit in Accra with Togo.', 'AGREE scheduled'],
  ['“I want to thank the governor of Goma,” the minister said.', 'SUPPORT occurred'],
  ['Eight persons wounded in Goma', 'ASSAULT occurred'],
  ['Chad used the raid to justify a crackdown on Kenyan parties.', 'COERCE occurred'],
])('tells an act from its consequence, its course or its denial: %s', (text, expected) => {
  expect(toldAs(text)).toContain(expected)
})

it.each([
  'Ghana persuaded Togo to raid Goma.',
  'Violence took its toll.',
  'Police cleared the square using tear gas.',
  'Observers asked about whether Chad had used poison gas.',
  'The shelling was intended to help Ghana.',
])('takes neither an aim, a means nor a question for an act done: %s', (text) => {
  expect(toldAs(text).filter((t) => /^ASSAULT (?:occurred|ongoing)|^AGREE/.test(t))).toEqual([])
})
