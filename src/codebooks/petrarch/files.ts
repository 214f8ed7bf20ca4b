/** The dictionaries in a folder: which of its files is what, by its name and, where that says nothing, by what is in it. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DataError } from '../../errors.js'
import { bytesOf, LARGEST_FILE } from '../../knowledge/codebook.js'
import type { List } from '../left-out.js'
import { actorEntries } from './actor-file.js'
import { agentEntries } from './agent-file.js'
import type { ActorEntry, ActorFileKind, AgentEntry, Dictionaries, VerbFile } from './dictionary.js'
import { jsonEntries } from './jsonl-file.js'
import { linesOf } from './lines.js'
import { verbFile } from './verb-file.js'

/** Reads every file of the folder; a DataError when there is no folder or nothing in it to read. */
export function readDictionaries(folder: string, list: List): Dictionaries {
  const actors: ActorEntry[] = []
  const agents: AgentEntry[] = []
  const verbs: VerbFile[] = []
  const entries = new Map<string, number>()
  for (const file of namesIn(folder)) {
    const path = join(folder, file)
    const text = textOf(path)
    const tell = (reason: string): void => list({ file, line: 1, entry: file, form: '', reason })
    const kind = kindOfActors(file)
    if (/\.(jsonl|ndjson)$/i.test(file)) {
      const read = jsonEntries(text, file, kind, list)
      actors.push(...read.actors)
      agents.push(...read.agents)
      entries.set(file, read.actors.length + read.agents.length)
    } else if (!/\.(txt|actors|agents|verbs|discards|issues)$/i.test(file)) tell('not a dictionary by its name')
    else if (/discard/i.test(file))
      entries.set(file, notOurs(text, file, 'sentences are never thrown away for a word in them', list))
    else if (/issue/i.test(file))
      entries.set(file, notOurs(text, file, 'issues there count words of a text; ours say what talks are about', list))
    else if (/preposition/i.test(file)) tell('prepositions are read from the tree')
    else if (/^[^\S\n]*-{2,}.*\[/m.test(text) || /verb/i.test(file)) {
      const read = verbFile(text, file, list)
      verbs.push(read)
      entries.set(
        file,
        read.blocks.reduce((sum, block) => sum + block.verbs.length + block.patterns.length, 0),
      )
    } else if (/\[~\w/.test(text) || /agent/i.test(file)) {
      const read = agentEntries(text, file, list)
      agents.push(...read)
      entries.set(file, read.length)
    } else {
      const read = actorEntries(text, file, kind, list)
      actors.push(...read)
      entries.set(file, read.length)
    }
  }
  if ([...entries.values()].every((count) => count === 0))
    throw new DataError(
      `${folder}: holds no PETRARCH dictionary: .txt files of actors, agents or verbs, or .jsonl files of them`,
    )
  return { actors, agents, verbs, entries }
}

const kindOfActors = (file: string): ActorFileKind =>
  /ethnic/i.test(file) ? 'ethnic' : /relig/i.test(file) ? 'religious' : 'actors'

/** Lists every entry of a file that nothing of ours stands for, and counts them. */
function notOurs(text: string, file: string, reason: string, list: List): number {
  const lines = linesOf(text)
  for (const { number, text: line } of lines) list({ file, line: number, entry: line.trim(), form: '', reason })
  return lines.length
}

function namesIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new DataError(`${folder}: no such folder; name the one the dictionaries are in`)
  return readdirSync(folder)
    .filter(
      (name) => !name.startsWith('.') && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true,
    )
    .sort()
}

function textOf(path: string): string {
  if (statSync(path).size > LARGEST_FILE)
    throw new DataError(`${path}: is larger than ${LARGEST_FILE / 1e6} MB, the most that is read: split it`)
  const bytes = bytesOf(path)
  if (bytes === null) throw new DataError(`${path}: may not be read; check its permissions`)
  const text = bytes.toString('utf8')
  // Older dictionaries were written in Latin-1.
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text
}
