/** What a report says itself of where its words come from: an agency in the dateline, a byline, a credit at the end. */

import { type Span, spanOf } from '../../span.js'
import { findDateline } from '../../text/dateline.js'
import { type Block, layOut } from '../../text/paragraphs.js'
import { isOutletName } from './publishers.js'

/** An outlet a report credits, where, and whether the words are the outlet's or it only contributed. */
export interface Credit {
  readonly name: string
  readonly where: 'dateline' | 'byline' | 'end'
  readonly part: 'whole' | 'some'
  readonly span: Span
}

const OPENING = 600
const CLOSING = 4
const CREDIT_LINE = 120

/** Words of a credit that name nobody; what is left between them are names. */
const PARTING = /\s*(?:[,;|/•·()[\]©–—]|--|\bwith\b|\band\b|\bin\b|\bvia\b|\bfrom\b|\bby\b|\s-\s|^-|:)\s*/i
const AGENCIES = /^(?:news )?agencies$/i
const NO_OUTLET = /^(?:UN|US|U\.S|UK|EU|PM|AM|GMT|TV|UTC|EST|NATO|MP|MPs|ISIS|IS|ISIL|FSA|YPG|SDF|PKK|IDF|BEIRUT)$/

/** The credits of a text, those of its opening first. */
export const creditsOf = (text: string): readonly Credit[] => {
  const blocks = layOut(text).blocks
  const found = [...fromDateline(text, blocks), ...fromBylines(text, blocks), ...fromEnd(text, blocks)]
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i)
}

const creditAt = (text: string, name: string, at: number, where: Credit['where'], part: Credit['part']): Credit => ({
  name,
  where,
  part,
  span: spanOf(text, at, at + name.length),
})

const BRACKETED = /\(([^()\n]{2,40})\)\s{0,3}(?:--|[—–-])\s/g
const PLACE_BEFORE = /\p{Lu}{3,}[\p{Lu} ,.'’-]{0,30}\s?$/u
const AFTER_PLACE = /\(([^()\n]{2,40})\)/g
/** "KABUL, Reuters — ": the agency without brackets. */
const AFTER_COMMA = /^\p{Lu}{2}[\p{Lu} .'’-]{1,30}, ([\p{L} ]{2,30}?)\s(?:--|[—–-])\s/mu
/** "AFP , Monday 6 Oct 2014": an agency before the day, above the text. */
const BEFORE_DAY = /([\p{Lu}][\p{L} -]{1,30}?)\s{0,2},?\s{1,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d/gu

const fromDateline = (text: string, blocks: readonly Block[]): readonly Credit[] => {
  const stated = findDateline(text, blocks)?.publisher
  if (stated) return namesIn(text, stated.start, stated.end, 'dateline', 'whole', isBracketName)
  const opening = text.slice(0, OPENING)
  for (const [pattern, needsPlace] of [
    [BRACKETED, false],
    [AFTER_PLACE, true],
  ] as const) {
    for (const hit of opening.matchAll(pattern)) {
      const name = hit[1]!.trim()
      const before = opening.slice(Math.max(0, hit.index - 40), hit.index)
      if (needsPlace && !PLACE_BEFORE.test(before)) continue
      if (isOutletName(name) || (!needsPlace && PLACE_BEFORE.test(before) && isBracketName(name)))
        return namesIn(text, hit.index + 1, hit.index + 1 + hit[1]!.length, 'dateline', 'whole', isBracketName)
    }
  }
  const bare = AFTER_COMMA.exec(opening)
  if (bare?.[1] && isOutletName(bare[1]))
    return [creditAt(text, bare[1], bare.index + bare[0].lastIndexOf(bare[1]), 'dateline', 'whole')]
  for (const hit of opening.matchAll(BEFORE_DAY)) {
    const words = hit[1]!.trim().split(/\s+/)
    for (let take = Math.min(3, words.length); take > 0; take--) {
      const name = words.slice(-take).join(' ')
      if (!isOutletName(name)) continue
      return [creditAt(text, name, hit.index + hit[1]!.lastIndexOf(name), 'dateline', 'whole')]
    }
  }
  return []
}

/** What stands in the brackets of a dateline is the agency, whatever it is called; a day or a note is not. */
const isBracketName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && !/\d/.test(name) && name.split(/\s+/).length <= 5 && !NO_OUTLET.test(name)

/** What a line says outright is a source is one, whatever it is called. */
const isNamedSource = (name: string): boolean => isBracketName(name) && name.split(/\s+/).length <= 4

const BYLINE = /^\s*by\b:?\s/i
const SOURCE = /^\W{0,3}sources?:\s/i

const fromBylines = (text: string, blocks: readonly Block[]): readonly Credit[] =>
  blocks
    .slice(0, 5)
    .filter(({ start, end }) => end - start <= CREDIT_LINE && BYLINE.test(text.slice(start, end)))
    .flatMap(({ start, end }) => {
      const cue = BYLINE.exec(text.slice(start, end))?.[0].length ?? 0
      return namesIn(text, start + cue, end, 'byline', 'whole', isOutletName)
    })

const CONTRIBUTED =
  /\bcontribut|\b(?:additional |extra )?reporting (?:by|from)\b|\bwith (?:input|files|additional|reporting)\b/i
/** "... symptomatic treatment. - REUTERS", "... by the truce. Source AFP and agencies", "(AFP)" after the last sentence. */
const TAIL =
  /(?:[.!?”"’]\s*(?:[-–—]{1,2}|\/\/)\s*|(?:^|[.!?”"’]\s)\(?Sources?:?\s|\()([\p{L}][\p{L} .&,/-]{1,60})\)?[\s.]*$/u
/** A line of its own after a dash is an agency's name: "- Novaline". */
const AFTER_DASH = /^\s*(?:[-–—]{1,2}|\/\/)\s*(\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3})\s*$/u
const WITH = /^\W{0,3}with\b/i

const fromEnd = (text: string, blocks: readonly Block[]): readonly Credit[] => {
  const found: Credit[] = []
  const last = blocks.length - 1
  for (let i = Math.max(0, blocks.length - CLOSING); i <= last; i++) {
    const { start, end } = blocks[i]!
    const line = text.slice(start, end)
    if (line.length > CREDIT_LINE) {
      found.push(...contributors(text, start, end))
      continue
    }
    const dashed = AFTER_DASH.exec(line)?.[1]
    const source = SOURCE.exec(line)?.[0]
    // Under a quotation the name after a dash is that of who said it.
    const mayBeAnybody = i === last && !/[”"’']\s*$/.test(text.slice(Math.max(0, start - 8), start))
    if (dashed !== undefined && (mayBeAnybody || isOutletName(dashed)))
      found.push(creditAt(text, dashed, start + line.lastIndexOf(dashed), 'end', 'whole'))
    else if (source !== undefined)
      found.push(...namesIn(text, start + source.length, end, 'end', 'whole', isNamedSource))
    else if (CONTRIBUTED.test(line) || isCreditLine(line)) found.push(...creditLine(text, start, end))
    else found.push(...contributors(text, start, end))
  }
  return blocks[last] ? [...found, ...fromTail(text, blocks[last])] : found
}

/** "Transbasin Press, with Courier staff": what follows "with" only helped. */
const creditLine = (text: string, start: number, end: number): readonly Credit[] => {
  const line = text.slice(start, end)
  const helped = CONTRIBUTED.test(line) ? 0 : line.search(/\bwith\b/i)
  return namesIn(text, start, end, 'end', 'whole', isOutletName).map((credit) =>
    helped >= 0 && credit.span.start >= start + helped ? { ...credit, part: 'some' } : credit,
  )
}

const fromTail = (text: string, { start, end }: Block): readonly Credit[] => {
  const from = Math.max(start, end - 90)
  const hit = TAIL.exec(text.slice(from, end))
  if (!hit) return []
  const at = from + hit.index + hit[0].lastIndexOf(hit[1]!)
  return namesIn(text, at, at + hit[1]!.length, 'end', 'whole', isOutletName)
}

/** Outlets that a longer last paragraph thanks: "The Associated Press contributed to this report from Marqent." */
const contributors = (text: string, start: number, end: number): readonly Credit[] => {
  const tail = Math.max(start, end - 300)
  const hit = /(?:^|[.!?]\s)([^.!?]{3,120}?)\s+contributed to this (?:report|story|article)/.exec(text.slice(tail, end))
  if (!hit) return []
  const at = tail + hit.index + hit[0].indexOf(hit[1]!)
  return namesIn(text, at, at + hit[1]!.length, 'end', 'some', isOutletName)
}

/** A line of names: a dash or a bracket before them, or an outlet's name first, and no sentence. */
const isCreditLine = (line: string): boolean => {
  if (line.split(/\s+/).length > 12 || /[a-z]{2}[.!?]$/.test(line) || /["“”]/.test(line)) return false
  const first =
    line
      .split(PARTING)
      .find((part) => part !== '')
      ?.trim() ?? ''
  return isOutletName(first) || AGENCIES.test(first) || WITH.test(line) || BYLINE.test(line)
}

const namesIn = (
  text: string,
  start: number,
  end: number,
  where: Credit['where'],
  part: Credit['part'],
  isName: (name: string) => boolean,
): readonly Credit[] => {
  const found: Credit[] = []
  let at = start
  for (const piece of text.slice(start, end).split(PARTING)) {
    const name = piece
      .trim()
      .replace(/^the\s/i, '')
      .replace(/[.\s]+$/, '')
      .replace(/\s+contributed\b.*$/, '')
    if (name === '') continue
    const place = text.indexOf(name, at)
    if (place < 0) continue
    at = place + name.length
    if (isName(name) || AGENCIES.test(name)) found.push(creditAt(text, name, place, where, part))
  }
  return found
}
