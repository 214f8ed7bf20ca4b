/** data/rules/proposal.yml: the words by which plans, drafts and deals are named, presented, built and described. */
import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { readRules, whereOf } from './rule-file.js'
import { checkFields, choice, shelve, type TakingWord, takingWord, wordList } from './taking-words.js'

export type ProposalKind = 'head' | 'present' | 'basis' | 'component' | 'outlook' | 'mechanism'

export interface ProposalRule {
  readonly id: string
  readonly why: string
  readonly kind: ProposalKind
  /** head: plain = a proposal by itself; marked = only with a giver, a day, a part or a modifier that names an issue; parts = only with a part. */
  readonly needs: 'plain' | 'marked' | 'parts'
  readonly unless: ReadonlySet<string>
}

export interface ProposalWord {
  readonly rule: ProposalRule
  readonly word: TakingWord
}

type Shelf = ReadonlyMap<string, readonly ProposalWord[]>

export interface ProposalWords {
  readonly heads: Shelf
  readonly verbs: Shelf
  readonly rules: ReadonlyMap<string, ProposalRule>
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

const FILE = 'proposal'
const FIELDS = new Set(['id', 'why', 'kind', 'needs', 'unless', 'heads', 'verbs', 'words', 'examples', 'rejects'])

export const proposalWords = once((): ProposalWords => {
  const heads = new Map<string, ProposalWord[]>()
  const verbs = new Map<string, ProposalWord[]>()
  const rules = new Map<string, ProposalRule>()
  const lists = new Map<string, ReadonlySet<string>>()
  for (const head of readRules(FILE)) {
    checkFields(head, FIELDS)
    const kind = choice(head, 'kind', ['head', 'present', 'basis', 'component', 'outlook', 'mechanism'] as const, null)
    if (kind === null) throw new DataError(`${whereOf(head)} has no kind`)
    const rule: ProposalRule = Object.freeze({
      id: head.id,
      why: head.why,
      kind,
      needs: choice(head, 'needs', ['plain', 'marked', 'parts'] as const, 'plain' as const),
      unless: new Set(wordList(head, 'unless')),
    })
    rules.set(rule.id, rule)
    lists.set(rule.id, new Set(wordList(head, 'words')))
    for (const [shelf, field] of [
      [heads, 'heads'],
      [verbs, 'verbs'],
    ] as const) {
      for (const text of wordList(head, field)) {
        const word = takingWord(text)
        shelve(shelf, word.lemma, { rule, word })
      }
    }
  }
  return Object.freeze({ heads, verbs, rules, lists })
})

/** The rule of that name; a name the file lacks is a fault of the data. */
export function proposalRule(id: string): ProposalRule {
  const rule = proposalWords().rules.get(id)
  if (!rule) throw new DataError(`data/rules/proposal.yml has no rule ${id}, which src/talks/proposals needs`)
  return rule
}

/** The words a mechanism of src/talks/proposals looks for. */
export const proposalList = (id: string): ReadonlySet<string> =>
  proposalWords().lists.get(proposalRule(id).id) ?? new Set()
