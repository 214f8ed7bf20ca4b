const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Words as they may stand in XML 1.0, between tags or in double quotes: marks escaped; what it forbids even escaped (control
 * characters, halves of characters, U+FFFE and U+FFFF) becomes U+FFFD.
 */
export const xmlText = (words: string): string =>
  words
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => NAMED[mark]!)
