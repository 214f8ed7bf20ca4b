/** The worldwide newswire names: gold names laid over the articles' own texts by their letters. */
import { readFileSync } from 'node:fs'

export const TYPES = { Person: 'person', Organization: 'organisation', Location: 'place' }

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))

/** Articles of FILE with their texts from `texts`: {id, text, gold: {names, all, area}}. */
export function goldNames(file, texts) {
  const news = new Map(lines(texts).map((n) => [n.id, n]))
  return [...groupBy(lines(file))]
    .filter(([id]) => news.has(id))
    .map(([id, sentences]) => ({ id, text: news.get(id).text, gold: laid(sentences, news.get(id).text) }))
}

/** Gold names as character ranges of the text, by matching letters without white space. */
function laid(sentences, text) {
  const at = []
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i])) at.push(i)
  const flat = text.replace(/\s+/g, '')
  const names = []
  const all = []
  const area = []
  let from = 0
  for (const s of sentences) {
    const letters = s.tokens.map((t) => t.replace(/\s+/g, ''))
    const begin = flat.indexOf(letters.join(''), from)
    if (begin < 0) continue
    from = begin + letters.join('').length
    area.push({ start: at[begin], end: at[from - 1] + 1 })
    const starts = [begin]
    for (const l of letters) starts.push(starts[starts.length - 1] + l.length)
    for (const e of s.entities) {
      const name = { start: at[starts[e.start]], end: at[starts[e.end] - 1] + 1, label: e.label, type: TYPES[e.label] }
      all.push(name)
      if (name.type) names.push(name)
    }
  }
  return { names, all, area }
}
function groupBy(list) {
  const map = new Map()
  for (const s of list) map.set(s.doc, [...(map.get(s.doc) ?? []), s])
  return map
}
