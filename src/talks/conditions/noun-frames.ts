/** Conditions told by a noun or a relative clause: a precondition for, "those who refuse will". */

import { antecedent } from '../../match/antecedent.js'
import { clauseOf } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isUnder, isVerb, kid, kids, type Range, wordAt, yieldOf } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import { type Draft, lemma, lower, phraseFrom, rangesOf, wholePhrase } from './halves.js'

/** Drafts whose deciding noun is word `n`. */
export function nounDrafts(doc: EventDocument, n: number): Draft[] {
  const draft =
    asCondition(doc, n) ?? madeCondition(doc, n) ?? isCondition(doc, n) ?? including(doc, n) ?? whoever(doc, n)
  return draft ? [draft] : []
}

/** "for releasing hostages", "for attendance", "to end the war": what the condition is a condition of. */
function purpose(doc: EventDocument, n: number, rule: ConditionRule): Range | null {
  for (const c of doc.children[n] ?? []) {
    if (c < n) continue
    const marker = caseOf(doc, c) || lower(doc, kid(doc, c, 'mark', 'case'))
    if (!rule.with.has(marker)) continue
    const first = Math.max(...kids(doc, c, 'case', 'mark').filter((m) => m < c), -1)
    return phraseFrom(
      doc,
      c,
      first < 0 ? c : first + 1,
      (k) =>
        !['including', 'such as'].includes(caseOf(doc, k)) &&
        wordAt(doc, k).rel !== 'acl' &&
        // "for coming held": the main verb, which the parser may hang on the purpose.
        !(wordAt(doc, k).rel === 'xcomp' && ['VBD', 'VBN'].includes(wordAt(doc, k).xpos)),
    )
  }
  return null
}

/** "wants a withdrawal as a pre-condition for releasing hostages". */
function asCondition(doc: EventDocument, n: number): Draft | null {
  for (const rule of rulesOf('as-condition')) {
    if (!rule.words.has(lemma(doc, n)) || !['as', 'to be'].includes(caseOf(doc, n))) continue
    const later = purpose(doc, n, rule) ?? purpose(doc, wordAt(doc, n).head, rule)
    const head = wordAt(doc, n).head
    if (!later || head < 0) continue
    const what = isVerb(doc, head) ? kid(doc, head, 'obj') : head
    if (what < 0) continue
    const [range] = rangesOf(
      doc,
      yieldOf(doc, what, (c) => c < kids(doc, n, 'case')[0]! && wordAt(doc, c).rel !== 'acl:relcl'),
    )
    if (!range) continue
    const asker = isVerb(doc, head) ? head : wordAt(doc, what).head
    return { ...draftOf(doc, rule, range, later, n), holder: surfaceSubject(doc, asker) }
  }
  return null
}

/** "has made a withdrawal a condition for talks". */
function madeCondition(doc: EventDocument, n: number): Draft | null {
  for (const rule of rulesOf('as-condition')) {
    if (!rule.words.has(lemma(doc, n))) continue
    const later = purpose(doc, n, rule)
    const { head, rel } = wordAt(doc, n)
    if (!later || head < 0 || !['obj', 'xcomp'].includes(baseRel(rel))) continue
    // The parser may hang the condition on what is made one.
    const told = isVerb(doc, head) ? kid(doc, head, 'obj', 'iobj') : head
    const verb = isVerb(doc, head) ? head : wordAt(doc, head).head
    if (verb < 0 || !MAKING.has(lemma(doc, verb))) continue
    // "the halt that it had made a condition for coming": what is made one stands before.
    const isRelative = wordAt(doc, verb).rel === 'acl:relcl'
    const bare = told < 0 || told === n
    const made =
      isRelative && (bare || antecedent(doc, told) !== told)
        ? wordAt(doc, verb).head
        : bare
          ? nounBeforeThat(doc, verb)
          : told
    if (made < 0 || made >= n) continue
    const [range] = rangesOf(
      doc,
      yieldOf(doc, made, (c) => c < n && c !== verb && wordAt(doc, c).rel !== 'acl:relcl'),
    )
    if (!range) continue
    return { ...draftOf(doc, rule, range, later, n), holder: surfaceSubject(doc, verb) }
  }
  return null
}

/** "The halt in shelling that it made a condition": the parser may take the relative clause for what the noun before "that" is about; or -1. */
function nounBeforeThat(doc: EventDocument, verb: number): number {
  const { rel, head } = wordAt(doc, verb)
  if (rel !== 'ccomp' || head < 0 || kid(doc, verb, 'mark') !== head + 1) return -1
  let top = head
  while (['acl', 'nmod'].includes(wordAt(doc, top).rel) && wordAt(doc, top).head < top) top = wordAt(doc, top).head
  return wordAt(doc, top).upos === 'NOUN' ? top : -1
}

const MAKING = new Set(['make', 'set', 'call', 'consider', 'declare'])

/** "A withdrawal is a precondition for talks", "the main condition for a deal is a withdrawal". */
function isCondition(doc: EventDocument, n: number): Draft | null {
  for (const rule of rulesOf('is-condition')) {
    if (!rule.words.has(lemma(doc, n))) continue
    const later = purpose(doc, n, rule)
    if (!later) continue
    const word = wordAt(doc, n)
    const subject = kid(doc, n, 'nsubj')
    if (subject >= 0 && kid(doc, n, 'cop') >= 0) return draftOf(doc, rule, wholePhrase(doc, subject, n), later, n)
    if (baseRel(word.rel) === 'nsubj' && word.head >= 0 && kid(doc, word.head, 'cop') >= 0 && !isVerb(doc, word.head)) {
      return draftOf(doc, rule, wholePhrase(doc, word.head), later, n)
    }
  }
  return null
}

const draftOf = (doc: EventDocument, rule: ConditionRule, antecedent: Range, later: Range, n: number): Draft => ({
  rule,
  logic: rule.logic,
  antecedent: [antecedent],
  consequent: [later],
  at: n,
  holder: kid(doc, n, 'nmod:poss'),
})

/** "preconditions for attendance, including the primacy of the UN process". */
function including(doc: EventDocument, n: number): Draft | null {
  for (const rule of rulesOf('conditions-including')) {
    if (!rule.words.has(lemma(doc, n))) continue
    const later = purpose(doc, n, rule)
    if (!later) continue
    const sentence = wordAt(doc, n).sentence
    const listed = yieldOf(doc, n).find(
      (c) => c > later[0] && ['including', 'such as', 'among them', 'namely'].includes(caseOf(doc, c)),
    )
    // A long aside often comes loose from its noun: the next "including" of the clause will do.
    const loose =
      listed ??
      doc.tokens
        .slice(later[1], later[1] + 20)
        .find((t) => t.sentence === sentence && caseOf(doc, t.index) === 'including')?.index
    if (loose === undefined) continue
    return { ...draftOf(doc, rule, wholePhrase(doc, loose), later, n), holder: setter(doc, n) }
  }
  return null
}

/** Who set them: "preconditions set by the secretary general". */
function setter(doc: EventDocument, n: number): number {
  for (const a of kids(doc, n, 'acl', 'nmod')) {
    const by = kids(doc, a, 'obl').find((o) => caseOf(doc, o) === 'by')
    if (by !== undefined) return by
  }
  const under = yieldOf(doc, n).find((c) => caseOf(doc, c) === 'by')
  return under ?? kid(doc, n, 'nmod:poss')
}

/** The predicate of which they are the subject; where the tree lost it, the next clause with a modal of its own. */
function ruledBy(doc: EventDocument, n: number): number {
  const word = wordAt(doc, n)
  if (baseRel(word.rel) === 'nsubj') return word.head
  if (ownClause(doc, n) < 0 || !FREE.has(lower(doc, n))) return -1
  const next = doc.tokens.slice(n + 2, n + 14).find((t) => t.sentence === word.sentence && t.xpos === 'MD')
  const main = next === undefined ? -1 : next.head
  // It must be said of them: they stand somewhere in its subject.
  return main >= 0 && kids(doc, main, 'nsubj').some((k) => isUnder(doc, n, k)) ? main : -1
}

/** Pronouns that stand for whoever does what follows. */
const FREE = new Set(['those', 'anyone', 'anybody', 'everyone', 'whoever'])

/** The clause that says who is meant: relative, participle, or simply the verb that follows the pronoun. */
function ownClause(doc: EventDocument, n: number): number {
  const clause = kid(doc, n, 'acl:relcl', 'acl')
  if (clause >= 0) return clause
  return FREE.has(lower(doc, n)) && doc.tokens[n + 1]?.xpos === 'VBG' ? n + 1 : -1
}

/** "Those who reject the deal will be given safe passage", "those wishing to stay will settle their status". */
function whoever(doc: EventDocument, n: number): Draft | null {
  for (const rule of rulesOf('whoever')) {
    const anyone =
      rule.words.has(lower(doc, n)) ||
      (kid(doc, n, 'acl:relcl') >= 0 &&
        kids(doc, n, 'det').some((d) => ['any', 'every', 'those'].includes(lower(doc, d))))
    if (!anyone) continue
    const main = ruledBy(doc, n)
    if (main < 0) continue
    const { tense, modal } = clauseOf(doc, main)
    if (tense !== 'future' && tense !== 'would' && !['must', 'can', 'may', 'could', 'should'].includes(modal ?? ''))
      continue
    const clause = ownClause(doc, n)
    // A clause with its own "if" or "only" has its condition already.
    if (
      kids(doc, main, 'advmod').some((a) => lower(doc, a) === 'only') ||
      kids(doc, main, 'advcl').some((a) => ['if', 'unless'].includes(lower(doc, kid(doc, a, 'mark'))))
    )
      continue
    if (clause < 0 || !isVerb(doc, clause)) continue
    // "Those who have seized power must" are certain people, not whoever does it.
    const { tense: done, perfect } = clauseOf(doc, clause)
    if (done === 'past' || perfect) continue
    const predicate = rangesOf(
      doc,
      yieldOf(
        doc,
        main,
        (c) =>
          wordAt(doc, c).head !== main ||
          !['nsubj', 'aux', 'mark', 'parataxis', 'cc'].includes(baseRel(wordAt(doc, c).rel)),
      ),
    )
    const wish = rule.with.has(lemma(doc, clause)) ? kid(doc, clause, 'xcomp', 'ccomp') : -1
    if (predicate.length === 0) continue
    if (wish >= 0) {
      // Who wishes it must first do what the main clause says.
      return {
        rule,
        logic: 'only_if',
        antecedent: predicate,
        consequent: [phraseFrom(doc, wish, wish)],
        at: n,
        holder: -1,
      }
    }
    const own = rangesOf(
      doc,
      yieldOf(doc, clause, (c) => wordAt(doc, c).head !== clause || baseRel(wordAt(doc, c).rel) !== 'nsubj'),
    )
    if (own.length > 0) return { rule, logic: rule.logic, antecedent: own, consequent: predicate, at: n, holder: -1 }
  }
  return null
}
