import { describe, expect, it } from 'vitest'
import { parseRules } from './rule-file.js'

describe('a rule file', () => {
  it('gives frozen rules', () => {
    const [rule] = parseRules('- id: a\n  why: because\n  examples: [one]\n', 'x.yml')
    expect(rule).toMatchObject({ id: 'a', why: 'because', examples: ['one'] })
    expect(Object.isFrozen((rule as unknown as { examples: unknown }).examples)).toBe(true)
  })

  it.each([
    ['- id: a\n  why: [', 'x.yml:2 is not YAML'],
    ['id: a', 'x.yml must be a list of rules, each beginning with "- id:"'],
    ['- why: x', 'x.yml: rule 1 has no id'],
    ['- id: a', 'x.yml: rule a does not say why it is there'],
    ['- {id: a, why: x}\n- {id: a, why: y}', 'x.yml: two rules are called a'],
  ])('says what is wrong in %j', (text, message) => expect(() => parseRules(text, 'x.yml')).toThrow(message))
})
