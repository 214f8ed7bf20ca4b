import { describe, expect, it } from 'vitest'
import { parseRules, whereOf } from './rule-file.js'

describe('a rule file', () => {
  it('gives frozen rules', () => {
    const [rule] = parseRules('- id: a\n  why: because\n  examples: [one]\n', 'x.yml')
    expect(rule).toMatchObject({ id: 'a', why: 'because', examples: ['one'] })
    expect(Object.isFrozen((rule as unknown as { examples: unknown }).examples)).toBe(true)
  })

  it.each([
    ['- id: a\n  why: [', 'x.yml:2: is not YAML'],
    ['id: a', 'x.yml:1: must be a list of rules, each beginning with "- id:"'],
    ['- why: x', 'x.yml:1: rule 1 has no id'],
    ['- id: a', 'x.yml:1: rule a does not say why it is there'],
    ['- {id: a, why: x}\n- {id: a, why: y}', 'x.yml:2: two rules are called a'],
  ])('says what is wrong in %j', (text, message) => expect(() => parseRules(text, 'x.yml')).toThrow(message))

  it('gathers all faults when asked to', () => {
    const faults: string[] = []
    parseRules('- why: x\n- id: b\n- {id: c, why: z}\n', 'x.yml', (fault) => faults.push(fault))
    expect(faults.map((fault) => fault.slice(0, 8))).toEqual(['x.yml:1:', 'x.yml:2:'])
  })

  it('knows the line of a rule, of its fields and of their members', () => {
    const [rule] = parseRules('# first\n- id: a\n  why: w\n  verbs:\n    - one\n    - two\n', 'x.yml')
    expect([whereOf(rule!), whereOf(rule!, 'why'), whereOf(rule!, 'verbs', 1), whereOf(rule!, 'nouns')]).toEqual([
      'x.yml:2: rule a',
      'x.yml:3: rule a',
      'x.yml:6: rule a',
      'x.yml:2: rule a',
    ])
  })
})
