import type { PageDocument } from './dom.js'

/** What a page says of its article in JSON-LD (schema.org). */
export interface LinkedArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly address: string | null
  readonly isFree: boolean
}

type Thing = Readonly<Record<string, unknown>>

const MOST_THINGS = 20_000
const LONGEST = 2_000_000
const ARTICLE = /(?:Article|BlogPosting|Blog|Report)$/

/**
 * The article a page is about, out of all its JSON-LD blocks, wherever it is nested: the one whose headline or address is the
 * page's own (`isOwn`), else the first. Null when the page says nothing. Broken blocks are passed over, as browsers do.
 */
export const linkedArticle = (document: PageDocument, isOwn: (text: string) => boolean): LinkedArticle | null => {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    thingsOf(parsed(script.textContent ?? '')),
  )
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && Object.keys(thing).length > 1 ? [[thing['@id'], thing]] : [],
    ),
  )
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
  const own = articles.find((article) =>
    [textOf(article.headline), addressOf(article)].some((text) => text !== null && isOwn(text)),
  )
  const article = own ?? articles[0]
  if (article === undefined) return null
  const resolved = (value: unknown): unknown => {
    const id = isThing(value) ? value['@id'] : undefined
    return typeof id === 'string' ? (byId.get(id) ?? value) : value
  }
  const namesOf = (value: unknown): readonly string[] =>
    [value].flat().flatMap((each) => {
      const named = resolved(each)
      const name = textOf(isThing(named) ? ([named.name].flat()[0] ?? null) : named)
      return name === null || /^https?:/i.test(name) ? [] : [name]
    })
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    publisher: namesOf(article.publisher)[0] ?? namesOf(article.sourceOrganization)[0] ?? null,
    authors: [...new Set(namesOf(article.author))].slice(0, 20),
    address: addressOf(article),
    isFree: !/^false$/i.test(String(article.isAccessibleForFree)),
  }
}

const parsed = (json: string): unknown => {
  if (json.length > LONGEST) return null
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\]\]>)$/, '')
  try {
    return JSON.parse(bare)
  } catch {
    // A line break inside a string is the commonest fault; anything else is the page's loss.
    return parsedWithBreaks(bare)
  }
}

const parsedWithBreaks = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/\p{Cc}+/gu, ' '))
  } catch {
    return null
  }
}

/** Every object in a value, outer ones first, without recursion. */
const thingsOf = (value: unknown): readonly Thing[] => {
  const found: Thing[] = []
  const waiting: unknown[] = [value]
  for (let next = waiting.shift(); waiting.length > 0 || next !== undefined; next = waiting.shift()) {
    if (found.length >= MOST_THINGS) break
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, 1_000))
    else if (isThing(next)) {
      found.push(next)
      waiting.push(
        ...Object.values(next)
          .filter((each) => typeof each === 'object' && each !== null)
          .slice(0, 100),
      )
    }
  }
  return found
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

const typesOf = (thing: Thing): readonly string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

const textOf = (value: unknown): string | null => {
  const first = [value].flat()[0]
  return typeof first === 'string' && /\S/.test(first) ? first : null
}

const addressOf = (article: Thing): string | null => {
  const page = [article.mainEntityOfPage].flat()[0]
  return textOf(article.url) ?? (isThing(page) ? (textOf(page['@id']) ?? textOf(page.url)) : textOf(page))
}
