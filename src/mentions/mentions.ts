/** The mentions stage: names, then places, dates, actors, and who "he" and "the movement" are. */
import type { MentionedDocument, ParsedDocument } from '../model.js'
import { actorsOf } from './actors.js'
import { dateNotices, findDates } from './dates.js'
import { draftsOf, groundOf } from './drafts.js'
import { nameKeysOf } from './name-keys.js'
import { findNames } from './names.js'
import { findPlaces } from './places.js'
import { resolve } from './resolve.js'

export function findMentions(doc: ParsedDocument): MentionedDocument {
  const { names, titles } = findNames(doc)
  const { places, placeAt } = findPlaces(doc, names)
  const dates = findDates(doc)
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
