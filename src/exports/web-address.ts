/** An address that leads somewhere on the web, with everything in it encoded that could end it; null for any other. */
export const webAddress = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
