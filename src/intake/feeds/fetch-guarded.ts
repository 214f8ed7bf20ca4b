import type { LookupAddress } from 'node:dns'
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import { DataError } from '../../errors.js'
import { VERSION } from '../../version.js'
import { addressesOf, ask, faultOf } from './ask.js'
import { refusalOf } from './guard.js'
import { readBody } from './read-body.js'
import { redirectedTo, webAddressOf } from './web-address.js'

/** What a server answered. `address` is where the answer came from, after redirects. */
export type Answer =
  | {
      readonly kind: 'fresh'
      readonly address: string
      readonly bytes: Uint8Array
      readonly contentType: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged'; readonly address: string }
  | {
      readonly kind: 'failed'
      readonly address: string
      readonly status: number
      /** The Retry-After header as sent: seconds, or a date. */
      readonly retryAfter: string | null
      /** One line that names the address. */
      readonly error: string
    }

export interface Limits {
  /** Milliseconds for finding the host and connecting, at each address. */
  readonly connect: number
  /** Milliseconds for everything, redirects and body included. */
  readonly total: number
  /** Bytes of the body, as sent and unpacked. */
  readonly bytes: number
  /** Redirects that are followed. */
  readonly redirects: number
}

export interface FetchOptions {
  /** Hosts, as `URL.host` writes them, that the user named and that may have private addresses. */
  readonly allowPrivate?: ReadonlySet<string>
  /** What the server said of the version we have; it then may answer that nothing changed. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly limits?: Partial<Limits>
  readonly signal?: AbortSignal
  /** Finds a host's addresses; the system's resolver when left out. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
}

export type Fetch = (address: string, options?: FetchOptions) => Promise<Answer>

const LIMITS: Limits = { connect: 10_000, total: 60_000, bytes: 10_000_000, redirects: 5 }
const NONE: ReadonlySet<string> = new Set()
const REDIRECTS = new Set([301, 302, 303, 307, 308])

const HEADERS = {
  'user-agent': `Parley/${VERSION} (+news record; offline analyst tool)`,
  accept: 'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
}

/**
 * One GET of a web address. The host is looked up once, every address it has is checked, and the connection goes to what was
 * checked, so that a name which changes its mind leads nowhere else; each redirect is checked the same way. A DataError, one
 * line that names the address, when no answer could be had; an answer that is a failure comes back as one.
 */
export const fetchGuarded: Fetch = async (address, options = {}) => {
  const limits = { ...LIMITS, ...options.limits }
  const end = new AbortController()
  const late = setTimeout(
    () => end.abort(new DataError(`${address}: did not answer in full within ${limits.total / 1000} seconds`)),
    limits.total,
  )
  const stop = (): void => end.abort(new DataError(`${address}: was stopped`))
  if (options.signal?.aborted) stop()
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await follow(address, options, limits, end.signal)
  } finally {
    clearTimeout(late)
    options.signal?.removeEventListener('abort', stop)
  }
}

const follow = async (first: string, options: FetchOptions, limits: Limits, signal: AbortSignal): Promise<Answer> => {
  let name = `${first}:`
  let url = webAddressOf(first, name)
  let afterPublic = false
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const addresses = await addressesOf(url, { ...options, limits, signal, name })
    const refusal = refusalOf(url.host, addresses, options.allowPrivate ?? NONE, afterPublic)
    if (refusal !== null) throw new DataError(`${name} ${refusal}`)
    afterPublic ||= refusalOf(url.host, addresses, NONE, false) === null
    const { request, response } = await ask(url, addresses, { headers: headersOf(options), limits, signal, name })
    try {
      const location = REDIRECTS.has(response.statusCode ?? 0) ? response.headers.location : undefined
      if (location === undefined) return await answerOf(response, url, limits, signal, name)
      name = `${first}: redirects to ${JSON.stringify(location.slice(0, 300))}, which`
      url = redirectedTo(location, url, name)
    } finally {
      request.destroy()
    }
  }
  throw new DataError(`${first}: redirects more than ${limits.redirects} times; name the address it should end at`)
}

const headersOf = ({ etag, lastModified }: FetchOptions): Record<string, string> => ({
  ...HEADERS,
  ...(isSendable(etag) ? { 'if-none-match': etag } : {}),
  ...(isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
})

// What a server said long ago is sent back to it only when it can stand in a header.
const isSendable = (value: string | null | undefined): value is string =>
  typeof value === 'string' && /^[\x20-\x7e]{1,1000}$/.test(value)

const answerOf = async (
  response: IncomingMessage,
  url: URL,
  limits: Limits,
  signal: AbortSignal,
  name: string,
): Promise<Answer> => {
  const { statusCode: status = 0, headers } = response
  if (status === 304) return { kind: 'unchanged', address: url.href }
  if (status !== 200 && status !== 203) {
    const what = `answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
    const retryAfter = headers['retry-after'] ?? null
    return { kind: 'failed', address: url.href, status, retryAfter, error: `${name} ${what}` }
  }
  const bytes = await readBody(response, limits.bytes, name).catch((error: unknown) => {
    throw faultOf(error, signal, name)
  })
  return {
    kind: 'fresh',
    address: url.href,
    bytes,
    contentType: headers['content-type'] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
}
