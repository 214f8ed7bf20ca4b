/**
 * Texts from which something on the way took every apostrophe ("Norways army", "the countrys east", "wont attend"): which words are two.
 * A text that kept one apostrophe kept them all.
 */
import { calendarWords } from '../knowledge/calendar.js'
import { englishWords } from '../knowledge/english-words.js'
import { firstName } from '../knowledge/first-names.js'
import { nameIndex } from '../knowledge/names.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'
import { isApostrophe } from './clitics.js'

/** Where the second word of the word `[start,end)` begins, whose apostrophe was dropped; null for one word. */
export type DroppedAt = (start: number, end: number) => number | null

/** Of a text without apostrophes, where its words are two: possessives, and "wont"; null for any other text. */
export function droppedApostrophes(text: string): DroppedAt | null {
  const endsInPossessive = possessivesOf(text)
  if (endsInPossessive === null) return null
  return (start, end) => {
    if (end - start === WONT.length && text.slice(start, end) === WONT)
      return /\b(?:his|her|its|their|is|was|are|were) $/i.test(text.slice(Math.max(0, start - 8), start))
        ? null
        : start + 2
    return endsInPossessive(start, end) ? end - 1 : null
  }
}

/** "Wont attend"; but "as was his wont". */
const WONT = 'wont'

/** True where the last letter of the word `[start,end)` is a possessive s; null for a text that has apostrophes. */
function possessivesOf(text: string): ((start: number, end: number) => boolean) | null {
  for (let at = 0; at < text.length; at++) if (isApostrophe(text.charCodeAt(at))) return null
  let words: ReadonlySet<string> | undefined
  return (start, end) => {
    if (text.charCodeAt(end - 1) !== SMALL_S || !OWNED.test(text.slice(end, end + 8))) return false
    const word = text.slice(start, end)
    if (!SHAPE.test(word)) return false
    const owner = word.slice(0, -1)
    const small = owner.toLowerCase()
    if (NO_PLURAL.test(word) && englishWords().small.has(small)) return true
    if (owner.startsWith(small[0]!) || namesOf(word).length > 0 || firstName(word) !== undefined) return false
    if (owner.length < SHORTEST && !CAPITALS.test(owner)) return false
    const names = namesOf(owner)
    if (names.length > 0) return names.some((as) => as !== 'people' && as !== 'adjective')
    const english = englishWords()
    const whole = `${small}s`
    if (english.small.has(whole) || CAPITALS.test(owner)) return false
    if (calendarWords().get(small)?.weekday !== undefined) return !text.slice(start - 3, start).startsWith('on ')
    if (english.names.has(whole) || english.small.has(small) || MEMBER.test(owner)) return false
    words ??= new Set(text.match(WORDS))
    return (words.has(owner) || english.names.has(small)) && !words.has(small)
  }
}

const SMALL_S = 0x73
const WORDS = /\p{L}[\p{L}-]*/gu
/** Something follows that can be owned: a word that is no verb of being or having. */
const OWNED = /^ (?!(?:is|was|has|had|will|would|are|were|have|and|or)\b)[\p{L}\p{N}]/u
const SHAPE = /^\p{L}[\p{L}-]*[^\P{L}s]s$/u
const CAPITALS = /^\p{Lu}+$/u
/** A name that is no abbreviation has so many letters: "Ras" is no "Ra's". */
const SHORTEST = 3
/** "countrys": no plural ends so. */
const NO_PLURAL = /[bcdfghjklmnpqrstvwxz]ys$/
/** "Islamists", "Takfiris", "Alawites": more of them, not what is theirs. */
const MEMBER = /(?:ist|ite|ian|ean|can|ani|iri|er|or|man)$/

const namesOf = (word: string): readonly string[] =>
  longestAt(nameIndex(), piecesOf([{ text: word }]), 0, 1)?.values.map(({ as }) => as) ?? []
