import { type Decoded, decodeAny } from '../encoding.js'

/** The characters of a feed's bytes. The server's charset counts before that of the XML declaration (RFC 7303). */
export const feedText = (bytes: Uint8Array, name: string, contentType: string | null): Decoded => {
  const { text, remark } = decodeAny(bytes, name, sentCharset(contentType) ?? declaredCharset(bytes))
  return { text: text.replace(/^\ufeff/, ''), remark }
}

const sentCharset = (contentType: string | null): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? '')?.[1] ?? null

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  const end = head.startsWith('<?xml') ? head.indexOf('?>') : -1
  return /encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head.slice(0, Math.max(end, 0)))?.[1] ?? null
}
