/**
 * Attributions of UD English GUM, which marks them as relations between clauses (RST): the clause that tells who says it, and the
 * first clause of what is said. One of ours is right when its content meets the latter and its cue or source the former; each
 * annotated one counts once. Other texts, other annotators and another definition than those the weights were fitted to: speech,
 * academic prose and fiction among them. Nothing was tuned on it.
 *
 *   node bench/gum-attribution.mjs [FILE.jsonl]
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '../dist/index.js'

const file =
  process.argv[2] ?? fileURLToPath(new URL('../../shared/bench/attribution/gum-attribution.jsonl', import.meta.url))
if (!existsSync(file)) {
  console.error(`bench/gum-attribution: ${file} is not there; name a file of attributions`)
  process.exit(2)
}
const meets = (spans, edu) => spans.some((s) => s.start < edu.end && edu.start < s.end)
const tables = new Map()
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const { genre, text, date, attributions } = JSON.parse(line)
  const { statements } = read(text, { published: /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined })
  const taken = new Set()
  let hits = 0
  for (const s of statements) {
    const at = attributions.findIndex(
      (a, k) =>
        !taken.has(k) &&
        meets(s.content, a.content_head_edu) &&
        (meets(s.cue, a.attribution_edu) || meets(s.source, a.attribution_edu)),
    )
    if (at < 0) continue
    taken.add(at)
    hits++
  }
  for (const name of ['all genres', genre]) {
    const t = tables.get(name) ?? { reports: 0, hits: 0, ours: 0, theirs: 0 }
    tables.set(name, {
      reports: t.reports + 1,
      hits: t.hits + hits,
      ours: t.ours + statements.length,
      theirs: t.theirs + attributions.length,
    })
  }
}
for (const [genre, { reports, hits, ours, theirs }] of [...tables].sort((a, b) => b[1].theirs - a[1].theirs)) {
  const [p, r, f] = [hits / (ours || 1), hits / (theirs || 1), (2 * hits) / (ours + theirs || 1)]
  console.log(
    `${genre.padEnd(14)} ${String(reports).padStart(3)} texts  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}  annotated ${theirs}, ours ${ours}`,
  )
}
