import { DataError } from '../../../errors.js'
import type { ArticleOf } from '../take-entry.js'

/** Stands in for the reader of web pages: the words inside <article>, and the page's title. */
export const plainArticleOf: ArticleOf = (bytes, name) => {
  const page = Buffer.from(bytes).toString()
  const text = /<article>([\s\S]*)<\/article>/
    .exec(page)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim()
  if (!text) throw new DataError(`${name}: has no article`)
  const title = /<title>([^<]*)/.exec(page)?.[1] || null
  return { text, title, publisher: null, published: null, address: null, remarks: [] }
}
