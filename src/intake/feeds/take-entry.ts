import { DataError } from '../../errors.js'
import { articleOf } from '../html/article.js'
import { textOfHtml } from '../html/page.js'
import type { Incoming } from '../incoming.js'
import { languageOf } from '../language.js'
import { makeReport } from '../report.js'
import type { Answer } from './fetch-guarded.js'
import type { FeedEntry } from './parse-feed.js'

interface Taking {
  readonly entry: FeedEntry
  /** Address or file of the feed. */
  readonly feed: string
  /** The feed's title, which stands for the publisher when nobody says who that is. */
  readonly feedTitle: string | null
}

type Told = Readonly<Record<'title' | 'publisher' | 'published', string | null>>

/** A report from an entry's own markup, its title first, as from a page. */
export const fromFeed = async (
  content: string,
  { entry, feed, feedTitle }: Taking,
  remarks: readonly string[] = [],
): Promise<Incoming> => {
  const { title, published, address } = entry
  const body = textOfHtml(content, nameOf(feed, entry))
  if (body === '') throw new DataError(`${nameOf(feed, entry)}: has no text in the feed`)
  const text = title === null || body.startsWith(title) ? body : `${title}\n\n${body}`
  return {
    origin: originOf(feed, entry),
    report: {
      ...(await reportOf(text, { title, publisher: feedTitle, published })),
      publishedBasis: published === null ? null : 'file',
    },
    bytes: Buffer.from(content),
    media: 'feed',
    address,
    remarks,
  }
}

/** A report from the page that an entry links to. What the page says of itself goes before what the feed says of it. */
export const fromPage = async (
  page: Answer & { readonly kind: 'fresh' },
  { entry, feed, feedTitle }: Taking,
): Promise<Incoming> => {
  const [type] = /^[^;]*/.exec(page.contentType ?? 'text/html')!
  if (!/^(text\/html|application\/xhtml\+xml|text\/plain)$/i.test(type.trim())) {
    throw new DataError(`${page.address}: is ${type.slice(0, 80)}, not a web page`)
  }
  const article = articleOf(page.bytes, page.address, page.contentType, page.address)
  const title = article.title ?? entry.title
  const publisher = article.publisher ?? feedTitle
  const published = article.published ?? entry.published
  const report = await reportOf(article.text, { title, publisher, published })
  const fedBasis = published === null ? null : ('file' as const)
  return {
    origin: originOf(feed, entry),
    report: { ...report, publishedBasis: article.published === null ? fedBasis : article.publishedBasis },
    bytes: page.bytes,
    media: /plain/i.test(type) ? 'text' : 'html',
    address: ownAddress(article.address, page.address),
    remarks: article.remarks,
  }
}

/**
 * The address a page says it has, when it is one of the same site: a page that names another site's article as its own
 * must not pass for a new version of that article.
 */
const ownAddress = (said: string | null, fetched: string): string =>
  said !== null && URL.canParse(said) && siteOf(said) === siteOf(fetched) ? said : fetched

const siteOf = (address: string): string => new URL(address).host.replace(/^(?:www|m|mobile|amp)\./, '')

export const originOf = (feed: string, { id, address }: FeedEntry) => ({ source: feed, part: address ?? id })

export const nameOf = (feed: string, entry: FeedEntry): string =>
  entry.address ?? `${feed}: entry ${JSON.stringify(entry.id.slice(0, 100))}`

const reportOf = async (text: string, told: Told) => {
  const language = await languageOf(text)
  // What is too short to tell is taken to be English, as in files.
  return { ...makeReport(text), ...told, language: language === 'und' ? 'en' : language }
}
