import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

const CLASSES = [
  'org-last',
  'org-of',
  'place-last',
  'place-first',
  'place-of',
  'facility-last',
  'other-last',
  'place-noun',
  'country-noun',
  'locative',
  'locative-strong',
  'connector',
  'person-connector',
  'not-name',
  'opener',
  'possessive-inside',
  'particle-prefix',
  'demonym-suffix',
  'person-suffix',
  'direction',
  'company',
  'family',
  'party-mark',
  'local-noun',
  'relative',
  'culture',
] as const

/** A class of words in data/lexicons/name-cues.tsv; the file says what each is for. */
export type NameCue = (typeof CLASSES)[number]

const byClass = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const map = new Map<string, Set<string>>(CLASSES.map((c) => [c, new Set<string>()]))
  for (const { line, cells } of readTable('name-cues', ['class', 'forms', 'note'] as const)) {
    const set = map.get(cells.class)
    if (!set)
      throw new DataError(
        `data/lexicons/name-cues.tsv:${line} class is "${cells.class}": write one of ${CLASSES.join(', ')}`,
      )
    for (const form of list(cells.forms)) set.add(form)
  }
  return map
})

export const nameCue = (cue: NameCue): ReadonlySet<string> => byClass().get(cue)!
