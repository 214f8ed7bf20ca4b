/** data/rules/round.yml: the words by which rounds of talks, who comes to them, who carries them and what became of them are told. */
import { DataError } from '../errors.js'
import type { Attendance, Round } from '../model.js'
import { once } from './in-use.js'
import { readRules, whereOf } from './rule-file.js'
import { checkFields, choice, shelve, type TakingWord, takingWord, wordList } from './taking-words.js'

export type RoundKind =
  | 'head'
  | 'portion'
  | 'come'
  | 'stay'
  | 'invite'
  | 'put-off'
  | 'hold'
  | 'meet'
  | 'sides'
  | 'third'
  | 'status'
  | 'format'
  | 'mechanism'

export interface RoundRule {
  readonly id: string
  readonly why: string
  readonly kind: RoundKind
  /** head: enough = any detail makes it a round; sides = needs to say who meets; anaphor = only takes up a round told before. */
  readonly needs: 'enough' | 'sides' | 'anaphor'
  /** Modifiers that make it something else: news conference, cabinet meeting. */
  readonly unless: ReadonlySet<string>
  /** Modifiers of which it needs one: phone call; empty where it needs none. */
  readonly only: ReadonlySet<string>
  readonly role: Round['thirdParties'][number]['role'] | null
  readonly status: Round['status'] | null
  readonly format: NonNullable<Round['format']> | null
  readonly attendance: Attendance | null
  /** come, stay: also without an object, of the round told last. */
  readonly bare: boolean
}

export interface RoundWord {
  readonly rule: RoundRule
  readonly word: TakingWord
}

type Shelf = ReadonlyMap<string, readonly RoundWord[]>

export interface RoundWords {
  readonly heads: Shelf
  /** Verbs of coming, staying away, inviting, putting off, holding, meeting, carrying, and of what became of the round. */
  readonly verbs: Shelf
  /** Nouns of those kinds: boycott, mediator, auspices. */
  readonly nouns: Shelf
  /** Predicates: under way, due. */
  readonly modifiers: Shelf
  readonly rules: ReadonlyMap<string, RoundRule>
  /** Words of rules that are lists for a mechanism, by rule id. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

const FILE = 'round'
const FIELDS = new Set([
  'id',
  'why',
  'kind',
  'needs',
  'unless',
  'only',
  'role',
  'status',
  'format',
  'attendance',
  'bare',
  'heads',
  'verbs',
  'nouns',
  'modifiers',
  'words',
  'examples',
  'rejects',
])
const KINDS: readonly RoundKind[] = [
  'head',
  'portion',
  'come',
  'stay',
  'invite',
  'put-off',
  'hold',
  'meet',
  'sides',
  'third',
  'status',
  'format',
  'mechanism',
]
const ROLES = ['mediator', 'facilitator', 'host', 'sponsor', 'guarantor', 'observer', 'messenger'] as const
const STATUSES = ['held', 'ongoing', 'scheduled', 'postponed', 'cancelled', 'collapsed'] as const
const ATTENDANCES = ['attends', 'attended', 'declines', 'invited', 'threatens_boycott', 'postpones', 'unknown'] as const

export const roundWords = once((): RoundWords => {
  const shelves = {
    heads: new Map<string, RoundWord[]>(),
    verbs: new Map<string, RoundWord[]>(),
    nouns: new Map<string, RoundWord[]>(),
    modifiers: new Map<string, RoundWord[]>(),
  }
  const rules = new Map<string, RoundRule>()
  const lists = new Map<string, ReadonlySet<string>>()
  for (const head of readRules(FILE)) {
    checkFields(head, FIELDS)
    const kind = choice(head, 'kind', KINDS, null)
    if (kind === null) throw new DataError(`${whereOf(head)} has no kind`)
    const rule: RoundRule = Object.freeze({
      id: head.id,
      why: head.why,
      kind,
      needs: choice(head, 'needs', ['enough', 'sides', 'anaphor'] as const, 'enough' as const),
      unless: new Set(wordList(head, 'unless')),
      only: new Set(wordList(head, 'only')),
      role: choice(head, 'role', ROLES, null),
      status: choice(head, 'status', STATUSES, null),
      format: choice(head, 'format', ['direct', 'indirect', 'shuttle'] as const, null),
      attendance: choice(head, 'attendance', ATTENDANCES, null),
      bare: head.bare === true,
    })
    rules.set(rule.id, rule)
    lists.set(rule.id, new Set(wordList(head, 'words')))
    for (const field of ['heads', 'verbs', 'nouns', 'modifiers'] as const) {
      for (const text of wordList(head, field)) {
        const word = takingWord(text)
        shelve(shelves[field], word.lemma, { rule, word })
      }
    }
  }
  for (const shelf of Object.values(shelves))
    for (const words of shelf.values()) words.sort((a, b) => length(b.word) - length(a.word))
  return Object.freeze({ ...shelves, rules, lists })
})

const length = (word: TakingWord): number => word.between.length + (word.prep === null ? 0 : 1)

/** The rule of that name; a name the file lacks is a fault of the data. */
export function roundRule(id: string): RoundRule {
  const rule = roundWords().rules.get(id)
  if (!rule) throw new DataError(`data/rules/round.yml has no rule ${id}, which src/talks/rounds needs`)
  return rule
}

/** The words a mechanism of src/talks/rounds looks for. */
export const roundList = (id: string): ReadonlySet<string> => roundWords().lists.get(roundRule(id).id) ?? new Set()
