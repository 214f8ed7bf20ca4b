/** Word classes of the event rules, and what a governing word does to the reality of what it governs. */
import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, oneOf, readTable } from './table.js'

export const EVENT_WORDS_COLUMNS = ['id', 'forms', 'note'] as const
export const EVENT_GOVERNORS_COLUMNS = ['effect', 'on', 'forms', 'note'] as const

/** Classes of data/lexicons/event-words.tsv: name -> lemmas. */
export const eventWords: () => ReadonlyMap<string, ReadonlySet<string>> = once(() => {
  const classes = new Map<string, ReadonlySet<string>>()
  for (const { file, line, cells } of readTable('event-words', EVENT_WORDS_COLUMNS)) {
    if (classes.has(cells.id)) throw new DataError(`${file}:${line}: "${cells.id}" stands twice: join them`)
    const words = new Set<string>()
    for (const form of list(cells.forms)) {
      // A form in braces takes in an earlier class.
      const inner = /^\{(.+)\}$/.exec(form)?.[1]
      const taken = inner === undefined ? [form] : classes.get(inner)
      if (!taken)
        throw new DataError(
          `${file}:${line}: "${form}" names no class above it: correct the name or move this line down`,
        )
      for (const word of taken) words.add(word)
    }
    classes.set(cells.id, words)
  }
  return classes
})

/** The members of a class; asking for one that is not there is a fault in the data. */
export function wordClass(name: string): ReadonlySet<string> {
  const words = eventWords().get(name)
  if (!words) throw new DataError(`data/lexicons/event-words.tsv has no line for ${name}: add it`)
  return words
}

/**
 * What becomes of a happening under a governing word: wanted, feared, possible, tried -> not (yet) real; planned; prevented, denied,
 * failed -> did not happen; threatened; alleged -> another's reproach; carried -> as real as the governor's own clause; real -> real
 * whatever the governor's clause says.
 */
export const EFFECTS = [
  'wanted',
  'feared',
  'possible',
  'tried',
  'planned',
  'prevented',
  'denied',
  'failed',
  'refused',
  'threatened',
  'alleged',
  'carried',
  'real',
  'postponed',
  'cancelled',
  'scheduled',
] as const
export type Effect = (typeof EFFECTS)[number]

/** Governors by "lemma" or "lemma preposition"; separate for verbs, nouns and adjectives. */
export const governorEffects: () => ReadonlyMap<string, Effect> = once(() => {
  const effects = new Map<string, Effect>()
  for (const { file, line, cells } of readTable('event-governors', EVENT_GOVERNORS_COLUMNS)) {
    const effect = oneOf(cells.effect, EFFECTS, { file, line, column: 'effect' })
    const on = oneOf(cells.on, ['clause', 'noun', 'any'], { file, line, column: 'on' }, 'any')
    for (const form of list(cells.forms)) {
      for (const kind of on === 'any' ? ['clause', 'noun'] : [on]) effects.set(`${kind} ${form}`, effect)
    }
  }
  return effects
})
