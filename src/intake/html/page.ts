import { Readability } from '@mozilla/readability'
import { DataError } from '../../errors.js'
import { documentOf, type PageDocument, type PageElement } from './dom.js'
import { factsOf, type PageFacts } from './facts.js'
import { type Paragraph, paragraphsOf, tidy } from './paragraphs.js'

/** A web page's article: its text, headline first, paragraphs apart by blank lines, and what the page says of it. */
export interface Page extends PageFacts {
  readonly text: string
  readonly remarks: readonly string[]
}

const FEWEST_WORDS = 25
const MOST_LINKED = 0.4

/**
 * The article of a web page. `base` is the address it was fetched from, where that is known. A DataError, naming the `place`,
 * when the page holds none: a front page, a list of links, a page its scripts would have filled (they are never run).
 */
export const readPage = (html: string, place: string, base: string | null = null): Page => {
  const document = documentOf(html, place)
  const from = base ?? savedFrom(html)
  const facts = factsOf(document, from)
  const found = articleOf(document, place)
  const headline = facts.headline ?? found?.title ?? null
  const all = found === null ? [] : paragraphsOf(found.content)
  if (!isArticle(all)) {
    throw new DataError(`${place}: no article found on the page; save its text as a .txt file if there is one`)
  }
  const start = all.findIndex(({ text }) => !isHeading(text))
  const body = all.filter((paragraph, index) => index >= start && !isPointer(paragraph)).map(({ text }) => text)
  if (headline !== null && body[0]?.startsWith(headline)) body.splice(0, 1, body[0].slice(headline.length).trimStart())
  return {
    ...facts,
    headline,
    address: facts.address ?? from,
    text: [headline ?? '', ...body].filter((each) => each !== '').join('\n\n'),
    remarks: [
      ...(facts.authors.length > 0 ? [`byline: ${facts.authors.join(', ')}`] : []),
      ...(facts.isFree ? [] : ['the page says that not all of it is free to read; the text may be cut short']),
      ...(facts.publishedBasis === 'inferred' ? ['the day of publication was taken from the web address'] : []),
    ],
  }
}

/** The text of an HTML fragment or mail, all of it: paragraphs apart by blank lines. */
export const textOfHtml = (html: string, place: string): string =>
  paragraphsOf(documentOf(html, place).body)
    .map(({ text }) => text)
    .join('\n\n')

const articleOf = (document: PageDocument, place: string): { title: string | null; content: PageElement } | null => {
  try {
    const article = new Readability<PageElement>(document as never, {
      serializer: (node) => node as unknown as PageElement,
      disableJSONLD: true,
      keepClasses: true,
    }).parse()
    if (!article?.content) return null
    return { title: article.title ? tidy(article.title) : null, content: article.content }
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 80)
    throw new DataError(`${place}: the page cannot be taken apart (${reason}); save its text as a .txt file`)
  }
}

// Whole sentences in some number, not chiefly links, and not each under a link of its own, as on a front page.
const isArticle = (paragraphs: readonly Paragraph[]): boolean => {
  let words = 0
  let sentences = 0
  let teasers = 0
  let length = 0
  let linked = 0
  let afterPointer = false
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    length += text.length
    linked += paragraph.linked
    if (isSentence(text)) {
      words += wordsOf(text)
      sentences++
      if (afterPointer) teasers++
    }
    afterPointer = isPointer(paragraph)
  }
  if (teasers > 2 && teasers * 2 > sentences) return false
  return words >= FEWEST_WORDS && linked <= MOST_LINKED * length
}

const isSentence = (text: string): boolean => ENDS_SENTENCE.test(text) && wordsOf(text) >= 8

const ENDS_SENTENCE = /[.!?…。؟]["'”’»)\]]{0,3}$/u

// "Read more: Talks resume in Doha": a link, and no sentence of the article.
const isPointer = ({ text, linked }: Paragraph): boolean => linked > 0.8 * text.length && !ENDS_SENTENCE.test(text)

// Before the first sentence stand bylines, days and buttons, and the headline again.
const isHeading = (text: string): boolean => !ENDS_SENTENCE.test(text) && wordsOf(text) < 15 && !/[-–—]$/.test(text)

const wordsOf = (text: string): number => text.split(' ').length

// What browsers write at the top of a page they save.
const savedFrom = (html: string): string | null =>
  /<!--\s{0,3}saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>"]{1,2000})/i.exec(html.slice(0, 5_000))?.[1] ?? null
