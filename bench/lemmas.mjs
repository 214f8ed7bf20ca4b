/**
 * Lemma accuracy with gold tags, and lemmas a second.
 *
 *   node bench/lemmas.mjs [FILE.conllu ...] [--errors N] [--built DIR]
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, built: { type: 'string', default: '../dist/' } },
})
const { lemmatize } = await import(new URL(`${values.built.replace(/\/?$/, '/')}parse/lemma.js`, import.meta.url).href)

const files = positionals.length
  ? positionals
  : ['ewt-dev', 'gum-open-dev'].map((name) => new URL(`../../shared/bench/ud/${name}.conllu`, import.meta.url).pathname)

for (const file of files) {
  if (!existsSync(file)) {
    console.error(`bench/lemmas: ${file} is not there; name a .conllu file.`)
    process.exit(2)
  }
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
  let right = 0
  let small = 0
  const wrong = new Map()
  const began = performance.now()
  for (const [, form, lemma, upos, xpos] of words) {
    const ours = lemmatize(form, upos, xpos)
    if (ours === lemma) right++
    else {
      const key = `${upos} ${xpos} ${form}: ${ours}, gold ${lemma}`
      wrong.set(key, (wrong.get(key) ?? 0) + 1)
    }
    if (ours.toLowerCase() === lemma.toLowerCase()) small++
  }
  const rate = Math.round(words.length / ((performance.now() - began) / 1000))
  const percent = (n) => ((100 * n) / words.length).toFixed(2)
  console.log(
    `${file.split('/').at(-1)}: lemmas ${percent(right)}% right, ${percent(small)}% but for capitals, ${rate}/s`,
  )
  for (const [key, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)))
    console.log(`${n}  ${key}`)
}
