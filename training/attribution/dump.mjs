/**
 * Writes what training/attribution/reader.py learns from: per report the words with their trees, quotations and cue classes, the
 * annotated spans, and every cue site with its options and the sums the weights of signs give them; beside it the parser's vectors.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnew, prepare, wordsOf } from './corpus.mjs'

const ROLES = ['source', 'cue', 'content']

/** A folder open for reports, one after the other. */
export function openDump(folder) {
  const lines = openSync(join(folder, 'reports.jsonl'), 'w')
  const vectors = openSync(join(folder, 'vectors.f32'), 'w')
  return {
    /** `doc` with its vectors; `labels` and sites as below. */
    add({ id, doc, ground, labels, glances, sites }) {
      const sentences = doc.sentences.map(({ first, last }) => [first, last])
      writeSync(lines, `${JSON.stringify({ id, ...wordsOf(ground), sentences, labels, glances, sites })}\n`)
      writeSync(vectors, new Uint8Array(doc.vectors.buffer))
    },
    close() {
      closeSync(lines)
      closeSync(vectors)
    },
  }
}

/** `looks`: all cue sites, with `r`, the report's place in the list, and the sum of a first glance; `sites`: those with options. */
export function dump(folder, reports, looks, sites) {
  const out = openDump(folder)
  const looksOf = byReport(looks)
  const sitesOf = byReport(sites)
  reports.forEach((report, r) => {
    out.add({
      id: report.id,
      doc: parseAnew(report),
      ground: prepare(report.doc).ground,
      labels: Object.fromEntries(ROLES.map((role) => [role, inside(report, role)])),
      glances: (looksOf.get(r) ?? []).map((s) => [s.look.site.head, rounded(s.glanceSum), s.gold ? 1 : 0]),
      sites: (sitesOf.get(r) ?? []).map((s) => ({
        head: s.look.site.head,
        gold: s.gold ? 1 : 0,
        heads: s.heads,
        sourceSums: s.options.map((ids) => rounded(s.sourceModel.sum(ids))),
        right: s.gold ? s.right : -1,
        starts: s.startPlaces,
        ends: s.endPlaces,
        pairs: s.pairs.map((p, k) => [p.s, p.e, rounded(s.pairSums[k])]),
        rightSpan: s.gold ? (s.rightSpan ?? -1) : -1,
        sum: rounded(s.cueSum),
      })),
    })
  })
  out.close()
}

function byReport(sites) {
  const found = new Map()
  for (const s of sites) {
    if (!found.has(s.r)) found.set(s.r, [])
    found.get(s.r).push(s)
  }
  return found
}

export const rounded = (x) => Math.round(x * 1000) / 1000

/** 1 for every word that lies in an annotated span of the role. */
function inside({ doc, gold }, role) {
  const out = new Array(doc.tokens.length).fill(0)
  for (const a of gold)
    for (const span of a[role] ?? [])
      for (const t of doc.tokens) if (t.start < span.end && t.end > span.start) out[t.index] = 1
  return out
}
