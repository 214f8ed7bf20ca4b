import { describe, expect, it } from 'vitest'
import { makeReport } from '../src/intake/report.js'
import { allRules } from '../src/knowledge/rule-index.js'
import { read } from '../src/read.js'
import { explain, explainable, rulesNamed } from '../src/records/explain.js'
import { sentencesOf } from '../src/views/rules-page.js'

// A Wednesday; examples that name days of the week are reckoned from it.
const PUBLISHED = '2024-08-14'

/** Every rule that left a mark on the reading of a text: in a record, a step, a mention, a date or a notice. */
const rulesThatFired = (text: string): ReadonlySet<string> => {
  const { document } = read(makeReport(text, { published: PUBLISHED }))
  const explained = [...explainable(document).values()].flat().flatMap((id) => {
    const explanation = explain(document, id)
    return explanation === null ? [] : rulesNamed(explanation)
  })
  return new Set([
    ...explained,
    ...document.mentions.map(({ rule }) => rule),
    ...document.dates.map(({ rule }) => rule),
    ...document.notices.map(({ id }) => id),
  ])
}

const rules = allRules()

describe('rules', () => {
  it('have ids that no two files share', () => {
    const ids = rules.map(({ rule }) => rule.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it.each(rules.map(({ file, rule }) => [`${file}/${rule.id}`, rule] as const))('%s', (_, rule) => {
    const fires = sentencesOf(rule.examples)
    const silent = sentencesOf(rule.rejects)
    expect(fires.length, 'a rule carries an example it must fire on').toBeGreaterThan(0)
    expect(silent.length, 'a rule carries a sentence it must leave alone').toBeGreaterThan(0)
    for (const text of fires) expect([...rulesThatFired(text)], `fires on: ${text}`).toContain(rule.id)
    for (const text of silent) expect([...rulesThatFired(text)], `silent on: ${text}`).not.toContain(rule.id)
  })
})
