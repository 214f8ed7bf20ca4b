import { createHash } from 'node:crypto'
import { type AtomFeed, type JsonFeed, parseFeed as parseWithFeedsmith, type RdfFeed, type RssFeed } from 'feedsmith'
import { DataError } from '../../errors.js'
import { writtenDay } from '../written-day.js'
import { feedsNamedBy, rootOf, wholeEntriesOf } from './feed-frame.js'
import { feedText } from './feed-text.js'
import { plain } from './plain.js'

/** One entry of a feed. Addresses are whole; titles and authors are words; content and summary are markup. */
export interface FeedEntry {
  /** The feed's own id of the entry, else its address, else its words; hashed when it is long. */
  readonly id: string
  readonly address: string | null
  readonly title: string | null
  /** The day (YYYY-MM-DD) as written in the feed, in the zone it is written in. */
  readonly published: string | null
  /** When it was last changed, as written; only to be compared. */
  readonly updated: string | null
  readonly author: string | null
  /** What the feed marks as the content itself. */
  readonly content: string | null
  /** What it marks as a summary or description, which some feeds use for the whole. */
  readonly summary: string | null
}

export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** What a reader should know of how it was read. */
  readonly remarks: readonly string[]
}

export const LARGEST_FEED = 10_000_000
const MOST_ENTRIES = 1000
// Ids are kept in the feed's state for a long time.
const LONGEST_ID = 500
const ROOTS = ['rss', 'feed', 'rdf']

/**
 * The entries of an RSS, Atom, RDF or JSON feed. `name` is the feed's address or file, `base` what its links are relative to.
 * A feed that was cut off gives the entries before the cut. A DataError, one line, for what is no feed; for a web page it
 * names the feeds that the page names. Entities that a feed declares are never put in, and no other file is ever read.
 */
export const parseFeed = (
  bytes: Uint8Array,
  name: string,
  contentType: string | null = null,
  base: string = name,
): ParsedFeed => {
  if (bytes.length === 0) throw new DataError(`${name}: is empty; a feed was expected`)
  if (bytes.length > LARGEST_FEED) {
    throw new DataError(`${name}: is larger than ${LARGEST_FEED / 1_000_000} MB, the most that is read as a feed`)
  }
  const { text, remark } = feedText(bytes, name, contentType)
  const isJson = text.trimStart().startsWith('{')
  const root = isJson ? null : rootOf(text)
  if (!isJson && !ROOTS.includes(root ?? '')) throw noFeed(text, root, name, contentType, base)
  const whole = root === null ? null : wholeEntriesOf(text, root)
  const { format, feed } = read(whole ?? text, name)
  const all = format === 'rss' ? rss(feed) : format === 'atom' ? atom(feed) : format === 'rdf' ? rdf(feed) : json(feed)
  const entries = all.slice(0, MOST_ENTRIES).map((entry) => finished(entry, base))
  return {
    format,
    title: words(typeof feed.title === 'object' ? feed.title.value : feed.title),
    entries: entries.filter(({ id }, at) => entries.findIndex((other) => other.id === id) === at),
    remarks: [
      ...(remark === null ? [] : [remark]),
      ...(whole === null ? [] : ['the feed is cut off: the entries before the cut were read']),
      ...(all.length > MOST_ENTRIES ? [`the feed has more than ${MOST_ENTRIES} entries: the first were read`] : []),
    ],
  }
}

const read = (text: string, name: string) => {
  try {
    return parseWithFeedsmith(text, { maxItems: MOST_ENTRIES + 1 })
  } catch (error) {
    const { message, cause } = error as Error
    const reason = cause instanceof Error ? cause.message : message
    throw new DataError(`${name}: is no feed that can be read (${reason.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)})`)
  }
}

const noFeed = (text: string, root: string | null, name: string, type: string | null, base: string): DataError => {
  if (root === 'html') {
    const [found] = feedsNamedBy(text)
    const feed = found === undefined ? null : (addressOf(found, base) ?? found)
    const advice = feed === null ? 'look on the site for the address of its feed' : `it names a feed: ${feed}`
    return new DataError(`${name}: is a web page, not a feed; ${advice}`)
  }
  const what =
    root === null ? `begins with ${JSON.stringify(text.trimStart().slice(0, 40))}` : `is XML of another kind (${root})`
  return new DataError(
    `${name}: ${what}${type === null ? '' : `, sent as ${type.slice(0, 80)}`}; RSS, Atom, RDF or JSON Feed is expected`,
  )
}

/** An entry as its format gives it: nothing cleaned, nothing made whole. */
type Raw = Readonly<Record<'id' | 'address' | 'title' | 'published' | 'updated' | 'content' | 'summary', Text>> & {
  readonly authors: readonly Text[]
}
type Text = string | undefined

const rss = (feed: RssFeed.Feed<string>): readonly Raw[] =>
  (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    address: item.link ?? linkOf(item.atom?.links) ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title ?? item.dc?.titles?.[0],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    updated: item.atom?.updated,
    content: item.content?.encoded,
    summary: item.description,
    authors: item.dc?.creators ?? (item.authors ?? []).map((author) => author.name),
  }))

const atom = (feed: AtomFeed.Feed<string>): readonly Raw[] =>
  (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    address: linkOf(entry.links) ?? entry.content?.src,
    title: entry.title?.value,
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
    updated: entry.updated,
    content: markup(entry.content),
    summary: markup(entry.summary),
    authors: (entry.authors ?? []).map((author) => author.name),
  }))

const rdf = (feed: RdfFeed.Feed<string>): readonly Raw[] =>
  (feed.items ?? []).map((item) => ({
    id: item.rdf?.about,
    address: item.link ?? item.rdf?.about,
    title: item.title,
    published: item.dc?.dates?.[0],
    updated: undefined,
    content: item.content?.encoded,
    summary: item.description,
    authors: item.dc?.creators ?? [],
  }))

const json = (feed: JsonFeed.Feed<string>): readonly Raw[] =>
  (feed.items ?? []).map((item) => ({
    id: item.id,
    address: item.url ?? item.external_url,
    title: item.title,
    published: item.date_published ?? item.date_modified,
    updated: item.date_modified,
    content: item.content_html ?? (item.content_text === undefined ? undefined : paragraphs(item.content_text)),
    summary: item.summary === undefined ? undefined : paragraphs(item.summary),
    authors: (item.authors ?? []).map((author) => author.name),
  }))

const linkOf = (links: readonly { href?: string; rel?: string }[] | undefined): Text =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href

/** Atom says of a text whether it is words or markup; words are the default. */
const markup = (text: { value?: string; type?: string } | undefined): Text => {
  if (text?.value === undefined) return undefined
  const type = text.type ?? 'text'
  if (/html/i.test(type)) return text.value
  return /^text(\/plain)?$/i.test(type) ? paragraphs(text.value) : undefined
}

const paragraphs = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n[ \t\r]{0,99}\n/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('\n')

const finished = (raw: Raw, base: string): FeedEntry => {
  const address = raw.address === undefined ? null : addressOf(raw.address, base)
  const title = words(raw.title)
  const own = raw.id ?? address ?? JSON.stringify([title, raw.content, raw.summary])
  return {
    id: own.length > LONGEST_ID ? createHash('sha256').update(own).digest('hex') : own,
    address,
    title,
    published: raw.published === undefined ? null : writtenDay(withFullYear(raw.published)),
    updated: raw.updated ?? null,
    author: words(raw.authors.filter((author) => author !== undefined).join(', ')),
    content: raw.content ?? null,
    summary: raw.summary ?? null,
  }
}

// RSS lets the year have two digits: "03 Jun 24".
const withFullYear = (date: string): string =>
  date.replace(
    /^([a-z]{0,9},? ?\d{1,2}[ -][a-z]{3,9}[ -])(\d{2})(?!\d)/i,
    (_, before, year) => `${before}${Number(year) < 70 ? 20 : 19}${year}`,
  )

const words = (text: Text): string | null => (text === undefined ? null : plain(text.slice(0, 2000)) || null)

const addressOf = (address: string, base: string): string | null => {
  const against = URL.canParse(base) ? base : undefined
  if (!URL.canParse(address, against)) return null
  const url = new URL(address, against)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
