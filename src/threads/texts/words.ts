/** The words of a text as they are compared: where each stands, a hash of its folded form, and what is to be known about it. */
import { calendarWords } from '../../knowledge/calendar.js'
import { numberWord } from '../../knowledge/number-words.js'
import { boilerplateRanges } from './boilerplate.js'
import { foldWord, hashOf } from './folded-word.js'
import { quotedRanges, type Range } from './quoted-ranges.js'

/** Marks of a word, added up. */
export const QUOTED = 1
/** A number, in digits or in words. */
export const FIGURE = 2
/** A weekday's name, or the number beside a month. */
export const DAY = 4

/** Words in text order, column by column: character offsets, 32-bit hash, marks. */
export interface Words {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly hashes: readonly number[]
  readonly marks: readonly number[]
}

/** A report longer than this is compared by its first words. */
const MOST = 6000
const MOST_CHARACTERS = 60_000

/** Letters and digits with the apostrophes, stops and commas inside them: "Assad's", "3,800", "U.S.". A hyphen parts words. */
const WORD =
  /(?:\p{L}\.){2,8}|[\p{L}\p{N}\p{M}]+(?:(?:['’‘ʼ\u00ad\u200b-\u200d]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu

/** The words of a text without its boilerplate; of a very long one those of its beginning. */
export const wordsOf = (whole: string): Words => {
  const text = whole.slice(0, MOST_CHARACTERS)
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  const marks: number[] = []
  const known = new Map<string, Kind>()
  const left = cursor(boilerplateRanges(text))
  const quoted = cursor(quotedRanges(text))
  let before: Kind | null = null
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (left(index)) continue
    if (starts.length === MOST) break
    let kind = known.get(word)
    if (!kind) {
      kind = kindOf(word)
      known.set(word, kind)
    }
    if (kind.month && before?.dayNumber) marks[marks.length - 1]! |= DAY
    const beside = before?.month && kind.dayNumber ? DAY : 0
    starts.push(index)
    ends.push(index + word.length)
    hashes.push(kind.hash)
    marks.push(kind.mark | beside | (quoted(index) ? QUOTED : 0))
    before = kind
  }
  return { starts, ends, hashes, marks }
}

/** What is known of a word wherever it stands. */
interface Kind {
  readonly hash: number
  readonly mark: number
  readonly month: boolean
  /** May be the day of a month. */
  readonly dayNumber: boolean
}

const kindOf = (word: string): Kind => {
  const lower = word.toLowerCase()
  const folded = foldWord(word)
  const plain = { hash: hashOf(folded), mark: 0, month: false, dayNumber: false }
  if (/\p{N}/u.test(lower))
    return { ...plain, mark: FIGURE, dayNumber: /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(lower) }
  const day = calendarWords().get(lower)
  // "may" is a month only by the company it keeps: alone it marks nothing.
  if (day?.month !== undefined) return { ...plain, month: true }
  if (day?.weekday !== undefined) return { ...plain, mark: DAY }
  // "one" is a pronoun more often than a count.
  const number = lower === 'one' ? undefined : numberWord(lower)
  if (number?.kind !== 'ones' && number?.kind !== 'tens') return plain
  return { ...plain, hash: hashOf(String(number.value)), mark: FIGURE }
}

/** Answers whether a place lies in one of the ranges; asked in text order. */
const cursor = (ranges: readonly Range[]): ((at: number) => boolean) => {
  let i = 0
  return (at) => {
    while (i < ranges.length && ranges[i]!.end <= at) i++
    return i < ranges.length && ranges[i]!.start <= at
  }
}
