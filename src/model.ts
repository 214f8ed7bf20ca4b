/**
 * The types that pass between stages. Each stage is a pure function from one document to the next, richer one:
 *
 *   Report -> TextDocument -> ParsedDocument -> MentionedDocument -> AttributedDocument -> EventDocument -> TalksDocument
 *
 * Everything is readonly; nothing here behaves. Token positions ("word indexes") count through the whole report.
 */

export type * from './model/attributions.js'
export type * from './model/events.js'
export type * from './model/mentions.js'
export type * from './model/parse.js'
export type * from './model/report.js'
export type * from './model/talks.js'
export type * from './model/text.js'
