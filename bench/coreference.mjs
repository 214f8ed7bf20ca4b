// Coreference inside a report on GUM (bench/names/gum-entities.jsonl, dev split): MUC, B-cubed, CEAF-e and their mean, the CoNLL score.
// usage: node bench/coreference.mjs [FILE.jsonl] [--split dev] [--genre news]
// What it covers: people, organisations and places (GUM labels person, organization, place), since only actors and places are linked here; chains
// of one mention are left out on both sides, as the CoNLL scorer's data has none. A mention of ours is the gold mention whose
// smallest span holds its head; with --exact it must have the same span.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openReader } from './readers/parsed.mjs'

const args = process.argv.slice(2)
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
const file =
  args.find((a) => a.endsWith('.jsonl')) ??
  fileURLToPath(new URL('../../shared/bench/names/gum-entities.jsonl', import.meta.url))
if (!existsSync(file)) {
  console.error(
    `coreference: ${file} is not here; the benches read ../shared/bench, which is not part of the repository`,
  )
  process.exit(2)
}
const { parsed, load } = await openReader(process.env.PARLEY_DIST)
const { findMentions } = await load('mentions/mentions.js')

const COVERED = new Set(['person', 'organization', 'place'])
const exact = args.includes('--exact')
const totals = { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceaf: [0, 0, 0, 0], mentions: [0, 0, 0, 0] }
let documents = 0

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const gum = JSON.parse(line)
  if (gum.split !== option('--split', 'dev') || (args.includes('--genre') && gum.genre !== option('--genre'))) continue
  documents++
  const gold = chains(gum.entities.filter((e) => COVERED.has(e.label)).map((e) => [`${e.start} ${e.end}`, e.cluster]))
  const system = chains(mentionsOf(gum))
  score(gold, system)
}

function mentionsOf(gum) {
  const doc = findMentions(parsed(gum.text, { id: gum.id, published: gum.date?.slice(0, 10) ?? null }))
  const spans = [...gum.entities].sort((a, b) => a.end - a.start - (b.end - b.start))
  const found = []
  // A place that is an actor too ("Israel", "in Israel") is one thing under one name; any other is a chain of its own mentions.
  const acting = new Map(doc.actors.map((a, id) => [a.name, id]))
  const places = doc.places.flatMap((p) =>
    p.mentions
      .filter((m) => doc.mentions[doc.mentionAt[m.head] ?? -1]?.actor == null)
      .map((m) => ({ ...m, actor: acting.get(p.name) ?? `place ${p.name}` })),
  )
  for (const m of [...doc.mentions, ...places]) {
    if (m.actor === null) continue
    const [start, end] = [doc.tokens[m.first].start, doc.tokens[m.last - 1].end]
    if (exact) {
      found.push([`${start} ${end}`, m.actor])
      continue
    }
    const head = doc.tokens[m.head]
    const twin = spans.find(
      (e) =>
        e.start <= head.start && head.end <= e.end && e.start <= start + 4 && (e.start === start || e.end >= head.end),
    )
    found.push([twin ? `${twin.start} ${twin.end}` : `${start} ${end}`, m.actor])
  }
  return found
}

/** Mention keys gathered by chain, chains of one left out; a key keeps its first chain. */
function chains(pairs) {
  const by = new Map()
  const seen = new Set()
  for (const [key, chain] of pairs) {
    if (seen.has(key)) continue
    seen.add(key)
    by.set(chain, [...(by.get(chain) ?? []), key])
  }
  return [...by.values()].filter((c) => c.length > 1)
}

function score(gold, system) {
  const add = (name, hitsR, allR, hitsP, allP) => {
    const t = totals[name]
    t[0] += hitsR
    t[1] += allR
    t[2] += hitsP
    t[3] += allP
  }
  const index = (list) => new Map(list.flatMap((c, i) => c.map((m) => [m, i])))
  const [inGold, inSystem] = [index(gold), index(system)]
  const links = (from, into) =>
    from.reduce((sum, c) => sum + c.length - new Set(c.map((m) => into.get(m) ?? m)).size, 0)
  const possible = (list) => list.reduce((sum, c) => sum + c.length - 1, 0)
  add('muc', links(gold, inSystem), possible(gold), links(system, inGold), possible(system))
  const cubed = (from, into, other) => {
    let sum = 0
    for (const c of from)
      for (const m of c) {
        const twin = into.get(m)
        if (twin === undefined) continue
        const set = new Set(other[twin])
        sum += c.filter((x) => set.has(x)).length / c.length
      }
    return sum
  }
  add('b3', cubed(gold, inSystem, system), inGold.size, cubed(system, inGold, gold), inSystem.size)
  const similar = gold.map((g) => {
    const set = new Set(g)
    return system.map((s) => (2 * s.filter((m) => set.has(m)).length) / (g.length + s.length))
  })
  const best = assignment(similar)
  add('ceaf', best, gold.length, best, system.length)
  let shared = 0
  for (const m of inGold.keys()) if (inSystem.has(m)) shared++
  add('mentions', shared, inGold.size, shared, inSystem.size)
}

/** Largest sum of a one-to-one choice (Hungarian method on the negated square matrix). */
function assignment(matrix) {
  const n = Math.max(matrix.length, matrix[0]?.length ?? 0)
  if (n === 0) return 0
  const cost = (i, j) => -(matrix[i]?.[j] ?? 0)
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const match = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    match[0] = i
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(n + 1)
    const way = new Int32Array(n + 1)
    let at = 0
    do {
      used[at] = 1
      const row = match[at]
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue
        const reduced = cost(row - 1, j - 1) - u[row] - v[j]
        if (reduced < least[j]) {
          least[j] = reduced
          way[j] = at
        }
        if (least[j] < delta) {
          delta = least[j]
          next = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[match[j]] += delta
          v[j] -= delta
        } else least[j] -= delta
      }
      at = next
    } while (match[at] !== 0)
    do {
      match[at] = match[way[at]]
      at = way[at]
    } while (at !== 0)
  }
  let sum = 0
  for (let j = 1; j <= n; j++) sum -= cost(match[j] - 1, j - 1)
  return sum
}

let mean = 0
for (const [name, [hitsR, allR, hitsP, allP]] of Object.entries(totals)) {
  const r = hitsR / (allR || 1)
  const p = hitsP / (allP || 1)
  const f = (2 * p * r) / (p + r || 1)
  if (name !== 'mentions') mean += f / 3
  console.log(`${name.padEnd(9)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}`)
}
console.log(
  `CoNLL     ${mean.toFixed(3)} over ${documents} documents (person, organization and place chains of two mentions or more)`,
)
