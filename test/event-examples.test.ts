import { describe, expect, it } from 'vitest'
import { makeReport } from '../src/intake/report.js'
import { allRules } from '../src/knowledge/rule-index.js'
import { read } from '../src/read.js'

interface Example {
  readonly text: string
  readonly gives: Readonly<Record<string, unknown>>
}

const examples = allRules()
  .filter(({ file }) => file.startsWith('event'))
  .flatMap(({ rule }) =>
    (Array.isArray(rule.examples) ? rule.examples : []).map((example) => [rule.id, example as Example] as const),
  )
  .filter(([, example]) => typeof example === 'object' && example.gives !== undefined)

describe('examples of the event rules give what they say', () => {
  it.each(examples)('%s: $text', (_, { text, gives }) => {
    const { events } = read(makeReport(text, { published: '2024-08-14' })).document
    expect(events).toContainEqual(expect.objectContaining(gives))
  })
})
