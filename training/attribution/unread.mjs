/**
 * Writes reports nobody has annotated in the form of dump.mjs, with the sums of the shipped weights: what trained readers teach a
 * smaller one on (reader.py --unread).
 *
 *   node training/attribution/unread.mjs FOLDER NEWS.jsonl ... [--except TEXTS]
 *
 * TEXTS is a folder of .txt files whose reports are left out: those the program is measured on.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  acceptSigns,
  contentOptions,
  cueSigns,
  GLANCE,
  glanceSigns,
  greatest,
  isWorthWeighing,
  lookAt,
  parseAnew,
  phraseOptions,
  prepare,
  SIDES,
  scale,
  sourceOptions,
  weigh,
} from './corpus.mjs'
import { openDump, rounded } from './dump.mjs'

const { values, positionals } = parseArgs({ options: { except: { type: 'string' } }, allowPositionals: true })
const [folder, ...files] = positionals
if (!files.length) {
  console.error('usage: node training/attribution/unread.mjs FOLDER NEWS.jsonl ... [--except TEXTS]')
  process.exit(2)
}
const letters = (text) => text.replace(/\s+/g, '')
const measured = values.except
  ? readdirSync(values.except)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => letters(readFileSync(join(values.except, name), 'utf8')))
  : []
/** With or without its headline, the middle of an article tells it. */
const isMeasured = (text) => {
  const own = letters(text)
  return measured.some((other) => other.includes(own.slice(own.length / 2, own.length / 2 + 300)))
}
const out = openDump(folder)
let count = 0
for (const file of files)
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, text } = JSON.parse(line)
    if (!text?.trim() || isMeasured(text)) continue
    const doc = parseAnew({ text })
    const { ground, sites, takes } = prepare(doc)
    const looks = sites
      .map((site) => lookAt(ground, site, takes.get(site.head)))
      .filter((look) => look.site.kind !== 'adverb' && isWorthWeighing(look))
    const glances = looks.map((look) => [look.site.head, rounded(weigh('glance', glanceSigns(ground, look))), 0])
    const seen = looks.filter((_, k) => glances[k][1] >= GLANCE)
    out.add({ id, doc, ground, labels: null, glances, sites: seen.map((look) => siteOf(ground, look)).filter(Boolean) })
    if (++count % 200 === 0) console.log(count, 'reports')
  }
out.close()
console.log(count, 'reports to', folder)

function siteOf(ground, look) {
  const options = sourceOptions(ground, look)
  const sourceSums = options.map((o) => weigh('source', o.signs))
  const source = greatest(sourceSums)
  const head = options[source.at].head
  const phrases = head < 0 ? [] : phraseOptions(ground, head, look.site.head)
  const range = head < 0 ? null : phrases[greatest(phrases.map((p) => weigh('phrase', p.signs))).at].range
  const { starts, ends, sideOf, tellSide, tellPair } = contentOptions(ground, look, range)
  const [a, b] = [starts.map((x) => weigh('start', x.signs)), ends.map((x) => weigh('end', x.signs))]
  const pan = scale('span')
  const bySide = {}
  for (const side of SIDES) {
    tellSide(side, pan.sign)
    bySide[side] = pan.read()
  }
  const pairs = []
  starts.forEach((_, i) => {
    ends.forEach((_, j) => {
      const side = sideOf(i, j)
      if (!side) return
      tellPair(side, i, j, pan.sign)
      pairs.push([i, j, rounded(a[i] + b[j] + bySide[side] + pan.read())])
    })
  })
  if (pairs.length === 0) return null
  const content = greatest(pairs.map((p) => p[2]))
  const chosen = pairs[content.at]
  const rest = acceptSigns(ground, look, {
    source: head,
    sourceLead: source.lead,
    content: [starts[chosen[0]].at, ends[chosen[1]].at],
    contentLead: content.lead,
  })
  const own = cueSigns(ground, look)
  return {
    head: look.site.head,
    gold: 0,
    heads: options.map((o) => o.head),
    sourceSums: sourceSums.map(rounded),
    right: -1,
    starts: starts.map((x) => x.at),
    ends: ends.map((x) => x.at),
    pairs,
    rightSpan: -1,
    sum: rounded(
      weigh('cue', (sign) => {
        own(sign)
        rest(sign)
      }),
    ),
  }
}
