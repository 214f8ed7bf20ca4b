/**
 * How much of the gold of the invented series is found for each side of its war: events by who does them, positions by whose they are. A
 * record is found when one that was read shares words of its evidence, has its type (or stance) and names somebody of the same side.
 *
 *   node bench/sides.mjs
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openCodebook, read } from '../dist/index.js'

const folder = fileURLToPath(new URL('../examples/darvela/', import.meta.url))
const codebook = openCodebook(fileURLToPath(new URL('../examples/darvela-codebook', import.meta.url)))

/** Who belongs to which side, by the cast in examples/README.md and what the dispatches tell of persons. */
const SIDES = {
  Darvela: /Darvela|Orvelan|Sollim|Calvane|Defen[cs]e Ministry/,
  'the movement': /Torvane (People|Congress)|Kestrel|Tael|Quillard|^(the )?movement/i,
  'third parties': /Meridov|Belsari|Larrache|Valdecq|Soltess|Ovrel|Drosk|Wirrick/,
}

const sidesOf = (names) => Object.keys(SIDES).filter((side) => names.some((name) => SIDES[side].test(name ?? '')))

const overlap = (left, right) => left.some((a) => right.some((b) => a.start < b.end && b.start < a.end))

const LISTS = {
  events: { names: ({ actors }) => actors ?? [], kind: ({ plover }) => plover },
  positions: { names: ({ actor, party }) => [actor, party], kind: ({ stance }) => stance },
}

const tally = Object.fromEntries(Object.keys(SIDES).map((side) => [side, { events: [0, 0, 0], positions: [0, 0, 0] }]))
for (const file of readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name))) {
  const gold = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
  const record = read(readFileSync(`${folder}${file.replace('.json', '.txt')}`, 'utf8'), {
    published: gold.published,
    codebook,
  })
  for (const [list, { names, kind }] of Object.entries(LISTS))
    for (const wanted of gold[list].filter(({ must }) => must !== false))
      for (const side of sidesOf(names(wanted))) {
        const alike = record[list].filter(
          (each) => kind(each) === kind(wanted) && overlap(each.evidence, wanted.evidence),
        )
        const given = alike.map((each) => sidesOf(names(each)))
        tally[side][list][0]++
        if (given.some((sides) => sides.includes(side))) tally[side][list][1]++
        else if (given.some((sides) => sides.length > 0)) tally[side][list][2]++
      }
}
for (const [side, lists] of Object.entries(tally))
  for (const [list, [all, found, elsewhere]] of Object.entries(lists))
    console.log(`${side} ${list}: found ${found} of ${all}, given to another side ${elsewhere}`)
