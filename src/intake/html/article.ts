import { decodeAny } from '../encoding.js'
import { charsetOf } from './charset.js'
import { readPage } from './page.js'

/** An article out of a web page or a plain text from the web, and what is said of it there. */
export interface Article {
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  /** YYYY-MM-DD; 'inferred' when only the web address has it. */
  readonly published: string | null
  readonly publishedBasis: 'file' | 'inferred' | null
  readonly address: string | null
  readonly remarks: readonly string[]
}

/**
 * The article of a page's bytes. `contentType` is what the server said ("text/html; charset=..."), null for a file; `base` the
 * page's address. A DataError that names the place (`name`) when there is none.
 */
export const articleOf = (
  bytes: Uint8Array,
  name: string,
  contentType: string | null,
  base: string | null = /^https?:/i.test(name) ? name : null,
): Article => {
  const isPlain = /^\s*text\/plain\b/i.test(contentType ?? '')
  const served = /charset\s{0,5}=\s{0,5}"?([\w:.-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null
  const { text, remark } = decodeAny(bytes, name, served ?? (isPlain ? null : charsetOf(bytes)))
  const remarks = remark === null ? [] : [remark]
  if (isPlain) {
    return { text, title: null, publisher: null, published: null, publishedBasis: null, address: base, remarks }
  }
  const { headline, authors: _, isFree: __, remarks: told, ...page } = readPage(text.replace(/^\ufeff/, ''), name, base)
  return { ...page, title: headline, remarks: [...remarks, ...told] }
}
