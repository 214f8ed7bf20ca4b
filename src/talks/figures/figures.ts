/** Figures: every count of people hurt, taken, freed, moved, held or sent, with how sure it is and who says so. */

import { wordClass } from '../../knowledge/event-words.js'
import { actorAt } from '../../match/actors.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, isUnder, kids, listHead, type Range, rangeSpan, wordAt } from '../../match/tree.js'
import type { EventDocument, Figure, Notice, Statement, Step } from '../../model.js'
import { isSource, type Voice, voiceAt } from '../speakers.js'
import { heldRule, isAwaited } from './awaited.js'
import { type Counted, countedBy } from './counted.js'
import type { MetricRule } from './figure-rules.js'
import { goesOnFrom } from './goes-on.js'
import { ANY_PEOPLE, anyPeople, type Metric, metricOf, ORDER_OF_SIZE } from './metric.js'
import { another, CARRIED, type Reading } from './of-the-same.js'
import { isToldHurt, ONE_PERSON } from './one-person.js'
import { totalOf } from './parts.js'
import { type Quantity, quantitiesOf } from './quantities.js'
import { isRaisedFrom } from './seats.js'
import { clauseRange, perpetratorOf, populationOf, predicateOf, type Time, timeOf, unrealIn } from './setting.js'
import { daysOf, doerOf, eventAt, tolledBy } from './told-event.js'
import { claimedVoice, isSaidOf, isUnclaimed } from './unclaimed.js'
import { placeOf } from './whereabouts.js'
import { type WhoCounted, whoCounted } from './who-counted.js'

export interface FiguresFound {
  readonly figures: readonly Figure[]
  readonly notices: readonly Notice[]
}

/** Finds the figures of a report, in text order. */
export function readFigures(doc: EventDocument): FiguresFound {
  const figures: Figure[] = []
  const notices: Notice[] = []
  let before: readonly Reading[] = []
  let paragraph = -1
  for (const sentence of doc.sentences) {
    const readings: Reading[] = []
    const earlier = sentence.paragraph === paragraph ? (before.findLast(({ isPart }) => !isPart) ?? null) : null
    const quantities = quantitiesOf(doc, sentence.first, sentence.last)
    for (const quantity of quantities) {
      if (quantities.some((whole) => isPickedFrom(doc, quantity, whole))) continue
      // "25 others" is one quantity: "others" is its noun.
      if (readings.some((r) => r.counted.noun >= quantity.first && r.counted.noun < quantity.last)) continue
      const counted = countedBy(doc, quantity)
      const reading = counted && readingOf(doc, quantity, counted, quantities, readings, earlier)
      if (!reading || againNamed(doc, reading, figures)) continue
      readings.push(reading)
      // "has not revised its figure of 23" denies the revision, not the figure.
      const unreal = reading.carried === CARRIED.own ? null : unrealOf(doc, reading)
      const span = rangeSpan(doc, [quantity.first, quantity.last])
      if (unreal) {
        notices.push({
          stage: 'talks',
          id: 'unreal-figure',
          at: span,
          message: `a number of ${reading.rule.metric} that is ${unreal} and counts nobody yet`,
        })
      } else figures.push(figureOf(doc, reading, figures.length, readings))
    }
    before = readings
    paragraph = sentence.paragraph
  }
  return { figures, notices }
}

/** Why the count is of nobody yet: its clause is not real, unless its rule counts what is ahead, or nobody says it. */
const unrealOf = (doc: EventDocument, reading: Reading): string | null =>
  (reading.rule.planned ? null : unrealIn(doc, reading.at)) ??
  unsaidIn(voiceAt(doc, reading.quantity.first), doc, reading)

/** Why nobody gives the count, where the saying it stands in is denied. */
const unsaidIn = ({ statement }: Voice, doc: EventDocument, { at }: Reading): string | null =>
  statement !== null && isUnclaimed(statement) && isSaidOf(doc, statement, at) ? 'denied or left unsaid' : null

/** "One of eight people killed": picked out of a whole that is told with it, and no count of its own. */
function isPickedFrom(doc: EventDocument, { value, last, vague }: Quantity, whole: Quantity): boolean {
  if (vague || value !== 1 || whole.value === null || whole.value <= value || whole.first < last) return false
  const between = doc.tokens.slice(last, whole.first).map(({ text }) => text.toLowerCase())
  return between[0] === 'of' && between.slice(1).every((text) => DETERMINERS.has(text))
}

const DETERMINERS = new Set(['the', 'these', 'those', 'its', 'their', 'his', 'her', 'at', 'least', 'about'])

function readingOf(
  doc: EventDocument,
  quantity: Quantity,
  counted: Counted,
  quantities: readonly Quantity[],
  before: readonly Reading[],
  earlier: Reading | null,
): Reading | null {
  const metric = toldMetric(doc, counted, metricOf(doc, quantity, counted))
  const known = metric && admits(doc, quantity, counted, metric) ? metric : null
  const total = counted.kind === 'things' ? null : totalOf(doc, quantity, quantities, before)
  if (total && total.rule.metric !== 'targets_struck' && !(known && hasOwnFate(known, total.rule))) {
    const { rule, at } = total
    return { quantity, counted, rule, at, carried: CARRIED.part, isPart: true, noun: counted.noun }
  }
  if (known) {
    const carried = isRaisedFrom(doc, counted.head) ? CARRIED.former : null
    return { quantity, counted, rule: known.rule, at: known.at, carried, isPart: false, noun: counted.noun }
  }
  const more = another(doc, quantity, counted, before, earlier)
  const people = more || sharesUntold(doc, counted, before) ? null : anyPeople(doc, quantity, counted)
  if (!people || !admits(doc, quantity, counted, people)) return more
  return { quantity, counted, rule: people.rule, at: people.at, carried: null, isPart: false, noun: counted.noun }
}

/** "Killed 21 members, including 14 children, and 30 miners": who is joined to the counted shares more than a rule can tell. */
function sharesUntold(doc: EventDocument, { head }: Counted, before: readonly Reading[]): boolean {
  if (before.length === 0 || baseRel(wordAt(doc, head).rel) !== 'conj') return false
  // "brought back 21 women and more than 100 children": of those before nothing more is told.
  const first = before.find(({ counted }) => counted.head === listHead(doc, head))
  return first?.rule.id !== ANY_PEOPLE
}

/** Who is only to be released is counted as held. */
function toldMetric(doc: EventDocument, counted: Counted, metric: Metric | null): Metric | null {
  if (metric?.rule.metric !== 'released' || !isAwaited(doc, metric.at)) return metric
  return { rule: heldRule(doc, counted) ?? metric.rule, at: metric.at }
}

/** What became of the whole became of its part, unless its own words say otherwise: "14 dead, including two women, and several injuries". */
function hasOwnFate({ rule }: Metric, whole: MetricRule): boolean {
  if (rule.metric === whole.metric) return false
  // "35,000 people, among them 2,000 fighters": of the whole nothing is told that the part could share.
  if (whole.id === ANY_PEOPLE) return true
  return rule.seat !== 'itself' || HURT.has(rule.metric)
}

const HURT: ReadonlySet<Figure['metric']> = new Set(['killed', 'wounded'])

const isOnePerson = ({ rules }: Quantity): boolean => rules.includes(ONE_PERSON)

/** "The two men were captured" after "two men had been captured" names them again; "the five members" names a body. */
function againNamed(doc: EventDocument, { quantity, rule }: Reading, before: readonly Figure[]): boolean {
  if (
    quantity.qualifier !== 'exact' ||
    (quantity.value ?? 0) > FEW ||
    !POINTS.has(doc.tokens[quantity.first - 1]?.text.toLowerCase() ?? '')
  )
    return false
  return rule.seat === 'itself' || before.some((f) => f.metric === rule.metric && f.best === quantity.best)
}

const FEW = 12
const POINTS = new Set(['the', 'these', 'those'])

/** Nobody quotes more people than this at once. */
const FEW_SPEAKERS = 20

/** Speakers are no figures ("three officials said"), and people only called something need a number. */
function admits(doc: EventDocument, quantity: Quantity, counted: Counted, { rule, at }: Metric): boolean {
  if (isOnePerson(quantity))
    return HURT.has(rule.metric) && !isSource(doc, counted.head) && isToldHurt(doc, quantity, counted, rule, at)
  // "many Palestinians jailed", "most of the wounded" only describe; a vague word needs a clause that says what became of them.
  const describes =
    !HURT.has(rule.metric) && at !== counted.noun && [counted.head, counted.noun].includes(wordAt(doc, at).head)
  if (quantity.vague && quantity.rules.includes('unnumbered') && describes && rule.seat !== 'of') return false
  if (quantity.vague?.whole && rule.seat !== 'undergoer' && rule.seat !== 'doer') return false
  // "the body of three states": one of many is a council.
  if (rule.seat === 'of' && wordAt(doc, at).lemma === 'body' && wordAt(doc, at).xpos === 'NN' && quantity.value !== 1)
    return false
  // "a number of the murders were filmed" speaks of some of them.
  if (quantity.vague && rule.seat === 'itself' && doc.tokens[quantity.last + 1]?.text.toLowerCase() === 'the')
    return false
  const weak = rule.seat === 'itself'
  // "15 national bodies": councils.
  if (weak && wordAt(doc, at).lemma === 'body' && kids(doc, at, 'amod').some((a) => isCivic(doc, a))) return false
  if (!weak) return true
  if (isSource(doc, counted.head) && (quantity.value ?? 0) <= FEW_SPEAKERS) return false
  // "one of the bodies sponsoring the talks" picks one out, it counts none.
  if (counted.head !== counted.noun && quantity.value === 1) return false
  return (
    quantity.vague === null || quantity.rules.includes(ORDER_OF_SIZE) || !['other', 'personnel'].includes(rule.metric)
  )
}

const isCivic = (doc: EventDocument, i: number): boolean => wordClass('CIVIC').has(wordAt(doc, i).lemma.toLowerCase())

function figureOf(doc: EventDocument, reading: Reading, index: number, readings: readonly Reading[]): Figure {
  const { quantity, counted, rule, at, carried, noun } = reading
  const whole = quantity.vague?.whole === true || rule.metric === 'targets_struck' || isOnePerson(quantity)
  const last = whole && counted.noun >= quantity.last ? counted.noun + 1 : quantity.last
  const bare = [quantity.first, last] as const
  const deciding = predicateOf(doc, carried === null || carried === CARRIED.part ? at : counted.head)
  const predicate = isUnder(doc, counted.head, deciding) ? deciding : predicateOf(doc, counted.head)
  const range = clauseRange(doc, predicate, bare)
  const span = rangeSpan(doc, bare)
  const { names, statement } = claimedVoice(doc, voiceAt(doc, quantity.first))
  const account = statement === null ? goesOnFrom(doc, counted.head) : null
  const counter = whoCounted(doc, quantity, carried === CARRIED.own)
  const event = eventAt(doc, at) ?? (rule.seat === 'total' ? tolledBy(doc, at) : null)
  const time = carried === CARRIED.former ? UNTOLD : timeOf(doc, range, rule.id, at)
  return {
    id: `f${index + 1}`,
    metric: rule.metric,
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    qualifier: quantity.qualifier,
    population: populationOf(doc, noun, isOnePerson(quantity) ? openerOf(quantity, noun) : bare),
    perpetrator: whoDid(doc, reading, predicate, readings),
    place: placeOf(doc, at, counted.head, predicate) ?? event?.place ?? null,
    period: time.period ?? (event && !time.cumulative && carried !== CARRIED.former ? daysOf(event) : null),
    cumulative: time.cumulative,
    accordingTo: counter?.names ?? account?.speakers ?? (isTakenAsKnown(doc, reading, statement) ? ['report'] : names),
    span,
    evidence: [rangeSpan(doc, range)],
    made: {
      rule: carried ?? rule.id,
      known: carried === null && account === null ? 'stated' : 'implied',
      steps: stepsOf(doc, reading, saidIn(statement, account), counter),
    },
  }
}

/** "He said the 2,000 troops would leave": how many they are is what the report knows, and not what was said. */
const isTakenAsKnown = (doc: EventDocument, { quantity, rule }: Reading, statement: Statement | null): boolean =>
  statement?.quoteType === 'indirect' &&
  rule.metric === 'personnel' &&
  POINTS.has(doc.tokens[quantity.first - 1]?.text.toLowerCase() ?? '')

/** A number that another took the place of has a day that is seldom told. */
const UNTOLD: Time = { period: null, cumulative: null }

/** False where the deciding word tells nothing that somebody did: "nine died", "30 rockets". */
const hasDoer = ({ rule, carried }: Reading): boolean =>
  (carried === null || carried === CARRIED.part) &&
  rule.seat !== 'doer' &&
  // "the ministry raised its toll": whose the toll is counted it.
  rule.seat !== 'total' &&
  rule.doneBy &&
  (rule.seat !== 'itself' || rule.metric === 'targets_struck')

/** The doer whom the clause names, else the only one of its event; nobody who is counted in it. */
function whoDid(doc: EventDocument, reading: Reading, predicate: number, readings: readonly Reading[]): number | null {
  if (!hasDoer(reading)) return null
  const { rule, at, counted } = reading
  const others = readings
    .filter((each) => each.rule.seat !== 'itself')
    .flatMap((each) => [each.noun, each.counted.head])
  const people = [counted.head, counted.noun, ...others]
  const event = eventAt(doc, at)
  const doer =
    perpetratorOf(doc, rule.metric === 'targets_struck' ? predicate : at, people) ??
    (event && doerOf(event, new Set(people.map((i) => actorAt(doc, i)))))
  return doer !== null && isCountedPeople(doc, doer, predicate) ? null : doer
}

/** "13 villagers killed 43 others injured": a headline without its comma; people who are counted and bear no arms did not do it. */
function isCountedPeople(doc: EventDocument, actor: number, predicate: number): boolean {
  if (doc.actors[actor]?.kind !== 'population') return false
  const { first, last } = doc.sentences[wordAt(doc, predicate).sentence]!
  if (doc.tokens.slice(first, last).some(({ text }) => text === ',')) return false
  const subject = surfaceSubject(doc, predicate)
  const mention = doc.mentions[doc.mentionAt[subject] ?? -1]
  return mention?.actor === actor && kids(doc, mention.head, 'nummod').length > 0
}

/** The article or owner before one person; nothing before bare kin. */
const openerOf = ({ bare: [from, to] }: Quantity, noun: number): Range => [from, noun === from ? from : to]

const saidIn = (statement: Statement | null, account: Statement | null): string => {
  if (statement) return `it stands in statement ${statement.id}`
  return account
    ? `it goes on from statement ${account.id}, an account of people`
    : 'it stands in the report’s own voice'
}

function stepsOf(
  doc: EventDocument,
  { quantity, rule, at, carried }: Reading,
  voice: string,
  counter: WhoCounted | null,
): Step[] {
  const span = rangeSpan(doc, [quantity.first, quantity.last])
  const word = rangeSpan(doc, [at, at + 1])
  const steps: Step[] = [
    { stage: 'talks', rule: 'quantity', says: `"${span.text}" counts: ${inWords(quantity)}`, at: [span] },
  ]
  for (const id of quantity.rules)
    steps.push({
      stage: 'talks',
      rule: id,
      says: `the words around the number make it ${quantity.qualifier}`,
      at: [span],
    })
  steps.push({
    stage: 'talks',
    rule: rule.id,
    says: `"${word.text}" says what became of the counted: ${rule.metric}`,
    at: [word],
  })
  if (carried)
    steps.push({ stage: 'talks', rule: carried, says: 'the metric is that of the figure before it', at: [span] })
  if (counter?.rule)
    steps.push({
      stage: 'talks',
      rule: counter.rule,
      says: `it is the count of ${counter.names.join(', ')}`,
      at: [span],
    })
  steps.push({ stage: 'talks', rule: 'voice', says: voice, at: [] })
  return steps
}

const inWords = ({ low, best, high }: Quantity): string =>
  low === null && best === null && high === null
    ? 'no number is stated'
    : `low ${low ?? 'not stated'}, best ${best ?? 'not stated'}, high ${high ?? 'not stated'}`
