/** Annotated reports with our own parses, and what each annotated attribution is in terms of our options. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import v8 from 'node:v8'

const dist = process.env.PARLEY_DIST ?? new URL('../../dist/', import.meta.url).pathname
const load = (path) => import(`${dist}${path}`)
const { parseReport } = await load('read.js')
const { makeReport } = await load('intake/report.js')
export const { prepare } = await load('attributions/prepare.js')
export const { lookAt, cueSigns, glanceSigns } = await load('attributions/cue-signs.js')
export const { sourceOptions } = await load('attributions/source-options.js')
export const { phraseOptions } = await load('attributions/source-phrase.js')
export const { contentOptions, SIDES } = await load('attributions/content-options.js')
export const { acceptSigns } = await load('attributions/accept-signs.js')
export const { extentOptions } = await load('attributions/cue-extent.js')
export const { GLANCE, isWorthWeighing } = await load('attributions/choose.js')
export const { wordsOf } = await load('attributions/reader-words.js')
export const { greatest, scale, weigh } = await load('attributions/weigh.js')

/** Reports of a JSON Lines file, parsed; parses are kept in .build until the parser's weights change. */
export function reportsOf(file) {
  const weights = new URL('../../data/models/english.bin', import.meta.url)
  const kept = new URL(`../../.build/parsed-${file.split('/').pop()}.v8`, import.meta.url)
  if (existsSync(kept) && statSync(kept).mtimeMs > statSync(weights).mtimeMs) return v8.deserialize(readFileSync(kept))
  const reports = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, date, attributions } = JSON.parse(line)
      const { vectors, ...doc } = parseReport(makeReport(text, { published: date?.slice(0, 10) }))
      return { id, text, gold: attributions, doc }
    })
  mkdirSync(new URL('../../.build/', import.meta.url), { recursive: true })
  writeFileSync(kept, v8.serialize(reports))
  return reports
}

/** The report parsed again, with the vectors of its words, which would be too much to keep for all. */
export const parseAnew = ({ text }) => parseReport(makeReport(text, {}))

/** Trims marks at the ends as the scorer does. */
function trimmed(text, { start, end }) {
  while (start < end && /[\s"'“”‘’,.:;]/.test(text[start])) start++
  const that = /^that[\s"'“”‘’,]+/i.exec(text.slice(start, end))
  if (that) start += that[0].length
  while (end > start && /[\s"'“”‘’,.:;]/.test(text[end - 1])) end--
  return [start, end]
}

/** First and last place of annotated spans, trimmed, or null. */
export const hullOf = (text, spans) =>
  spans?.length
    ? trimmed(text, { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) })
    : null

export const sameHull = (a, b) => (a === null ? b === null : b !== null && a[0] === b[0] && a[1] === b[1])

export const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

export const jaccard = (a, b) => overlap(a, b) / (a[1] - a[0] + b[1] - b[0] - overlap(a, b) || 1)

/** The trimmed hull of a word range. */
export const hullOfWords = ({ text, doc }, [first, last]) =>
  trimmed(text, { start: doc.tokens[first].start, end: doc.tokens[Math.max(first, last - 1)].end })

/** For each site the annotated attribution whose cue it is, or undefined. */
export function matchCues({ text, doc, gold }, sites) {
  const found = new Map()
  for (const a of gold) {
    const span = a.cue?.length
      ? { start: Math.min(...a.cue.map((s) => s.start)), end: Math.max(...a.cue.map((s) => s.end)) }
      : null
    if (!span) continue
    const inside = sites.filter(
      (s) => !found.has(s) && doc.tokens[s.head].start < span.end && doc.tokens[s.head].end > span.start,
    )
    // The lexicon's cue before a verb no lexicon has, a verb before a noun, the higher word before the lower.
    const rank = (s) =>
      (s.kind === 'unlisted' ? 4 : 0) +
      (s.kind === 'noun' ? 2 : 0) +
      (s.kind === 'colon' ? 8 : 0) +
      (inside.some((o) => o.head === doc.tokens[s.head].head) ? 1 : 0)
    inside.sort((a, b) => rank(a) - rank(b))
    if (inside[0]) found.set(inside[0], { ...a, hulls: hulls(text, a) })
  }
  return found
}

const hulls = (text, a) => ({
  source: hullOf(text, a.source),
  cue: hullOf(text, a.cue),
  content: hullOf(text, a.content),
})
