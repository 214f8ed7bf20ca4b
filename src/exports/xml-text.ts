const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words without what XML 1.0 forbids even escaped: control characters, halves of characters, U+FFFE and U+FFFF become U+FFFD. */
export const allowedInXml = (words: string): string =>
  words
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')

/** Words as they may stand in XML 1.0, between tags or in double quotes. */
export const xmlText = (words: string): string => allowedInXml(words).replace(/[&<>"]/g, (mark) => NAMED[mark]!)
