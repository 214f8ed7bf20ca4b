import { antecedent as opened } from '../../match/antecedent.js'
import { clauseOf, isNegated, isPassive } from '../../match/clause.js'
import { obliques, surfaceSubject } from '../../match/roles.js'
import {
  baseRel,
  caseOf,
  isDefinite,
  isNominal,
  isVerb,
  kid,
  kids,
  nounPhrase,
  type Range,
  subtree,
  wordAt,
} from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import { afterCase, clauseWithout, type Draft, decides, lemma, lower, phraseFrom, wholePhrase } from './halves.js'

/** Drafts whose deciding verb or adjective is word `v`. */
export function verbDrafts(doc: EventDocument, v: number): Draft[] {
  const draft = onlySubject(doc, v) ?? outcome(doc, v) ?? onlyVerb(doc, v)
  return draft ? [draft] : []
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
  // "Only the richest states can" picks out who can, "only six per cent" how much: neither sets a condition.
  if (decides(doc, subject) || kid(doc, subject, 'nummod') >= 0) return null
  const { tense, modal } = clauseOf(doc, v)
  if (tense !== 'would' && tense !== 'future' && modal !== 'can' && modal !== 'could') return null
  // "Only two flags would be allowed into the hall" tells what is let in; nothing waits for it.
  if (isPassive(doc, v) && rulesOf('outcome').some((r) => r.permits && r.words.has(lemma(doc, v)))) return null
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

/** "A truce could hold back an attack", "the raid would lead to war", "talks allow them to kill". */
function outcome(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('outcome')) {
    if (!rule.words.has(lemma(doc, v)) || (rule.bare && kid(doc, v, 'obj') >= 0)) continue
    const subject = kid(doc, v, 'nsubj', 'csubj')
    const cause = subject >= 0 ? opened(doc, subject) : relativeCause(doc, v)
    if (cause < 0) return null
    // "a deal that would allow them to leave", "a crisis that would endanger the talks": what it is, not what comes of it.
    if (wordAt(doc, v).rel === 'acl:relcl' && !restraint(lemma(doc, v)) && rule.needsSpeaker) return null
    const { tense, modal, negated, perfect } = clauseOf(doc, v)
    // "The virus may have killed two" wonders what was, and "would have led to war" tells what was not.
    const unreal =
      !perfect && (tense === 'would' || tense === 'future' || ['could', 'may', 'might', 'can'].includes(modal ?? ''))
    // "Giving up the hills lets them set new terms"; "shelling killed twelve" and "fighting has forced them out" are over.
    const going = wordAt(doc, cause).xpos === 'VBG' && baseRel(wordAt(doc, cause).rel) === 'csubj'
    const deed = going && tense !== 'past' && !perfect
    // "The priority is to avert war" is an aim.
    // "hundreds could be forced to leave": who is made to do it brings nothing about.
    if ((!unreal && !deed) || negated || kid(doc, v, 'cop') >= 0 || isPassive(doc, v)) return null
    // "The raid could undermine the talks", where nobody is said to say so: the report wonders.
    if (MAY_BE.has(modal ?? '') && rule.needsSpeaker && doc.statementAt[v] === -1) return null
    // "The move will bring work", "the bill would allow searches": what is on its way, and what a text says, hang on nothing.
    if (!deed && rule.needsNew && isDefinite(doc, cause) && (tense === 'future' || rule.permits)) return null
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

const MAY_BE = new Set(['could', 'may', 'might'])

/** "a truce that sources say could hold back an attack": the relative pronoun stands with the verb of saying. */
function relativeCause(doc: EventDocument, v: number): number {
  const saying = wordAt(doc, v).head
  if (baseRel(wordAt(doc, v).rel) !== 'ccomp' || saying < 0 || wordAt(doc, saying).rel !== 'acl:relcl') return -1
  const pronoun = kids(doc, saying, 'obj', 'nsubj', 'mark').find(
    (c) => ['that', 'which'].includes(lower(doc, c)) && c < saying,
  )
  return pronoun === undefined ? -1 : wordAt(doc, saying).head
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
    const { tense, modal, finite, perfect } = clauseOf(doc, v)
    // "only approved", "has only approved two": what was done.
    if (!modal && finite && (perfect || (tense === 'past' && wordAt(doc, v).xpos === 'VBD'))) continue
    // "wanted only to discuss terrorism": told of the past, by nobody who could still want it.
    const over = wordAt(doc, v).rel === 'xcomp' ? wordAt(doc, v).head : -1
    if (over >= 0 && doc.statementAt[over] === -1 && clauseOf(doc, over).tense === 'past') continue
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
