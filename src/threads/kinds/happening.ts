/** Happenings: what was done, is going on, or was to be done, as far as a report gives facts to know it by. */

import { onceFor } from '../../once-for.js'
import type { EventRecord, FigureRecord, RoundRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import type { Span } from '../../span.js'
import type { ActorName } from '../actor-names.js'
import { plainWords, stem } from '../content-words.js'
import { beginningIn } from '../in-sentence.js'
import type { ThreadedReport, TraitKind, TraitOf } from '../model.js'
import type { PlaceMark } from '../place-marks.js'
import {
  actorNamed,
  countsIn,
  figuresIn,
  isRunning,
  placesIn,
  type ReportView,
  type Sure,
  sidesOf,
  stemsOf,
  timingOf,
  viewOf,
  wordsOf,
} from '../report-view.js'
import { numbersOf, type Toll, tollOf } from '../tolls.js'
import { dayKeys, daysIn, isoOf, type Window, windowOf } from '../windows.js'
import { type Family, familyOf, isSpeech } from './families.js'
import { goingOn, type Setting, settingOf } from './figure-setting.js'
import { isOfUntoldSide, isRarest, relateHappenings } from './same-happening.js'
import { toldTwice } from './told-twice.js'

/** A party as happenings are compared by it. */
export interface Party {
  readonly key: string
  readonly side: string
  readonly person: boolean
  readonly office: boolean
}

/** Whether it is told as done, as still to be done, as called off, or as not done. */
export type Reality = 'done' | 'ahead' | 'off' | 'denied'

export interface HappeningTrait extends TraitOf<'happening'> {
  readonly status: EventRecord['status']
  readonly reality: Reality
  readonly plover: string | null
  readonly type: string | null
  readonly mode: string | null
  readonly family: Family
  readonly window: Window
  readonly sure: Sure
  readonly places: readonly PlaceMark[]
  /** The report gives the place of the event itself, not only of its sentence. */
  readonly placed: boolean
  readonly doers: readonly Party[]
  readonly targets: readonly Party[]
  /** Of a deal or a truce of a known day: sides that the report speaks of most; else none. Traits of older stores have none. */
  readonly about?: readonly string[]
  readonly killed: Toll | null
  readonly wounded: Toll | null
  /** Other numbers of killed in its sentence: "15 were killed in the town, and six near it". */
  readonly beside: readonly number[]
  /** It rejects what its targets accuse its doers of; traits of older stores do not say. */
  readonly answers?: boolean
  /** Stem of the word that tells it. */
  readonly lemma: string
  /** The words around it, by which a copied passage is known. */
  readonly words: readonly string[]
  /** Stems of the words of its sentence that carry content. */
  readonly stems: readonly string[]
  readonly according: readonly string[]
  /** Id of the event of this report that tells the same happening, or null. */
  readonly sameAs: string | null
  readonly published: number | null
  /** Number of its sentence; the first one is 1. */
  readonly sentence: number
}

export const happeningKind: TraitKind<HappeningTrait> = {
  traits: happeningTraits,
  relate: relateHappenings,
}

const REALITIES: Readonly<Partial<Record<EventRecord['status'], Reality>>> = {
  occurred: 'done',
  ongoing: 'done',
  undated_past: 'done',
  scheduled: 'ahead',
  intended: 'ahead',
  declined: 'off',
  postponed: 'off',
  cancelled: 'off',
  denied: 'denied',
}

function happeningTraits(report: ThreadedReport): readonly HappeningTrait[] {
  const view = viewOf(report)
  const told = view.record.events.flatMap((event) => traitOf(view, event) ?? [])
  // What has nothing to be known by in other reports is known by what it is told with in its own.
  return toldTwice(view, told).filter(
    ({ keys, sameAs, reality }) => keys.length > 0 || sameAs !== null || reality === 'off',
  )
}

function traitOf(view: ReportView, event: EventRecord): HappeningTrait | null {
  const reality = REALITIES[event.status]
  const family = familyOf(event)
  const sentence = sentenceAt(view.record.sentences, event.trigger.start)
  if (reality === undefined || family === null || sentence === null) return null
  const own = windowOf(event.date)
  // What lies in the past without a day, or in a year or more, has nothing to be known again by.
  if (event.status === 'undated_past' && (own === null || daysIn(own) > MONTH)) return null
  if (own !== null && (daysIn(own) > MONTH || isRunning(view, sentence, own))) return null
  const statement = statements(view).get(event.statement ?? '')
  const counted = nearestTo(
    event,
    figuresIn(view, sentence, 'killed').filter((figure) => !isOfOneWounded(event, figure)),
  )
  const ownPlace = view.marks.get(event.place_id ?? '')
  const placed = ownPlace !== undefined && ownPlace.rank !== 'wide'
  const round = roundsBySentence(view).get(sentence.number)
  const { window, sure, places } = asPutOff(
    event,
    family,
    round,
    (own === null ? asCounted : whereCounted)(view, family === 'force' ? counted : undefined, {
      ...timingOf(view, event.trigger.start, own, statement?.content ?? []),
      places: placed ? [ownPlace] : placesIn(view, sentence),
    }),
  )
  if (window === null || (sure === 'near' && isRunning(view, sentence, window))) return null
  // What is still to come is known by its day or its place, or by the round of talks in whose words it is told.
  const isBare =
    reality !== 'done' && reality !== 'denied' && sure !== 'stated' && sure !== 'near' && places.length === 0
  if (isBare && (round === undefined || !isOffOrDeclined(event, family))) return null
  const doers = partiesOf(view, isSpeech(family) ? [...event.actor_ids, ...speakersFor(view, event)] : event.actor_ids)
  const targets = partiesOf(view, event.recipient_ids)
  const killed = counted === undefined ? null : tollOf(counted)
  const wounded = nearestTo(event, figuresIn(view, sentence, 'wounded'))
  const words = wordsAround(view, sentence, event.trigger)
  const facts = {
    status: event.status,
    reality,
    plover: event.plover,
    type: event.type,
    mode: event.mode,
    family,
    window,
    sure,
    places,
    placed,
    doers,
    targets,
    about: PACTS.has(family) && reality === 'done' && sure === 'stated' && daysIn(window) === 1 ? sidesOf(view) : [],
    killed,
    beside: numbersOf(countsIn(view, sentence, 'killed')).filter((number) => number !== killed?.number),
    wounded: wounded === undefined ? null : tollOf(wounded),
    answers: family === 'REJECT' && reality === 'done' && rejectsAccusation(view, event, sentence),
    lemma: stem(event.trigger.text.toLowerCase().split(' ').at(-1) ?? ''),
    words,
    stems: stemsOf(view, wordsOf(view, sentence)),
    according: event.according_to,
    sameAs: event.same_as,
    published: view.published,
    sentence: sentence.number,
  }
  return {
    kind: 'happening',
    report: view.key,
    id: event.id,
    day: isoOf(window.from),
    keys: isBare ? [] : keysOf(facts),
    ...facts,
  }
}

/** A meeting that was put off or called off, or that somebody will not come to. */
const isOffOrDeclined = ({ status }: EventRecord, family: Family): boolean =>
  status === 'declined' || (family === 'meeting' && REALITIES[status] === 'off')

/** "On Wednesday, at a round of talks that had been postponed": where the round came about, the day beside it is not the one it was put off from. */
const asPutOff = (event: EventRecord, family: Family, round: RoundRecord | undefined, setting: Setting): Setting =>
  setting.sure === 'near' && family === 'meeting' && REALITIES[event.status] === 'off' && round?.status === 'held'
    ? { ...setting, sure: 'open' }
    : setting

/** Rounds of talks by the numbers of sentences that tell of them or of who comes. */
const roundsBySentence = onceFor(
  ({ record }: ReportView): ReadonlyMap<number, RoundRecord> =>
    new Map(
      record.rounds.flatMap((round) =>
        [...round.evidence, ...round.participants.flatMap(({ evidence }) => evidence)].flatMap(({ start }) => {
          const number = sentenceAt(record.sentences, start)?.number
          return number === undefined ? [] : [[number, round] as const]
        }),
      ),
    ),
)

const statements = onceFor(({ record }: ReportView) => new Map(record.statements.map((each) => [each.id, each])))

/** What is agreed between sides, and told again by its day: "the deal signed on 16 May". */
const PACTS: ReadonlySet<Family> = new Set(['accord', 'truce'])

/** "A worker wounded on 4 May had died": who died since says nothing of what it cost that day. */
const isOfOneWounded = ({ rule }: EventRecord, figure: FigureRecord): boolean =>
  rule === 'wound' && figure.rule === 'died'

const nearestTo = ({ trigger }: EventRecord, figures: readonly FigureRecord[]): FigureRecord | undefined =>
  [...figures].sort((a, b) => Math.abs(a.span.start - trigger.start) - Math.abs(b.span.start - trigger.start))[0]

/**
 * Where and when, by the count of the dead where that knows better: of a bare count ("the hospital now says 14 people were killed") what it
 * goes on from, where its day is told; of a toll that is told anew ("on Friday raised its toll for the ambush") not the day of the telling.
 */
function asCounted(view: ReportView, counted: FigureRecord | undefined, told: Setting): Setting {
  if (counted === undefined) return told
  if (counted.period?.from == null && counted.period?.to != null)
    return { ...settingOf(view, counted), places: told.places }
  const known = told.places.length > 0 || told.sure === 'stated' || told.sure === 'near'
  const before = known || tollOf(counted)?.number == null ? null : goingOn(view, counted, told)
  const isKnown =
    before?.sure === 'stated' || before?.sure === 'near' || before?.places.some(({ rank }) => rank === 'site')
  return before !== null && before.sure !== 'open' && isKnown ? before : told
}

/** Of a deed of a known day and no place, whose dead go on a count before it, the place of that count where the days can be one. */
function whereCounted(view: ReportView, counted: FigureRecord | undefined, told: Setting): Setting {
  if (told.places.length > 0 || counted === undefined || tollOf(counted)?.number == null) return told
  return goingOn(view, counted, told) ?? told
}

const MONTH = 31
/** Characters kept on either side of the word that tells it. */
const AROUND = 90

const wordsAround = (view: ReportView, sentence: SentenceRecord, at: Span): readonly string[] =>
  plainWords(
    view.record.report.text.slice(Math.max(sentence.start, at.start - AROUND), Math.min(sentence.end, at.end + AROUND)),
  )

function partiesOf(view: ReportView, ids: readonly string[]): readonly Party[] {
  const found = new Map<string, ActorName>()
  for (const id of ids) {
    const name = view.names.get(id)
    if (name !== undefined) found.set(name.key, name)
  }
  return [...found.values()].map(({ key, side, person, office }) => ({ key, side, person, office }))
}

/** An accusation of those it turns to is what it rejects: "rejected Ruvonia's accusation that ...". */
const rejectsAccusation = (
  view: ReportView,
  { trigger, recipient_ids }: EventRecord,
  sentence: SentenceRecord,
): boolean =>
  accusationsTold(view, sentence).some(
    (other) => other.trigger.start >= trigger.end && other.actor_ids.some((id) => recipient_ids.includes(id)),
  )

const accusationsTold = beginningIn(
  ({ record }) => record.events.filter(({ plover }) => plover === 'ACCUSE'),
  ({ trigger }) => [trigger],
)

/** Persons who tell what their own side does with words: "the foreign minister said his government was opposed to it". */
const speakersFor = (view: ReportView, { actor_ids, according_to }: EventRecord): readonly string[] => {
  const sides = new Set(actor_ids.flatMap((id) => view.names.get(id)?.side ?? []))
  return according_to.flatMap((name) => {
    const id = actorNamed(view, name)?.id ?? ''
    const speaker = view.names.get(id)
    return speaker?.person && sides.has(speaker.side) ? [id] : []
  })
}

const MOST_PLACES = 3
const MOST_PARTIES = 4
/** Fewer are counted in too many reports to lead anywhere. */
const TELLING_TOLL = 4

/** One string for each pair of a day and something that sets the happening apart on that day. */
function keysOf(
  facts: Pick<
    HappeningTrait,
    'family' | 'mode' | 'window' | 'places' | 'doers' | 'targets' | 'about' | 'killed' | 'published' | 'answers'
  >,
): readonly string[] {
  const { family, window, killed } = facts
  const marks = new Set<string>()
  for (const place of facts.places.slice(0, MOST_PLACES)) {
    marks.add(`@${place.key}`)
    // A bridge in a town meets what is told of the town; a town does not meet all of its province.
    if (place.rank === 'site' && place.within[0] !== undefined) marks.add(`@${place.within[0]}`)
  }
  const doers = facts.doers.slice(0, MOST_PARTIES)
  const targets = facts.targets.slice(0, MOST_PARTIES)
  if (isSpeech(family) || family === 'meeting' || family === 'accord') {
    const parties = [...new Set([...doers, ...targets].map(({ key }) => key))].sort()
    for (const [at, one] of parties.entries()) for (const other of parties.slice(at + 1)) marks.add(`${one}+${other}`)
    if (isSpeech(family)) for (const doer of doers) marks.add(`${doer.key}>`)
  } else {
    for (const doer of doers) for (const target of targets) marks.add(`${doer.key}>${target.key}`)
    // Whoever did it: to a person it is seldom done twice on a day.
    for (const { key, person } of targets) if (person) marks.add(`>${key}`)
  }
  for (const side of facts.about ?? []) marks.add(`~${side}`)
  if (killed?.number != null && killed.number >= TELLING_TOLL) marks.add(`#${killed.number}`)
  if (isRarest(facts.mode)) marks.add(`!${facts.mode}`)
  const days = dayKeys(window)
  const told = days.flatMap((day) => [...marks].map((mark) => `h|${family}|${mark}|${day}`))
  return [...told, ...days.flatMap((day) => reproaches(facts).map((sides) => `h|reproach|${sides}|${day}`))].sort()
}

/** Who reproaches whom, by their sides: an accusation, and its rejection by those who are accused. */
function reproaches({
  family,
  answers,
  doers,
  targets,
}: Pick<HappeningTrait, 'family' | 'answers' | 'doers' | 'targets'>): readonly string[] {
  if (family !== 'ACCUSE' && !answers) return []
  const [accusers, accused] = (answers ? [targets, doers] : [doers, targets]).map((parties) => [
    ...new Set(parties.slice(0, MOST_PARTIES).map(({ side }) => side)),
  ])
  // Whoever accuses and is of no side that is told meets every answer of those accused.
  if (answers || doers.some(isOfUntoldSide)) accusers!.push('')
  return accusers!.flatMap((one) => accused!.filter((other) => other !== one).map((other) => `${one}>${other}`))
}
