/** Conditions: what is said to hang on what, whose condition it is, and who says so. A condition the text only states stays open. */
import { actorAt } from '../../match/actors.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, kid, type Range, rangeSpan, wordAt } from '../../match/tree.js'
import type { Condition, EventDocument, Step } from '../../model.js'
import { sameSide } from '../rounds/parties.js'
import { speakerAt, voiceAt } from '../speakers.js'
import { clauseDrafts } from './clause-frames.js'
import { opensMarker } from './condition-rules.js'
import { dependenceDrafts } from './dependence-frames.js'
import type { Draft } from './halves.js'
import { turnOf } from './kinds.js'
import { momentDrafts } from './moment-frames.js'
import { nounDrafts } from './noun-frames.js'
import { phraseDrafts, swapDrafts } from './phrase-frames.js'
import { verbDrafts } from './verb-frames.js'

/** Finds the conditions of a report, in text order, each pair of halves once. */
export function readConditions(doc: EventDocument): readonly Condition[] {
  const drafts: Draft[] = []
  for (const sentence of doc.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const { upos } = wordAt(doc, i)
      if (upos === 'PUNCT') continue
      if (opensMarker(wordAt(doc, i).text.toLowerCase())) {
        drafts.push(...clauseDrafts(doc, i, sentence.last), ...phraseDrafts(doc, i, sentence.last))
      }
      drafts.push(...swapDrafts(doc, i))
      if (upos === 'VERB' || upos === 'ADJ')
        drafts.push(...verbDrafts(doc, i), ...momentDrafts(doc, i), ...dependenceDrafts(doc, i))
      else if (upos === 'NOUN' || upos === 'PRON' || upos === 'DET') drafts.push(...nounDrafts(doc, i))
    }
  }
  return once(doc, drafts).map((draft, index) => conditionOf(doc, draft, index))
}

/** The same halves found in two ways are one condition: the first, which is the one with the plainer marker. */
function once(doc: EventDocument, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    if (draft.antecedent.some((a) => draft.consequent.some((c) => crosses(a, c)))) continue
    if ([draft.antecedent, draft.consequent].some((half) => saysNothing(doc, half))) continue
    if (!kept.some((k) => shares(k.antecedent, draft.antecedent) && shares(k.consequent, draft.consequent)))
      kept.push(draft)
  }
  return kept
}

/** A half of pronouns and small words alone ("they do", "it had to", "need be") says nothing that can be shown. */
const saysNothing = (doc: EventDocument, half: readonly Range[]): boolean =>
  half.every(([first, last]) =>
    Array.from({ length: last - first }, (_, k) => wordAt(doc, first + k)).every(
      (w) => EMPTY.has(w.upos) || LIGHT.has(w.lemma),
    ),
  )

const EMPTY = new Set(['PRON', 'AUX', 'ADV', 'DET', 'SCONJ', 'CCONJ', 'PART', 'PUNCT', 'ADP'])

const LIGHT = new Set(['do', 'have', 'need'])

const crosses = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]
const shares = (a: readonly Range[], b: readonly Range[]): boolean => a.some((x) => b.some((y) => crosses(x, y)))

function conditionOf(doc: EventDocument, draft: Draft, index: number): Condition {
  const antecedent = draft.antecedent.map((r) => rangeSpan(doc, r))
  const consequent = draft.consequent.map((r) => rangeSpan(doc, r))
  const all = [...draft.antecedent, ...draft.consequent]
  const evidence = rangeSpan(doc, [Math.min(draft.at, ...all.map((r) => r[0])), Math.max(...all.map((r) => r[1]))])
  const turn = turnOf(doc, draft)
  const { names, statement } = voiceAt(doc, draft.at)
  const marker = rangeSpan(doc, [draft.at, draft.at + 1])
  const steps: Step[] = [
    {
      stage: 'talks',
      rule: draft.rule.id,
      says: `"${marker.text}" ties two things together: ${draft.logic}`,
      at: [marker],
    },
    { stage: 'talks', rule: draft.rule.id, says: 'what must be so', at: antecedent },
    { stage: 'talks', rule: draft.rule.id, says: 'what hangs on it', at: consequent },
    {
      stage: 'talks',
      rule: 'voice',
      says: statement ? `it stands in statement ${statement.id}` : 'it stands in the report’s own voice',
      at: [],
    },
  ]
  if (turn)
    steps.splice(3, 0, {
      stage: 'talks',
      rule: turn.id,
      says: `what hangs on it makes it a ${turn.kind.replace('_', ' ')}`,
      at: consequent,
    })
  return {
    id: `c${index + 1}`,
    kind: turn?.kind ?? draft.rule.kind,
    logic: draft.logic,
    holder: holderOf(doc, draft),
    antecedent,
    consequent,
    accordingTo: names,
    state: 'open',
    evidence: [evidence],
    made: { rule: draft.rule.id, known: 'stated', steps },
  }
}

/** Whose condition: the party the frame names, else who says it. */
function holderOf(doc: EventDocument, draft: Draft): number | null {
  const named = actorAt(doc, draft.holder)
  const speaker = speakerAt(doc, draft.at)
  // "says the fighters can only return if", "unless Trump loses his mind": set by whoever says it, not by those it is set for.
  if (named >= 0 && speaker !== null && isSetFor(doc, draft) && !sameSide(doc, named, speaker)) return speaker
  if (named >= 0) return named
  for (const c of draft.holder >= 0 ? (doc.children[draft.holder] ?? []) : []) {
    const owner = ['nmod:poss', 'amod', 'compound'].includes(wordAt(doc, c).rel) ? actorAt(doc, c) : -1
    if (owner >= 0) return owner
  }
  return speakerAt(doc, draft.at)
}

/** What another may, can or must do, or what would befall him, on a condition that is not his own. */
function isSetFor(doc: EventDocument, draft: Draft): boolean {
  const verb = draft.holder < 0 ? -1 : wordAt(doc, draft.holder).head
  if (verb < 0 || baseRel(wordAt(doc, draft.holder).rel) !== 'nsubj') return false
  const { modal, voice } = clauseOf(doc, verb)
  // "Iraq would be a good option if": judged so by whoever says it.
  return (
    kid(doc, verb, 'cop') >= 0 ||
    voice === 'passive' ||
    (modal !== null && ['can', 'could', 'may', 'must', 'should'].includes(modal))
  )
}
