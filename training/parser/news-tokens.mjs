#!/usr/bin/env node
// Tokens of news reports as bare CoNLL-U, for self-training: node training/parser/news-tokens.mjs FILE.jsonl... > news.conllu
// Each line of input is {id, text}; sentences shorter than 5 or longer than 60 words and those without a small letter are left out.
import { readFileSync } from 'node:fs'
import { readText } from '../../dist/text/read-text.js'

const seen = new Set()
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const { id, text } = JSON.parse(line)
    const doc = readText({
      id: String(id),
      text,
      title: null,
      publisher: null,
      published: null,
      publishedBasis: null,
      language: 'en',
    })
    let out = ''
    for (const s of doc.sentences) {
      const words = doc.tokens.slice(s.first, s.last).map((t) => t.text)
      const key = words.join(' ')
      if (
        words.length < 5 ||
        words.length > 60 ||
        seen.has(key) ||
        !/\p{Ll}/u.test(key) ||
        words.some((w) => /\s/.test(w))
      )
        continue
      seen.add(key)
      out += `${words.map((w, i) => `${i + 1}\t${w}\t_\t_\t_\t_\t0\t_\t_\t_`).join('\n')}\n\n`
    }
    process.stdout.write(out)
  }
}
