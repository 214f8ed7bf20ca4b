/** What a codebook's lexicon files must look like: faults are gathered, each with its file, its line and what to do. */

import { sectors } from './actor-codes.js'
import type { CodebookFile, CodebookLexicon } from './codebook.js'
import { EFFECTS } from './event-words.js'
import type { Complain } from './faults.js'
import { codebookInUse } from './in-use.js'
import { ADDED, GATHERED, joinRows } from './joined-rows.js'
import { GROUP_KINDS } from './known-actors.js'
import { list, parseTable, type Row, readOurTable, tableColumns } from './table.js'

interface Shape {
  /** Cells that may not be empty, except on a line that adds to a row. */
  readonly needs: readonly string[]
  /** Columns with a closed choice: the words our own file uses there, and these. */
  readonly closed?: Readonly<Record<string, readonly string[]>>
  readonly numbers?: readonly string[]
  /** Lexicons whose ids a column names. */
  readonly names?: Readonly<Record<string, readonly CodebookLexicon[]>>
}

const SHAPES: Readonly<Record<CodebookLexicon, Shape>> = {
  agents: { needs: ['id', 'forms', 'singular', 'kind'], closed: { kind: [], anonymous: [] } },
  countries: { needs: ['iso3', 'name', 'kind'], closed: { kind: [] }, numbers: ['lat', 'lon'] },
  'event-governors': { needs: ['effect', 'forms'], closed: { effect: EFFECTS, on: [] } },
  'event-words': { needs: ['id', 'forms'] },
  groups: {
    needs: ['id', 'name'],
    closed: { kind: GROUP_KINDS },
    names: { country: ['countries'], part_of: ['groups'] },
  },
  igos: { needs: ['id', 'name', 'kind'], closed: { kind: ['company'] } },
  issues: { needs: ['code', 'label', 'forms'] },
  media: { needs: ['id', 'name', 'kind'], closed: { kind: [] }, names: { country: ['countries'] } },
  officials: {
    needs: ['id', 'name'],
    closed: { gender: [] },
    names: { country: ['countries'], body: ['groups', 'igos'] },
  },
  peoples: { needs: ['id', 'name', 'kind'], closed: { kind: [] }, names: { country: ['countries'] } },
  regions: {
    needs: ['id', 'name', 'kind'],
    closed: { kind: [] },
    numbers: ['lat', 'lon', 'where_prec'],
    names: { country: ['countries'] },
  },
  titles: { needs: ['form', 'kind'], closed: { kind: [] } },
}

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** What a lexicon file of a codebook does to ours. */
export interface LexiconChanges {
  readonly lexicon: CodebookLexicon
  /** Ids that are new, that take the place of ours, that are added to. */
  readonly fresh: number
  readonly replaced: number
  readonly joined: number
}

/** Looks a lexicon file of the codebook in use over. */
export function lexiconChanges(lexicon: CodebookLexicon, given: CodebookFile, complain: Complain): LexiconChanges {
  const shape = SHAPES[lexicon]
  const columns = tableColumns(lexicon)
  const [first = ''] = columns
  const ours = readOurTable(lexicon, columns)
  const rows = parseTable(given.text, given.file, columns, complain)
  joinRows(lexicon, ours, rows, complain)
  const known = new Set(ours.map(({ cells }) => cells[first] ?? ''))
  const seen = new Map<string, number>()
  const counts = { fresh: new Set<string>(), replaced: new Set<string>(), joined: new Set<string>() }
  const allowed = Object.entries(shape.closed ?? {}).map(
    ([column, more]) => [column, new Set([...ours.map(({ cells }) => cells[column] ?? ''), ...more])] as const,
  )
  const named = Object.entries(shape.names ?? {}).map(
    ([column, lexicons]) => [column, lexicons, new Set(lexicons.flatMap(idsIn))] as const,
  )
  const sectorCodes = new Set(sectors())
  for (const row of rows) {
    const { cells, line } = row
    const tell = (fault: string): void => complain(`${given.file}:${line}: ${fault}`)
    const id = cells[first] ?? ''
    const adds = id.startsWith('+')
    const bare = adds ? id.slice(1) : id
    ;(adds || ADDED.has(lexicon) ? counts.joined : known.has(id) ? counts.replaced : counts.fresh).add(bare)
    const before = seen.get(id)
    const more = before !== undefined && GATHERED.has(lexicon)
    // Lines that add to a row, and further lines of one that is gathered, need say nothing twice.
    for (const column of adds || more ? [] : shape.needs)
      if (cells[column] === '') tell(`${column} is empty: fill it in`)
    if (before !== undefined && !adds && !more && !ADDED.has(lexicon))
      tell(`${first} "${id}" stands on line ${before} already: join the two lines, or begin this one with +${id}`)
    else seen.set(id, line)
    for (const [column, words] of allowed)
      if (cells[column] && !words.has(cells[column]))
        tell(`${column} is "${cells[column]}": write one of ${[...words].filter(Boolean).sort().join(', ')}`)
    for (const [column, lexicons, ids] of named)
      for (const name of list(cells[column] ?? ''))
        if (!ids.has(name))
          tell(`${column} "${name}" is no id in ${lexicons.join(' or ')}: correct it or add a row there`)
    for (const column of shape.numbers ?? [])
      if (cells[column] && !Number.isFinite(Number(cells[column])))
        tell(`${column} is "${cells[column]}": write a number or leave it empty`)
    for (const code of list(cells.sector ?? ''))
      if (!sectorCodes.has(code)) tell(`sector "${code}" is no PLOVER sector: write ${[...sectorCodes].join(', ')}`)
    datesOf(row, tell)
  }
  return {
    lexicon,
    fresh: counts.fresh.size,
    replaced: counts.replaced.size,
    joined: counts.joined.size,
  }
}

function datesOf({ cells }: Row<string>, tell: Complain): void {
  const { from = '', to = '' } = cells
  for (const [column, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (day !== '' && !DAY.test(day))
      tell(`${column} is "${day}": write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty`)
  const length = Math.min(from.length, to.length)
  if (from !== '' && to !== '' && to.slice(0, length) < from.slice(0, length))
    tell(`to is "${to}", before from "${from}": exchange or correct them`)
}

/** Ids of a lexicon, ours and those of the codebook in use. */
function idsIn(lexicon: CodebookLexicon): readonly string[] {
  const columns = tableColumns(lexicon)
  const theirs = codebookInUse()?.files.get(`lexicons/${lexicon}.tsv`)
  const rows = [
    ...readOurTable(lexicon, columns),
    // What is wrong in that file is told when it is looked over itself.
    ...(theirs ? parseTable(theirs.text, theirs.file, columns, () => {}) : []),
  ]
  return rows.map(({ cells }) => (cells[columns[0] ?? ''] ?? '').replace(/^\+/, ''))
}
