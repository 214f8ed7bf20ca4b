/**
 * Records of real reports against hand-made gold: statements, events, figures, positions, conditions, attendance.
 *
 *   node bench/desk.mjs [--detail] [GOLD.json ...]      (each with its text beside it: GOLD.txt)
 *
 * Nobody else has published figures for this task.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { read } from '../dist/index.js'

const shared = new URL('../../shared/', import.meta.url).pathname
if (!existsSync(shared)) {
  console.error('bench/desk: ../shared is not there')
  process.exit(2)
}
const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const golds = given.length
  ? given
  : readdirSync(`${shared}gold`)
      .filter((name) => name.endsWith('.json') && name !== 'seed-full.json')
      .map((name) => `${shared}gold/${name}`)
mkdirSync('.build', { recursive: true })
const pairs = golds.flatMap((gold) => {
  const { published, publisher } = JSON.parse(readFileSync(gold, 'utf8'))
  const text = readFileSync(gold.replace(/\.json$/, '.txt'), 'utf8')
  const day = typeof published === 'string' ? published : published?.value
  const record = read(text, { published: day, publisher: typeof publisher === 'string' ? publisher : undefined })
  const answer = `.build/desk-${basename(gold)}`
  writeFileSync(answer, JSON.stringify(record))
  return [gold, answer]
})
const options = process.argv.includes('--detail') ? ['--detail'] : []
process.stdout.write(
  execFileSync('node', [`${shared}score/desk.mjs`, ...pairs, ...options], { encoding: 'utf8', maxBuffer: 1e8 }),
)
