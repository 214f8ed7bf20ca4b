import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type About, makeReport } from '../src/intake/report.js'
import { knownRules } from '../src/knowledge/rule-index.js'
import { type Reading, read } from '../src/read.js'
import { explain, explainable, faultsOnReplay } from '../src/records/explain.js'
import { brief, briefSections } from '../src/views/brief/brief.js'
import { steps } from '../src/views/steps.js'
import { root } from './sources.js'

interface Example {
  readonly name: string
  readonly text: string
  readonly about: About
}

const example = (name: string, about: About): Example => ({
  name,
  text: readFileSync(join(root, 'examples', name), 'utf8'),
  about,
})

const examples: readonly Example[] = [
  example('gaza-talks.txt', { published: '2024-08-14' }),
  ...readFileSync(join(root, 'examples', 'darvela.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, ...about } = JSON.parse(line) as { id: string; text: string; published: string; title: string }
      return { name: id, text, about }
    }),
]

const ruleExists = knownRules()

/** Every object in a value that looks like a span. */
const spansIn = (value: unknown): readonly { start: number; end: number; text: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = value as { start?: unknown; end?: unknown; text?: unknown }
  const here =
    typeof own.start === 'number' && typeof own.end === 'number' && typeof own.text === 'string'
      ? [own as { start: number; end: number; text: string }]
      : []
  return [...here, ...Object.values(value).flatMap(spansIn)]
}

describe.each(examples)('the reading of $name', ({ text, about }) => {
  const report = makeReport(text, about)
  const { record, document }: Reading = read(report)

  it('has spans that slice true', () => {
    const broken = spansIn(record).filter((span) => text.slice(span.start, span.end) !== span.text)
    expect(broken).toEqual([])
  })

  it('has sentences that tile the text', () => {
    expect(record.sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it('has ids that are unique and references that lead somewhere', () => {
    const ids = [...explainable(document).values()].flat()
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    const references = [
      ...record.actors.flatMap((actor) => [actor.part_of, actor.speaks_for]),
      ...record.statements.flatMap((statement) => [
        statement.within,
        ...statement.source_chain.flatMap((link) => link.actors),
      ]),
      ...record.events.flatMap((event) => [
        event.statement,
        event.place_id,
        event.same_as,
        ...event.actor_ids,
        ...event.recipient_ids,
      ]),
      ...record.positions.flatMap((position) => [position.actor_id, position.statement]),
      ...record.tensions.flatMap((tension) => [tension.left.record, tension.right.record]),
    ]
    expect(references.filter((id) => id !== null && !known.has(id))).toEqual([])
  })

  it('has a speaker and words behind every record', () => {
    for (const { id, according_to } of [
      ...record.events,
      ...record.positions,
      ...record.conditions,
      ...record.figures,
    ]) {
      expect(according_to, id).not.toEqual([])
    }
    for (const { id, evidence } of [...record.events, ...record.positions, ...record.conditions, ...record.figures]) {
      expect(evidence, id).not.toEqual([])
    }
    for (const { id, content, source_chain } of record.statements) {
      expect(content, id).not.toEqual([])
      expect(source_chain.length, id).toBeGreaterThan(0)
    }
  })

  it('can be explained and replayed, record by record', () => {
    const again = read(report).document
    const faults = [...explainable(document).values()].flat().flatMap((id) => {
      const explanation = explain(document, id)
      if (explanation === null) return [`${id} has no explanation`]
      expect(steps(explanation)).toContain(explanation.made.rule)
      return faultsOnReplay(explanation, again, ruleExists)
    })
    expect(faults).toEqual([])
  })

  it('gives a brief in which every line ends with its sentence numbers', () => {
    const lines = brief(record)
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(lines.length).toBe(briefSections(record).reduce((sum, section) => sum + section.lines.length, 0))
    expect(lines.filter((line) => !/ \[\d+(, \d+)*\]$/.test(line))).toEqual([])
  })
})
