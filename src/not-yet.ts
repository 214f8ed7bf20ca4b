import type { Report, Sentence, TalksDocument } from './model.js'

/** Stands where stages are still being written: lines as sentences and nothing found. Goes as the last stage lands. */
export const waiting = (report: Report): TalksDocument => {
  const sentences: Sentence[] = []
  const line = /[^\n]*\n?/gy
  for (let found = line.exec(report.text); found !== null && found[0] !== ''; found = line.exec(report.text)) {
    const index = sentences.length
    const end = found.index + found[0].length
    sentences.push({ index, start: found.index, end, first: 0, last: 0, paragraph: 0, kind: 'body' })
  }
  return {
    report,
    paragraphs: [{ index: 0, start: 0, end: report.text.length, first: 0, last: sentences.length }],
    sentences,
    tokens: [],
    dateline: null,
    notices: [],
    children: [],
    mentions: [],
    actors: [],
    places: [],
    dates: [],
    mentionAt: new Int32Array(0),
    placeAt: new Int32Array(0),
    dateAt: new Int32Array(0),
    statements: [],
    statementAt: new Int32Array(0),
    events: [],
    figures: [],
    conditions: [],
    rounds: [],
    proposals: [],
    positions: [],
    tensions: [],
    wording: [],
  }
}
