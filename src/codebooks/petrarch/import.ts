/** PETRARCH dictionaries into the files of a codebook, with a report of all that was left out. */
import { using } from '../../knowledge/in-use.js'
import type { Listed } from '../left-out.js'
import { type Cells, importReportFile, lexiconFiles } from '../lexicon-files.js'
import { rowsOf } from './actor-rows.js'
import { takeActors } from './actors.js'
import { takeAgents } from './agents.js'
import { readDictionaries } from './files.js'
import { type ImportedRule, takeVerbs } from './verbs.js'

export interface ImportedFile {
  readonly path: string
  readonly text: string
}

/** What became of one dictionary. */
export interface FileCount {
  readonly file: string
  readonly entries: number
  readonly through: number
  /** Of those, actors that are lines of ours. */
  readonly ours: number
  /** Whole entries that were left out, by reason; the most frequent first. */
  readonly listed: ReadonlyMap<string, number>
}

export interface Imported {
  readonly files: readonly ImportedFile[]
  readonly counts: readonly FileCount[]
  /** Lines written, by lexicon. */
  readonly rows: ReadonlyMap<string, number>
  readonly rules: number
  readonly patterns: number
  /** Lines with a day of beginning or end. */
  readonly dated: number
  readonly listed: readonly Listed[]
}

/** Reads a folder of dictionaries and gives the codebook's files; nothing is written. */
export const importPetrarch = (folder: string): Imported =>
  // Names are weighed against ours alone, whatever else is being read with.
  using(null, () => {
    const listed: Listed[] = []
    const list = (one: Listed): void => void listed.push(one)
    const { actors, agents, verbs, entries } = readDictionaries(folder, list)
    const takenActors = takeActors(actors, list)
    const takenAgents = takeAgents(agents, list)
    const takenVerbs = takeVerbs(verbs, list)
    const tables = new Map<string, Cells[]>()
    const put = (lexicon: string, cells: Cells): void => {
      const rows = tables.get(lexicon)
      if (rows) rows.push(cells)
      else tables.set(lexicon, [cells])
    }
    for (const actor of takenActors.actors) for (const { lexicon, cells } of rowsOf(actor, list)) put(lexicon, cells)
    for (const cells of takenAgents.rows) put('agents', cells)
    for (const [id, word] of takenVerbs.classes) put('event-words', { id, forms: word })
    // As the files stand, so that a reader can go down a dictionary with the report beside it.
    const inOrder = [...listed].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    const through = [takenActors.through, takenAgents.through, takenVerbs.through]
    const counts = [...entries].map(([file, count]): FileCount => {
      const came = through.reduce((sum, map) => sum + (map.get(file) ?? 0), 0)
      return {
        file,
        entries: count,
        through: came,
        ours: (takenActors.ours.get(file) ?? 0) + (takenAgents.ours.get(file) ?? 0),
        listed: reasonsOf(listed, file),
      }
    })
    return {
      files: [
        ...lexiconFiles(tables, 'Imported from PETRARCH dictionaries by "parley import petrarch".'),
        ...(takenVerbs.rules.length > 0
          ? [{ path: 'rules/events-petrarch.yml', text: rulesText(takenVerbs.rules) }]
          : []),
        importReportFile(inOrder),
      ],
      counts,
      rows: new Map([...tables].map(([lexicon, rows]) => [lexicon, rows.length])),
      rules: takenVerbs.rules.length,
      patterns: takenVerbs.rules.reduce((sum, { verbs: patterns }) => sum + patterns.length, 0),
      dated: [...tables.values()].flat().filter(({ from, to }) => Boolean(from) || Boolean(to)).length,
      listed: inOrder,
    }
  })

/** Whole entries alone: what carries a form is a part of an entry that came through. */
function reasonsOf(listed: readonly Listed[], file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of listed) {
    if (one.file !== file || one.form !== '') continue
    // "ours already, as hamas of groups", "a code nobody knows: XYZ": one reason each.
    const reason = one.reason.replace(/, as .*|: .*/, '')
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

const rulesText = (rules: readonly ImportedRule[]): string =>
  `# Imported from PETRARCH verb dictionaries by "parley import petrarch", one rule a CAMEO code. Imported rules need no examples, and are
# tried after ours at equal demand: their patterns were written for another way of reading.
${rules.map(ruleText).join('')}`

/** Strings as JSON are YAML as well. */
const ruleText = ({ id, code, label, plover, mode, verbs }: ImportedRule): string =>
  [
    `- id: ${id}`,
    '  imported: true',
    `  plover: ${plover}`,
    ...(mode === null ? [] : [`  mode: ${mode}`]),
    `  cameo: "${code}"`,
    '  recipients: [object, against, with, to, on, from, at, for]',
    `  why: ${JSON.stringify(`CAMEO ${code}, ${label}.`)}`,
    '  verbs:',
    ...verbs.map((pattern) => `    - ${JSON.stringify(pattern)}`),
    '',
  ].join('\n')
