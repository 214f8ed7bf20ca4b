/**
 * Looks the event rules over: patterns written twice or never reached, word classes nobody names, governing words with two effects.
 * With --on, reads texts as well and lists the rules that never fired on them and how often the others did.
 *
 *   npm run rules [-- --on FILE.jsonl|FILE.txt ...]
 *
 * Exits with 1 when the static look finds a fault.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './setup.mjs'

prepare()
const { patternFaults, classFaults, governorFaults } = await import('../dist/knowledge/rule-faults.js')
const { ourEventRules } = await import('../dist/knowledge/event-rule-heads.js')
const { read } = await import('../dist/read.js')
const { makeReport } = await import('../dist/intake/report.js')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'boolean', default: false } },
})
const missing = positionals.find((file) => !existsSync(file))
if (missing !== undefined || values.on !== positionals.length > 0) {
  console.error(
    missing === undefined ? 'usage: npm run rules [-- --on FILE ...]' : `npm run rules: there is no file ${missing}`,
  )
  process.exit(2)
}

/** Classes that the program asks for by name. */
const named = new Set(
  readdirSync(join(root, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/wordClass\('([A-Z]+)'\)/g)])
    .map((hit) => hit[1]),
)
const heads = ourEventRules()
const faults = [...patternFaults(heads), ...classFaults(heads, named), ...governorFaults()]
for (const { kind, where, says } of faults) console.log(`${where}: ${kind}: ${says}`)
console.log(`${heads.length} event rules, ${faults.length} faults`)
if (faults.length > 0) process.exitCode = 1

if (positionals.length > 0) {
  const texts = positionals.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return /\.(jsonl|ndjson)$/.test(file)
      ? text
          .split('\n')
          .filter((line) => line.trim())
          .map((line) => JSON.parse(line).text)
      : [text]
  })
  const fired = new Map(heads.map(({ id }) => [id, 0]))
  for (const [at, text] of texts.entries()) {
    if (process.stderr.isTTY && at % 20 === 0) process.stderr.write(`\r${at} of ${texts.length} texts read`)
    if (!text?.trim()) continue
    for (const { made } of read(makeReport(text)).document.events)
      if (fired.has(made.rule)) fired.set(made.rule, fired.get(made.rule) + 1)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const never = [...fired].filter(([, n]) => n === 0).map(([id]) => id)
  console.log(`\non ${texts.length} texts, ${never.length} rules never fired: ${never.join(', ') || 'none'}`)
  for (const [id, n] of [...fired].filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    console.log(`${String(n).padStart(6)}  ${id}`)
}
