/**
 * Stands: each place where a word of data/rules/position.yml puts somebody for or against what it takes. Verbs ("rejected the plan"),
 * predicates ("is committed to the plan") and nouns ("its rejection of the plan", "anger from the government over the plan").
 */
import { type PositionRule, type PositionWord, positionWords } from '../../knowledge/position-rules.js'
import { clauseOf } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kids, subtree, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import { namedAt, ownersOf, partiesAt, speakersAt } from '../rounds/parties.js'
import { type Complement, complementOf, nounComplement } from './complements.js'
import { doerOf } from './doer.js'
import { paperHolders } from './paper-holders.js'
import { type CueIndex, conditionOn, type Standing, standingOf } from './standing.js'

export interface Stand {
  readonly rule: PositionRule
  readonly stance: Stance
  /** Actors as named; whose party they speak for is decided where positions are made. */
  readonly holders: readonly number[]
  /** Word that makes the stand, and the head of the phrase that names the holder (-1 when it is the speaker). */
  readonly at: number
  readonly holderHead: number
  readonly taken: Complement
}

/** All stands of a report, in text order. */
export function standsOf(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const words = positionWords()
  const stands: Stand[] = []
  for (const { index, lemma, text, upos } of doc.tokens) {
    const candidates =
      upos === 'VERB' || upos === 'AUX'
        ? (words.verbs.get(lemma) ?? words.predicates.get(text.toLowerCase()))
        : upos === 'ADJ'
          ? words.predicates.get(text.toLowerCase())
          : upos === 'NOUN'
            ? words.nouns.get(lemma)
            : undefined
    for (const candidate of candidates ?? []) {
      const stand = upos === 'NOUN' ? nounStand(doc, index, candidate) : verbStand(doc, index, candidate, cues)
      if (!stand) continue
      stands.push(stand)
      break
    }
    // "is committed to": the participle may be tagged a verb with a lemma of its own.
    if (upos === 'VERB' && words.verbs.has(lemma) && words.predicates.has(text.toLowerCase())) {
      for (const candidate of words.predicates.get(text.toLowerCase()) ?? []) {
        const stand = predicateStand(doc, index, candidate, cues)
        if (stand && !stands.some((s) => s.at === index)) stands.push(stand)
      }
    }
  }
  return stands
}

function verbStand(doc: AttributedDocument, v: number, candidate: PositionWord, cues: CueIndex): Stand | null {
  if (positionWords().verbs.get(wordAt(doc, v).lemma)?.includes(candidate) !== true)
    return predicateStand(doc, v, candidate, cues)
  const taken = complementOf(doc, v, candidate.word, candidate.rule.takes)
  if (!taken || !isContent(doc, candidate.rule, taken)) return null
  const doer = doerOf(doc, v)
  const holderHead = doer >= 0 ? doer : torn(doc, v)
  return standFrom(doc, v, candidate.rule, holderHead, cues.get(v), taken, standingOf(doc, v, cues))
}

/** "X said ..., but the movement, which holds the town, requested a plan": a subject the parser tore from its verb. */
function torn(doc: AttributedDocument, v: number): number {
  if (!['parataxis', 'ccomp'].includes(baseRel(wordAt(doc, v).rel)) || kids(doc, v, 'nsubj', 'mark').length > 0)
    return -1
  if (doc.tokens[v - 1]?.text !== ',') return -1
  for (let i = v - 2; i >= 0 && wordAt(doc, i).sentence === wordAt(doc, v).sentence; i--) {
    const joined =
      baseRel(wordAt(doc, i).rel) === 'conj' && kids(doc, i, 'cc').some((c) => wordAt(doc, c).lemma === 'but')
    if (joined && subtree(doc, i)[1] >= v - 1) return i
  }
  return -1
}

/** "is opposed to", "was ready to": the subject holds it, whatever the voice. */
function predicateStand(doc: AttributedDocument, v: number, candidate: PositionWord, cues: CueIndex): Stand | null {
  const { upos, rel } = wordAt(doc, v)
  if (rel === 'amod' || (upos === 'VERB' && kids(doc, v, 'aux:pass', 'cop').length === 0 && baseRel(rel) !== 'acl'))
    return null
  const taken = complementOf(doc, v, candidate.word, candidate.rule.takes)
  if (!taken || taken.head === v || !isContent(doc, candidate.rule, taken)) return null
  const subject = surfaceSubject(doc, v)
  return standFrom(doc, v, candidate.rule, subject, cues.get(v), taken, standingOf(doc, v, cues))
}

function standFrom(
  doc: AttributedDocument,
  at: number,
  rule: PositionRule,
  holderHead: number,
  cue: { readonly chain: readonly { readonly actors: readonly number[] }[]; readonly sourceHead: number } | undefined,
  taken: Complement,
  standing: Standing,
): Stand | null {
  if (standing === 'open' || taken.head === holderHead) return null
  const stance =
    standing === 'denied'
      ? rule.denied
      : conditionOn(doc, at) >= 0 && WILLING.has(rule.stance)
        ? 'conditional'
        : rule.stance
  if (stance === null) return null
  let holders = holderHead < 0 ? [] : partiesAt(doc, holderHead)
  if (holders.length === 0) holders = paperHolders(doc, holderHead)
  if (holders.length === 0 && cue) holders = [...(cue.chain[cue.chain.length - 1]?.actors ?? [])]
  return holders.length === 0 ? null : { rule, stance, holders, at, holderHead, taken }
}

const WILLING: ReadonlySet<Stance> = new Set(['accepts', 'commits', 'offers', 'supports'])

/** "Iran's demand for guarantees", "opposition from the union to the plan", "renewed its call for a truce". */
function nounStand(doc: AttributedDocument, n: number, { rule, word }: PositionWord): Stand | null {
  const taken = nounComplement(doc, n, word, rule.takes)
  if (!taken || !isContent(doc, rule, taken)) return null
  const { head, rel } = wordAt(doc, n)
  let holders = ownersOf(doc, n)
  let holderHead = -1
  if (holders.length === 0 && head >= 0 && isVerb(doc, head)) {
    // "marked by anger from the government": what says whose may hang on the verb.
    const from = kids(doc, head, 'obl').find(
      (o) => o > n && o < taken.head && ['from', 'by', 'among'].includes(caseOf(doc, o)),
    )
    holderHead = from ?? (baseRel(rel) === 'obj' || caseOf(doc, n) === 'as' ? doerOf(doc, head) : -1)
    holders = holderHead < 0 ? [] : namedAt(doc, holderHead)
  }
  if (holders.length === 0 && rule.speaker) holders = [...speakersAt(doc, n)]
  return holders.length === 0 ? null : { rule, stance: rule.stance, holders, at: n, holderHead, taken }
}

/** Stances that a clause can carry only as a wish: who agrees that something was so has accepted nothing. */
const WISHING: ReadonlySet<Stance> = new Set(['demands', 'accepts'])

/** Words that say nothing of their own are no content, nor are those the rule leaves out. */
function isContent(doc: AttributedDocument, rule: PositionRule, taken: Complement): boolean {
  const { head } = taken
  const { lemma, upos } = wordAt(doc, head)
  if (WISHING.has(rule.stance) && taken.kind === 'that' && !isWished(doc, head)) return false
  return (
    upos !== 'PUNCT' &&
    upos !== 'PRON' &&
    !rule.except.has(lemma) &&
    !(taken.kind === 'object' && rule.except.has(wordAt(doc, head).text.toLowerCase()))
  )
}

/** "insisted that the army leave", "that it must leave": a wish; "insisted that it had left" only asserts. */
function isWished(doc: AttributedDocument, clause: number): boolean {
  const { tense, modal, perfect } = clauseOf(doc, clause)
  return !perfect && tense !== 'past' && (modal !== null || tense === 'none' || tense === 'would')
}
