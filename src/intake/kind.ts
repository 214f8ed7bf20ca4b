/** What a stream of bytes is taken to be; a refusal says why it is not read and what to do, in words that follow its name. */
export type Kind = 'text' | 'html' | 'jsonl' | 'csv' | 'eml' | 'warc' | 'gzip' | 'zip' | { readonly refused: string }

/** Kinds that a file's own first bytes give away, whatever its name. */
const SIGNATURES: readonly (readonly [signature: string, kind: Kind])[] = [
  ['1f8b', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['25504446', refuse('is a PDF; save its text as a .txt file and give that')],
  ['d0cf11e0', refuse('is an old Office document; save it as plain text or HTML')],
  ['7b5c727466', refuse('is an RTF document; save it as plain text or HTML')],
  ['89504e47', refuse('is a PNG image; only text can be read')],
  ['ffd8ff', refuse('is a JPEG image; only text can be read')],
  ['47494638', refuse('is a GIF image; only text can be read')],
  ['49492a00', refuse('is a TIFF image; only text can be read')],
  ['4d4d002a', refuse('is a TIFF image; only text can be read')],
  ['52494646', refuse('is an image, a sound or a film; only text can be read')],
  ['425a68', refuse('is packed with bzip2; unpack it first')],
  ['fd377a585a00', refuse('is packed with xz; unpack it first')],
  ['28b52ffd', refuse('is packed with zstd; unpack it first')],
  ['377abcaf271c', refuse('is a 7z archive; unpack it first')],
  ['526172211a07', refuse('is a RAR archive; unpack it first')],
  ['7f454c46', refuse('is a program; only text can be read')],
  ['53514c69746520666f726d6174', refuse('is a database; only text can be read')],
]

const OFFICE = /\.(?:docx|docm|xlsx|pptx|odt|ods|odp|epub|pages)$/

const ENDINGS: Readonly<Record<string, Kind>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  warc: 'warc',
  tar: refuse('is a tar archive; unpack it first'),
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
}

/**
 * What a file is, by its first bytes and its name: bytes that give themselves away come first, then the name's ending, then
 * how the text begins. A file of another ending is read as text when it was `named` outright; in a folder or an archive,
 * where nobody chose it, it is refused.
 */
export const kindOf = (name: string, head: Uint8Array, named: boolean): Kind => {
  const lower = name.toLowerCase()
  const signed = signedKind(head)
  if (signed === 'zip' && OFFICE.test(lower)) return refuse('is an Office document or a book; save it as text or HTML')
  if (signed !== null) return signed
  const ending = endingOf(lower)
  const begins = beginningOf(head)
  if (begins.startsWith('WARC/')) return 'warc'
  const known = Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null
  if (known !== null && known !== 'text' && known !== 'html') return known
  if (isFeed(begins)) return refuse('is a news feed; give its web address to "parley watch", or save its articles')
  if (looksLikeHtml(begins)) return 'html'
  if (known !== null) return known
  if (ending === 'json') return refuse('is a JSON file; write one {"id", "text"} object a line, in a .jsonl file')
  if (ending !== '' && !named)
    return refuse(`is not of a kind that is read (.${ending}); if it is a report, name it .txt`)
  if (looksLikeMail(begins)) return 'eml'
  return /^\{\s*"/.test(begins) ? 'jsonl' : 'text'
}

function refuse(refused: string): Kind {
  return { refused }
}

const signedKind = (head: Uint8Array): Kind | null => {
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex')
  return SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1] ?? null
}

// "Talks in Doha, Aug. 14" and "report.2024-08-14" have no ending; one begins with a letter and is short.
const endingOf = (lower: string): string => /[^.]\.([a-z][a-z0-9]{0,7})$/.exec(lower)?.[1] ?? ''

/** The first characters that are no white space, as far as ASCII tells: enough for tags and header names. */
const beginningOf = (head: Uint8Array): string =>
  Buffer.from(head.subarray(0, 4_096))
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()

const isFeed = (begins: string): boolean => {
  if (/^\{/.test(begins) && begins.slice(0, 400).includes('jsonfeed.org/version')) return true
  if (!begins.startsWith('<')) return false
  const root = /<([a-z][\w:]*)/i.exec(begins)?.[1]?.toLowerCase()
  return root === 'rss' || root === 'feed' || root === 'rdf:rdf'
}

const looksLikeHtml = (begins: string): boolean =>
  begins.startsWith('<') && /<(?:!doctype html|html|head|body)[\s>]/i.test(begins.slice(0, 2_048))

// Two header lines of mail one after the other, of names no report begins with.
const looksLikeMail = (begins: string): boolean =>
  /^(?:return-path|received|delivered-to|message-id|mime-version|from|x-[\w-]{1,60}):[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,50}[\w-]{1,76}:/i.test(
    begins,
  ) && /^(?:mime-version|message-id|received):/im.test(begins)
