import { describe, expect, it } from 'vitest'
import { ourEventRules } from '../src/knowledge/event-rule-heads.js'
import { classFaults, governorFaults, patternFaults } from '../src/knowledge/rule-faults.js'
import { parseRules } from '../src/knowledge/rule-file.js'
import { sources, textOf } from './sources.js'

const named = new Set(
  sources().flatMap((path) => [...textOf(path).matchAll(/wordClass\('([A-Z]+)'\)/g)].map((hit) => hit[1] ?? '')),
)

/** Rules with these patterns, one a line, as a file of rules holds them. */
const rules = (...lines: readonly string[]) =>
  parseRules(lines.map((line, at) => `- id: rule-${at}\n  ${line}\n  why: A test.`).join('\n'), 'rules.yml')

const found = (...lines: readonly string[]): string[] =>
  patternFaults(rules(...lines)).map(({ kind, where }) => `${kind} ${where}`)

describe('faults of rules', () => {
  it('has none in our own', () => {
    expect(patternFaults(ourEventRules())).toEqual([])
    expect(classFaults(ourEventRules(), named)).toEqual([])
    expect(governorFaults()).toEqual([])
  })

  it('finds a pattern that stands in two rules, and twice in one', () => {
    expect(found('verbs: [attack]', 'verbs: [raid, attack]')).toEqual(['duplicate rules.yml:5: rule rule-1'])
    expect(found('verbs: ["sever {RELATIONS}", "sever|cut {RELATIONS}"]')).toEqual([
      'duplicate rules.yml:2: rule rule-0',
    ])
  })

  it('finds a pattern that a wider one of the same weight takes everything from', () => {
    expect(found('verbs: ["sign {DEAL|TRUCE}"]', 'verbs: ["sign {TRUCE}"]')).toEqual([
      'shadowed rules.yml:5: rule rule-1',
    ])
    expect(found('verbs: ["go to|into:*"]', 'verbs: ["go to:*"]')).toEqual(['shadowed rules.yml:5: rule rule-1'])
    expect(found('verbs: ["hold !{TALKS}"]', 'verbs: ["hold !{TALKS|DEAL}"]')).toEqual([
      'shadowed rules.yml:5: rule rule-1',
    ])
  })

  it('lets a pattern stand that asks more, or something else', () => {
    expect(found('verbs: [sign]', 'verbs: ["sign {TRUCE}"]')).toEqual([])
    expect(found('verbs: ["sign {TRUCE}"]', 'verbs: ["sign {DEAL}"]')).toEqual([])
    expect(found('verbs: ["sign {TRUCE}"]', 'nouns: ["sign {TRUCE}"]')).toEqual([])
  })

  it('finds a class that neither a rule nor the code names', () => {
    expect(classFaults(ourEventRules(), new Set([...named].filter((name) => name !== 'OCCURRING')))).toMatchObject([
      { kind: 'unused-class', says: expect.stringContaining('OCCURRING') },
    ])
  })
})
