/** The mentions stage: names, then places, dates, actors, and who "he" and "the movement" are. */
import type { DateMention, MentionedDocument, ParsedDocument } from '../model.js'
import { actorsOf } from './actors.js'
import { dateNotices, findDates } from './dates.js'
import { draftsOf, groundOf } from './drafts.js'
import { nameKeysOf } from './name-keys.js'
import { findNames } from './names.js'
import { findPlaces } from './places.js'
import { resolve } from './resolve.js'

export function findMentions(parsed: ParsedDocument): MentionedDocument {
  const dates = findDates(parsed)
  const doc = withDayOf(parsed, dates)
  const { names, titles } = findNames(doc)
  const { places, placeAt } = findPlaces(doc, names)
  const ground = groundOf(doc, names, titles)
  const resolved = resolve(ground, draftsOf(ground), nameKeysOf(doc, names))
  const { actors, mentions } = actorsOf(doc, resolved.entities, resolved.mentions)
  const dateAt = new Int32Array(doc.tokens.length).fill(-1)
  dates.forEach((d, k) => {
    dateAt.fill(k, d.first, d.last)
  })
  return {
    ...doc,
    mentions,
    actors,
    places,
    dates,
    mentionAt: resolved.mentionAt,
    placeAt,
    dateAt,
    notices: [...doc.notices, ...dateNotices(dates), ...resolved.notices],
  }
}

/** The report has a day also where nobody gave one but its dateline states it whole. */
function withDayOf(doc: ParsedDocument, dates: readonly DateMention[]): ParsedDocument {
  const line = doc.dateline?.date
  if (doc.report.published !== null || !line) return doc
  const day = dates.find(
    ({ basis, prec, span }) => basis === 'given' && prec === 1 && span.start >= line.start && span.end <= line.end,
  )
  return day === undefined
    ? doc
    : { ...doc, report: { ...doc.report, published: day.from, publishedBasis: 'inferred' } }
}
