/**
 * Token and sentence scores against UD treebanks read as raw text, and words a second.
 *
 *   node bench/text.mjs [FILE.conllu ...] [--errors N] [--built DIR]
 *
 * Documents are put together again from "# text", "# newdoc" and "# newpar"; a unit counts when both ends agree.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, built: { type: 'string', default: '../dist/' } },
})
const { readText } = await import(
  new URL(`${values.built.replace(/\/?$/, '/')}text/read-text.js`, import.meta.url).href
)

const shared = new URL('../../shared/bench/', import.meta.url)
const files = positionals.length
  ? positionals
  : ['ewt-dev', 'gum-open-dev'].map((name) => new URL(`ud/${name}.conllu`, shared).pathname)
for (const file of files)
  if (!existsSync(file)) {
    console.error(`bench/text: ${file} is not there; name a .conllu file.`)
    process.exit(2)
  }

const report = (id, text) => ({
  id,
  text,
  title: null,
  publisher: null,
  published: null,
  publishedBasis: null,
  language: 'en',
})

/** Documents of a treebank: raw text, gold token and sentence offsets, and a genre read off the name. */
const documentsOf = (file) => {
  const documents = []
  let glued = true
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const lines = block.split('\n')
    const id = lines
      .find((line) => line.startsWith('# newdoc'))
      ?.split('=')[1]
      ?.trim()
    if (id !== undefined || documents.length === 0) {
      documents.push({ id: id ?? file, text: '', tokens: [], sentences: [] })
      glued = true
    }
    const document = documents.at(-1)
    const text = lines.find((line) => line.startsWith('# text = ')).slice(9)
    if (document.text !== '')
      document.text += lines.some((line) => line.startsWith('# newpar')) ? '\n\n' : glued ? '' : ' '
    const base = document.text.length
    let at = 0
    let last = ''
    for (const line of lines) {
      if (line[0] === '#') continue
      const cells = line.split('\t')
      if (/^\d+(-\d+)?$/.test(cells[0])) last = cells[9]
      if (!/^\d+$/.test(cells[0])) continue
      const start = text.indexOf(cells[1], at)
      at = start + cells[1].length
      document.tokens.push([base + start, base + at])
    }
    document.sentences.push([base, base + text.length])
    document.text += text
    glued = /SpaceAfter=No/.test(last)
  }
  return documents
}

const genreOf = (id) =>
  id.startsWith('GUM_')
    ? `gum ${id.split('_')[1]}`
    : `ewt ${id.match(/^(weblog|newsgroup|email|reviews|answers)/)?.[1] ?? 'reviews+answers'}`

const count = (gold, ours) => {
  const wanted = new Set(gold.map(String))
  let hit = 0
  for (const unit of ours) if (wanted.has(String(unit))) hit++
  return { hit, gold: gold.length, ours: ours.length }
}
const add = (a, b) => ({ hit: a.hit + b.hit, gold: a.gold + b.gold, ours: a.ours + b.ours })
const f1 = ({ hit, gold, ours }) => ((200 * hit) / (gold + ours)).toFixed(2)
const none = { hit: 0, gold: 0, ours: 0 }

for (const file of files) {
  const genres = new Map()
  let tokens = none
  let sentences = none
  const errors = []
  for (const document of documentsOf(file)) {
    const read = readText(report(document.id, document.text))
    const ours = read.sentences.map((s) => [read.tokens[s.first].start, read.tokens[s.last - 1].end])
    const t = count(
      document.tokens,
      read.tokens.map((token) => [token.start, token.end]),
    )
    const s = count(document.sentences, ours)
    tokens = add(tokens, t)
    sentences = add(sentences, s)
    const genre = genreOf(document.id)
    genres.set(genre, add(genres.get(genre) ?? none, s))
    const gold = new Set(document.sentences.map(([, end]) => end))
    const made = new Set(ours.map(([, end]) => end))
    const around = (end) =>
      `${document.text.slice(Math.max(0, end - 50), end)}|${document.text.slice(end, end + 30)}`.replace(/\n/g, '¶')
    for (const end of made) if (!gold.has(end)) errors.push(`${genre}  too many: ${around(end)}`)
    for (const end of gold) if (!made.has(end)) errors.push(`${genre}  missed:   ${around(end)}`)
  }
  console.log(
    `${file.split('/').at(-1)}: tokens F1 ${f1(tokens)}, sentences F1 ${f1(sentences)} (${sentences.gold} sentences)`,
  )
  for (const [genre, s] of [...genres].sort()) console.log(`  ${genre.padEnd(20)} sentences F1 ${f1(s)} of ${s.gold}`)
  for (const line of errors.slice(0, Number(values.errors))) console.log(line)
}

const news = new URL('news/', shared)
if (existsSync(news)) {
  const texts = readdirSync(news).flatMap((name) =>
    readFileSync(new URL(name, news), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text),
  )
  for (const text of texts.slice(0, 300)) readText(report('warm', text))
  const began = performance.now()
  let words = 0
  for (const text of texts) words += readText(report('speed', text)).tokens.length
  const seconds = (performance.now() - began) / 1000
  console.log(`news: ${texts.length} reports, ${words} tokens, ${Math.round(words / seconds)} tokens/s`)
}
