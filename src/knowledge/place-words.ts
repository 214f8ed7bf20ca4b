import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

const CLASSES = [
  'direction',
  'part',
  'around',
  'admin',
  'capital-kind',
  'struck',
  'street',
  'serving',
  'road-number',
] as const

/** Classes of data/lexicons/place-words.tsv; the file says what each is for. */
export type PlaceWord = (typeof CLASSES)[number]

interface Words {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly kinds: ReadonlyMap<string, string>
}

const words = once((): Words => {
  const classes = new Map<string, Set<string>>(CLASSES.map((name) => [name, new Set<string>()]))
  const kinds = new Map<string, string>()
  for (const { line, cells } of readTable('place-words', ['class', 'value', 'forms', 'note'] as const)) {
    const set = classes.get(cells.class)
    if (!set && cells.class !== 'kind')
      throw new DataError(`data/lexicons/place-words.tsv:${line} has no class "${cells.class}"`)
    for (const form of list(cells.forms)) {
      if (set) set.add(form)
      else kinds.set(form, cells.value)
    }
  }
  return { classes, kinds }
})

export const placeWord = (name: PlaceWord): ReadonlySet<string> => words().classes.get(name)!

/** The kind of place a common noun names ("hamlet" is a village), or undefined. */
export const kindOfNoun = (noun: string): string | undefined => words().kinds.get(noun)
