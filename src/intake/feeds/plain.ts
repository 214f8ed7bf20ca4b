const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

// Tags inside a word or beside a comma; the others part words.
const INLINE = /^\/?(?:a|abbr|b|cite|em|i|q|span|strong|sub|sup|u)[\s/>]/i

/** The words of a line or two of markup (a title, a summary), on one line. For an article's text there is `articleOf`. */
export const plain = (markup: string): string =>
  withoutTags(markup)
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      return isCharacter ? String.fromCodePoint(point) : whole
    })
    .replace(/\s+/g, ' ')
    .trim()

/** "<" opens a tag only before a letter, "/", "!" or "?": "fewer than < 5" has none. */
const withoutTags = (markup: string): string => {
  let kept = ''
  let from = 0
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', from)) {
    const isTag = /[a-z/!?]/i.test(markup[open + 1] ?? '')
    const close = isTag ? markup.indexOf('>', open) : open
    if (close < 0) break
    kept += markup.slice(from, isTag ? open : close + 1)
    if (isTag && !INLINE.test(markup.slice(open + 1, open + 12))) kept += ' '
    from = close + 1
  }
  return kept + markup.slice(from)
}
