import { DataError } from '../../errors.js'
import { LARGEST_REPORT, tooLarge } from '../bytes.js'
import type { Origin } from '../incoming.js'
import { placeOf, type Source, within } from '../source.js'
import { httpResponse } from './http-response.js'
import { type WarcRecord, warcRecords } from './warc-records.js'

/** A page out of a web archive: its bytes unpacked, what the archive says of it. */
export interface ArchivedPage {
  readonly origin: Origin
  readonly bytes: Buffer
  readonly media: 'html' | 'text'
  /** What the server said it is, with the encoding where it said so. */
  readonly contentType: string
  readonly address: string | null
  /** Day (YYYY-MM-DD) the page was captured, which says nothing of when it was published. */
  readonly captured: string | null
}

/** The web pages and plain texts in a web archive, in order, and a line for each that cannot be had. */
export async function* archivedPages(
  source: Source,
): AsyncGenerator<ArchivedPage | { readonly origin: Origin; readonly error: string }> {
  const records = warcRecords(source.bytes, (type) => type === 'response' || type === 'resource', LARGEST_REPORT)
  for await (const step of records) {
    const origin = within(source.origin, `record ${step.number}`)
    if ('fault' in step) {
      yield { origin, error: `${placeOf(origin)}: ${step.fault}` }
      continue
    }
    try {
      const page = pageOf(origin, step.record)
      if (page !== null) yield page
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      yield { origin, error: error.message }
    }
  }
}

const pageOf = (origin: Origin, record: WarcRecord): ArchivedPage | null => {
  if (record.type !== 'response' && record.type !== 'resource') return null
  const place = placeOf(origin)
  const response = record.type === 'response' ? httpResponse(record.payload, place, LARGEST_REPORT) : null
  if (record.type === 'response' && (response === null || response.status < 200 || response.status > 299)) return null
  const type = (response?.fields ?? record.fields).get('content-type') ?? ''
  const media = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)
    ? 'html'
    : /^\s*text\/plain\b/i.test(type)
      ? 'text'
      : null
  const address = record.fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  if (media === null || (address !== null && isForRobots(address))) return null
  if (record.length > record.payload.length) throw tooLarge(place)
  return {
    origin,
    bytes: response?.body() ?? record.payload,
    media,
    contentType: type,
    address: address !== null && /^https?:/i.test(address) ? address : null,
    captured: /^\d{4}-\d{2}-\d{2}/.exec(record.fields.get('warc-date') ?? '')?.[0] ?? null,
  }
}

// Plain texts that crawlers fetch along the way and nobody wrote as a report.
const isForRobots = (address: string): boolean =>
  /^[a-z]+:\/\/[^/]+\/(?:robots\.txt|ads\.txt|\.well-known\/)/i.test(address)
