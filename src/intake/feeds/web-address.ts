import { DataError } from '../../errors.js'

/** An address that can be fetched; a DataError that begins with `name` for any other. A password in it is never repeated. */
export const webAddressOf = (address: string, name: string, base?: URL): URL => {
  if (!URL.canParse(address, base?.href)) throw new DataError(`${name} is no web address`)
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new DataError(`${name} is no web address that is read; only http and https are`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new DataError(
      `${url.host}${url.pathname}: is named with a user name or password; none is ever sent, leave it out`,
    )
  }
  url.hash = ''
  return url
}

/** Where a redirect from an address leads; never from https to http, where anyone on the way could change what is read. */
export const redirectedTo = (location: string, from: URL, name: string): URL => {
  const to = webAddressOf(location, name, from)
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new DataError(`${name} gives up https; anyone on the way could change what is read`)
  }
  return to
}
