/**
 * What speakers say of how things stand, that tells what they will do: "has no reason to fire", "had no choice but to close it", "the order
 * of the steps is still open", "the offensive is suspended for as long as the truce holds".
 */
import { caseOf, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { predicateAt } from './judgements.js'
import { aboutSubject, mechanism, standOf } from './make-stand.js'
import { holdersOf, type Said } from './said-clause.js'
import type { Stand } from './stands.js'

/** "Has no wish to", "sees no reason to": what it has no cause for it will not do; what it has no choice but to do it will. */
export function without(said: Said): Stand | null {
  const { doc, v, own } = said
  if (!own || !['have', 'see'].includes(wordAt(doc, v).lemma)) return null
  const had = kids(doc, v, 'obj').find((o) => kids(doc, o, 'det').some((d) => wordAt(doc, d).lemma === 'no'))
  if (had === undefined) return null
  const { lemma } = wordAt(doc, had)
  const [cause, choice] = [mechanism('position-no-cause'), mechanism('position-no-choice')]
  const deed = (fits: (mark: string) => boolean): boolean =>
    [had, v].some((at) =>
      kids(doc, at, 'acl', 'xcomp', 'advcl', 'nmod', 'obl', 'conj').some(
        (c) => c > had && fits(markOf(doc, c) || caseOf(doc, c)),
      ),
    )
  if (cause.words.has(lemma) && deed((mark) => mark === 'to'))
    return standOf(cause.rule, cause.rule.stance, holdersOf(said), v)
  // The parser reads "but to close" in many ways.
  const bound = choice.words.has(lemma) && butTo(doc, had)
  return bound ? standOf(choice.rule, choice.rule.stance, holdersOf(said), v) : null
}

/** "(no choice) but to", "(no option) other than to". */
const butTo = (doc: AttributedDocument, noun: number): boolean =>
  /^(but to|other than to|except to)\b/.test(
    doc.tokens
      .slice(noun + 1, noun + 4)
      .map((t) => t.text.toLowerCase())
      .join(' '),
  )

/** "The order of the steps is still open": neither taken nor rejected. */
export function leftOpen({ doc, v, speakers, clause }: Said): Stand | null {
  const { rule, words } = mechanism('position-left-open')
  const subject = kid(doc, v, 'nsubj')
  const open = kid(doc, v, 'cop') >= 0 && !clause.negated && words.has(predicateAt(doc, v))
  return open && subject >= 0 && rule.only.has(wordAt(doc, subject).lemma)
    ? aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
    : null
}

/** "Was suspended for as long as the truce holds": done by nobody who is named, and only on that condition. */
export function hangs({ doc, v, speakers, clause, named, own, hanging }: Said): Stand | null {
  const { rule } = mechanism('position-hangs')
  // "It was suspended": the parser of pronouns may take the deadline for the office that speaks of it.
  const told = hanging && (own || named.length === 0) && clause.voice === 'passive' && !clause.negated
  const deed = told && mechanism('position-will-be').words.has(wordAt(doc, v).lemma)
  return deed && kids(doc, v, 'obl').every((o) => caseOf(doc, o) !== 'by')
    ? aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
    : null
}
