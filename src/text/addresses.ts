import { wordForms } from '../knowledge/word-forms.js'

/**
 * Web and mail addresses. Every pattern is sticky and bounded, so that trying it at each word of a long line
 * stays linear; a longer address is only cut into more tokens, never lost.
 */
const LINK = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.(?=[\p{L}\p{N}]))[^\s<>"“”‘’«»]{1,2000}/iuy
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy
const NAME = /[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}){1,5}/uy
/** Newsgroups and host names without a known ending: three or more small parts. */
const GROUP = /[a-z]{2,20}(?:\.[a-z][a-z\d-]{0,30}){2,6}(?![\p{L}\p{N}])/uy
const PATH = /\/[^\s<>"“”‘’«»]{0,2000}/y

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** An address does not end in the stop, comma or bracket of the sentence around it. */
const trimmed = (text: string, start: number, end: number): number => {
  let stop = end
  while (stop > start + 1) {
    const char = text[stop - 1]!
    if (char === ')' && text.slice(start, stop).includes('(')) break
    if (!".,;:!?')]}*>…".includes(char)) break
    stop--
  }
  return stop
}

/** End of the link that begins at `at`, or -1. */
export const linkEnd = (text: string, at: number): number => {
  const end = matchEnd(LINK, text, at)
  return end < 0 ? -1 : trimmed(text, at, end)
}

/** End of the mail address that begins at `at`, or -1. */
export const mailEnd = (text: string, at: number): number => {
  const end = matchEnd(MAIL, text, at)
  return end < 0 ? -1 : trimmed(text, at, end)
}

/** End of a bare "name.com", "comp.sources.unix" or "notes.doc" that begins at `at`, or -1. */
export const domainEnd = (text: string, at: number): number => {
  const group = matchEnd(GROUP, text, at)
  if (group > 0) return group
  let end = matchEnd(NAME, text, at)
  if (end < 0) return -1
  // "Metro.us.The": give back what follows the last known ending, one part at a time.
  for (;;) {
    const dot = text.lastIndexOf('.', end - 1)
    if (dot <= at) return -1
    const ending = text.slice(dot + 1, end)
    const plain = ending === ending.toLowerCase() || text.slice(at, end) === text.slice(at, end).toUpperCase()
    if (plain && wordForms.domain.has(ending.toLowerCase())) break
    end = dot
  }
  const path = matchEnd(PATH, text, end)
  return path < 0 ? end : trimmed(text, at, path)
}
