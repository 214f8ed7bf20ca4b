/** data/rules/position.yml: which words put whom for or against what. */
import { DataError } from '../errors.js'
import type { Stance } from '../model.js'
import { eventRuleHeads } from './event-rule-heads.js'
import { once } from './in-use.js'
import { type RuleHead, readRules, whereOf } from './rule-file.js'
import { checkFields, choice, shelve, type TakingWord, takingWord, wordList } from './taking-words.js'

/** done: what another is to do, or what is to become of something, with whoever or whatever that is named. */
export type Taken = 'object' | 'to' | 'that' | 'ing' | 'done'

export interface PositionRule {
  readonly id: string
  readonly why: string
  readonly stance: Stance
  /** Stance of the denied word ("did not accept"), or null where a denial says nothing. */
  readonly denied: Stance | null
  readonly takes: ReadonlySet<Taken>
  /** coded: only what data/lexicons/issues.tsv or the talks themselves name; any: whatever is taken. */
  readonly issue: 'coded' | 'any'
  /** True where the speaker of the statement holds it when the words name nobody: "there is a need to". */
  readonly speaker: boolean
  /** Verbs whose object alone such a noun counts as, where there are any: "stressed the need for". */
  readonly under: readonly TakingWord[]
  /** Lemmas of contents that are no position: "refused to comment". */
  readonly except: ReadonlySet<string>
  /** Lemmas that alone are its contents, where there are any: what the holder itself wants to "prevent". */
  readonly only: ReadonlySet<string>
  /** Sectors of which its holder must have one, where there are any, whoever he is: courts "rule against" a thing, farmers "march against" it. */
  readonly by: ReadonlySet<string>
  /** True where the word counts only as what is so now: not "had planned to", "a possible decision to", "reversed its decision to". */
  readonly outright: boolean
  /** True where somebody is a matter of its own: "backs the rebels", "marched against the government". */
  readonly people: boolean
  /** True where the word counts only where it is told as done: not "a motion to uphold", "is said to have passed". */
  readonly done: boolean
}

export interface PositionWord {
  readonly rule: PositionRule
  readonly word: TakingWord
}

export interface PositionWords {
  readonly verbs: ReadonlyMap<string, readonly PositionWord[]>
  /** Adjectives and participles in predicate position, by their written form. */
  readonly predicates: ReadonlyMap<string, readonly PositionWord[]>
  readonly nouns: ReadonlyMap<string, readonly PositionWord[]>
  /** What an act of speech among the events holds, by the id of the rule that coded it. */
  readonly events: ReadonlyMap<string, PositionRule>
  /** The same for what is announced or set for later: event rules whose deed, still to come, is a promise. */
  readonly announced: ReadonlyMap<string, PositionRule>
  /** Rules that are a mechanism of src/talks/positions, by id, with the words they look for. */
  readonly mechanisms: ReadonlyMap<string, { readonly rule: PositionRule; readonly words: ReadonlySet<string> }>
}

const FILE = 'position'
const STANCES: readonly Stance[] = [
  'accepts',
  'rejects',
  'demands',
  'offers',
  'commits',
  'supports',
  'opposes',
  'expects',
  'conditional',
]
const FIELDS = new Set([
  'id',
  'why',
  'stance',
  'denied',
  'takes',
  'issue',
  'except',
  'only',
  'by',
  'under',
  'outright',
  'people',
  'done',
  'speaker',
  'verbs',
  'predicates',
  'nouns',
  'mechanism',
  'events',
  'announced',
  'examples',
  'rejects',
])
const TAKES: readonly Taken[] = ['object', 'to', 'that', 'ing', 'done']

export const positionWords = once((): PositionWords => {
  const verbs = new Map<string, PositionWord[]>()
  const predicates = new Map<string, PositionWord[]>()
  const nouns = new Map<string, PositionWord[]>()
  const mechanisms = new Map<string, { rule: PositionRule; words: ReadonlySet<string> }>()
  const events = new Map<string, PositionRule>()
  const announced = new Map<string, PositionRule>()
  const known = new Set(eventRuleHeads().map(({ id }) => id))
  const take = (shelf: Map<string, PositionRule>, id: string, rule: PositionRule, head: RuleHead): void => {
    if (!known.has(id)) throw new DataError(`${whereOf(head)} names the event rule "${id}", and there is none`)
    if (shelf.has(id))
      throw new DataError(`${whereOf(head)} names the event rule "${id}", which ${shelf.get(id)?.id} has`)
    shelf.set(id, rule)
  }
  for (const head of readRules(FILE)) {
    checkFields(head, FIELDS)
    const stance = choice(head, 'stance', STANCES, null)
    if (stance === null) throw new DataError(`${whereOf(head)} gives no stance`)
    const rule: PositionRule = Object.freeze({
      id: head.id,
      why: head.why,
      stance,
      denied: choice(head, 'denied', STANCES, null),
      takes: new Set(wordList(head, 'takes').filter((t): t is Taken => (TAKES as readonly string[]).includes(t))),
      issue: choice(head, 'issue', ['coded', 'any'] as const, 'coded'),
      speaker: head.speaker === true,
      under: wordList(head, 'under').map(takingWord),
      except: new Set(wordList(head, 'except')),
      only: new Set(wordList(head, 'only')),
      by: new Set(wordList(head, 'by')),
      outright: head.outright === true,
      people: head.people === true,
      done: head.done === true,
    })
    for (const id of wordList(head, 'events')) take(events, id, rule, head)
    for (const id of wordList(head, 'announced')) take(announced, id, rule, head)
    if (head.mechanism !== undefined) mechanisms.set(head.id, { rule, words: new Set(wordList(head, 'mechanism')) })
    for (const [shelf, field] of [
      [verbs, 'verbs'],
      [predicates, 'predicates'],
      [nouns, 'nouns'],
    ] as const) {
      for (const text of wordList(head, field)) {
        const word = takingWord(text)
        shelve(shelf, word.lemma, { rule, word })
      }
    }
  }
  // The word that says more is tried first: "call for" before "call".
  for (const shelf of [verbs, predicates, nouns])
    for (const words of shelf.values()) words.sort((a, b) => length(b.word) - length(a.word))
  return Object.freeze({ verbs, predicates, nouns, mechanisms, events, announced })
})

const length = (word: TakingWord): number => word.between.length + (word.prep === null ? 0 : 1)
