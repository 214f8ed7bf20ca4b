/**
 * Who says what against PolNeAR-style gold: exact F1 of source, cue and content, and whole attributions.
 *
 *   node bench/attribution.mjs [GOLD.jsonl ...]
 *
 * Published, exact F1 source/cue/content on PolNeAR: rules 10.7/22.8/5.6, CRF 50.6/53.4/28.6, BiLSTM-CRF 69.6/66.7/59.0,
 * BERT 81.1/74.0/68.9, best known 83.2/75.3/72.9.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { read } from '../dist/index.js'

const shared = new URL('../../shared/', import.meta.url).pathname
const files = process.argv.slice(2)
if (!files.length) files.push(`${shared}bench/attribution/polnear-dev.jsonl`)
for (const gold of files) {
  if (!existsSync(gold)) {
    console.error(`bench/attribution: ${gold} is not there; name a file of attributions`)
    process.exit(2)
  }
  const lines = readFileSync(gold, 'utf8').split('\n').filter(Boolean)
  const answers = lines.map((line) => {
    const { id, text, date, publisher } = JSON.parse(line)
    const { statements } = read(text, { published: date?.slice(0, 10), publisher })
    return JSON.stringify({ id, statements })
  })
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/attribution.jsonl', `${answers.join('\n')}\n`)
  console.log(gold.replace(shared, ''), lines.length, 'reports')
  process.stdout.write(
    execFileSync('node', [`${shared}score/attribution.mjs`, gold, '.build/attribution.jsonl'], { encoding: 'utf8' }),
  )
}
console.log('published, exact source/cue/content: BiLSTM-CRF 69.6/66.7/59.0, BERT 81.1/74.0/68.9, best 83.2/75.3/72.9')
