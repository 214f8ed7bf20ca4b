import PostalMime, { type Email } from 'postal-mime'
import { DataError } from '../errors.js'
import { isText } from './encoding.js'
import { type Article, articleOf } from './html/article.js'
import { textOfHtml } from './html/page.js'
import { writtenDay } from './written-day.js'

/**
 * The report in a mail message (.eml), or in a web page saved as one (.mht). The subject is its title and the day it was sent
 * its date. The sender is taken as its publisher only when the message came from a list: what a colleague passes on is not
 * said by the colleague.
 */
export const reportOfMail = async (bytes: Uint8Array, place: string): Promise<Article & { readonly media: string }> => {
  const mail = await PostalMime.parse(bytes).catch((error: Error) => {
    throw new DataError(`${place}: is no mail message that can be read (${error.message.slice(0, 80)})`)
  })
  if (mail.from === undefined && mail.subject === undefined && mail.date === undefined) {
    throw new DataError(`${place}: is no mail message (no From, Subject or Date); name it .txt if it is plain text`)
  }
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value.trim() || null
  const saved = header('snapshot-content-location') ?? header('content-location')
  if (saved !== null && /^https?:/i.test(saved) && mail.html) {
    return { ...articleOf(Buffer.from(mail.html), place, 'text/html; charset=utf-8', saved), media: 'html' }
  }
  const text = textOf(mail, place)
  if (!/\S/.test(text) || !isText(text))
    throw new DataError(`${place}: the message has no text; there is nothing to read`)
  const date = header('date')
  const published = date === null ? null : writtenDay(date)
  const sender = mail.from?.name?.trim() || null
  const isList = ['list-id', 'list-unsubscribe', 'list-post'].some((name) => header(name) !== null)
  return {
    text,
    title: mail.subject?.trim() || null,
    publisher: isList ? sender : null,
    published,
    publishedBasis: published === null ? null : 'file',
    address: null,
    media: 'eml',
    remarks: [
      ...(published === null ? [] : ['its date is the day the message was sent']),
      ...(isList || mail.from === undefined
        ? []
        : [`sent by ${sender ?? mail.from.address}; not taken as its publisher`]),
      ...attachmentsOf(mail),
    ],
  }
}

// A plain part that only says to look at the other one is far shorter.
const textOf = (mail: Email, place: string): string => {
  const plain = mail.text ?? ''
  if (!mail.html) return plain
  const marked = textOfHtml(mail.html, place)
  return plain.trim().length * 3 < marked.length ? marked : plain
}

const attachmentsOf = (mail: Email): readonly string[] => {
  const names = mail.attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => filename ?? mimeType)
  if (names.length === 0) return []
  const shown = names.slice(0, 5).map((name) => name.replace(/\p{Cc}/gu, '?').slice(0, 100))
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return [`attachments not read: ${shown.join(', ')}${more}`]
}
