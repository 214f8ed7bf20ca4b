import type { AttributedDocument, MentionedDocument, ParsedDocument, TalksDocument } from './model.js'

// Stand where stages are still being written: nothing found. They go as the last stages land.

/** No actors, places or days. */
export const noMentions = (doc: ParsedDocument): MentionedDocument => ({
  ...doc,
  mentions: [],
  actors: [],
  places: [],
  dates: [],
  mentionAt: new Int32Array(doc.tokens.length).fill(-1),
  placeAt: new Int32Array(doc.tokens.length).fill(-1),
  dateAt: new Int32Array(doc.tokens.length).fill(-1),
})

/** No events and no talks. */
export const noTalks = (doc: AttributedDocument): TalksDocument => ({
  ...doc,
  events: [],
  figures: [],
  conditions: [],
  rounds: [],
  proposals: [],
  positions: [],
  tensions: [],
  wording: [],
})
