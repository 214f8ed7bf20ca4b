import { wordForms } from '../knowledge/word-forms.js'
import type { Dateline } from '../model.js'
import { spanOf } from '../span.js'
import type { Block } from './paragraphs.js'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)'
const DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d)`
/** One place: words in capitals ("KHAN YOUNIS"), or up to four capitalised ones ("Port-au-Prince"). */
const CAPITALS = "\\p{Lu}[\\p{Lu}.’'-]*(?: \\p{Lu}[\\p{Lu}.’'-]*){0,3}"
const NAMED = "\\p{Lu}[\\p{L}.’'-]*(?:[ -](?:of |de |al |el |du )?\\p{Lu}[\\p{L}.’'-]*){0,3}"
/** A paper that opens with its own name ("afrol News, 27 January -"). */
const PAPER = '[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)? (?:News|Times|Agency|Post|Herald|Journal)'
const PLACES = `(?:${CAPITALS}|${NAMED})(?:/(?:${CAPITALS}|${NAMED})){0,3}(?:, ${NAMED})?`
const DASH = '(?:--|[—–-])'

const LONGEST = 160

/** The forms of an opening; `place`, `date`, `by` are groups. Tried at the start of a paragraph only, on a short slice. */
const OPENING = new RegExp(
  `^(?<place>${PAPER}|${PLACES})?(?:(?:,? ?| ${DASH} )(?<date>${DATE}))?(?:,)?(?: ?\\((?<by>[^()]{2,40})\\))?(?<bare>,? (?:${[...wordForms.agency].join('|')}))?\\s*(?<end>${DASH}|:)(?=\\s|\\p{Lu}|[“"])`,
  'u',
)
const DAY_ONLY = new RegExp(`^(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4})$`, 'u')
const PUBLISHER = /\b(?:News|Agency|Times|Post|Press|Herald|Journal|Telegraph|Guardian|Wire|Radio|TV|Daily)$/

/** A headline, a byline and a day may stand above the dateline. */
const SEARCHED = 4

const WHOLE_DAY = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|\\d{4}-\\d\\d-\\d\\d)`
/**
 * What a page has above its story, when its lines were joined: the day alone ("Published August 27 2016 At least 20 people were killed"), or
 * headline, agency and day.
 */
const JOINED = new RegExp(
  `^(?:(?:${[...wordForms.dated].join('|')}):? |(?<head>[^.!?]{12,${LONGEST}} )(?<by>${[...wordForms.agency].join('|')}) )?(?<date>${WHOLE_DAY})(?: (?:at )?\\d{1,2}:\\d\\d\\b| at \\d{4}\\b)?(?= +["“(]?[\\p{Lu}\\d])`,
  'u',
)

/** Finds the dateline among the first paragraphs: "GAZA, May 4 (Reuters) -", "afrol News, 27 January -", or a day on its own line. */
export const findDateline = (
  text: string,
  blocks: readonly Block[],
  published: string | null = null,
): Dateline | null => {
  for (const block of blocks.slice(0, SEARCHED)) {
    if (block.item && text[block.start] !== '(') continue
    const found = openingOf(text, block) ?? dayLine(text, block)
    if (found !== null) return found
  }
  return blocks[0] === undefined ? null : joinedTop(text, blocks[0], published)
}

/** Where the credit ends that opens a sentence inside a text whose lines were joined: "KHARTOUM (Reuters) The army left", with or without a dash; 0 for none. */
export const creditEnd = (sentence: string): number => {
  if (!/^\p{Lu}{2}/u.test(sentence)) return 0
  const hit = CREDIT.exec(sentence.slice(0, LONGEST))
  return hit !== null && wordForms.agency.has(hit[1]!) ? hit[0].length : 0
}

const CREDIT = new RegExp(`^${CAPITALS}(?:, ${NAMED})? \\((\\p{L}+)\\)(?: ?${DASH})?(?=\\s+[\\p{Lu}“"])`, 'u')

const openingOf = (text: string, block: Block): Dateline | null => {
  const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST)).replace(/\s/g, ' ')
  const hit = OPENING.exec(head)
  if (hit === null) return null
  const { date = '', by = '', bare = '' } = hit.groups as Record<string, string | undefined>
  // "LEON, GUANAJUATO.- ": the stop is the paper's, not the town's.
  const place = (hit.groups?.place ?? '').replace(/\.$/, '')
  const dated = date !== '' || by !== '' || bare !== ''
  if (place === '' && by === '') return null
  const first = /^[\p{L}]+/u.exec(place)?.[0] ?? ''
  if (wordForms.label.has(first.toUpperCase()) && first === first.toUpperCase() && !dated) return null
  const capitals = place === place.toUpperCase() && first.length > 1
  // "KABUL: ..." and "BEIRUT — ..." need no more; "Talks - what now" is a headline.
  if (!dated && !capitals) return null
  if (!dated && hit[0].length >= head.length - 1) return null
  // A short all-capitals line with a colon inside a headline in capitals: what follows must be ordinary text.
  const rest = head.slice(hit[0].length).trim()
  if (!dated && rest === rest.toUpperCase()) return null
  const at = (part: string): { start: number; end: number } | null => {
    if (part === '') return null
    const where = head.indexOf(part)
    return { start: block.start + where, end: block.start + where + part.length }
  }
  const byAt =
    by !== '' ? at(by) : bare !== '' ? at(bare.replace(/^,? /, '')) : PUBLISHER.test(place) ? at(place) : null
  const placeAt = place === '' || PUBLISHER.test(place) ? null : at(place)
  const dateAt = at(date)
  const span = (range: { start: number; end: number } | null) => range && spanOf(text, range.start, range.end)
  return {
    span: spanOf(text, block.start, block.start + hit.index + hit[0].length),
    place: span(placeAt),
    date: span(dateAt),
    publisher: span(byAt),
  }
}

/** What stands before a story whose lines were joined: "Published August 27 2016", or headline, agency and day. */
function joinedTop(text: string, block: Block, published: string | null): Dateline | null {
  const hit = JOINED.exec(text.slice(block.start, Math.min(block.end, block.start + 2 * LONGEST)))
  if (hit === null) return null
  const { head = '', by = '', date = '' } = hit.groups as Record<string, string | undefined>
  // "7 October 2023 attack survivors met the king": a day alone is the report's only where it can be.
  const bare = hit[0] === date && !/^\p{L}+day|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u.test(date)
  if (bare && published !== null && !date.includes(published.slice(0, 4))) return null
  const end = block.start + hit[0].length
  const day = block.start + hit[0].lastIndexOf(date)
  const agency = block.start + head.length
  return {
    span: spanOf(text, block.start, end),
    place: null,
    date: spanOf(text, day, day + date.length),
    publisher: by === '' ? null : spanOf(text, agency, agency + by.length),
  }
}

const dayLine = (text: string, block: Block): Dateline | null => {
  if (block.end - block.start > 40) return null
  if (!DAY_ONLY.test(text.slice(block.start, block.end))) return null
  const span = spanOf(text, block.start, block.end)
  return { span, place: null, date: span, publisher: null }
}
