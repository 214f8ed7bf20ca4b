import { DataError } from '../../errors.js'
import type { Incoming } from '../incoming.js'
import { type About, makeReport } from '../report.js'
import type { Answer } from './fetch-guarded.js'
import type { FeedEntry } from './parse-feed.js'

/** What a web page's article is. */
export interface Article {
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string | null
  readonly remarks: readonly string[]
}

/** The article of a page; a DataError that names `name` when there is none. */
export type ArticleOf = (bytes: Uint8Array, name: string, contentType: string | null) => Article

interface Entry {
  readonly entry: FeedEntry
  /** Address or file of the feed, and the feed's title. */
  readonly feed: string
  readonly feedTitle: string | null
  readonly remarks: readonly string[]
  readonly articleOf: ArticleOf
}

export const originOf = (feed: string, { id, address }: FeedEntry) => ({ source: feed, part: address ?? id })

/** A report from an entry's own markup. What the feed says of it goes before what the markup seems to say. */
export const fromFeed = (content: string, { entry, feed, feedTitle, remarks, articleOf }: Entry): Incoming => {
  const bytes = Buffer.from(content)
  const title = entry.title === null ? '' : entry.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><article>${content}</article></body></html>`
  const article = articleOf(Buffer.from(page), nameOf(feed, entry), 'text/html; charset=utf-8')
  return {
    origin: originOf(feed, entry),
    report: reportOf(article.text, [{ title: entry.title, publisher: feedTitle, published: entry.published }, article]),
    bytes,
    media: 'feed',
    address: entry.address,
    remarks: [...remarks, ...article.remarks],
  }
}

/** A report from the page that an entry links to. What the page says of itself goes before what the feed says. */
export const fromPage = (
  page: Answer & { kind: 'fresh' },
  { entry, feed, feedTitle, remarks, articleOf }: Entry,
): Incoming => {
  const type = /^[^;]*/
    .exec(page.contentType ?? 'text/html')![0]
    .trim()
    .toLowerCase()
  if (!/^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(type)) {
    throw new DataError(`${page.address}: is ${type.slice(0, 80)}, not a web page`)
  }
  const article = articleOf(page.bytes, page.address, page.contentType)
  return {
    origin: originOf(feed, entry),
    report: reportOf(article.text, [article, { title: entry.title, publisher: feedTitle, published: entry.published }]),
    bytes: page.bytes,
    media: 'html',
    address: article.address ?? page.address,
    remarks: [...remarks, ...article.remarks],
  }
}

export const nameOf = (feed: string, entry: FeedEntry): string =>
  entry.address ?? `${feed}: entry ${JSON.stringify(entry.id.slice(0, 100))}`

type Told = Readonly<Record<'title' | 'publisher' | 'published', string | null>>

const reportOf = (text: string, told: readonly [Told, Told]) => {
  const known: About = Object.fromEntries(
    (['title', 'publisher', 'published'] as const).flatMap((field) => {
      const value = told[0][field] ?? told[1][field]
      return value === null ? [] : [[field, value]]
    }),
  )
  const report = makeReport(text, known)
  return { ...report, publishedBasis: report.published === null ? null : ('file' as const) }
}
