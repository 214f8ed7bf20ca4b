import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { DataError } from '../../errors.js'

/** An answer of a web server as an archive keeps it: its status, header fields by lower-case names, and its body unpacked. */
export interface HttpResponse {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  readonly body: () => Buffer
}

const LONGEST_HEAD = 65_536

/** Reads an HTTP response; null when the bytes begin as none. `body` throws a DataError when it unpacks to over `longest`. */
export const httpResponse = (bytes: Buffer, place: string, longest: number): HttpResponse | null => {
  const status = /^HTTP\/[\d.]+ +(\d{3})/.exec(bytes.subarray(0, 64).toString('latin1'))?.[1]
  if (status === undefined) return null
  const [end, gap] = endOfHead(bytes)
  const fields = new Map<string, string>()
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n').slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const raw = bytes.subarray(Math.min(end + gap, bytes.length))
  return { status: Number(status), fields, body: () => unpacked(raw, fields, place, longest) }
}

const endOfHead = (bytes: Buffer): readonly [end: number, gap: number] => {
  const head = bytes.subarray(0, LONGEST_HEAD)
  const wide = head.indexOf('\r\n\r\n')
  const narrow = head.indexOf('\n\n')
  if (wide >= 0 && (narrow < 0 || wide < narrow)) return [wide, 4]
  return narrow >= 0 ? [narrow, 2] : [head.length, 0]
}

const unpacked = (raw: Buffer, fields: ReadonlyMap<string, string>, place: string, longest: number): Buffer => {
  const whole = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? dechunked(raw) : raw
  const coding = (fields.get('content-encoding') ?? '').trim().toLowerCase()
  const unpack = UNPACKERS[coding]
  if (coding === '' || coding === 'identity') return whole
  if (unpack === undefined) throw new DataError(`${place}: is packed as "${coding.slice(0, 20)}", which is not read`)
  // Many archivers keep the page unpacked and leave the server's header as it was.
  if (looksUnpacked(whole)) return whole
  try {
    return unpack(whole, longest)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new DataError(`${place}: unpacks to more than ${longest} bytes; it is left out`)
    throw new DataError(`${place}: its ${coding} data is damaged; it is left out`)
  }
}

type Unpacker = (bytes: Buffer, longest: number) => Buffer

const gunzipped: Unpacker = (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength })
// "deflate" means zlib data, but old servers send it bare.
const inflated: Unpacker = (bytes, maxOutputLength) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (bytes.length < 2 || bytes.readUInt16BE(0) % 31 === 0)
    ? inflateSync(bytes, { maxOutputLength })
    : inflateRawSync(bytes, { maxOutputLength })

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: gunzipped,
  'x-gzip': gunzipped,
  deflate: inflated,
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
}

const looksUnpacked = (bytes: Buffer): boolean =>
  /^\s*<[!a-z?]/i.test(
    bytes
      .subarray(0, 64)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  )

/** The body of chunked bytes; the bytes themselves where an archiver has joined the chunks already. */
const dechunked = (raw: Buffer): Buffer => {
  const chunks: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const end = raw.subarray(at, at + 64).indexOf('\n')
    const size =
      end < 0 ? undefined : /^\s*([\da-f]{1,8})\s*(?:;|$)/i.exec(raw.subarray(at, at + end).toString('latin1'))?.[1]
    if (size === undefined) return chunks.length === 0 ? raw : Buffer.concat([...chunks, raw.subarray(at)])
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    const from = at + end + 1
    chunks.push(raw.subarray(from, from + length))
    at = from + length
    if (raw[at] === 0x0d) at++
    if (raw[at] === 0x0a) at++
  }
  return Buffer.concat(chunks)
}
