import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

const CLASSES = [
  'state',
  'forces',
  'collective',
  'agency',
  'medium',
  'country',
  'land',
  'as-place',
  'person',
  'speaks-for',
  'joint',
  'newcomer',
  'member',
  'woman',
  'man',
  'still',
  'motion',
  'actor-case',
  'place-case',
  'place-of',
  'bare-no',
  'mass',
  'happens',
  'judges',
  'pledges',
  'any-body',
  'thing',
  'generic',
  'phrase-case',
  'name-case',
  'mind',
  'state-owns',
  'acts-for',
  'aide',
  'heads',
] as const

/** A class of words in data/lexicons/actor-nouns.tsv; the file says what each is for. */
export type ActorNoun = (typeof CLASSES)[number]

const byClass = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const map = new Map<string, Set<string>>(CLASSES.map((c) => [c, new Set<string>()]))
  for (const { line, cells } of readTable('actor-nouns', ['class', 'forms', 'note'] as const)) {
    const set = map.get(cells.class)
    if (!set)
      throw new DataError(
        `data/lexicons/actor-nouns.tsv:${line} class is "${cells.class}": write one of ${CLASSES.join(', ')}`,
      )
    for (const form of list(cells.forms)) set.add(form)
  }
  return map
})

export const actorNoun = (kind: ActorNoun): ReadonlySet<string> => byClass().get(kind)!
