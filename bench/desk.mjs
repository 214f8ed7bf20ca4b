/**
 * Records of whole reports against hand-made gold: reads each report with our reader, writes .build/desk-NAME.json and calls the scorer.
 *
 *   node bench/desk.mjs [--detail] [--built DIR] [--gold DIR]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    detail: { type: 'boolean', default: false },
    built: { type: 'string', default: here('../dist/') },
    gold: { type: 'string', default: here('../../shared/gold/') },
    codebook: { type: 'string' },
  },
})
const folder = values.gold.replace(/\/?$/, '/')
if (!existsSync(folder)) {
  console.error(`bench/desk: ${folder} is not there; name the folder of gold records with --gold.`)
  process.exit(2)
}
const built = values.built.replace(/\/?$/, '/')
const { read } = await import(`${built}read.js`)
const { makeReport } = await import(`${built}intake/report.js`)
const { openCodebook } = await import(`${built}knowledge/codebook.js`)
const codebook = values.codebook === undefined ? null : openCodebook(values.codebook)

const out = here('../.build/')
mkdirSync(out, { recursive: true })
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && existsSync(folder + file.replace(/txt$/, 'json')))
  .map((file) => file.slice(0, -'.txt'.length))
const pairs = names.flatMap((name) => {
  const gold = `${folder}${name}.json`
  const { published } = JSON.parse(readFileSync(gold, 'utf8'))
  const report = makeReport(readFileSync(`${folder}${name}.txt`, 'utf8'), published ? { published } : {})
  const system = `${out}desk-${name}.json`
  writeFileSync(system, `${JSON.stringify(read(report, codebook).record)}\n`)
  return [gold, system]
})
const scorer = here('../../shared/score/desk.mjs')
console.log(`reports        ${names.join(' ')}`)
spawnSync(process.execPath, [scorer, ...pairs, ...(values.detail ? ['--detail'] : [])], { stdio: 'inherit' })
speakers()

/** Statements whose words match a gold statement's, and in how many of them the speaker is the gold one's: by the source's words or by name. */
function speakers() {
  const letters = (spans) =>
    new Set((spans ?? []).flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => s.start + i)))
  const shared = (a, b) => [...a].filter((x) => b.has(x)).length
  const plain = (name) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/\b(?:the|a|an)\b/g, ' ')
      .trim()
  /** Every form of the actors called so. */
  const forms = ({ actors }, names) =>
    new Set(
      names.flatMap((name) => [
        plain(name),
        ...(actors ?? [])
          .filter((a) => a.name === name)
          .flatMap((a) => [...(a.aliases ?? []), ...(a.mentions ?? []).map((m) => m.text)].map(plain)),
      ]),
    )
  let matched = 0
  let right = 0
  for (let k = 0; k < pairs.length; k += 2) {
    const [gold, system] = [pairs[k], pairs[k + 1]].map((path) => JSON.parse(readFileSync(path, 'utf8')))
    for (const g of gold.statements ?? []) {
      const content = letters(g.content)
      const near = system.statements
        .map((s) => ({ s, own: letters(s.content) }))
        .map(({ s, own }) => ({ s, jaccard: shared(content, own) / (new Set([...content, ...own]).size || 1) }))
        .filter(({ jaccard }) => jaccard >= 0.5)
        .sort((a, b) => b.jaccard - a.jaccard)
      if (near.length === 0) continue
      matched++
      const ok = near.some(({ s }) => {
        if (shared(letters(g.source), letters(s.source)) > 0) return true
        // The gold writes out that nobody is named; we leave it empty.
        if ((g.speakers ?? []).every((name) => /^unattributed/.test(name))) return s.speakers.length === 0
        const ours = forms(system, s.speakers)
        return [...forms(gold, g.speakers ?? [])].some((form) => ours.has(form))
      })
      if (ok) right++
      else if (values.detail)
        console.log(`SPEAKER ${gold.doc} ${JSON.stringify(g.speakers)} not ${JSON.stringify(near[0].s.speakers)}`)
    }
  }
  console.log(
    `speakers      right ${right} of ${matched} statements matched by their words  ${(right / (matched || 1)).toFixed(3)}`,
  )
}
