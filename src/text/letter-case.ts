/**
 * Gives a text that came in capitals alone ("THE GUERRILLAS KILLED A PEASANT") or in small letters alone the letter case that names
 * are known by. Every character stays where it is, so that offsets into the text as given hold. A word is a name when the lexicons
 * or the English dictionary know it as one, when neither knows it at all, or by what stands beside it; a guess the parser can live with.
 */
import { calendarWords } from '../knowledge/calendar.js'
import { type EnglishWords, englishWords } from '../knowledge/english-words.js'
import { firstName } from '../knowledge/first-names.js'
import { nameCue } from '../knowledge/name-cues.js'
import { nameIndex } from '../knowledge/names.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'
import { titleIndex } from '../knowledge/titles.js'
import { blocksInCapitals, isInSmallLetters, saysTooLittle } from './one-case.js'
import { capitalsOutside, type KnownNames, type Stretch, titleLines } from './title-case.js'

const LETTER = /\p{L}/u
const WORD = /[\p{L}\p{M}]+/gu

/** The text with its letter case restored where it has none; the text itself where it has. */
export function inReadingCase(text: string): string {
  if (saysTooLittle(text)) return text
  if (isInSmallLetters(text)) return restored(text, [{ start: 0, end: text.length }])
  const loud = blocksInCapitals(text)
  const titles = titleLines(text)
  const read = loud.length === 0 ? text : restored(text, loud)
  return titles.length === 0 ? read : restored(read, titles, capitalsOutside(text, titles))
}

interface Word {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** What stands between the word before and this one. */
  readonly gap: string
  shape: Shape
  /** Known to be a name by more than its place at the head of a sentence. */
  named: boolean
}

/** As it is written: small, with a capital, in capitals, or spelt out ("McDonald"). */
type Shape = 'small' | 'title' | 'capitals' | { readonly spelt: string }

/**
 * The text with the letter case of these stretches restored. Of headlines, where it tells something of some words, `known` are the names
 * that the rest of the text tells.
 */
function restored(text: string, stretches: readonly Stretch[], known: KnownNames | null = null): string {
  let out = text
  const english = englishWords()
  const all = stretches.map(({ start, end }) => wordsOf(text, start, end))
  const acronyms = new Set(all.flatMap((words) => acronymsOf(text, words, english)))
  for (const words of all) {
    markKnown(words)
    if (known !== null) markGiven(text, words, known)
    for (const [k, word] of words.entries()) markByItself(words, k, word, english, acronyms)
    markInitials(words, acronyms)
    markAround(words, english, known !== null)
    markSurnames(words, english)
    markOpenings(words, text)
    out = written(out, words)
  }
  return out
}

function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = []
  const finder = new RegExp(WORD)
  finder.lastIndex = start
  let before = start
  for (let hit = finder.exec(text); hit !== null && hit.index < end; hit = finder.exec(text)) {
    const last = hit.index + hit[0].length
    words.push({
      start: hit.index,
      end: last,
      lower: hit[0].toLowerCase(),
      gap: text.slice(before, hit.index),
      shape: 'small',
      named: false,
    })
    before = last
  }
  return words
}

/** "SDF", "McDonald", the "N" of "N Syria": spelt so in a headline too. */
function markGiven(text: string, words: readonly Word[], { words: names, pairs }: KnownNames): void {
  const joined = (k: number): boolean => pairs.has(`${words[k]?.lower} ${words[k + 1]?.lower}`)
  for (const [k, word] of words.entries()) {
    const spelt = text.slice(word.start, word.end)
    const tells =
      spelt !== titled(word.lower) ||
      (spelt.length === 1 && word.lower !== 'a') ||
      names.has(word.lower) ||
      joined(k) ||
      joined(k - 1)
    if (spelt !== word.lower && tells && (!word.named || spelt !== titled(word.lower))) mark(word, { spelt })
  }
  const [first] = words
  if (first && !first.named && text[first.start] !== first.lower[0]) first.shape = 'title'
}

/** Unknown words alone in brackets, or without a vowel: "(FMLN)", "[URNG]", "PKK". */
const acronymsOf = (text: string, words: readonly Word[], { small, names }: EnglishWords): string[] =>
  words
    .filter(({ start, end, lower, gap }) => {
      if (lower.length < 2 || lower.length > 7 || small.has(lower) || names.has(lower)) return false
      const bracketed = /[([]$/.test(gap) && /[)\]]/.test(text[end] ?? '')
      return bracketed || (lower.length < 6 && start + lower.length === end && !/[aeiouy\P{ASCII}]/u.test(lower))
    })
    .map(({ lower }) => lower)

const mark = (word: Word, shape: Shape): void => {
  word.shape = shape
  word.named = true
}

const titled = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1)

/** Names of the lexicons. Asked in three cases: what fits in small letters is no name, what fits only in capitals is an abbreviation. */
function markKnown(words: Word[]): void {
  const small = piecesOf(words.map(({ lower }) => ({ text: lower })))
  const title = piecesOf(words.map(({ lower }) => ({ text: titled(lower) })))
  const capitals = piecesOf(words.map(({ lower }) => ({ text: lower.toUpperCase() })))
  for (let k = 0; k < words.length; ) {
    const limit = runEnd(words, k)
    const inTitle = longestAt(nameIndex(), title, k, limit)
    const inCapitals = longestAt(nameIndex(), capitals, k, limit)
    const hit = inTitle !== null && inTitle.last >= (inCapitals?.last ?? 0) ? inTitle : inCapitals
    if (hit === null || longestAt(nameIndex(), small, k, limit)?.last === hit.last || isDoubtful(words, k, hit)) {
      k++
      continue
    }
    for (let w = k; w < hit.last; w++) {
      const word = words[w]!
      const inner = w > k && nameCue('connector').has(word.lower)
      if (!inner) mark(word, hit === inTitle ? 'title' : 'capitals')
    }
    k = hit.last
  }
}

/** Where a phrase from `k` on must end: at the next word parted by more than a space, a hyphen or an apostrophe. */
function runEnd(words: readonly Word[], k: number): number {
  let end = k + 1
  while (end < words.length && end - k < 12 && /^[\s.'’-]{1,3}$/.test(words[end]!.gap)) end++
  return end
}

/** "us", "who", "is", "mark": one word that English has as another, unless it is plainly a country or a people. */
function isDoubtful(
  words: readonly Word[],
  k: number,
  hit: { readonly last: number; readonly values: readonly { readonly lexicon: string }[] },
): boolean {
  if (hit.last - k > 1) return false
  const { small } = englishWords()
  const word = words[k]!
  if (NAME_PARTICLES.has(word.lower)) return true
  if (!small.has(word.lower)) return false
  if (word.lower === 'us') return words[k - 1]?.lower !== 'the' || !/^\s+$/.test(word.gap)
  return !hit.values.some(({ lexicon }) => lexicon === 'countries') || word.lower.length < 4
}

function markByItself(
  words: readonly Word[],
  k: number,
  word: Word,
  { small, names }: EnglishWords,
  acronyms: ReadonlySet<string>,
): void {
  if (word.named) return
  if (acronyms.has(word.lower)) {
    mark(word, 'capitals')
    return
  }
  const day = calendarWords().get(word.lower)
  if (day?.weekday !== undefined || day?.month !== undefined) {
    const beside = /\d\D{0,2}$/.test(word.gap) || /^\W{1,2}\d/.test(words[k + 1]?.gap ?? '')
    if (beside || !small.has(word.lower)) mark(word, 'title')
    return
  }
  // A letter with a stop is an initial; alone it is the article or the pronoun.
  if (word.lower.length === 1) {
    if (word.lower === 'i' || words[k + 1]?.gap.startsWith('.')) mark(word, 'title')
    return
  }
  // "5th", "20mm"
  if (small.has(word.lower) || !LETTER.test(word.lower) || /\d$/.test(word.gap)) return
  // "didn't" and "farm's" leave a tail that is no word.
  if (/['’]$/.test(word.gap) && word.lower.length < 3) return
  if (NAME_PARTICLES.has(word.lower)) return
  const spelt = names.get(word.lower)
  if (spelt !== undefined) mark(word, { spelt })
  else if (!isEnglishMade(word.lower, small)) mark(word, 'title')
}

const NAME_PARTICLES = new Set([
  'de',
  'del',
  'da',
  'do',
  'dos',
  'du',
  'des',
  'bin',
  'ibn',
  'bint',
  'von',
  'van',
  'ul',
  'y',
  'e',
])

/** "counterattacked", "paramilitaries", "airstrikes": made of words the dictionary has. */
function isEnglishMade(lower: string, small: ReadonlySet<string>): boolean {
  // No word is that long; a wall of letters must not be cut at every place.
  if (lower.length > 40) return false
  for (let cut = 3; cut <= lower.length - 3; cut++)
    if (small.has(lower.slice(0, cut)) && small.has(lower.slice(cut)) && cut > 2) return true
  return (
    /^(?:anti|counter|inter|multi|non|over|para|post|pre|pro|re|semi|sub|super|trans|ultra|un|under)./.test(lower) &&
    [...lower].some((_, at) => at > 1 && at < 7 && small.has(lower.slice(at)))
  )
}

/** "farabundo marti national liberation front (FMLN)": the words that an acronym is made of. */
function markInitials(words: readonly Word[], acronyms: ReadonlySet<string>): void {
  for (const [k, word] of words.entries()) {
    if (!acronyms.has(word.lower) || !/[([]$/.test(word.gap)) continue
    const letters = [...word.lower]
    const found: number[] = []
    let at = k - 1
    for (let l = letters.length - 1; l >= 0 && at >= 0; at--) {
      const before = words[at]!
      if (k - at > letters.length + 4 || /[.,;:)\]]/.test(words[at + 1]!.gap.replace(/[([]/g, ''))) break
      if (nameCue('connector').has(before.lower) && before.lower[0] !== letters[l]) continue
      if (before.lower[0] !== letters[l]) break
      found.push(at)
      l--
    }
    if (found.length === letters.length) for (const f of found) mark(words[f]!, 'title')
  }
}

/** What stands beside a name: "colonel rose", "ana grant", "la paz", "antioquia department". */
function markAround(words: readonly Word[], { small, names }: EnglishWords, isHeadline: boolean): void {
  const lasts = ['org-last', 'place-last', 'facility-last'] as const
  const titles = titleIndex()
  const pieces = piecesOf(words.map(({ lower }) => ({ text: lower })))
  for (const [k, word] of words.entries()) {
    const next = words[k + 1]
    const close = next !== undefined && /^[\s.]{1,3}$/.test(next.gap)
    // "general", "colonel": a title makes a name of a word that can be one.
    const title = longestAt(titles, pieces, k, words.length)
    const after = title === null ? undefined : words[title.last]
    if (title !== null && after && /^[.\s]{1,3}$/.test(after.gap)) {
      if (after.named) for (let w = k; w < title.last; w++) if (words[w]!.lower !== 'of') mark(words[w]!, 'title')
      const known = words[title.last + 1]?.named || (isHeadline && !FUNCTION_WORDS.has(after.lower))
      if (!after.named && names.has(after.lower) && known) mark(after, 'title')
    }
    const surname = close && !next.named && names.has(next.lower) && !FUNCTION_WORDS.has(next.lower)
    if (surname && word.named && firstName(titled(word.lower)) !== undefined) mark(next, 'title')
    if (close && next.named && !word.named && PLACE_ARTICLES.has(word.lower)) mark(word, 'title')
    // "hector Hernandez", "maria de Castro": English has the word, but before a name it is a given name.
    const name = close && NAME_PARTICLES.has(next.lower) ? words[k + 2] : next
    if (close && name?.named && !word.named && names.has(word.lower) && firstName(titled(word.lower)) !== undefined)
      mark(word, 'title')
    const before = words[k - 1]
    if (
      before?.named &&
      !word.named &&
      !(isHeadline && ofPeople(before)) &&
      /^\s+$/.test(word.gap) &&
      small.has(word.lower) &&
      lasts.some((cue) => nameCue(cue).has(titled(word.lower)))
    )
      mark(word, 'title')
  }
}

/** "Kurdish forces": said of a people, they have no name of their own, whatever a headline writes. */
const ofPeople = ({ lower }: Word): boolean => {
  const hit = longestAt(nameIndex(), piecesOf([{ text: titled(lower) }]), 0, 1)
  return hit !== null && /(?:ish|an|ese|i|ch)$/.test(lower) && hit.values.some(({ lexicon }) => PEOPLES.has(lexicon))
}
const PEOPLES: ReadonlySet<string> = new Set(['peoples', 'countries'])

/**
 * "nadine elkashes", "jose roberto ponce": behind given names stands a surname, whatever words it could be made of; one that English has
 * as another word only behind two given names, and where the phrase plainly ends with it.
 */
function markSurnames(words: readonly Word[], { small }: EnglishWords): void {
  let given = 0
  for (const [k, word] of words.entries()) {
    const joined = k > 0 && /^\s+$/.test(word.gap)
    if (word.named) {
      const isGiven = firstName(titled(word.lower)) !== undefined
      given = isGiven ? (joined ? given : 0) + 1 : joined && given > 0 ? given : 0
      continue
    }
    const surname =
      joined &&
      given > 0 &&
      word.lower.length > 2 &&
      !FUNCTION_WORDS.has(word.lower) &&
      !NAME_PARTICLES.has(word.lower) &&
      (isNoWord(word.lower, small) || (given > 1 && isLastOfName(words, k)))
    if (surname) mark(word, 'title')
    else given = 0
  }
}

/** Not "brings", "reshuffled": forms of words that the dictionary has. */
const isNoWord = (lower: string, small: ReadonlySet<string>): boolean =>
  !small.has(lower) && !/(?:ed|ing)$/.test(lower) && !(lower.endsWith('s') && small.has(lower.slice(0, -1)))

/** At a comma, a bracket or a small word of grammar; a verb form goes on with the sentence. */
const isLastOfName = (words: readonly Word[], k: number): boolean => {
  const next = words[k + 1]
  const ends = next === undefined || /^[,;)\]]/.test(next.gap) || FUNCTION_WORDS.has(next.lower)
  return ends && !/(?:ed|ing|ly)$/.test(words[k]!.lower) && !TELLING_FORMS.has(words[k]!.lower)
}

/** What people are told to have done, where the form does not show that it is a verb. */
const TELLING_FORMS = new Set(
  'said told says tells went came left took gave made met fell held saw began spoke fled won lost led knew thought wrote ran sat stood'.split(
    ' ',
  ),
)

/** Small words that follow a name without being part of it, whatever else is called so: "who", "will", "may". */
const FUNCTION_WORDS = new Set(
  'who whom whose which that this is was were are be has had have will would may might can could must shall should do did does and or but nor so as at by for from in into of off on out over to up with than then when where while after before since until if not no he she it they we you his her its their our my your him them us me all any each both'.split(
    ' ',
  ),
)

const PLACE_ARTICLES = new Set(['el', 'la', 'los', 'las', 'san', 'santa', 'santo', 'st', 'saint'])

/** The first word of a sentence has a capital that says nothing. */
function markOpenings(words: readonly Word[], text: string): void {
  for (const [k, word] of words.entries()) {
    if (word.named) continue
    const opens =
      k === 0
        ? !/[\p{L}\p{N}]["'”’)\]]*\s*$/u.test(text.slice(Math.max(0, word.start - 4), word.start))
        : /[.!?]["'”’)\]]*\s+["'“‘([]*$|\n\s*\n\s*["'“‘([]*$/.test(word.gap) && !isInitial(words[k - 1])
    if (opens) word.shape = 'title'
  }
}

const isInitial = (word: Word | undefined): boolean => word !== undefined && word.lower.length === 1 && word.named

function written(text: string, words: readonly Word[]): string {
  let out = ''
  let at = 0
  for (const { start, end, lower, shape } of words) {
    const given = text.slice(start, end)
    const as =
      shape === 'small'
        ? lower
        : shape === 'title'
          ? titled(lower)
          : shape === 'capitals'
            ? lower.toUpperCase()
            : shape.spelt
    // A letter that changes its length with its case ("ß", "İ") would move what follows.
    out += text.slice(at, start) + (as.length === given.length ? as : given)
    at = end
  }
  return out + text.slice(at)
}
