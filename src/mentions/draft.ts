/** A mention before it is known whose it is, and the actor it would make if it is nobody's yet. */
import type { ActorKind, ResolvedBy, Step } from '../model.js'
import type { NameSpan } from './name.js'

export interface Draft {
  readonly first: number
  readonly last: number
  /** Syntactic head of the phrase. */
  readonly head: number
  /** Other words that stand for the same phrase: the name inside it, its appositive noun. */
  readonly also: readonly number[]
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** The name in it, for form "name". */
  readonly name: NameSpan | null
  /** True for a modifier ("Israeli strikes", "Hamas rockets"): it names an actor but is nobody pronouns like to point at. */
  readonly aside: boolean
  readonly rule: string
}

/** An actor while the report is being gone through. */
export interface Entity {
  readonly index: number
  readonly key: string
  kind: ActorKind
  /** Written forms of its name with how often each was seen. */
  readonly forms: Map<string, number>
  /** Name to show when no form was seen (a country known only by its adjective) or the lexicon has a neutral one. */
  shown: string | null
  country: string | null
  readonly sector: Set<string>
  partOf: number | null
  speaksFor: number | null
  anonymous: boolean
  entry: string | null
  resolvedBy: ResolvedBy
  /** Common nouns it was called by: "movement", "spokesman", "prime minister". */
  readonly nouns: Set<string>
  gender: 'm' | 'f' | 'u'
  /** one = he/she/it; many = they; either = a body, it or they. */
  number: 'one' | 'many' | 'either'
  person: boolean
  readonly mentions: number[]
  readonly steps: Step[]
  rule: string
  /** For a state: the adjective to name its forces with. */
  adjective: string | null
  /** The office a person was met by, for one the report never names: "Armenian foreign minister". */
  office: string | null
  /** Set when a later look showed it to be another actor. */
  mergedInto: number | null
}

/** "The movement" for the Volta Movement: the noun is the last word of a name that the lexicon knows. */
export const isNamedAs = ({ entry, person, shown }: Entity, noun: string): boolean =>
  !person && entry !== null && shown?.split(' ').at(-1)?.toLowerCase() === noun
