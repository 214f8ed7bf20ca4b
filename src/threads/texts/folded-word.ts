/**
 * Words made comparable across papers: letter case, accents, apostrophes and British or American spelling play no part.
 * Both sides are folded the same way, so a rule may go too far ("journal" becomes "jornal") without doing harm.
 */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // kilometre, theatre
  [/tre(s?)$/, 'ter$1'],
  // organise, organisation, organising, analyse
  [/([iy])s(e|a|i)/g, '$1z$2'],
  // harbour, colour
  [/our/g, 'or'],
  // defence, licence
  [/nce/g, 'nse'],
  // travelled, cancelled, programme
  [/ll/g, 'l'],
  [/mme(s?)$/, 'm$1'],
  // anaemia, foetus
  [/ae|oe/g, 'e'],
  // catalogue, dialogue
  [/ogue(s?)$/, 'og$1'],
  [/^grey/, 'gray'],
]

/** Spellings differ in words of some length only: "four" and "our" stay as they are. */
const SHORTEST = 5

/** The form of a word that is compared. */
export const foldWord = (word: string): string => {
  let folded = word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is plain ASCII
  if (/[^\x00-\x7f]/.test(folded)) folded = folded.normalize('NFKD').replace(/\p{M}/gu, '')
  if (folded.length < SHORTEST) return folded
  for (const [spelling, one] of SPELLINGS) folded = folded.replace(spelling, one)
  return folded
}

/** A 32-bit hash (FNV-1a with a last stir, so that its lower bits are even). */
export const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
