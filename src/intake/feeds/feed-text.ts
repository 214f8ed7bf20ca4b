/** A feed's characters, and what a reader should know of how they were made from its bytes. */
export interface FeedText {
  readonly text: string
  readonly remarks: readonly string[]
}

/**
 * The characters of a feed's bytes. A byte order mark counts first, then the server's charset, then the XML declaration, then
 * UTF-8 (RFC 7303). Bytes that are UTF-8 are taken for it even when an eight-bit charset is declared: text in those is not
 * valid UTF-8 by chance, while servers that declare one charset for all their files are common.
 */
export const feedText = (bytes: Uint8Array, contentType: string | null): FeedText => {
  const declared = markedCharset(bytes) ?? charsetOf(contentType) ?? declaredCharset(bytes)
  if (declared === null) {
    return isUtf8(bytes)
      ? as('utf-8', bytes)
      : as('windows-1252', bytes, 'its encoding is not stated and is no UTF-8: read as windows-1252')
  }
  const decoder = decoderOf(declared)
  if (decoder === null) return as('utf-8', bytes, `its encoding "${declared}" is not known: read as UTF-8`)
  if (decoder.encoding === 'utf-8') {
    return isUtf8(bytes)
      ? as('utf-8', bytes)
      : as('utf-8', bytes, 'some of its bytes are no UTF-8, which it says it is')
  }
  if (/^(windows|iso-8859|koi8|macintosh)/.test(decoder.encoding) && isUtf8(bytes)) {
    const plain = bytes.every((byte) => byte < 0x80)
    return plain ? as('utf-8', bytes) : as('utf-8', bytes, `says it is ${declared}, but is UTF-8: read as UTF-8`)
  }
  return { text: decoder.decode(bytes), remarks: [] }
}

const as = (charset: string, bytes: Uint8Array, ...remarks: string[]): FeedText => ({
  text: new TextDecoder(charset).decode(bytes),
  remarks,
})

const markedCharset = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const charsetOf = (contentType: string | null): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? '')?.[1]?.toLowerCase() ??
  null

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  const end = head.startsWith('<?xml') ? head.indexOf('?>') : -1
  if (end < 0) return null
  return /encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head.slice(0, end))?.[1]?.toLowerCase() ?? null
}

const decoderOf = (charset: string): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(charset)
  } catch {
    return null // the only way to ask which names are known
  }
}

/** Whether bytes are UTF-8 as far as they go; a feed that was cut may end inside a character. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
