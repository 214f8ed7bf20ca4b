import type { LookupAddress } from 'node:dns'
import ipaddr from 'ipaddr.js'

// All addresses that the public network routes are in here; "::127.0.0.1" and the like are not, though no list names them.
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** The kind of an address that is not public ("private", "loopback", "linkLocal"), or null for a public one. */
export const closedRangeOf = (address: string): string | null => {
  if (!ipaddr.isValid(address)) return 'not an address'
  const plain = ipaddr.process(address) // ::ffff:10.0.0.1 is 10.0.0.1
  const range: string = plain.range()
  if (range !== 'unicast') return range.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return plain.kind() === 'ipv6' && !plain.match(PUBLIC_IPV6) ? 'reserved' : null
}

/**
 * Why a host must not be connected to, in words that follow its address; null when it may. `host` is written as `URL.host`
 * writes it, port and all: leave for one port of a machine is no leave for the others. One closed address among several
 * closes the host, and what a public host sends on to is never let in: the public host chose it, not the user.
 */
export const refusalOf = (
  host: string,
  addresses: readonly LookupAddress[],
  allowPrivate: ReadonlySet<string>,
  afterPublic: boolean,
): string | null => {
  const closed = addresses.find(({ address }) => closedRangeOf(address) !== null)
  if (closed === undefined) return null
  const what = `leads to ${closed.address}, which is no public address (${closedRangeOf(closed.address)})`
  if (afterPublic) return `${what}; a redirect from a public address may not lead there`
  return allowPrivate.has(host)
    ? null
    : `${what}; private addresses must be allowed for ${host} by name (watch --allow-private)`
}
