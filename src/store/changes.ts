import { DataError } from '../errors.js'
import { grouped } from '../grouped.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { Change } from '../threads/change.js'
import { changes } from '../threads/changes.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { relate, type Trait } from '../threads/kinds.js'
import { refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { amongTexts } from './among.js'
import { atOnce } from './at-once.js'
import { concerns } from './concerns.js'
import type { Row } from './database.js'
import { overridesOf } from './parties.js'
import { noteSeqs } from './report-numbers.js'
import { type Saying, sayings } from './sayings.js'
import type { Store } from './store.js'
import { keyFor } from './stored-report.js'
import { currentTraitsOf, linksTouching, stancesWhere, subjectOf, traitsOfRefs } from './traits.js'
import { keysOfParty, type Wanted } from './wanted.js'

/** A change with the words of both reports. */
export interface ToldChange extends Change {
  readonly says: Saying
  readonly said: Saying | null
}

/** From where on a report is new: a day (YYYY-MM-DD), the report it came out after by its id, or the number of the last one that was there. */
export type Since = string | { readonly after: number }

/** What changed, most consequential first, and which reports that was looked for in. */
export interface Changed {
  readonly reports: readonly string[]
  readonly changes: readonly Change[]
}

/** More new reports than these in one question are answered for the newest of them. */
export const MOST_REPORTS = 2000

/**
 * What the reports published since a day change against all that were before, most consequential first; or since a report, by its id:
 * all that came out after it. Narrowed to a party, an issue or a place where that is asked.
 */
export const changesSince = async (store: Store, since: Since, wanted: Wanted): Promise<readonly ToldChange[]> =>
  inWords(store, (await changed(store, since, wanted)).changes.slice(0, wanted.limit))

/** All of them, however many were asked for, as references: words are looked up (inWords) for those that are shown. */
export const changed = async (store: Store, since: Since, wanted: Wanted): Promise<Changed> =>
  changedBy(store, await newsSince(store, since, wanted.until), wanted)

/** New reports, how many publishers they are of, and what they tell. */
export interface News {
  readonly reports: readonly string[]
  readonly publishers: number
  readonly traits: readonly Trait[]
}

/** What came out since a day or a report, to the last day where one is given; of more than MOST_REPORTS the newest. */
export const newsSince = async (store: Store, since: Since, until: string | null): Promise<News> => {
  const rows = await freshReports(store, since, until)
  if (rows.length === 0) return { reports: [], publishers: 0, traits: [] }
  noteSeqs(store, rows)
  const reports = rows.map(({ report }) => String(report))
  const first = rows.reduce((least, { seq }) => Math.min(least, Number(seq)), Number.POSITIVE_INFINITY)
  const publishers = new Set(rows.flatMap(({ publisher }) => publisher ?? [])).size
  return { reports, publishers, traits: await currentTraitsOf(store, reports, first) }
}

/** What those reports change against all that were before, as references. */
export const changedBy = async (store: Store, { reports: fresh, traits }: News, wanted: Wanted): Promise<Changed> => {
  if (fresh.length === 0) return { reports: [], changes: [] }
  const isFresh = new Set(fresh)
  const stances = traits.filter((trait): trait is PositionTrait => trait.kind === 'position')
  const [kept, overrides, taken] = await atOnce<[readonly Link[], NameOverrides, readonly PositionTrait[]]>(store, [
    (each) => linksTouching(each, fresh, { until: wanted.until }),
    overridesOf,
    async (each) => stancesBefore(each, stances, await overridesOf(each)),
  ])
  const ends = kept.flatMap(({ left, right }) => [left, right]).filter(({ report }) => !isFresh.has(report))
  const named = (stance: PositionTrait): PositionTrait => ({ ...stance, party: resolvedKey(stance.party, overrides) })
  const before = taken.filter(({ report }) => !isFresh.has(report))
  const isText = ({ id }: Ref): boolean => id === 'text'
  const earlier = [
    ...(await traitsOfRefs(
      store,
      ends.filter((end) => !isText(end)),
    )),
    ...ends.filter(isText).map(wholeText),
    ...before.map(named),
  ]
  const byRef = new Map([...earlier, ...traits].map((trait) => [refKey(trait), trait]))
  // Links were found between records as read: what somebody rejected since is an end of none.
  const links = [
    ...kept.filter(({ left, right }) => byRef.has(refKey(left)) && byRef.has(refKey(right))),
    ...stanceLinks(stances.map(named), before.map(named)),
  ]
  const found = changes(
    traits.map((trait) => (trait.kind === 'position' ? named(trait) : trait)),
    earlier,
    links,
  )
  const parties = await keysOfParty(store, wanted.party)
  const isAsked = (ref: Ref | null): boolean => {
    const trait = ref === null ? undefined : byRef.get(refKey(ref))
    return trait !== undefined && concerns(trait, parties, wanted)
  }
  return { reports: fresh, changes: found.filter(({ right, left }) => isAsked(right) || isAsked(left)) }
}

/** A whole text as what changed stands against it: that it is there counts, not its words, which are long. */
const wholeText = ({ report }: Ref): Trait => ({
  kind: 'text',
  report,
  id: 'text',
  keys: [],
  day: null,
  words: '',
  headline: '',
  corrects: false,
  publisher: null,
  address: null,
})

const freshReports = async (store: Store, since: Since, until: string | null): Promise<readonly Row[]> => {
  if (typeof since !== 'string') {
    return store.db.rows(
      `select seq, report, publisher from log.reports where seq > $after and ($until is null or published <= $until::date)
       and report not in (select report from log.superseded) order by published desc nulls last, seq desc limit $most`,
      { after: since.after, until, most: MOST_REPORTS },
    )
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since)
  return isDay
    ? store.db.rows(
        `select seq, report, publisher from log.reports where published >= $since::date and ($until is null or published <= $until::date)
         and report not in (select report from log.superseded) order by published desc, seq desc limit $most`,
        { since, until, most: MOST_REPORTS },
      )
    : store.db.rows(
        `with mark as (select seq, published from log.reports where report = $key)
         select r.seq, r.report, r.publisher from log.reports r, mark where (r.published > mark.published or (r.published = mark.published and r.seq > mark.seq))
         and ($until is null or r.published <= $until::date) and r.report not in (select report from log.superseded)
         order by r.published desc, r.seq desc limit $most`,
        { key: await dated(store, since), until, most: MOST_REPORTS },
      )
}

const dated = async (store: Store, id: string): Promise<string> => {
  const key = await keyFor(store, id)
  const [row] = await store.db.rows('select published from log.reports where report = $key', { key })
  if (row?.published == null) throw new DataError(`report ${key} has no day of publication; give a day instead`)
  return key
}

const STANCES_EACH = 8

/** The newest earlier stances of the same parties, under any of their names, on the same issues. */
const stancesBefore = async (
  store: Store,
  stances: readonly PositionTrait[],
  overrides: NameOverrides,
): Promise<readonly PositionTrait[]> => {
  if (stances.length === 0) return []
  const names = grouped([...overrides.keys()], (key) => resolvedKey(key, overrides))
  const subjects = new Set(
    stances.flatMap((stance) => {
      const party = resolvedKey(stance.party, overrides)
      return [stance.party, party, ...(names.get(party) ?? [])].map((key) => subjectOf({ ...stance, party: key }))
    }),
  )
  const newest = stances.reduce((day, each) => ((each.day ?? '') > day ? (each.day ?? '') : day), '')
  return stancesWhere(
    store,
    `${amongTexts('t.subject', subjects)} and ($newest = '' or t.day <= $newest::date)
     qualify row_number() over (partition by t.subject order by t.day desc, t.report, t.id) <= $most`,
    { newest, most: STANCES_EACH + stances.length },
  )
}

/** Each fresh stance with the others of its party and issue, as links. */
const stanceLinks = (fresh: readonly PositionTrait[], earlier: readonly PositionTrait[]): readonly Link[] => {
  const bySubject = grouped([...earlier, ...fresh], subjectOf)
  return fresh.flatMap((stance) =>
    bySubject.get(subjectOf(stance))!.flatMap((other) => {
      const link = other.report === stance.report ? null : relate(other, stance)
      return link !== null && link.right.report === stance.report ? [link] : []
    }),
  )
}

/** The same changes with the words of both reports. */
export const inWords = async (store: Store, found: readonly Change[]): Promise<readonly ToldChange[]> => {
  const words = await sayings(
    store,
    found.flatMap(({ about, right, left }) => [
      { about, ref: right },
      ...(left === null ? [] : [{ about, ref: left }]),
    ]),
  )
  return found.map((change) => ({
    ...change,
    says: words(change.about, change.right),
    said: change.left === null ? null : words(change.about, change.left),
  }))
}
