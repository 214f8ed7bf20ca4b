/**
 * Makes data/models/lemmas.tsv: for each tag, endings with what to cut, what to add and how to case, and whole words
 * that go their own way. Learnt from the UD training treebanks and training/lemma-words.txt.
 *
 *   node training/lemmas.mjs TREEBANK.conllu ... [--out data/models/lemmas.tsv]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'data/models/lemmas.tsv' } },
})
if (positionals.length === 0) {
  console.error('training/lemmas: name the treebanks to learn from, e.g. ../shared/bench/ud/ewt-train.conllu')
  process.exit(2)
}

/** Longest ending that is tried before the whole word; longer ones never paid on held-out text. */
const LONGEST = 5
/** A rule for an ending must right at least this many more word types than it wrongs. */
const GAIN = 3

/** Nouns and adjectives up to this length are listed, to tell "WAR" in a headline from "IMF". */
const SHORT = 5
const short = new Set()

/** tag -> lower-case form -> edit -> times seen */
const seen = new Map()

/** "2:y:l": cut two letters, add "y", write in lower case ("t": capitalised, "k": as the text has it). */
const editOf = (form, lemma, proper) => {
  const small = lemma.toLowerCase()
  let same = 0
  while (same < form.length && same < small.length && form[same] === small[same]) same++
  const kept = lemma.length > 1 && lemma === lemma.toUpperCase() && lemma !== small
  const casing = proper || kept ? 'k' : lemma[0] !== small[0] ? 't' : 'l'
  return `${form.length - same}:${small.slice(same)}:${casing}`
}

/** What the treebanks show outvotes itself, never a word written by hand. */
const BY_HAND = 1000

const add = (tag, form, lemma, times = 1) => {
  const small = form.toLowerCase()
  const edit = editOf(small, lemma, /:NNPS?$/.test(tag))
  const forms = seen.get(tag) ?? seen.set(tag, new Map()).get(tag)
  const edits = forms.get(small) ?? forms.set(small, new Map()).get(small)
  edits.set(edit, (edits.get(edit) ?? 0) + times)
}

const plain = (form) => form.replace(/[’‘`´]/g, "'")

for (const file of positionals)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!/^\d+\t/.test(line)) continue
    const [, form, lemma, upos, xpos, feats] = line.split('\t')
    // Misspellings are corrected in the lemma; learning from them would bend the rules.
    if (lemma === '_' || /Typo=Yes/.test(feats) || xpos === 'GW' || /\s|.-$/.test(form)) continue
    const upper = form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()
    // Capitals hide how a word is cased; the program decides about them by rule.
    if (upper && upos !== 'PUNCT') continue
    // Numbers are written without their commas by the program itself.
    if (upos === 'NUM' && /\d/.test(form)) continue
    // A lemma that only mends the treebank's view of a name ("Jan" is January, but also a man) is left out.
    if (xpos === 'NNP' && !form.endsWith('.') && lemma.toLowerCase() !== form.toLowerCase()) continue
    add(`${upos}:${xpos}`, plain(form), plain(lemma))
    if ((upos === 'NOUN' || upos === 'ADJ') && form.length <= SHORT && /^[a-z]+$/.test(form)) short.add(form)
  }

const VOWELS = 'aeiou'
const joined = (base, ending) => {
  if (ending === 's') {
    if (/(?:s|x|z|ch|sh)$/.test(base) || /[^aeiou]o$/.test(base)) return `${base}es`
    return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
  }
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (ending === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !(ending === 'ing' && /(?:ee|oe|ye)$/.test(base))) return base.slice(0, -1) + ending
  if (base.endsWith('c') && base === 'traffic') return `${base}k${ending}`
  return base + ending
}

let section = ''
for (const line of readFileSync(new URL('lemma-words.txt', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  if (line.startsWith('[')) {
    section = line.slice(1, -1)
    continue
  }
  for (const entry of line.split(' ').filter(Boolean)) {
    if (section === 'nouns') {
      const [plural, single] = entry.split('=')
      add('NOUN:NNS', plural, single, BY_HAND)
      add('NOUN:NN', single, single)
      continue
    }
    if (section === 'short') {
      add(...entry.split('/'))
      continue
    }
    const [head, past, participle = past] = entry.split('/')
    const base = head.replace('!', '')
    const last = base.at(-1)
    const stem = head.endsWith('!') && !VOWELS.includes(last) ? base + last : base
    add('VERB:VB', base, base)
    add('VERB:VBP', base, base)
    add('VERB:VBZ', base === 'have' ? 'has' : base === 'be' ? 'is' : joined(base, 's'), base)
    add(
      'VERB:VBG',
      base === 'be'
        ? 'being'
        : joined(
            past &&
              /^(?:get|set|put|cut|run|hit|win|sit|let|bet|bid|dig|quit|shut|slit|split|spin|swim|rid|begin|forget|upset|offset|overrun|forbid|undercut|inset|beset|shed)$/.test(
                base,
              )
              ? base + last
              : stem,
            'ing',
          ),
      base,
    )
    for (const form of (past ?? joined(stem, 'ed')).split(',')) add('VERB:VBD', form, base, BY_HAND)
    for (const form of (participle ?? joined(stem, 'ed')).split(',')) add('VERB:VBN', form, base, BY_HAND)
  }
}

/** The tagger mixes these pairs up: what one lacks is taken from the other. */
for (const [one, other] of [
  ['VERB:VBD', 'VERB:VBN'],
  ['VERB:VBN', 'VERB:VBD'],
  ['AUX:VBN', 'VERB:VBN'],
  ['AUX:VBD', 'VERB:VBD'],
  ['AUX:VBZ', 'VERB:VBZ'],
  ['AUX:VBG', 'VERB:VBG'],
  ['VERB:VBP', 'AUX:VBP'],
  ['VERB:VBZ', 'AUX:VBZ'],
])
  for (const [form, edits] of seen.get(other) ?? []) if (!seen.get(one)?.has(form)) seen.get(one)?.set(form, edits)

const best = (edits) => [...edits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0]

const rows = []
for (const [tag, forms] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const words = [...forms].map(([form, edits]) => ({ form, edit: best(edits) }))
  /** ending -> edit */
  const rules = new Map()
  const fits = (edit, form) => Number(edit.split(':')[0]) <= form.length
  const current = (form) => {
    for (let n = Math.min(LONGEST, form.length - 1); n >= 0; n--) {
      const rule = rules.get(form.slice(form.length - n))
      if (rule !== undefined && fits(rule, form)) return rule
    }
    return '0::l'
  }
  for (let n = 0; n <= LONGEST; n++) {
    const groups = new Map()
    for (const word of words) {
      if (word.form.length <= n) continue
      const ending = word.form.slice(word.form.length - n)
      groups.set(ending, [...(groups.get(ending) ?? []), word])
    }
    const made = []
    for (const [ending, group] of groups) {
      const counts = new Map()
      let right = 0
      for (const { form, edit } of group) {
        counts.set(edit, (counts.get(edit) ?? 0) + 1)
        if (current(form) === edit) right++
      }
      const edit = best(counts)
      if (counts.get(edit) - right >= (n === 0 ? 1 : GAIN)) made.push([ending, edit])
    }
    for (const [ending, edit] of made) rules.set(ending, edit)
  }
  const byEdit = new Map()
  const put = (edit, key) => byEdit.set(edit, [...(byEdit.get(edit) ?? []), key])
  for (const [ending, edit] of rules) put(edit, `-${ending}`)
  for (const { form, edit } of words) if (current(form) !== edit) put(edit, form)
  for (const [edit, keys] of [...byEdit].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    rows.push(`${tag}\t${edit}\t${keys.sort().join(' ')}`)
}

rows.push(`SHORT\t0::l\t${[...short].sort().join(' ')}`)
writeFileSync(values.out, `tag\tedit\twords\n${rows.join('\n')}\n`)
console.error(`training/lemmas: ${rows.length} lines, ${seen.size} tags -> ${values.out}`)
