// Writes data/lexicons/common-words.tsv: words that running English writes in small letters, counted in the two treebanks the parser is
// trained on. A run of capitals made only of these ("World Heritage Site") is seldom the name of a person or a place.
// usage: node training/names/common-words.mjs EWT-TRAIN.conllu GUM-TRAIN.conllu
import { readFileSync, writeFileSync } from 'node:fs'

const small = new Map()
const capital = new Map()
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, form, , upos] = line.split('\t')
    if (!/^\d+$/.test(id ?? '') || !/^[A-Za-z]{3,}$/.test(form)) continue
    if (!['NOUN', 'ADJ', 'VERB', 'ADV', 'PROPN'].includes(upos)) continue
    const lower = form.toLowerCase()
    if (form === lower && upos !== 'PROPN') small.set(lower, (small.get(lower) ?? 0) + 1)
    else if (upos === 'PROPN') capital.set(lower, (capital.get(lower) ?? 0) + 1)
  }
}
/** Seen twice in small letters, and more often so than as a name ("rose", "mark", "may" stay out). */
const words = [...small]
  .filter(([w, n]) => n >= 2 && n > 1.5 * (capital.get(w) ?? 0))
  .map(([w]) => w)
  .sort()
const lines = []
for (let i = 0; i < words.length; i += 25) lines.push(words.slice(i, i + 25).join('|'))
writeFileSync(
  new URL('../../data/lexicons/common-words.tsv', import.meta.url),
  `forms\n# Made by training/names/common-words.mjs from the training parts of UD English EWT (CC BY-SA 4.0) and GUM (CC BY): words only.\n${lines.join('\n')}\n`,
)
console.log(`${words.length} words`)
