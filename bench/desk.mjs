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
  },
})
const folder = values.gold.replace(/\/?$/, '/')
if (!existsSync(folder)) {
  console.error(`bench/desk: ${folder} is not there; name the folder of gold records with --gold.`)
  process.exit(1)
}
const built = values.built.replace(/\/?$/, '/')
const { read } = await import(`${built}read.js`)
const { makeReport } = await import(`${built}intake/report.js`)

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
  writeFileSync(system, `${JSON.stringify(read(report).record)}\n`)
  return [gold, system]
})
const scorer = here('../../shared/score/desk.mjs')
console.log(`reports        ${names.join(' ')}`)
spawnSync(process.execPath, [scorer, ...pairs, ...(values.detail ? ['--detail'] : [])], { stdio: 'inherit' })
