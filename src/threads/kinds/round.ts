/** Rounds of talks: announced, put off, held or called off, told as one round by several reports. */

import type { RoundRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import { contentStems, plainWords, shared, stem } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { nameKey } from '../name-key.js'
import { comparePlaces, type PlaceMark } from '../place-marks.js'
import { type ReportView, sidesOf, viewOf } from '../report-view.js'
import { dayKeys, daysIn, gap, isoOf, meet, saidWindow, type Window, windowOf } from '../windows.js'

export interface RoundTrait extends TraitOf<'round'> {
  readonly label: string
  readonly status: RoundRecord['status']
  /** Sides of those who take part or stay away, and of third parties. */
  readonly parties: readonly string[]
  readonly third: readonly string[]
  /** Sides named beside it and in the report's opening: of a round whose sides are not told, the likeliest. */
  readonly context: readonly string[]
  readonly window: Window | null
  /** The day was stated of the round, not worked out from the report's. */
  readonly dated: boolean
  readonly places: readonly PlaceMark[]
  readonly venue: string | null
  /** First, second, third ... when the label or its sentence says so. */
  readonly ordinal: number | null
  /** Stems of the label's words that tell it from other talks. */
  readonly words: readonly string[]
  /** Its sentences say that it was moved, put off or given a new day. */
  readonly moved: boolean
  readonly published: number | null
  /** Numbers of the sentences it is told in; traits of older stores have none. */
  readonly sentences?: readonly number[]
  /** Who comes or stays away, each with a sentence that says so; traits of older stores have none. */
  readonly attendance?: readonly { readonly party: string; readonly sentence: number }[]
}

export const roundKind: TraitKind<RoundTrait> = {
  traits: (report: ThreadedReport) => {
    const view = viewOf(report)
    return view.record.rounds.flatMap((round) => traitOf(view, round) ?? [])
  },
  relate: relateRounds,
}

/** A round without a day was held in these days before the report, or is to come in these days after it. */
const HELD = 3
const COMING = 14

/** Statuses of a round that is over. */
export const OVER: ReadonlySet<RoundRecord['status']> = new Set(['held', 'collapsed'])
/** The day told of it is the one it was not held on. */
const OFF = new Set<RoundRecord['status']>(['postponed', 'cancelled'])

function traitOf(view: ReportView, round: RoundRecord): RoundTrait | null {
  const sidesBy = (ids: readonly string[]): readonly string[] =>
    [...new Set(ids.flatMap((id) => view.names.get(id)?.side ?? []))].sort()
  const given = windowOf(round.date)
  const dated = given !== null && daysIn(given) <= 7
  const sentences = [...new Set(round.evidence.map(({ start }) => sentenceAt(view.record.sentences, start)))].filter(
    (s) => s !== null,
  )
  const text = sentences.map(({ start, end }) => view.record.report.text.slice(start, end)).join(' ')
  const place = view.record.places.find(({ name }) => name === round.venue)
  const mark = place === undefined ? undefined : view.marks.get(place.id)
  const facts = {
    label: round.label,
    status: round.status,
    parties: [
      ...new Set([...sidesBy(round.participants.map(({ actor_id }) => actor_id)), ...sidesIn(view, round.label)]),
    ].sort(),
    context: contextOf(view, sentences),
    third: sidesBy(round.third_parties.map(({ actor_id }) => actor_id)),
    window: given ?? assumed(view.published, round.status),
    dated,
    places: mark === undefined ? [] : [mark],
    venue: round.venue,
    ordinal: ordinalOf(plainWords(round.label)) ?? ordinalOf(plainWords(text)),
    words: contentStems(plainWords(round.label), view.nameWords).filter((word) => !TALKS.has(word)),
    moved: isMoved(plainWords(text)) || round.status === 'postponed',
    published: view.published,
    sentences: sentences.map(({ number }) => number),
    attendance: attendanceIn(view, round),
  }
  const keys = keysOf(facts)
  if (keys.length === 0) return null
  const day = facts.dated && facts.window !== null ? isoOf(facts.window.from) : view.record.report.published
  return { kind: 'round', report: view.key, id: round.id, day, keys, ...facts }
}

const attendanceIn = (view: ReportView, { participants }: RoundRecord): NonNullable<RoundTrait['attendance']> =>
  participants.flatMap(({ actor_id, evidence }) => {
    const party = view.names.get(actor_id)?.side
    const numbers = evidence.flatMap(({ start }) => sentenceAt(view.record.sentences, start)?.number ?? [])
    return party === undefined ? [] : [...new Set(numbers)].map((sentence) => ({ party, sentence }))
  })

/** Sides whose names stand in a label: "talks with the government of Darvela". */
function sidesIn(view: ReportView, label: string): readonly string[] {
  const words = ` ${nameKey(label)} `
  return [...view.names.values()]
    .filter(({ key, person }) => !person && words.includes(` ${key} `))
    .map(({ side }) => side)
}

/** Sentences that open a report, by which it can be told whom it is about. */
const OPENING = 3
const MOST_CONTEXT = 8

/**
 * Sides named beside the round and in the opening; then those the report speaks of most. "Meridova postponed a session that had been set
 * for Thursday": whose session it was stands in other paragraphs.
 */
function contextOf(view: ReportView, sentences: readonly SentenceRecord[]): readonly string[] {
  const near = [...sentences, ...view.record.sentences.slice(0, OPENING)]
  const here = (start: number): boolean => near.some((sentence) => sentence.start <= start && start < sentence.end)
  const beside = view.record.actors
    .filter(({ kind, mentions }) => kind !== 'media' && mentions.some(({ start }) => here(start)))
    .flatMap(({ id }) => view.names.get(id)?.side ?? [])
  return [...new Set([...[...new Set(beside)].sort(), ...sidesOf(view)])].slice(0, MOST_CONTEXT).sort()
}

function assumed(published: number | null, status: RoundRecord['status']): Window | null {
  if (published === null) return null
  return OVER.has(status) ? { from: published - HELD, to: published } : { from: published, to: published + COMING }
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
)
const SESSIONS = new Set(['round', 'session', 'meeting', 'summit', 'negotiation'])

/** The number before "round", at most two words between: "a third round", "the second, indirect round". */
function ordinalOf(words: readonly string[]): number | null {
  for (const [at, word] of words.entries()) {
    if (!SESSIONS.has(stem(word)) && !SESSIONS.has(word)) continue
    for (let back = 1; back <= 3; back++) {
      const before = words[at - back] ?? ''
      const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(before)
      const number = digits === null ? ORDINALS.get(before) : Number(digits[1])
      if (number !== undefined) return number
    }
  }
  return null
}

/** A round and a session are two; "Thursday's talks" may be either. */
function sameSort(one: string, other: string): boolean {
  const [a, b] = [one, other].map((label) => plainWords(label).find((word) => SESSIONS.has(word)))
  return a === undefined || b === undefined || a === b
}

const TALKS = new Set(
  'talk negotiation round session meet meeting summit conference dialogu discussion consultation new fresh latest indirect direct'.split(
    ' ',
  ),
)
const MOVED = new Set('postpon delay reschedul adjourn defer mov'.split(' '))
const MOVED_BY = new Set(['put off', 'called off', 'pushed back'])

const isMoved = (words: readonly string[]): boolean =>
  words.some((word, at) => MOVED.has(stem(word)) || MOVED_BY.has(`${word} ${words[at + 1] ?? ''}`))

const MOST_PARTIES = 5

/** Pairs of parties, and the place, by stretches of ten days: rounds that are moved keep neither their day nor always their place. */
function keysOf(
  facts: Pick<
    RoundTrait,
    'parties' | 'third' | 'context' | 'window' | 'places' | 'published' | 'dated' | 'ordinal' | 'moved'
  >,
): readonly string[] {
  const marks = new Set<string>(facts.places.map(({ key }) => `@${key}`))
  const parties = [...new Set([...facts.parties, ...facts.third])].sort().slice(0, MOST_PARTIES)
  for (const [at, one] of parties.entries()) {
    for (const other of parties.slice(at + 1)) marks.add(`${one}+${other}`)
    if (facts.ordinal !== null) marks.add(`${one} ${facts.ordinal}`)
  }
  // What was put off meets what was put off before: its day is new, and its sides may be told of neither.
  if (facts.moved && facts.dated) for (const side of [...parties, ...facts.context]) marks.add(`moved ${side}`)
  const days = new Set<string>(facts.dated && facts.window !== null ? dayKeys(facts.window) : [])
  // A round that is dated meets whatever is told of that day, wherever it was: the reports may know no more of it.
  const alone = [...new Set([...parties, ...facts.context])].flatMap((party) =>
    [...days].map((day) => `r|${party}|${day}`),
  )
  return [...[...marks].flatMap((mark) => keysAround(mark, facts.published)), ...alone].sort()
}

const STRETCH = 10

/** A mark with the stretch of days that a report is of, and with the next one. */
function keysAround(mark: string, published: number | null): readonly string[] {
  if (published === null) return []
  const stretch = Math.floor(published / STRETCH)
  return [`r|${mark}|${stretch}`, `r|${mark}|${stretch + 1}`]
}

/** Keys that a round at this place has which a report of this day tells of. */
export const placeKeys = ({ key }: PlaceMark, published: number): readonly string[] => keysAround(`@${key}`, published)

function relateRounds(a: RoundTrait, b: RoundTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (one.report === other.report || one.window === null || other.window === null) return null
  if (one.ordinal !== null && other.ordinal !== null && one.ordinal !== other.ordinal) return null
  const place = comparePlaces(one.places, other.places)
  const all = [...other.parties, ...other.third]
  const parties = [...new Set([...one.parties, ...one.third])].filter((party) => all.includes(party))
  const sides = one.parties.filter((party) => other.parties.includes(party))
  const sameVenue = place.is === 'same' || place.is === 'near' || (one.venue !== null && one.venue === other.venue)
  const ordinal = one.ordinal !== null && one.ordinal === other.ordinal
  const words = shared(one.words, other.words)
  const who = parties.map((party) => `"${party}"`).join(', ')
  const says = [
    ...(parties.length > 0 ? [`with ${who}`] : []),
    ...(sameVenue && place.at !== null ? [`at ${place.at.name}`] : []),
    ...(ordinal ? [`number ${one.ordinal}`] : []),
  ]
    .map((part) => `, ${part}`)
    .join('')
  const status = one.status === other.status ? `${one.status} in both` : `${one.status}, then ${other.status}`
  const support = Math.min(2, parties.length) + (sameVenue ? 2 : 0) + (ordinal ? 2 : 0) + Math.min(1, words)

  if (one.dated && other.dated) {
    if (meet(one.window, other.window)) {
      const untold = isPartOf(one, other) || isPartOf(other, one)
      const around = untold ? Math.min(2, shared(sidesAround(one), sidesAround(other))) : 0
      if (place.is === 'apart' || Math.max(support, around) < 2) return null
      return linkOf('round', 'same', one, other, `One round of talks on ${saidWindow(one.window)}${says}: ${status}.`)
    }
    const apart = gap(one.window, other.window)
    // Put off to a new day: the later report says that it was moved.
    const moved = (one.status === 'postponed' && apart <= USUAL_DELAY) || (other.moved && apart <= LONGEST_DELAY)
    // "The round that was called off this week would open on Wednesday": of one known to be put off the sides need not be told again.
    const resumed =
      one.status === 'postponed' &&
      other.moved &&
      !OFF.has(other.status) &&
      apart <= USUAL_DELAY &&
      sameSort(one.label, other.label) &&
      (isPartOf(one, other) || isPartOf(other, one)) &&
      shared(sidesAround(one), sidesAround(other)) >= 2
    if (
      moved &&
      !OVER.has(one.status) &&
      (parties.length > 1 || support > 2 || resumed) &&
      one.window.from < other.window.from
    )
      return linkOf(
        'round',
        'same',
        one,
        other,
        `One round of talks${says}, moved to ${saidWindow(other.window)}: ${status}.`,
      )
    // Two reports of the same days give the coming round of the same sides different days.
    const close = apart <= 2 && Math.abs(one.published! - other.published!) <= 2
    const bothAhead = one.status === 'scheduled' && other.status === 'scheduled'
    if (close && bothAhead && sides.length >= 2)
      return linkOf(
        'round',
        'conflicts',
        one,
        other,
        `The reports give a round of talks${says} different days: ${saidWindow(one.window)} and ${saidWindow(other.window)}.`,
      )
    return null
  }
  if (!meet(one.window, other.window) || place.is === 'apart') return null
  // Without a day it takes the parties and one thing more.
  if (support < 3 || (parties.length < 2 && !(sameVenue && ordinal))) return null
  if (OVER.has(one.status) && !OVER.has(other.status) && one.published! < other.published!) return null
  return linkOf('round', 'same', one, other, `One round of talks${says}, in days that meet: ${status}.`)
}

/** One names at most one side, and that is a side of the other, if the other names its sides. */
const isPartOf = (one: RoundTrait, other: RoundTrait): boolean =>
  one.parties.length < 2 &&
  one.parties.every((party) => other.parties.length === 0 || [...other.parties, ...other.third].includes(party))

const sidesAround = ({ parties, third, context }: RoundTrait): readonly string[] =>
  [...new Set([...parties, ...third, ...context])].sort()

/** Days by which a round that was put off is mostly moved; a later one is the next, unless the report says that it was moved. */
const USUAL_DELAY = 14
const LONGEST_DELAY = 60
