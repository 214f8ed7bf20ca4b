// What a feed's text looks like from outside, before any parser reads it.

/** The name of the first tag, lower case, without a prefix ("rss", "feed", "rdf", "html"); null when there is none. */
export const rootOf = (text: string): string | null => {
  let at = 0
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    const name = /^(?:[a-z][\w.-]{0,40}:)?([a-z][\w.-]{0,40})/i.exec(text.slice(open + 1, open + 90))
    if (name !== null) return name[1]!.toLowerCase()
    if (/^<!doctype\s{1,9}html\b/i.test(text.slice(open, open + 30))) return 'html'
    const end = endOfAside(text, open)
    if (end < 0) return null
    at = end
  }
  return null
}

/** Where a comment, a declaration or an instruction that begins at `open` is over. */
const endOfAside = (text: string, open: number): number => {
  const close = text.startsWith('<!--', open) ? '-->' : text.startsWith('<?', open) ? '?>' : '>'
  const at = text.indexOf(close, open + 1)
  return at < 0 ? -1 : at + close.length
}

/** The text up to the end of the last whole entry, when the closing tag of the root never came; null when it did. */
export const wholeEntriesOf = (text: string, root: string): string | null => {
  const end = text.slice(-2000).toLowerCase()
  if (new RegExp(`</(?:[a-z][\\w.-]{0,40}:)?${root}\\s{0,99}>`).test(end)) return null
  const tag = /<\/(?:[a-z][\w.-]{0,40}:)?(?:item|entry)\s{0,99}>/gi
  let last = 0
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) last = tag.lastIndex
  return text.slice(0, last)
}

/** Addresses of feeds that a web page names in its head, as written there. */
export const feedsNamedBy = (page: string): readonly string[] => {
  const head = page.slice(0, 500_000)
  const named: string[] = []
  for (let open = nextLink(head, 0); open >= 0; open = nextLink(head, open + 1)) {
    const tag = head.slice(open, open + 2000).split('>', 1)[0]!
    if (!/\brel\s?=\s?["']?[^"'>]{0,40}alternate/i.test(tag)) continue
    if (!/\btype\s?=\s?["']?application\/(?:rss|atom|rdf|feed)\+(?:xml|json)/i.test(tag)) continue
    const address = /\bhref\s?=\s?(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i.exec(tag)
    if (address !== null) named.push((address[1] ?? address[2] ?? address[3]!).replaceAll('&amp;', '&'))
  }
  return named
}

const nextLink = (head: string, from: number): number => {
  const at = head.slice(from).search(/<link\s/i)
  return at < 0 ? -1 : from + at
}
