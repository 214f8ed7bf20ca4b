import { writtenDay } from '../written-day.js'
import type { PageDocument } from './dom.js'
import { linkedArticle } from './linked-data.js'
import { tidy } from './paragraphs.js'

/** What a page says of its article, from its JSON-LD, its meta tags and its markup, in that order of trust. */
export interface PageFacts {
  readonly headline: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  /** YYYY-MM-DD, in the time zone it was written in. */
  readonly published: string | null
  /** 'inferred' when only the page's address has the day in it. */
  readonly publishedBasis: 'file' | 'inferred' | null
  readonly address: string | null
  /** False when the page says that some of the article is kept for those who pay. */
  readonly isFree: boolean
}

const PUBLISHED = `article:published_time og:article:published_time og:published_time article:published datepublished
  parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date
  citation_publication_date citation_date publication_date publication-date published_date published-date publish-date
  publish_date publishdate pubdate date.published article.published originalpublicationdate cxenseparse:recs:publishtime
  bt:pubdate rnews:datepublished ptime displaydate date`.split(/\s+/)
const PUBLISHER = 'og:site_name dc.publisher dcterms.publisher publisher citation_publisher application-name'.split(' ')
const AUTHOR =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author'.split(' ')
const HEADLINE = 'og:title parsely-title sailthru.title dc.title dcterms.title twitter:title'.split(' ')
const LONGEST_FACT = 1_000

/** What a page says of its article; `base` is the address it was fetched from, where that is known. */
export const factsOf = (document: PageDocument, base: string | null): PageFacts => {
  const said = metaOf(document)
  const first = (names: readonly string[]): string | null =>
    names.map((name) => said.get(name)).find((value) => value !== undefined) ?? null
  const canonical =
    absolute(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null, base) ??
    absolute(said.get('og:url') ?? null, base)
  const title = fact(document.querySelector('title')?.textContent ?? null)
  const stated = first(HEADLINE) ?? title
  const linked = linkedArticle(
    document,
    (text) => same(text, stated) || (canonical !== null && absolute(text, base) === canonical),
  )
  const publisher = fact(linked?.publisher ?? null) ?? first(PUBLISHER)
  const heading = headingOf(document, stated)
  const address = canonical ?? absolute(linked?.address ?? null, base)
  const published =
    day(linked?.published) ??
    PUBLISHED.map((name) => day(said.get(name))).find((each) => each !== null) ??
    markedDay(document)
  const inferred = published === null ? dayInAddress(address ?? base) : null
  const authors = linked?.authors.flatMap((name) => fact(name) ?? []) ?? []
  return {
    headline: heading ?? fact(linked?.headline ?? null) ?? withoutPublisher(stated, publisher),
    publisher,
    authors:
      authors.length > 0
        ? authors
        : [first(AUTHOR)].filter((name) => name !== null && !/^https?:/i.test(name)).map(String),
    published: published ?? inferred,
    publishedBasis: published !== null ? 'file' : inferred !== null ? 'inferred' : null,
    address,
    isFree: linked?.isFree ?? true,
  }
}

/** The page's meta tags by their names in lower case; the first of a name counts. */
const metaOf = (document: PageDocument): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = fact(meta.getAttribute('content'))
    if (content === null) continue
    for (const kind of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(kind)?.trim().toLowerCase()
      if (name && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

// The heading the reader sees, where it is the one the page's title tells too; elsewhere it may be the paper's name.
const headingOf = (document: PageDocument, stated: string | null): string | null => {
  const headings = (level: string) =>
    [...document.querySelectorAll(level)].flatMap((heading) => fact(heading.textContent) ?? [])
  const [only, ...others] = headings('h1')
  if (stated === null) return others.length === 0 ? (only ?? null) : null
  const title = plain(stated)
  const told = (heading: string) =>
    heading.length > 10 && (title.includes(plain(heading)) || plain(heading).includes(title))
  return (
    headings('h1').find(told) ??
    headings('h2').find((heading) => heading.length > 10 && title.startsWith(plain(heading))) ??
    null
  )
}

const withoutPublisher = (title: string | null, publisher: string | null): string | null => {
  if (title === null || publisher === null) return title
  const found = /^(.{10,})\s[-–—|:·]\s(.{1,80})$/u.exec(title)
  return found !== null && plain(found[2] ?? '') === plain(publisher) ? (found[1] ?? title).trim() : title
}

// In the markup: what says outright that it is the day of publication, then the first time in the article's head.
const markedDay = (document: PageDocument): string | null => {
  const marked = [
    '[itemprop="datePublished"]',
    'time[pubdate]',
    '[property="schema:datePublished"]',
    'time.published',
    'abbr.published',
    'article time',
    'header time',
    'main time',
    'time[datetime]',
  ]
  for (const selector of marked) {
    const element = document.querySelector(selector)
    if (element === null) continue
    const written = ['datetime', 'content', 'title']
      .map((name) => day(element.getAttribute(name)))
      .find((each) => each !== null)
    const found = written ?? day(element.textContent)
    if (found !== null) return found
  }
  return null
}

const dayInAddress = (address: string | null): string | null => {
  const found = /\/((?:19|20)\d{2})[/-]([a-z]{3}|\d{1,2})[/-](\d{1,2})(?=[/-]|$)/i.exec(address ?? '')
  if (found === null) return null
  const [, year, month = '', date] = found
  return writtenDay(/\d/.test(month) ? `${year}-${month}-${date}` : `${date} ${month} ${year}`)
}

const day = (date: string | null | undefined): string | null =>
  date ? writtenDay(tidy(date.slice(0, LONGEST_FACT))) : null

const fact = (text: string | null): string | null => {
  const short = tidy((text ?? '').slice(0, LONGEST_FACT))
  return short === '' ? null : short
}

const plain = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ +/g, ' ')

const same = (one: string, other: string | null): boolean =>
  other !== null && plain(one) !== '' && plain(other).includes(plain(one))

const absolute = (address: string | null, base: string | null): string | null => {
  if (address === null || !URL.canParse(address.trim(), base ?? undefined)) return null
  const { href, protocol } = new URL(address.trim(), base ?? undefined)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
