/** "Warned of a war if the talks fail": what hangs on it is what is warned of, not the warning. */
import { caseOf, kids, type Range, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import { lemma, wholePhrase } from './halves.js'

/** What a warning before word `from` is of, and its rule; null where the main clause is none, or the clause behind no plain condition. */
export function warnedOf(
  doc: EventDocument,
  rule: ConditionRule,
  main: number,
  from: number,
): { rule: ConditionRule; range: Range } | null {
  if (rule.logic !== 'if' || rule.ahead) return null
  for (const outlook of rulesOf('outlook')) {
    if (!outlook.words.has(lemma(doc, main))) continue
    const of = kids(doc, main, 'obl', 'nmod').find(
      (o) => o > main && o < from && outlook.with.has(caseOf(doc, o)) && wordAt(doc, o).upos === 'NOUN',
    )
    if (of !== undefined) return { rule: outlook, range: wholePhrase(doc, of, from) }
  }
  return null
}
