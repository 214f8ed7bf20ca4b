import type { ReadingRecord } from '../records/record.js'
import { brokenDecision } from './decisions.js'
import { hashOf, unpacked } from './packed.js'
import { givenOf, keyOf } from './put.js'
import type { Store } from './store.js'
import { unpackRecord } from './stored-report.js'
import { decisionFaults } from './verify-decisions.js'
import { brokenSpans } from './verify-spans.js'
import { nameFaults, standingFaults, tableFaults } from './verify-tables.js'

/** What a check of the whole store came to. */
export interface Verified {
  readonly reports: number
  readonly readings: number
  readonly spans: number
  /** What is wrong, one plain line each. */
  readonly faults: readonly string[]
}

const PAGE = 200
const MOST_FAULTS = 100

/**
 * Checks everything that can be checked against something else: bytes and reports against their hashes, every span of every reading
 * against its report's text, every table against the records it was made from, readings and links against the reports they name,
 * the chain of decisions, each decision against the reading it was taken on, what stands against what was decided, and the names kept as
 * found against the names of actors. Links themselves, and what is worked out with lexicons, can be made again but not checked.
 */
export const verify = async (store: Store, progress: (reports: number) => void = () => {}): Promise<Verified> => {
  const { db } = store
  const faults: string[] = []
  let more = 0
  const fault = (line: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(line)
    else more++
  }
  let spans = 0
  let readings = 0
  for (let from = 0; ; ) {
    const page = await db.rows(
      `select reading, g.report, base64(g.record) as record, r.* exclude (report) from log.readings g join log.reports r using (report)
       where reading > $from order by reading limit $page`,
      { from, page: PAGE },
    )
    if (page.length === 0) break
    const records = new Map<number, { readonly report: string; readonly record: ReadingRecord }>()
    for (const row of page) {
      const { reading, report, record, text } = row
      from = Number(reading)
      readings++
      if (keyOf(givenOf(row)) !== report)
        fault(`report ${report}: its text, day, title or publisher is not what was kept`)
      let read: ReadingRecord
      try {
        read = unpackRecord(String(record), String(text))
      } catch (error) {
        fault(`reading ${reading} of report ${report}: cannot be unpacked (${(error as Error).message})`)
        continue
      }
      const { report: about, ...lists } = read
      const broken = brokenSpans(lists, String(text))
      spans += broken.spans
      for (const where of broken.faults) fault(`report ${report}: ${where}`)
      const { title, publisher, published, published_basis: basis } = about
      // A report of an older version has no day in its row where its dateline alone states one.
      const dated = published === row.published || (row.published === null && basis === 'inferred')
      if (title !== row.title || publisher !== row.publisher || !dated)
        fault(`report ${report}: its title, publisher or day is not what was read`)
      records.set(from, { report: String(report), record: read })
    }
    for (const line of await tableFaults(store, records)) fault(line)
    progress(readings)
  }
  for (let offset = 0; ; offset += PAGE) {
    const page = await db.rows(
      'select hash, size, base64(deflated) as deflated from log.bytes order by rowid limit $page offset $offset',
      { page: PAGE, offset },
    )
    if (page.length === 0) break
    for (const { hash, size, deflated } of page) {
      let bytes: Buffer | null = null
      try {
        bytes = unpacked(String(deflated))
      } catch {}
      if (bytes === null || bytes.length !== Number(size) || hashOf(bytes) !== hash)
        fault(`bytes ${String(hash).slice(0, 16)}: are not those that were kept`)
    }
  }
  for (const line of await orphans(store)) fault(line)
  for (const line of await nameFaults(store)) fault(line)
  for (const line of await brokenChain(store)) fault(line)
  for (const line of await decisionFaults(store)) fault(line)
  for (const line of await standingFaults(store)) fault(line)
  const [counts] = await db.rows('select count(*) as reports from log.reports')
  return {
    reports: Number(counts?.reports),
    readings,
    spans,
    faults: more === 0 ? faults : [...faults, `and ${more} more`],
  }
}

const orphans = async ({ db }: Store): Promise<readonly string[]> => {
  const rows = await db.rows(
    `select 'report ' || report || ': has no reading' as fault from log.reports anti join log.readings using (report)
     union all select 'report ' || report || ': its bytes are not there' from log.reports r anti join log.bytes b on r.bytes = b.hash
     union all select 'reading ' || reading || ': names a report that is not there' from log.readings anti join log.reports using (report)
     union all select distinct 'link from report ' || left_report || ': one end is not there' from log.links l
       where left_report not in (select report from log.reports) or right_report not in (select report from log.reports)
     union all select 'outside file ' || f.file || ': has ' || count(e.file) || ' of the ' || f.events || ' events it was kept with'
       from log.outside_files f left join log.outside_events e using (file) group by f.file, f.events having count(e.file) <> f.events`,
  )
  return rows.map(({ fault }) => String(fault))
}

const brokenChain = async (store: Store): Promise<readonly string[]> => {
  const broken = await brokenDecision(store)
  return broken === null ? [] : [`decision ${broken}: was changed, or one before it is gone`]
}
