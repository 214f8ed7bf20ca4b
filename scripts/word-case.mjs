/**
 * Writes data/words/english.txt.gz from the npm package dictionary-en (the US English dictionary of SCOWL for Hunspell): every word
 * with its endings, as English writes it in the middle of a sentence ("farm", "Antonio", "NATO"), sorted.
 *
 *   node scripts/word-case.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import dictionary from 'dictionary-en'

/** Endings and beginnings by their letter: what is taken off, what is put on, and which words take it. */
const affixes = new Map()
for (const line of Buffer.from(dictionary.aff).toString('utf8').split('\n')) {
  const [kind, flag, strip, add, condition] = line.trim().split(/\s+/)
  if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined) continue
  const fits = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`)
  const rules = affixes.get(flag) ?? []
  rules.push({ kind, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, fits })
  affixes.set(flag, rules)
}

const words = new Set()
for (const line of Buffer.from(dictionary.dic).toString('utf8').split('\n').slice(1)) {
  const [stem = '', flags = ''] = line.trim().split('/')
  if (!/^[A-Za-z]{2,}$/.test(stem)) continue
  words.add(stem)
  for (const flag of flags) {
    // "farm's" is two words to the tokenizer.
    if (flag === 'M') continue
    for (const { kind, strip, add, fits } of affixes.get(flag) ?? []) {
      if (!fits.test(stem)) continue
      const made = kind === 'SFX' ? stem.slice(0, stem.length - strip.length) + add : add + stem.slice(strip.length)
      if (/^[A-Za-z]{2,}$/.test(made)) words.add(made)
    }
  }
}
const text = [...words].sort((a, b) => (a < b ? -1 : 1)).join('\n')
const packed = gzipSync(Buffer.from(`${text}\n`), { level: 9 })
mkdirSync(new URL('../data/words/', import.meta.url), { recursive: true })
writeFileSync(new URL('../data/words/english.txt.gz', import.meta.url), packed)
console.error(`${words.size} words, ${packed.length} bytes`)
