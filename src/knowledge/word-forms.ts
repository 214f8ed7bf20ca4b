import { DataError } from '../errors.js'
import { readTable } from './table.js'

/** The groups of data/lexicons/tokens.tsv; what each is for stands in the file itself. */
const GROUPS = [
  'title',
  'number',
  'month',
  'weekday',
  'company',
  'place',
  'latin',
  'prefix',
  'suffix',
  'joined',
  'unit',
  'domain',
  'short',
  'its',
  'bare',
  'starter',
  'label',
  'agency',
  'dated',
] as const

export type WordGroup = (typeof GROUPS)[number]

const load = (): Readonly<Record<WordGroup, ReadonlySet<string>>> => {
  const groups = new Map<string, ReadonlySet<string>>()
  for (const { line, cells } of readTable('tokens', ['id', 'forms', 'note'])) {
    if (groups.has(cells.id))
      throw new DataError(`data/lexicons/tokens.tsv:${line} "${cells.id}" stands twice: join them`)
    groups.set(cells.id, new Set(cells.forms.split('|')))
  }
  const missing = GROUPS.filter((name) => !groups.has(name))
  if (missing.length > 0) throw new DataError(`data/lexicons/tokens.tsv has no line for ${missing.join(', ')}: add it`)
  return Object.freeze(Object.fromEntries(groups)) as Readonly<Record<WordGroup, ReadonlySet<string>>>
}

/** Abbreviations, prefixes, units and the like, by group; read once. */
export const wordForms: Readonly<Record<WordGroup, ReadonlySet<string>>> = load()
