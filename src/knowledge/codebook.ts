/**
 * A codebook: a folder with a user's own actors, rules and event types, laid out like data/. Here its files are found, read and capped;
 * what is in them is read by whoever reads the same of ours.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isEventRuleFile } from './event-rule-heads.js'
import { type Complain, refuse } from './faults.js'
import { fieldsOf, parseYaml } from './yaml-file.js'

/** One file of a codebook. */
export interface CodebookFile {
  /** Path inside the folder: "lexicons/groups.tsv". */
  readonly path: string
  /** The same with the folder, for messages. */
  readonly file: string
  readonly text: string
}

/** What a record says of the codebook it was read with; null without one. */
export interface CodebookMark {
  readonly name: string | null
  readonly version: string | null
  /** Of the names and bytes of all its files. */
  readonly hash: string
}

export interface Codebook {
  readonly folder: string
  readonly mark: CodebookMark
  readonly note: string | null
  /** By path, in the order of the paths. */
  readonly files: ReadonlyMap<string, CodebookFile>
  /** What lies in the folder and is not read. */
  readonly warnings: readonly string[]
}

export const ABOUT_FILE = 'codebook.yml'

/** Largest file and most lines of one: the largest dictionaries of other programs come to a fifth of this. */
export const LARGEST_FILE = 16_000_000
export const MOST_LINES = 200_000

/** Lexicons that a codebook may change. The others are words of the program itself: how it cuts, counts and dates. */
export const CODEBOOK_LEXICONS = [
  'agents', 'countries', 'event-governors', 'event-words', 'groups', 'igos', 'issues', 'media', 'officials', 'peoples', 'regions',
  'titles',
] as const // biome-ignore format: a list
export type CodebookLexicon = (typeof CODEBOOK_LEXICONS)[number]

/** For people and not read by the program; they may lie in the folder without a warning. */
const BESIDE = new Set(['README.md', 'import-report.tsv'])

/** Reads the files of a folder. Faults go to `complain`: a DataError at the first unless the caller gathers them. */
export function openCodebook(folder: string, complain: Complain = refuse): Codebook {
  const files = new Map<string, CodebookFile>()
  const warnings: string[] = []
  const hash = createHash('sha256')
  for (const path of pathsIn(folder, complain)) {
    const file = join(folder, path)
    if (BESIDE.has(path)) continue
    const kept = isRead(path)
    if (kept !== true) {
      warnings.push(`${file}:1: warning: is not read: ${kept}`)
      continue
    }
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat?.isFile() !== true) {
      complain(`${file}:1: is no file: put a file in its place`)
      continue
    }
    if (stat.size > LARGEST_FILE) {
      complain(`${file}:1: is larger than ${LARGEST_FILE / 1e6} MB, the most that is read: split it or leave rows out`)
      continue
    }
    const bytes = bytesOf(file)
    if (bytes === null) {
      complain(`${file}:1: may not be read: check its permissions`)
      continue
    }
    const text = textOf(bytes)
    if (text === null) complain(`${file}:1: is not UTF-8: save it as UTF-8`)
    else if (linesOf(text) > MOST_LINES) {
      complain(`${file}:${MOST_LINES + 1}: has more than ${MOST_LINES} lines, the most that is read: leave rows out`)
    } else {
      files.set(path, Object.freeze({ path, file, text }))
      hash.update(`${path}\0${bytes.length}\0`).update(bytes)
    }
  }
  // Of a folder that is not there enough has been said.
  if (files.size === 0 && isFolder(folder)) {
    complain(
      `${folder}:1: holds no ${ABOUT_FILE}, types.tsv, lexicons or rules: "parley codebook new" makes one to begin with`,
    )
  }
  const { name, version, note } = aboutOf(files.get(ABOUT_FILE), complain)
  const mark = Object.freeze({ name, version, hash: hash.digest('hex').slice(0, 16) })
  return Object.freeze({ folder, mark, note, files, warnings: Object.freeze(warnings) })
}

/** Paths of all that lies in the folder and in the two below it that are read; hidden files are the desktop's or a version control's. */
function pathsIn(folder: string, complain: Complain): readonly string[] {
  if (!isFolder(folder)) {
    complain(`${folder}: no such folder; check the name, or make one with "parley codebook new"`)
    return []
  }
  return namesIn(folder)
    .flatMap((name) =>
      isFolder(join(folder, name)) && ['lexicons', 'rules'].includes(name)
        ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .sort()
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const namesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => !name.startsWith('.'))

/** True for a file that is read, or why it is not. */
function isRead(path: string): true | string {
  if (path === ABOUT_FILE || path === 'types.tsv') return true
  const [, folder, name] = /^(lexicons|rules)\/([^/]+)$/.exec(path) ?? []
  if (folder === 'lexicons') {
    const known = CODEBOOK_LEXICONS.some((lexicon) => name === `${lexicon}.tsv`)
    return known || `a codebook's lexicons are ${CODEBOOK_LEXICONS.map((lexicon) => `${lexicon}.tsv`).join(', ')}`
  }
  if (folder === 'rules')
    return isEventRuleFile(name ?? '') || "a codebook's rules stand in files called events-....yml"
  return `a codebook holds ${ABOUT_FILE}, types.tsv, lexicons/ and rules/: move or remove it`
}

/** The bytes of a file; null when it may not be read. */
export function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes)
  } catch {
    return null
  }
}

function linesOf(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

type About = { readonly name: string | null; readonly version: string | null; readonly note: string | null }

function aboutOf(given: CodebookFile | undefined, complain: Complain): About {
  const about = { name: null, version: null, note: null } as Record<keyof About, string | null>
  if (!given) return about
  const { root, lineOf } = parseYaml(given.text, given.file, complain)
  const fields = fieldsOf(root)
  if (root !== null && fields.size === 0) complain(`${given.file}:1: must give name, version and note, one a line`)
  for (const [field, { name, value }] of fields) {
    const text =
      (value as { source?: unknown; value?: unknown } | null)?.source ?? (value as { value?: unknown } | null)?.value
    const where = `${given.file}:${lineOf(name)}`
    if (!(field in about)) complain(`${where}: unknown field "${field}": write name, version or note`)
    else if (typeof text !== 'string' || text.trim() === '') complain(`${where}: ${field} must be words`)
    else about[field as keyof About] = text.trim()
  }
  return about
}
