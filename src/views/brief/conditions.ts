import type { ConditionRecord, ReadingRecord } from '../../records/record.js'
import type { Section } from './line.js'
import { accordingTo, quoted } from './phrases.js'

/** Conditions, with what hangs on what: what is necessary is never told as if it were enough. */
export const conditions = (record: ReadingRecord): Section => ({
  heading: 'Conditions',
  lines: record.conditions.map((condition) => ({
    says: `${condition.holder === null ? '' : `${condition.holder}: `}${link(condition)}${condition.state === 'open' ? '' : `; ${condition.state}`} (${accordingTo(condition.according_to)})`,
    at: condition.antecedent.length > 0 ? condition.antecedent : condition.evidence,
  })),
})

const link = ({ logic, antecedent, consequent }: ConditionRecord): string => {
  const first = antecedent.length === 0 ? 'something not stated' : quoted(antecedent)
  const then = consequent.length === 0 ? 'something not stated' : quoted(consequent)
  switch (logic) {
    case 'if':
      return `if ${first}, then ${then}`
    case 'only_if':
      return `${then} only if ${first}`
    case 'unless':
      return `${then} unless ${first}`
    case 'until':
      return `${then} until ${first}`
    case 'exchange':
      return `${first} in exchange for ${then}`
  }
}
