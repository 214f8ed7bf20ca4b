import type { ParsedDocument, Report, TalksDocument, TextDocument } from './model.js'
import { waiting } from './not-yet.js'
import type { ReadingRecord } from './records/record.js'
import { toRecord } from './records/to-record.js'

/** What one reading gives: the record, and the document behind it with every step of how each record came to be. */
export interface Reading {
  readonly record: ReadingRecord
  readonly document: TalksDocument
}

/** Reads one report: calls the stages in order, nothing else. The same report always gives the same reading. */
export const read = (report: Report): Reading => {
  const document = waiting(report)
  return { record: toRecord(document), document }
}

/** Sentences, tokens and the tree over each, without anything that is built on them. */
export const parseText = (report: Report): ParsedDocument => waiting(report)

/** The trees over sentences and tokens that are given. */
export const parseTokens = (document: TextDocument): ParsedDocument => ({ ...document, tokens: [], children: [] })
