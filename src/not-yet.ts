import type { ParsedDocument, TalksDocument } from './model.js'

/** Stands where stages are still being written: nothing found. Goes as the last stage lands. */
export const nothingFound = (doc: ParsedDocument): TalksDocument => ({
  ...doc,
  mentions: [],
  actors: [],
  places: [],
  dates: [],
  mentionAt: new Int32Array(doc.tokens.length).fill(-1),
  placeAt: new Int32Array(doc.tokens.length).fill(-1),
  dateAt: new Int32Array(doc.tokens.length).fill(-1),
  statements: [],
  statementAt: new Int32Array(doc.tokens.length).fill(-1),
  events: [],
  figures: [],
  conditions: [],
  rounds: [],
  proposals: [],
  positions: [],
  tensions: [],
  wording: [],
})

/** The form itself, until there is a lemmatiser. */
export const asWritten = (form: string): string => form.toLowerCase()
