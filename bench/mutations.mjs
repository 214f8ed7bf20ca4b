/**
 * Mutations of real sentences: no crash, no broken span; and reading time that grows with the length of the text, not faster.
 *
 *   node bench/mutations.mjs [--count N] [--seed S] [FILE.jsonl ...]
 *
 * Without files the sentences are those of the Guardian and Wikinews articles in ../shared/bench/news.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { read } from '../dist/index.js'
import { brokenSpans } from './readers/broken-spans.mjs'
import { dice, mutationsOf } from './readers/mutations.mjs'

const { values, positionals } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '11' } },
  allowPositionals: true,
})
const shared = fileURLToPath(new URL('../../shared/bench/news/', import.meta.url))
const files = positionals.length ? positionals : ['guardian-syria', 'wikinews'].map((name) => `${shared}${name}.jsonl`)
for (const file of files)
  if (!existsSync(file)) {
    console.error(`bench/mutations: ${file} is not there; name a JSON Lines file of {id, text}`)
    process.exit(2)
  }
const sentences = files
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .flatMap((line) => JSON.parse(line).text.split(/(?<=[.!?]["”’']?)\s+(?=["“‘]?[A-Z])/))
  .filter((s) => s.length > 30 && s.length < 600)
console.log(`${sentences.length} sentences`)

let done = 0
let crashes = 0
let faults = 0
for (const [ways, text] of mutationsOf(sentences, Number(values.count), Number(values.seed))) {
  try {
    const { report, ...lists } = read(text, { published: '2026-05-06' })
    const broken = brokenSpans(lists, text)
    if (broken > 0) {
      faults++
      console.error(`${broken} broken spans after ${ways}: ${JSON.stringify(text)}`)
    }
  } catch (error) {
    crashes++
    console.error(`crash after ${ways}: ${JSON.stringify(text)}\n${error.stack}`)
  }
  if (++done % 2000 === 0 && process.stderr.isTTY) process.stderr.write(`\r${done} of ${values.count}`)
}
console.log(`${done} mutations: ${crashes} crashes, ${faults} with broken spans`)

/** Ways to make one text of many sentences; each is a shape that a reader which looks too far ahead would be slow on. */
const SHAPES = {
  paragraphs: (list) => list.join('\n\n'),
  'one paragraph': (list) => list.join(' '),
  'one sentence': (list) => list.map((s) => s.replace(/[.!?]/g, '')).join(', and '),
  'open quotation': (list) => list.map((s) => `“${s.replace(/["“”]/g, '')}`).join(' '),
  'nested cues': (list) => list.map(() => 'officials said that').join(' '),
}
const roll = dice(5)
const some = Array.from({ length: 1600 }, () => sentences[roll(sentences.length)])
const timed = (text) => {
  const began = performance.now()
  read(text, { published: '2026-05-06' })
  return (performance.now() - began) / text.length
}
console.log('time a character of a text, against one a quarter as long')
for (const [name, shape] of Object.entries(SHAPES)) {
  const [quarter, whole] = [shape(some.slice(0, 200)), shape(some.slice(0, 800))]
  timed(quarter)
  const best = (text) => Math.min(timed(text), timed(text), timed(text))
  const ratio = best(whole) / best(quarter)
  console.log(`  ${name.padEnd(16)} ${whole.length} characters, x${ratio.toFixed(2)}`)
}
process.exitCode = crashes + faults > 0 ? 1 : 0
