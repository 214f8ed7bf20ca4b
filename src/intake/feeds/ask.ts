import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { DataError } from '../../errors.js'

interface Asking {
  /** Milliseconds for finding the host, and again for connecting to it. */
  readonly limits: { readonly connect: number }
  /** Ends whatever is going on; its reason is the error to be told. */
  readonly signal: AbortSignal
  /** How errors begin. */
  readonly name: string
}

/** Every network address of a web address's host. */
export const addressesOf = async (
  url: URL,
  asking: Asking & { readonly resolve?: (host: string) => Promise<readonly LookupAddress[]> },
): Promise<readonly LookupAddress[]> => {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const resolve = asking.resolve ?? ((name: string) => lookup(name, { all: true, verbatim: true }))
  const addresses = await inTime(resolve(host), asking)
  if (addresses.length === 0) throw new DataError(`${asking.name} has no network address`)
  return addresses
}

/** The resolver cannot be called off, so it is raced: against the end of everything, and against the time for connecting. */
const inTime = async <T>(work: Promise<T>, { limits, signal, name }: Asking): Promise<T> => {
  signal.throwIfAborted()
  const { promise: never, reject } = rejectable()
  const stop = (): void => reject(signal.reason)
  const late = setTimeout(() => reject(new DataError(`${name} was not found in time`)), limits.connect)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, never])
  } catch (error) {
    throw faultOf(error, signal, name)
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
  }
}

const rejectable = (): { promise: Promise<never>; reject: (reason: unknown) => void } => {
  let reject!: (reason: unknown) => void
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}

/**
 * Sends a GET to one of these addresses, whatever the resolver may say by now, and waits for the head of the answer. The
 * caller reads what it wants of the body and then destroys the request.
 */
export const ask = (
  url: URL,
  addresses: readonly LookupAddress[],
  { headers, limits, signal, name }: Asking & { readonly headers: Readonly<Record<string, string>> },
): Promise<{ request: ClientRequest; response: IncomingMessage }> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request = send(url, { agent: false, headers, lookup: pinnedTo(addresses), signal })
    const late = setTimeout(
      () => request.destroy(new DataError(`${name} could not be connected to in time`)),
      limits.connect,
    )
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(late))
    })
    request.on('close', () => clearTimeout(late))
    request.on('response', (response) => resolve({ request, response }))
    // Stays for good: a connection may still break after its answer was read, and nobody wants to know.
    request.on('error', (error) => reject(faultOf(error, signal, name)))
    request.end()
  })

const pinnedTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [...addresses])
    else done(null, addresses[0]!.address, addresses[0]!.family)
  }

/** One line for whatever went wrong on the way, for the reader of `parley watch`. */
export const faultOf = (error: unknown, signal: AbortSignal, name: string): unknown => {
  if (signal.aborted) return signal.reason
  if (error instanceof DataError) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === '') return error
  const known = REASONS.find(([pattern]) => pattern.test(code))
  return new DataError(`${name} ${known?.[1] ?? `could not be read (${code})`}${known ? ` (${code})` : ''}`)
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|ENODATA)$/, 'has a host that is not known; check the address'],
  [/^EAI_AGAIN$/, 'has a host that could not be looked up; is the network up?'],
  [/^ECONNREFUSED$/, 'refuses connections'],
  [/^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, 'broke off before all was sent'],
  [/^(ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)$/, 'cannot be reached'],
  [/^Z_|^ERR_BROTLI|^ERR__ERROR_/, 'sends packed bytes that cannot be unpacked'],
  [/CERT|SELF_SIGNED|ISSUER|ALTNAME|SIGNATURE/, 'has a certificate that cannot be trusted'],
  [/^HPE_/, 'does not answer in HTTP'],
]
