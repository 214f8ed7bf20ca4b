/**
 * Reports whose words are the same: an edited article, a copy in another paper, a shared passage. What is kept of a report is a short
 * code of its words, so two reports are compared exactly, word by word, without their texts.
 *
 * The cut-offs were chosen by eye on 2,427 reports of four collections. Between papers, of the pairs with half of the shorter text's
 * words in the other all told one happening in one agency's words; under a third, what was shared was an agency's stock background.
 * That stands at the end of a text, so the first half must be shared too.
 */
import type { Ref, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { type Comparison, compareWords } from './comparison.js'
import { fingerprintsOf } from './fingerprints.js'
import { publisherKey } from './publishers.js'
import { PASSAGE } from './shared-passages.js'
import { decodeWords, encodeWords } from './word-code.js'
import { wordsOf } from './words.js'

export interface TextTrait extends TraitOf<'text'> {
  readonly id: 'text'
  /** The words of the text without boilerplate, three characters a word (word-code.ts). */
  readonly words: string
  /** The words of the headline, coded the same way; empty when there is none. */
  readonly headline: string
  /** It says of itself that it corrects or updates an earlier version. */
  readonly corrects: boolean
  /** The publisher, folded, or the host of the address; null when neither is known. */
  readonly publisher: string | null
  /** The address without its protocol, "www." and what follows "#". */
  readonly address: string | null
}

/** So much of the shorter text must be in the other, and of what it does not quote, and of its first half. */
const COPY = { share: 0.5, proseShare: 0.35, leadShare: 0.3 } as const
/** One paper tells two happenings in half the same words; only more than this is one article. */
const VERSION = { share: 0.65, proseShare: 0.35, leadShare: 0.3 } as const
/** Under the same headline, within so many days, so much is enough. */
const SAME_HEADLINE = { share: 0.25, days: 3 } as const
/** Shorter headlines ("Morning briefing") head many articles. */
const HEADLINE_WORDS = 4
/** Two texts that differ in so many numbers and in every day are two issues of one bulletin. */
const BULLETIN_FIGURES = 2
/** The same without any day in them, when they came out on different days. */
const UNDATED_FIGURES = 3

export const textKind: TraitKind<TextTrait> = {
  traits: (report) => [textTrait(report)],
  relate: (one, other) => {
    const [left, right] = inOrder(one, other)
    const found = relationOf(left, right)
    return found && { kind: 'text', relation: found.relation, left: refOf(left), right: refOf(right), why: found.why }
  },
}

const textTrait = ({ key, address, record }: ThreadedReport): TextTrait => {
  const { text, title, publisher, published } = record.report
  const words = wordsOf(text)
  const headline = title === null ? '' : encodeWords(wordsOf(title))
  const place = address === null ? null : bareAddress(address)
  const paper = publisher === null ? hostOf(place) : publisherKey(publisher)
  const keys = [...fingerprintsOf(words.hashes)]
  if (place !== null) keys.push(`at ${place}`)
  if (headline.length >= 3 * HEADLINE_WORDS && paper !== null) keys.push(`headed ${paper} ${headline.slice(0, 60)}`)
  return {
    kind: 'text',
    report: key,
    id: 'text',
    keys,
    day: published,
    words: encodeWords(words),
    headline,
    corrects: CORRECTS.test(text),
    publisher: paper,
    address: place,
  }
}

const bareAddress = (address: string): string =>
  address
    .slice(0, 500)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')

const hostOf = (place: string | null): string | null =>
  place === null ? null : publisherKey(place.split('/', 1)[0] ?? place)

const refOf = ({ report, id }: TextTrait): Ref => ({ report, id })

/**
 * The earlier by day comes first, then the lesser key; a report without a day comes last. Of two of one paper and day the one that corrects
 * comes last, else the longer: a story grows through the day.
 */
const inOrder = (one: TextTrait, other: TextTrait): readonly [TextTrait, TextTrait] => {
  const before = (a: TextTrait, b: TextTrait): boolean => {
    if ((a.day ?? '9') !== (b.day ?? '9')) return (a.day ?? '9') < (b.day ?? '9')
    if (a.publisher === b.publisher && a.corrects !== b.corrects) return b.corrects
    if (a.publisher === b.publisher && a.words.length !== b.words.length) return a.words.length < b.words.length
    return a.report <= b.report
  }
  return before(one, other) ? [one, other] : [other, one]
}

/** How a paper tells below or above its text that this is not the first version of it. */
const CORRECTS =
  /\b(?:(?:this|an earlier|a previous) (?:version|edition) of (?:this|the) (?:story|article|report|item)|this (?:story|article|report) (?:has been|was)) (?:\w+ ){0,3}(?:correct|amend|updat|revis|clarif|said|stated|gave|misstated|misspelled)|^\W{0,4}\(?(?:corrects|corrected|updates|updated|recasts|refiles)\b/im

interface Found {
  readonly relation: 'version' | 'copy' | 'passage' | 'quotation'
  readonly why: string
}

const relationOf = (left: TextTrait, right: TextTrait): Found | null => {
  const counted = compareWords(decodeWords(left.words), decodeWords(right.words), PASSAGE)
  const samePaper = left.publisher !== null && left.publisher === right.publisher
  const why = (lead: string): string => `${lead}${inWords(counted, left, right)}`
  const sameAddress = left.address !== null && left.address === right.address
  // The address of a front page holds another article every day.
  if (sameAddress && (counted.share >= SAME_HEADLINE.share || sameHeadline(left, right)))
    return { relation: 'version', why: why('Both are from one address; ') }
  const bulletin = isBulletin(counted, left, right)
  if (samePaper && bulletin) return null
  if (samePaper && isVersion(counted, left, right))
    return { relation: 'version', why: why('Both are from one publisher; ') }
  if (!samePaper && !bulletin && reaches(counted, COPY)) return { relation: 'copy', why: why('') }
  if (counted.longestProse >= PASSAGE)
    return { relation: 'passage', why: why(`A passage of ${counted.longestProse} words is in both; `) }
  if (counted.passages.length === 0) return null
  const quoted = Math.max(...counted.passages.map(({ equal }) => equal))
  return { relation: 'quotation', why: why(`Both quote the same words, ${quoted} of them; `) }
}

const reaches = (counted: Comparison, least: typeof COPY | typeof VERSION): boolean =>
  counted.share >= least.share && counted.proseShare >= least.proseShare && counted.leadShare >= least.leadShare

const isVersion = (counted: Comparison, left: TextTrait, right: TextTrait): boolean =>
  reaches(counted, VERSION) ||
  (sameHeadline(left, right) &&
    left.headline.length >= 3 * HEADLINE_WORDS &&
    daysBetween(left.day, right.day) <= SAME_HEADLINE.days &&
    counted.share >= SAME_HEADLINE.share)

const sameHeadline = (left: TextTrait, right: TextTrait): boolean =>
  left.headline !== '' && left.headline === right.headline

/** Whole days from one to the other; none when either is unknown. */
const daysBetween = (left: string | null, right: string | null): number =>
  left === null || right === null ? 0 : Math.abs(Date.parse(right) - Date.parse(left)) / 86_400_000

/**
 * Issues of a daily bulletin have the same words around other numbers and other days. A later version of one article has new numbers
 * too, but it tells of the same day: some day stands in both.
 */
const isBulletin = (counted: Comparison, left: TextTrait, right: TextTrait): boolean => {
  const { figuresChanged, daysChanged, daysKept } = counted
  if (daysKept > 0) return daysChanged > daysKept && figuresChanged >= BULLETIN_FIGURES
  if (daysChanged > 0) return figuresChanged >= BULLETIN_FIGURES
  return daysBetween(left.day, right.day) >= 1 && figuresChanged >= UNDATED_FIGURES
}

const inWords = (counted: Comparison, left: TextTrait, right: TextTrait): string => {
  const { equal, shorter } = counted
  const which = counted.left <= counted.right ? 'earlier' : 'later'
  const parts = [`${equal} of the ${shorter} words of the ${which} one are in the other`]
  if (left.headline !== '' && right.headline !== '')
    parts.push(sameHeadline(left, right) ? 'the same headline' : 'another headline')
  const more = counted.right - counted.left
  if (more !== 0)
    parts.push(
      `the later is ${Math.abs(more)} ${Math.abs(more) === 1 ? 'word' : 'words'} ${more > 0 ? 'longer' : 'shorter'}`,
    )
  if (counted.figuresChanged > 0)
    parts.push(`${counted.figuresChanged} ${counted.figuresChanged === 1 ? 'number differs' : 'numbers differ'}`)
  return `${parts.join(', ')}.`
}
