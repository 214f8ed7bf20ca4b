import { DataError } from '../errors.js'
import { grouped } from '../grouped.js'
import type { Change } from '../threads/change.js'
import { changes, inText } from '../threads/changes.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { relate, type Trait } from '../threads/kinds.js'
import { refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { heldUnder } from '../threads/position-history.js'
import { atOnce } from './at-once.js'
import { concerns } from './concerns.js'
import type { Parameters, Row } from './database.js'
import { besideOverrides, stanceNamesOf } from './parties.js'
import { noteReadings, noteSeqs } from './report-numbers.js'
import { type Saying, sayings } from './sayings.js'
import { type StancesAround, stancesAround } from './stances-around.js'
import type { Store } from './store.js'
import { keyFor } from './stored-report.js'
import { currentTraitsOf, linksTouching, subjectOf, traitsOfRefs } from './traits.js'
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
export const changed = (store: Store, since: Since, wanted: Wanted): Promise<Changed> =>
  besideOverrides(store, async (each) => {
    const news = await newsSince(each, since, wanted.until)
    return changedBy(each, news, wanted, {
      links: (one) => linksTouching(one, news.reports, { until: wanted.until }),
      stances: (one) => stancesAround(one, stancesIn(news), null),
    })
  })

/** New reports with the day and publisher of each, how many publishers they are of, and what they tell. */
export interface News {
  readonly reports: readonly string[]
  readonly facts: ReadonlyMap<string, { readonly published: string | null; readonly publisher: string | null }>
  readonly publishers: number
  readonly traits: readonly Trait[]
}

/** What came out since a day or a report, to the last day where one is given; of more than MOST_REPORTS the newest. */
export const newsSince = async (store: Store, since: Since, until: string | null): Promise<News> => {
  const rows = await freshReports(store, since, until)
  if (rows.length === 0) return { reports: [], facts: new Map(), publishers: 0, traits: [] }
  noteSeqs(store, rows)
  noteReadings(
    store,
    rows.filter(({ reading }) => reading !== null),
  )
  const reports = rows.map(({ report }) => String(report))
  const publishers = new Set(rows.flatMap(({ publisher }) => publisher ?? [])).size
  const traits = await currentTraitsOf(
    store,
    rows.flatMap(({ reading }) => (reading === null ? [] : [Number(reading)])),
  )
  const facts = new Map(
    rows.map(({ report, published, publisher }) => [
      String(report),
      { published: published as string | null, publisher: publisher as string | null },
    ]),
  )
  return { reports, facts, publishers, traits }
}

/** The stances that the news tells. */
export const stancesIn = ({ traits }: Pick<News, 'traits'>): readonly PositionTrait[] =>
  traits.filter((trait): trait is PositionTrait => trait.kind === 'position')

/** Asks for what news is held against: links that touch its reports, and the stances around its own. */
export interface Around {
  readonly links: (store: Store) => Promise<readonly Link[]>
  readonly stances: (store: Store) => Promise<StancesAround>
}

/** What those reports change against all that were before, as references. */
export const changedBy = async (
  store: Store,
  { reports: fresh, traits }: News,
  wanted: Wanted,
  around: Around,
): Promise<Changed> => {
  if (fresh.length === 0) return { reports: [], changes: [] }
  const isFresh = new Set(fresh)
  const stances = stancesIn({ traits })
  const [kept, { before: taken }] = await atOnce<[readonly Link[], StancesAround]>(store, [
    around.links,
    around.stances,
  ])
  const names = await stanceNamesOf(store)
  const ends = kept.flatMap(({ left, right }) => [left, right]).filter(({ report }) => !isFresh.has(report))
  const named = (stance: PositionTrait): PositionTrait => heldUnder(stance, names)
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
  const asked = found.filter(({ right, left }) => isAsked(right) || isAsked(left))
  return { reports: fresh, changes: asked.map((change) => inText(change, byRef)) }
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

/** Those reports, newest first, each with the number of its newest reading. */
const freshReports = async (store: Store, since: Since, until: string | null): Promise<readonly Row[]> => {
  const { question, given } = await freshOf(store, since)
  return store.db.rows(
    // A report is read when it comes in: no reading of those has a lower number than the first of them.
    `with fresh as materialized (${question}
         and ($until is null or r.published <= $until::date) and r.report not in (select report from log.superseded)
         order by r.published desc nulls last, r.seq desc limit $most),
       read as (from log.readings where reading >= (select min(seq) from fresh))
     select f.seq, f.report, f.publisher, f.published, max(read.reading) as reading from fresh f left join read using (report)
     group by all order by f.published desc nulls last, f.seq desc`,
    { ...given, until, most: MOST_REPORTS },
  )
}

const FRESH = 'select r.seq, r.report, r.publisher, r.published from log.reports r'

const freshOf = async (
  store: Store,
  since: Since,
): Promise<{ readonly question: string; readonly given: Parameters }> => {
  if (typeof since !== 'string') return { question: `${FRESH} where r.seq > $after`, given: { after: since.after } }
  if (/^\d{4}-\d\d-\d\d$/.test(since))
    return { question: `${FRESH} where r.published >= $since::date`, given: { since } }
  return {
    question: `${FRESH}, (select seq, published from log.reports where report = $key) mark
      where (r.published > mark.published or (r.published = mark.published and r.seq > mark.seq))`,
    given: { key: await dated(store, since) },
  }
}

const dated = async (store: Store, id: string): Promise<string> => {
  const key = await keyFor(store, id)
  const [row] = await store.db.rows('select published from log.reports where report = $key', { key })
  if (row?.published == null) throw new DataError(`report ${key} has no day of publication; give a day instead`)
  return key
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
