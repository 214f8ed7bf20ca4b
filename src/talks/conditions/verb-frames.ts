/** Conditions told by a predicate: depends on, would lead to, could hold back, will only agree to, "only X would". */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { clauseOf, isNegated } from '../../match/clause.js'
import { obliques, antecedent as opened, surfaceSubject } from '../../match/roles.js'
import {
  baseRel,
  caseOf,
  isNominal,
  isVerb,
  kid,
  kids,
  nounPhrase,
  type Range,
  subtree,
  trimRange,
  wordAt,
  yieldOf,
} from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { EVENTFUL } from './clause-frames.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import { clauseWithout, type Draft, lemma, lower, phraseFrom, rangesOf } from './halves.js'

/** Drafts whose deciding verb or adjective is word `v`. */
export function verbDrafts(doc: EventDocument, v: number): Draft[] {
  const draft = onlySubject(doc, v) ?? outcome(doc, v) ?? onlyVerb(doc, v) ?? depends(doc, v) ?? anyDeal(doc, v)
  return draft ? [draft] : []
}

/** The noun phrase of a half, relative clauses and all, up to a limit. */
export function wholePhrase(doc: EventDocument, head: number, limit = Number.POSITIVE_INFINITY): Range {
  const [first, last] = subtree(doc, head, (c) => {
    const word = wordAt(doc, c)
    return (
      c < limit &&
      !(
        word.head === head &&
        ['case', 'punct', 'parataxis', 'cop', 'nsubj', 'aux', 'advmod', 'mark'].includes(baseRel(word.rel)) &&
        (c < head || baseRel(word.rel) !== 'advmod')
      ) &&
      word.rel !== 'acl:relcl'
    )
  })
  return trimRange(doc, [first, last])
}

/** True when "only" stands right before the phrase of this head, or hangs on it. */
function onlyOn(doc: EventDocument, head: number): boolean {
  const [first] = nounPhrase(doc, head)
  return (
    lower(doc, first) === 'only' ||
    lower(doc, first - 1) === 'only' ||
    kids(doc, head, 'advmod').some((a) => a < head && lower(doc, a) === 'only')
  )
}

const withoutOnly = (doc: EventDocument, [first, last]: Range): Range =>
  lower(doc, first) === 'only' && last - first > 1 ? [first + 1, last] : [first, last]

/** "Only a deal would hold Iran back from retaliation": the subject is necessary; nothing says that it suffices. */
function onlySubject(doc: EventDocument, v: number): Draft | null {
  const subject = kid(doc, v, 'nsubj')
  if (subject < 0 || !isNominal(doc, subject) || !onlyOn(doc, subject)) return null
  // "Only the richest states can" picks out who can; it sets no condition.
  if (decides(doc, subject)) return null
  const { tense, modal } = clauseOf(doc, v)
  if (tense !== 'would' && tense !== 'future' && modal !== 'can' && modal !== 'could') return null
  for (const rule of rulesOf('only-subject')) {
    const antecedent = withoutOnly(doc, wholePhrase(doc, subject, v))
    const complement = restrained(doc, v)
    const restrains = restraint(lemma(doc, v))
    const consequent =
      restrains && complement ? [complement.range] : clauseWithout(doc, v, [subtree(doc, subject)[0], v])
    if (consequent.length === 0) return null
    return { rule, logic: rule.logic, antecedent: [antecedent], consequent, at: v, holder: complement?.holder ?? -1 }
  }
  return null
}

const restraint = (word: string): boolean =>
  rulesOf('outcome').some((r) => r.logic === 'if' && r.words.has(word) && r.with.has('from'))

/** What the verb keeps from happening: "hold Iran back from direct retaliation" or "hold back an attack", and who would have done it. */
function restrained(doc: EventDocument, v: number): { range: Range; holder: number } | null {
  const object = kid(doc, v, 'obj')
  const from = kids(doc, v, 'obl', 'advcl').find(
    (o) => caseOf(doc, o) === 'from' || kids(doc, o, 'mark').some((m) => lower(doc, m) === 'from'),
  )
  if (from !== undefined) return { range: afterCase(doc, from), holder: object }
  const nested = object >= 0 ? kids(doc, object, 'nmod', 'acl').find((o) => caseOf(doc, o) === 'from') : undefined
  if (nested !== undefined) return { range: afterCase(doc, nested), holder: object }
  return object < 0 ? null : { range: wholePhrase(doc, object), holder: object }
}

function afterCase(doc: EventDocument, head: number): Range {
  const last = Math.max(-1, ...kids(doc, head, 'case', 'mark').filter((c) => c < head))
  return last < 0 ? wholePhrase(doc, head) : phraseFrom(doc, head, last + 1)
}

/** "A truce could hold back an attack", "the raid would lead to war", "talks allow them to kill". */
function outcome(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('outcome')) {
    if (!rule.words.has(lemma(doc, v)) || (rule.bare && kid(doc, v, 'obj') >= 0)) continue
    const subject = kid(doc, v, 'nsubj', 'csubj')
    const cause = subject >= 0 ? opened(doc, subject) : relativeCause(doc, v)
    if (cause < 0) return null
    const { tense, modal, negated } = clauseOf(doc, v)
    const unreal = tense === 'would' || tense === 'future' || ['could', 'may', 'might', 'can'].includes(modal ?? '')
    const deed = wordAt(doc, cause).xpos === 'VBG' && baseRel(wordAt(doc, cause).rel) === 'csubj'
    if ((!unreal && !deed) || negated) return null
    // A person or a party who "would allow" decides; only a happening brings about.
    if (!deed && decides(doc, cause)) return null
    const result = resultOf(doc, rule, v)
    if (!result) continue
    const first = deed
      ? phraseFrom(doc, cause, subtree(doc, cause)[0], (c) => c < v)
      : wholePhrase(doc, cause, cause < v ? v : Number.POSITIVE_INFINITY)
    return {
      rule,
      logic: rule.logic,
      antecedent: [first],
      consequent: [result],
      at: v,
      holder: restraint(lemma(doc, v)) ? (restrained(doc, v)?.holder ?? -1) : -1,
    }
  }
  return null
}

/** "a truce that sources say could hold back an attack": the relative pronoun stands with the verb of saying. */
function relativeCause(doc: EventDocument, v: number): number {
  const saying = wordAt(doc, v).head
  if (baseRel(wordAt(doc, v).rel) !== 'ccomp' || saying < 0 || wordAt(doc, saying).rel !== 'acl:relcl') return -1
  const pronoun = kids(doc, saying, 'obj', 'nsubj', 'mark').find(
    (c) => ['that', 'which'].includes(lower(doc, c)) && c < saying,
  )
  return pronoun === undefined ? -1 : wordAt(doc, saying).head
}

/** True for a person, a party or a pronoun: who can decide is no happening. */
function decides(doc: EventDocument, head: number): boolean {
  const { upos } = wordAt(doc, head)
  return upos === 'PRON' || upos === 'PROPN' || doc.mentionAt[head] !== -1 || namesPeople(lower(doc, head))
}

/** What comes of it: the complement the rule names, in its order: a preposition, "obj", or "to" with a verb. */
function resultOf(doc: EventDocument, rule: ConditionRule, v: number): Range | null {
  for (const wanted of rule.with) {
    if (wanted === 'from') {
      const held = restrained(doc, v)
      if (held) return held.range
    } else if (wanted === 'whole') {
      if (kid(doc, v, 'obj') >= 0) return phraseFrom(doc, v, v)
    } else if (wanted === 'obj') {
      const object = kid(doc, v, 'obj')
      if (object >= 0) return wholePhrase(doc, object)
    } else if (wanted === 'verb') {
      const inner = kids(doc, v, 'xcomp', 'ccomp').find((c) => isVerb(doc, c))
      if (inner !== undefined)
        return phraseFrom(doc, inner, kid(doc, inner, 'nsubj') >= 0 ? subtree(doc, inner)[0] : inner)
    } else {
      const oblique = obliques(doc, v).find((o) => o.prep === wanted)
      if (oblique) return wholePhrase(doc, oblique.head)
    }
  }
  return null
}

/** "He will only agree to a pause": consent reaches no further than the complement. */
function onlyVerb(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('only-verb')) {
    if (!rule.words.has(lemma(doc, v)) || isNegated(doc, v)) continue
    if (!kids(doc, v, 'advmod').some((a) => lower(doc, a) === 'only' && a <= v) && lower(doc, v - 1) !== 'only')
      continue
    const { tense, modal, finite } = clauseOf(doc, v)
    if (tense === 'past' && !modal && finite && wordAt(doc, v).xpos === 'VBD') continue
    if (
      kids(doc, v, 'advcl').some((c) =>
        ['if', 'when', 'once', 'after'].includes(lower(doc, kid(doc, c, 'mark', 'advmod'))),
      )
    )
      continue
    const inner = kids(doc, v, 'xcomp').find((c) => isVerb(doc, c))
    const oblique = obliques(doc, v).find((o) => rule.with.has(o.prep))
    const object = kid(doc, v, 'obj')
    const half =
      object >= 0
        ? wholePhrase(doc, object)
        : oblique
          ? wholePhrase(doc, oblique.head)
          : inner !== undefined
            ? phraseFrom(doc, inner, inner)
            : null
    if (!half) continue
    return {
      rule,
      logic: rule.logic,
      antecedent: [half],
      consequent: [[v, v + 1]],
      at: v,
      holder: surfaceSubject(doc, v),
    }
  }
  return null
}

/** "The truce depends on a withdrawal", "aid is conditional on access", "any deal requires guarantees". */
function depends(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('depends')) {
    if (!rule.words.has(lemma(doc, v)) || isNegated(doc, v)) continue
    const complement = [...kids(doc, v, 'obl', 'nmod', 'advcl')].find(
      (o) => rule.with.has(caseOf(doc, o)) || kids(doc, o, 'mark').some((m) => rule.with.has(lower(doc, m))),
    )
    const object = rule.with.has('obj') ? kid(doc, v, 'obj', 'ccomp') : -1
    const needed = complement ?? object
    if (needed === undefined || needed < 0) continue
    const subject = dependent(doc, v)
    if (subject < 0 || decides(doc, subject)) continue
    if (complement === undefined ? !isSettlement(doc, subject) : !dependable(doc, subject)) continue
    return {
      rule,
      logic: rule.logic,
      antecedent: [afterCase(doc, needed)],
      consequent: [wholePhrase(doc, subject, v)],
      at: v,
      holder: -1,
    }
  }
  return null
}

/** What depends: the subject, the thing made conditional, or the noun the adjective hangs on. */
function dependent(doc: EventDocument, v: number): number {
  const word = wordAt(doc, v)
  const own = kid(doc, v, 'nsubj')
  if (own >= 0) return opened(doc, own)
  if (isVerb(doc, v) || word.head < 0) return surfaceSubject(doc, v)
  if (baseRel(word.rel) === 'xcomp' || baseRel(word.rel) === 'amod' || baseRel(word.rel) === 'acl') {
    const object = kid(doc, word.head, 'obj')
    return object >= 0 ? object : isVerb(doc, word.head) ? surfaceSubject(doc, word.head) : word.head
  }
  return -1
}

/** What can hang on a condition is a happening, or the outlook of one; markets and states rely on things. */
const dependable = (doc: EventDocument, head: number): boolean =>
  EVENTFUL.test(lower(doc, head)) ||
  /^(?:aid|future|outcome|success|access|funding|help|progress|plan|decision|relief|payment|fate|timing|pace)s?$/.test(
    lower(doc, head),
  )

/** What "requires" something is a condition only for a settlement of some kind. */
const isSettlement = (doc: EventDocument, head: number): boolean =>
  rulesOf('any-deal').some((r) => r.words.has(lemma(doc, head)))

const ANY = new Set(['any', 'every', 'no'])

/** "Any deal must include guarantees": what a settlement of any kind must have is its condition. */
function anyDeal(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('any-deal')) {
    const subject = kid(doc, v, 'nsubj')
    if (
      subject < 0 ||
      !rule.words.has(lemma(doc, subject)) ||
      !kids(doc, subject, 'det').some((d) => ANY.has(lower(doc, d)))
    )
      continue
    const { modal, negated } = clauseOf(doc, v)
    if (!['must', 'should'].includes(modal ?? '') || negated) continue
    const own = yieldOf(
      doc,
      v,
      (c) =>
        !['nsubj', 'aux', 'mark', 'parataxis', 'punct'].includes(baseRel(wordAt(doc, c).rel)) ||
        wordAt(doc, c).head !== v,
    )
    const [half] = rangesOf(doc, own)
    if (half)
      return {
        rule,
        logic: rule.logic,
        antecedent: [half],
        consequent: [wholePhrase(doc, subject, v)],
        at: v,
        holder: -1,
      }
  }
  return null
}
