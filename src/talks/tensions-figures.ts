/** Figures that pull apart: rival counts of the same people, and counts of different things about the same hostilities. */
import { wordClass } from '../knowledge/event-words.js'
import type { Figure } from '../model.js'
import { ANY_PEOPLE } from './figures/metric.js'
import { CARRIED } from './figures/of-the-same.js'
import { toldAt } from './figures/told-at.js'
import { differ, type Pair, pairsOf, type Records, said } from './tensions-pairs.js'

/** One by one: a very long report has more than anybody takes. */
export function* figureTensions(doc: Records): Generator<Pair> {
  for (const [a, b] of pairsOf(doc.figures)) {
    if (!differ(a.accordingTo, b.accordingTo)) continue
    const sides = { left: { record: a.id, evidence: a.evidence }, right: { record: b.id, evidence: b.evidence } }
    if (a.metric === b.metric && sameThing(a, b) && apart(a, b)) {
      yield {
        rule: 'rival-figures',
        type: 'rival figures',
        ...sides,
        note: `${said(a.accordingTo)}: ${a.span.text}; ${said(b.accordingTo)}: ${b.span.text} (${a.metric}).`,
      }
    } else if (measured(a, b) && sameTime(a, b) && near(a, b)) {
      yield {
        rule: 'two-measures',
        type: 'different measures of the same hostilities',
        ...sides,
        note: `${said(a.accordingTo)}: ${a.span.text} (${a.metric}); ${said(b.accordingTo)}: ${b.span.text} (${b.metric}). Whether they are the same incidents is not stated.`,
      }
    }
  }
}

/** Same people as far as the text goes: no stated difference in doer, place, time, population or in being a total. */
function sameThing(a: Figure, b: Figure): boolean {
  const agree = <Value>(x: Value | null, y: Value | null): boolean => x === null || y === null || x === y
  return (
    agree(a.perpetrator, b.perpetrator) &&
    agree(a.place, b.place) &&
    agree(plain(a.population), plain(b.population)) &&
    ((a.cumulative === true) === (b.cumulative === true) || isTollOfOne(a, b)) &&
    !NO_RIVALS.has(a.made.rule) &&
    !NO_RIVALS.has(b.made.rule) &&
    sameTime(a, b) &&
    a.metric !== 'other' &&
    (beside(a, b) || sameSetting(a, b))
  )
}

/** A part is no rival of its whole, nor is a number that another took the place of; of people counted for anything no two need be the same. */
const NO_RIVALS: ReadonlySet<string> = new Set([CARRIED.part, CARRIED.former, ANY_PEOPLE])

/**
 * "The ministry counted 17 dead, police put the toll at 14": a toll may be that of one happening. Told side by side and of one size with
 * a number that is no running total either, it is; a toll of a whole war is not.
 */
function isTollOfOne(a: Figure, b: Figure): boolean {
  if (a.cumulative === false || b.cumulative === false || a.best === null || b.best === null) return false
  return near(a, b) && Math.max(a.best, b.best) <= OF_ONE_SIZE * Math.min(a.best, b.best)
}

const OF_ONE_SIZE = 3

function sameTime(a: Figure, b: Figure): boolean {
  if (!a.period?.from || !b.period?.from) return true
  return a.period.from <= (b.period.to ?? b.period.from) && b.period.from <= (a.period.to ?? a.period.from)
}

/** The people counted, where they are more than "people". */
const plain = (p: string | null): string | null =>
  p === null || p === '' || wordClass('ANYBODY').has(p.toLowerCase()) ? null : p.toLowerCase()

/** A number that somebody answers for: the report's own is seldom another's rival. */
const isSourced = ({ accordingTo }: Figure): boolean => accordingTo[0] !== 'report'

/**
 * Told one right after the other: whoever tells of two happenings says more between them. Two who answer for their numbers may be as far
 * apart as they like; the report's own number beside another's is a rival only of its size.
 */
const beside = (a: Figure, b: Figure): boolean =>
  apartBy(a, b) < BESIDE && ((isSourced(a) && isSourced(b)) || isOfOneSize(a, b))

const BESIDE = 250

/** Characters between the places where they are told that are nearest to each other. */
const apartBy = (a: Figure, b: Figure): number =>
  Math.min(...toldAt(a).flatMap((one) => toldAt(b).map((other) => Math.abs(one.start - other.start))))

/** Both with the same place and day told: one happening, however far apart they stand. */
const sameSetting = (a: Figure, b: Figure): boolean =>
  isSourced(a) &&
  isSourced(b) &&
  a.place !== null &&
  a.place === b.place &&
  a.period?.from != null &&
  a.period.from === b.period?.from &&
  isOfOneSize(a, b)

/** A village's dead and a war's are no rival counts of one thing. */
function isOfOneSize(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map((f) => f.best ?? f.low ?? f.high)
  return x == null || y == null || Math.max(x, y) <= FAR_APART * Math.min(x, y)
}

const FAR_APART = 6

/** True when no number satisfies both. A bare approximation allows a fifth either way. */
function apart(a: Figure, b: Figure): boolean {
  const bounds = ({ low, best, high, qualifier }: Figure): readonly [number, number] | null => {
    if (low === null && best === null && high === null) return null
    if (qualifier === 'approx' && best !== null) return [best * 0.8, best * 1.2]
    return [low ?? 0, high ?? Number.POSITIVE_INFINITY]
  }
  const x = bounds(a)
  const y = bounds(b)
  return x !== null && y !== null && (x[1] < y[0] || y[1] < x[0])
}

/** Told one after the other; a toll of the whole war pages later is another matter. */
const near = (a: Figure, b: Figure): boolean => apartBy(a, b) < PASSAGE

const PASSAGE = 600

const HURT = new Set(['killed', 'wounded'])

/** One side counts targets, the other people hurt by the same doer. */
function measured(a: Figure, b: Figure): boolean {
  const one = a.metric === 'targets_struck' && HURT.has(b.metric)
  const other = b.metric === 'targets_struck' && HURT.has(a.metric)
  if (!one && !other) return false
  const [targets, people] = one ? [a, b] : [b, a]
  return people.perpetrator !== null && (targets.perpetrator === null || targets.perpetrator === people.perpetrator)
}
