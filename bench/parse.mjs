// Speed of the tagger-parser on one core: node bench/parse.mjs [FILE.conllu [MODEL.bin]]   (build first)
// Prints start-up time, tokens a second over word forms of a treebank, and resident memory; beside them wink-nlp's tagger
// (no parser) on the same words when it is installed.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [file = fileURLToPath(new URL('../../shared/bench/ud/gum-open-dev.conllu', import.meta.url)), model] =
  process.argv.slice(2)
if (!existsSync(file)) {
  console.error(`${file} is not there; give a CoNLL-U file: node bench/parse.mjs FILE.conllu [MODEL.bin]`)
  process.exit(2)
}

const elapsed = (work) => {
  const began = performance.now()
  const result = work()
  return [performance.now() - began, result]
}
const line = (name, value) => console.log(`${name.padEnd(44)} ${value}`)
const rate = (count, ms) => `${Math.round((count / ms) * 1000).toLocaleString('en')} tokens/s`
const ROUNDS = 7
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

const began = performance.now()
const { loadParser } = await import('../dist/parse/parse.js')
const parser = loadParser(model)
parser.parseTokens([['Talks', 'resumed', '.']])
line('start-up, to the first parsed sentence', `${Math.round(performance.now() - began)} ms`)

const { readConllu } = await import('../dist/parse/conllu.js')
const sentences = readConllu(readFileSync(file, 'utf8'), file).map((sentence) => sentence.forms)
const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0)
line('words', `${tokens.toLocaleString('en')} in ${sentences.length.toLocaleString('en')} sentences`)
line('tag + parse, first pass over the file', rate(tokens, elapsed(() => parser.parseTokens(sentences))[0]))
const times = Array.from({ length: ROUNDS }, () => elapsed(() => parser.parseTokens(sentences))[0])
line(`tag + parse, median of ${ROUNDS} later passes`, rate(tokens, median(times)))
line('resident memory', `${Math.round(process.memoryUsage.rss() / 1e6)} MB`)

const wink = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]).catch(() => null)
if (wink === null) line('wink-nlp', 'not installed')
else {
  const nlp = wink[0].default(wink[1].default)
  const texts = sentences.map((forms) => forms.join(' '))
  const tag = () => texts.reduce((sum, text) => sum + nlp.readDoc(text).tokens().out(nlp.its.pos).length, 0)
  tag()
  const [ms, tagged] = elapsed(tag)
  line('wink-nlp, tokenise + tag (no parse)', rate(tagged, ms))
}
