/** Questions about a store, as the command line and the desk ask them. */
import { UsageError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'
import { changesSince as changesOf, type ToldChange } from '../store/changes.js'
import type { Row } from '../store/database.js'
import { figureCounts } from '../store/figure-counts.js'
import { happeningsBetween } from '../store/happenings.js'
import { linksOf } from '../store/links.js'
import { type History, positionHistory } from '../store/positions.js'
import { type ListedReport, type ReportPage, reportPage } from '../store/report-page.js'
import { reviewLog as logOf } from '../store/review-history.js'
import { searchStore } from '../store/search.js'
import { type Situation, situationSince } from '../store/situation.js'
import type { Store } from '../store/store.js'
import { findReport } from '../store/stored-report.js'
import { type PopulationRows, populationRows } from '../views/across/figure-rows.js'
import { situation, situationTitle } from '../views/across/situation.js'
import { rowsWithin, type TimelineRow, timelineRows } from '../views/across/timeline.js'
import { logRowView } from '../views/review/log-row.js'
import { checkOptions, dayOf, type Narrow, wantedOf, wholeNumber } from './narrow.js'

/** Which reports to list. What is left out narrows nothing. */
export interface ReportsAsked extends Pick<Narrow, 'since' | 'until' | 'limit'> {
  /** Words of the publisher's name. */
  readonly publisher?: string
  /** Earlier versions of articles too. */
  readonly versions?: boolean
  /** `next` of the page before. */
  readonly cursor?: string
}

const REPORTS_A_PAGE = 100

/**
 * One page of reports, newest day first, then by arrival; at most `limit` of them, 100 when it is left out. `next` is the cursor of
 * the page that follows, null on the last. A UsageError when no page gave the cursor.
 */
export const listReports = async (store: Store, asked: ReportsAsked = {}): Promise<ReportPage> => {
  checkOptions(asked, ['since', 'until', 'limit', 'publisher', 'versions', 'cursor'])
  return reportPage(store, {
    since: dayOf('since', asked.since),
    until: dayOf('until', asked.until),
    publisher: asked.publisher ?? null,
    source: null,
    words_of: null,
    versions: asked.versions ?? false,
    cursor: asked.cursor ?? null,
    limit: wholeNumber('limit', asked.limit ?? REPORTS_A_PAGE),
  })
}

/** Every report that is asked for, in the same order, taken from the store a page at a time. */
export async function* everyReport(
  store: Store,
  asked: Omit<ReportsAsked, 'cursor' | 'limit'> = {},
): AsyncGenerator<ListedReport> {
  let cursor: string | null = null
  do {
    const page: ReportPage = await listReports(store, { ...asked, ...(cursor === null ? {} : { cursor }) })
    yield* page.reports
    cursor = page.next
  } while (cursor !== null)
}

/** A report of a store: where it came from, its newest reading, and what links it to other reports. */
export interface ShownReport {
  /** Its key, version, publisher, day, address and the file it came from. */
  readonly about: Row
  readonly record: ReadingRecord
  /** For each link: `kind`, `relation`, `other` (the other report's key) and `why`, a sentence. */
  readonly links: readonly Row[]
}

/** The report whose key begins with `id`, or that was given that id; a DataError when there is none, or when several begin so. */
export const showReport = async (store: Store, id: string): Promise<ShownReport> => {
  const { about, record } = await findReport(store, id)
  return { about, record, links: await linksOf(store, String(about.report)) }
}

/** What a search found: a report, or a statement in one. */
export interface Found {
  readonly report: string
  /** Of a statement: its id in the report. Null for a report. */
  readonly id: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly title: string | null
  /** Of a statement: who says it. */
  readonly speakers: readonly string[]
  /** The stretch around the match, with what matches between « and ». */
  readonly words: string
}

/**
 * Reports, or statements, that have all the words, best first, at most `limit` (20 when it is left out): "in quotation marks" they stand
 * next to each other, word* begins so, and -word must not be there. A UsageError when no word is left to look for. The index stands in a
 * file beside the store and is brought up to date first.
 */
export const search = async (
  store: Store,
  words: string,
  asked: { readonly in?: 'reports' | 'statements'; readonly limit?: number } = {},
): Promise<readonly Found[]> => {
  checkOptions(asked, ['in', 'limit'])
  const rows = await searchStore(store, words, asked.in ?? 'reports', wholeNumber('limit', asked.limit ?? 20))
  return rows.map((row) => ({
    report: String(row.report),
    id: (row.id ?? null) as string | null,
    published: row.published as string | null,
    publisher: row.publisher as string | null,
    title: (row.title ?? null) as string | null,
    speakers: (row.speakers ?? []) as readonly string[],
    words: String(row.words),
  }))
}

/**
 * What is new, revised, superseded, contradicted or settled since a day (YYYY-MM-DD), or in all that came out after a report (by its id),
 * most consequential first, at most `limit` (200 when it is left out); each change has the words of both reports.
 */
export const changesSince = (
  store: Store,
  since: string,
  narrow: Omit<Narrow, 'since'> = {},
): Promise<readonly ToldChange[]> => {
  if (/^\d{1,4}-\d{1,2}-\d{1,2}$/.test(since)) dayOf('since', since)
  if (since.trim() === '') throw new UsageError('since: is empty; give a day or the id of a report')
  return changesOf(store, since, wantedOf(narrow, 200))
}

/** What a brief since a day (YYYY-MM-DD) is made of, as data and as plain text; at most `limit` lines of each kind, 20 when it is left out. */
export const briefSince = async (
  store: Store,
  since: string,
  narrow: Omit<Narrow, 'since'> = {},
): Promise<{ readonly found: Situation; readonly text: string }> => {
  const day = dayOf('since', since)!
  const wanted = wantedOf(narrow, 20)
  const found = await situationSince(store, day, wanted)
  return { found, text: situation(found, situationTitle(day, wanted)) }
}

/**
 * What happened, was claimed, announced, called off or denied, newest first, what several reports tell alike counted once; at most `limit`
 * rows, 200 when it is left out. `issue` narrows nothing here.
 */
export const timeline = async (store: Store, narrow: Narrow = {}): Promise<readonly TimelineRow[]> => {
  const wanted = wantedOf(narrow, 200)
  return rowsWithin(timelineRows(await happeningsBetween(store, wanted)), wanted)
}

/** Where each party stands on each issue: every stance it was told to take, earliest first; at most `limit` histories, 200 when it is left out. */
export const positions = (store: Store, narrow: Omit<Narrow, 'place'> = {}): Promise<readonly History[]> =>
  positionHistory(store, wantedOf(narrow, 200))

/**
 * Counts of people and things, a population each, a row for each source in it: never merged, added up or averaged. `rivals` names counts
 * that cannot both hold. `metric` ("killed") narrows to one kind of count; at most `limit` populations, 200 when it is left out.
 */
export const figures = async (
  store: Store,
  narrow: Omit<Narrow, 'issue'> & { readonly metric?: string } = {},
): Promise<readonly PopulationRows[]> => {
  const wanted = wantedOf(narrow, 200, ['metric'])
  const { populations } = await figureCounts(store, { ...wanted, metric: narrow.metric ?? null })
  return populations.map(populationRows)
}

/** One row of the log as it is shown. */
export type LoggedDecision = ReturnType<typeof logRowView>

/** A page of what people decided. */
export interface LoggedDecisions {
  readonly rows: readonly LoggedDecision[]
  /** Give it as `before` for what is older; null where nothing is. */
  readonly next: number | null
  /** The first row that is not as it was kept, or that follows on one that is gone; null where the chain is whole. */
  readonly brokenAt: number | null
}

/** What people decided, by whom and why, newest first; at most `limit` rows, 100 when it is left out. */
export const reviewLog = async (
  store: Store,
  asked: { readonly who?: string; readonly report?: string; readonly before?: number; readonly limit?: number } = {},
): Promise<LoggedDecisions> => {
  checkOptions(asked, ['who', 'report', 'before', 'limit'])
  const { who = null, report = null, before = null, limit = 100 } = asked
  const page = await logOf(store, { who, report, before, limit: wholeNumber('limit', limit) })
  return { ...page, rows: page.rows.map(logRowView) }
}
