/**
 * Fits the weights of what kind of thing a name names and writes data/models/names.tsv: a softmax over kinds, sparse by a penalty
 * (McMahan et al. 2013). Takes a minute; the same data gives the same weights.
 *
 *   node training/names/train.mjs [WORLDWIDE-TRAIN.jsonl NEWS.jsonl] [--sparse S] [--epochs N] [--out FILE]
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { goldNames } from '../../bench/readers/gold-names.mjs'
import { openReader } from '../../bench/readers/parsed.mjs'
import { model, shuffled, softmax } from '../attribution/linear.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values, positionals } = parseArgs({
  options: {
    sparse: { type: 'string', default: '1.2' },
    epochs: { type: 'string', default: '12' },
    out: { type: 'string', default: here('../../data/models/names.tsv') },
  },
  allowPositionals: true,
})
const shared = here('../../../shared/bench/')
const [file = `${shared}names/worldwide-train.jsonl`, texts = `${shared}news/worldwide.jsonl`] = positionals
const { parsed, load } = await openReader()
const { candidatesOf } = await load('mentions/names.js')
const { tallyUp } = await load('mentions/name-tallies.js')
const { tellName } = await load('mentions/name-signs.js')
const { NAME_KINDS } = await load('knowledge/name-weights.js')
const LABELS = {
  Person: 'person',
  Organization: 'organisation',
  Location: 'place',
  NORP: 'people',
  Facility: 'facility',
}
const OTHER = NAME_KINDS.indexOf('other')

const ids = new Map()
const counts = []
const examples = []
for (const { id, text, gold } of goldNames(file, texts)) {
  const doc = parsed(text, { id })
  const { candidates } = candidatesOf(doc)
  const tallies = tallyUp(doc, candidates)
  const mentions = new Map()
  for (const c of candidates) mentions.set(c.key, [...(mentions.get(c.key) ?? []), c])
  for (const [key, list] of mentions) {
    const tally = tallies.get(key)
    if (!tally.unknown) continue
    const wanted = new Float64Array(NAME_KINDS.length)
    for (const { run } of list) {
      const [start, end] = [doc.tokens[run.first].start, doc.tokens[run.last - 1].end]
      if (!gold.area.some((a) => a.start <= start && end <= a.end)) continue
      const same = gold.all.find((g) => g.start === start && g.end === end)
      // A run that is part of a name, or holds one, tells nothing about its kind.
      if (!same && gold.all.some((g) => g.start < end && start < g.end)) continue
      wanted[same ? Math.max(0, NAME_KINDS.indexOf(LABELS[same.label] ?? 'other')) : OTHER]++
    }
    const weight = wanted.reduce((a, b) => a + b, 0)
    if (weight === 0) continue
    const signs = []
    const amounts = []
    tellName(doc, list, tally, (sign, amount) => {
      let at = ids.get(sign)
      if (at === undefined) {
        at = ids.size
        ids.set(sign, at)
        counts.push(0)
      }
      counts[at]++
      signs.push(at)
      amounts.push(amount)
    })
    examples.push({ signs, amounts, wanted, weight })
  }
}
console.log(examples.length, 'names,', ids.size, 'signs')

const fit = NAME_KINDS.map(() => model({ counts }, { least: 4, rate: 0.12, ridge: 0.5, sparse: Number(values.sparse) }))
for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  let lost = 0
  for (const e of shuffled(examples.length, epoch + 1)) {
    const { signs, amounts, wanted, weight } = examples[e]
    const chances = softmax(fit.map((m) => m.sum(signs, amounts)))
    // Several mentions of a name are one example that counts somewhat more.
    const count = Math.sqrt(weight)
    fit.forEach((m, k) => {
      if (wanted[k] > 0) lost -= (wanted[k] / weight) * Math.log(chances[k] + 1e-12)
      m.step(signs, (chances[k] - wanted[k] / weight) * count, amounts)
    })
  }
  console.log(`epoch ${epoch + 1} loss ${(lost / examples.length).toFixed(4)}`)
}

const lines = [...ids]
  .map(([sign, id]) => [sign, fit.map((m) => Number(m.weights[id].toFixed(2)))])
  .filter(([, row]) => row.some((w) => Math.abs(w) >= 0.03))
  .map(([sign, row]) => `${sign}\t${row.map((w) => String(w).replace(/^(-?)0\./, '$1.')).join('\t')}`)
  .sort()
lines.unshift(
  '// Made by training/names/train.mjs; README.md beside this file is its card. Do not edit.',
  `// sign\t${NAME_KINDS.join('\t')}`,
)
writeFileSync(values.out, `${lines.join('\n')}\n`)
console.log(lines.length, 'signs,', Math.round(lines.join('\n').length / 1024), 'KB to', values.out)
