import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Found, type Mention, score } from '../bench/readers/thread-score.mjs'
import { root } from './sources.js'

interface Anchored {
  readonly report: number
  readonly anchor: { readonly start: number; readonly end: number; readonly text: string }
  readonly loose?: boolean
  readonly status?: string
  readonly stance?: string
}

/** A mention of ten letters, the nth of its report. */
const at = (report: number, n = 0): Mention => ({ report, start: n * 20, end: n * 20 + 10 })
const anchored = (report: number, n = 0, more: object = {}): Anchored => {
  const { start, end } = at(report, n)
  return { report, anchor: { start, end, text: 'ten letter' }, ...more }
}

const nothing = {
  happenings: [],
  texts: [],
  origins: [],
  figures: [],
  rounds: [],
  proposals: [],
  positions: [],
  actors: [],
  changes: [],
}

describe('happenings', () => {
  const gold = {
    ...nothing,
    happenings: [
      { id: 'fire', mentions: [anchored(1), anchored(2), anchored(3), anchored(4, 5, { loose: true })] },
      { id: 'flood', mentions: [anchored(1, 1), anchored(2, 1)] },
    ],
    apart: { happenings: [{ left: 'fire', right: 'flood' }] },
  }

  it('score as Bagga and Baldwin count them, for groups of three and two joined but for one', () => {
    const { happenings } = score(gold, {
      happenings: [{ mentions: [at(1), at(2), at(1, 1), at(2, 1)] }, { mentions: [at(3)] }],
    })
    // Precision: four mentions of a group half right, and one alone. Recall: 2/3 twice, 1/3, and 1 twice.
    expect(happenings.bcubed.precision).toBeCloseTo((4 * 0.5 + 1) / 5)
    expect(happenings.bcubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    // Of the four links between reports that were found, 1-2 of the fire and 1-2 of the flood are right; the gold has four.
    expect(happenings.links).toMatchObject({ right: 2, found: 4, gold: 4 })
    expect(happenings.apart).toEqual({ joined: 1, of: 1 })
    expect(happenings.faults.filter((fault) => fault.startsWith('not joined'))).toHaveLength(2)
  })

  it('take what overlaps as the same mention, and leave loose mentions and mentions outside the gold aside', () => {
    const { happenings } = score(gold, {
      happenings: [
        {
          mentions: [
            { report: 1, start: 5, end: 18 },
            { report: 4, start: 100, end: 102 },
            { report: 9, start: 0, end: 10 },
          ],
        },
        { mentions: [at(2, 1)] },
      ],
    })
    expect(happenings.mentions).toEqual({ found: 2, gold: 5, recall: 2 / 5, outside: 1 })
    expect(happenings.bcubed).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(happenings.links).toMatchObject({ right: 0, found: 0, gold: 4, precision: null, recall: 0 })
  })

  it('give nothing to divide by where nothing was found', () => {
    const { happenings } = score(gold, {})
    expect(happenings.bcubed).toEqual({ precision: null, recall: null, f1: null })
    expect(happenings.links.precision).toBeNull()
  })
})

it('matches texts by both reports and the relation, in either order; what is optional is neither missed nor wrong', () => {
  const gold = {
    ...nothing,
    texts: [
      { left: 1, right: 2, relation: 'copy' },
      { left: 2, right: 3, relation: 'version' },
      { left: 1, right: 3, relation: 'copy', optional: true },
    ],
  }
  const { texts } = score(gold, {
    texts: [
      { left: 2, right: 1, relation: 'copy' },
      { left: 2, right: 3, relation: 'copy' },
      { left: 1, right: 3, relation: 'copy' },
    ],
  })
  expect(texts.links).toMatchObject({ right: 1, found: 2, gold: 2 })
  expect(texts.faults).toEqual(['wrong: 2-3 copy', 'missed: 2-3 version'])
})

it('counts origins by the reports put together for a claim', () => {
  const gold = {
    ...nothing,
    happenings: [{ id: 'fire', mentions: [anchored(1), anchored(2), anchored(3)] }],
    origins: [
      { id: 'burned', about: 'fire', groups: [[1, 2], [3]] },
      { id: 'other', about: 'none', groups: [[4]] },
    ],
  }
  const { origins } = score(gold, {
    origins: [
      {
        mentions: [at(2)],
        groups: [
          [1, 3],
          [2, 8],
        ],
      },
    ],
  })
  expect(origins.links).toMatchObject({ right: 0, found: 1, gold: 1 })
  expect(origins.counts).toEqual({ right: 1, of: 2 })
})

it('wants figures linked with their relation, never across what they count', () => {
  const entry = (id: string, report: number, n = 0) => ({ id, ...anchored(report, n) })
  const gold = {
    ...nothing,
    figures: [
      {
        id: 'dead',
        entries: [entry('a', 1), entry('b', 2), entry('c', 3)],
        relations: [
          { left: 'a', right: 'b', relation: 'supersedes' },
          { left: 'b', right: 'c', relation: 'conflicts' },
        ],
      },
      { id: 'hurt', entries: [entry('d', 3, 1)], relations: [] },
    ],
    apart: { figures: [{ left: 'dead', right: 'hurt' }] },
  }
  const { figures } = score(gold, {
    figures: [
      { left: at(2), right: at(1), relation: 'supersedes' },
      { left: at(2), right: at(3), relation: 'same' },
      { left: at(1), right: at(3), relation: 'conflicts' },
      { left: at(1), right: at(3, 1), relation: 'same' },
    ],
  })
  expect(figures.links).toMatchObject({ right: 1, found: 3, gold: 2 })
  expect(figures.apart).toEqual({ joined: 1, of: 1 })
})

it('compares the stance at each step of a position', () => {
  const gold = {
    ...nothing,
    positions: [
      { id: 'pass', history: [anchored(1, 0, { stance: 'rejects' }), anchored(2, 0, { stance: 'accepts' })] },
    ],
  }
  const { positions } = score(gold, {
    positions: [
      {
        history: [
          { ...at(1), stance: 'rejects' },
          { ...at(2), stance: 'conditional' },
        ],
      },
    ],
  })
  expect(positions.links).toMatchObject({ right: 1, found: 1, gold: 1 })
  expect(positions.stance).toEqual({ right: 1, of: 2 })
})

it('counts a change once, by report, kind and words; new ones beyond the gold are not held against it', () => {
  const change = (report: number, kind: string, n = 0) => ({ kind, about: { id: 'x' }, ...anchored(report, n) })
  const gold = { ...nothing, changes: [change(2, 'new'), change(2, 'superseded', 1), change(3, 'settled')] }
  const { changes } = score(gold, {
    changes: [
      { ...at(2), kind: 'new' },
      { ...at(2, 4), kind: 'new' },
      { ...at(2, 1), kind: 'superseded' },
      { ...at(2, 1), kind: 'superseded' },
      { ...at(3), kind: 'revised' },
    ],
  })
  expect(changes.byKind.new).toMatchObject({ right: 1, precision: null, recall: 1 })
  expect(changes.byKind.superseded).toMatchObject({ right: 1, found: 2, gold: 1 })
  expect(changes.byKind.settled).toMatchObject({ right: 0, recall: 0 })
  expect(changes.byKind.revised).toMatchObject({ right: 0, precision: 0, recall: null })
})

describe('the gold of the Darvela series', () => {
  const folder = join(root, 'examples', 'darvela')
  const gold = JSON.parse(readFileSync(join(folder, 'threads.json'), 'utf8'))
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [Number(name.slice(0, 2)), readFileSync(join(folder, name), 'utf8')]),
  )
  const anchors = (value: unknown): readonly Anchored[] => {
    if (typeof value !== 'object' || value === null) return []
    const own = 'anchor' in value && 'report' in value ? [value as Anchored] : []
    return [...own, ...Object.values(value).flatMap(anchors)]
  }

  it('quotes every anchor as it stands in its report', () => {
    const wrong = anchors(gold).filter(
      ({ report, anchor }) => texts.get(report)?.slice(anchor.start, anchor.end) !== anchor.text,
    )
    expect(wrong).toEqual([])
    expect(anchors(gold).length).toBeGreaterThan(600)
  })

  it('lists every report, each as it stands in darvela.jsonl', () => {
    const lines = readFileSync(join(root, 'examples', 'darvela.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const given = lines.map((line) => JSON.parse(line) as { id: string; text: string })
    expect(gold.reports).toEqual([...texts.keys()])
    expect(given.map(({ id, text }) => [Number(id.slice(-2)), text])).toEqual([...texts])
  })

  it('scores full marks against itself', () => {
    const places = (mentions: readonly Anchored[]) =>
      mentions.map(({ report, anchor, status, stance }) => ({
        report,
        start: anchor.start,
        end: anchor.end,
        status: status ?? '',
        stance: stance ?? '',
      }))
    const grouped = (list: string, field: string) =>
      gold[list].map((group: Record<string, readonly Anchored[]>) => ({ [field]: places(group[field]!) }))
    const itself: Found = {
      happenings: grouped('happenings', 'mentions'),
      rounds: grouped('rounds', 'mentions'),
      proposals: grouped('proposals', 'mentions'),
      positions: grouped('positions', 'history'),
      actors: grouped('actors', 'names'),
      texts: gold.texts,
      origins: gold.origins.map((claim: { about: string; groups: number[][] }) => ({
        mentions: places(gold.happenings.find(({ id }: { id: string }) => id === claim.about).mentions),
        groups: claim.groups,
      })),
      figures: gold.figures.flatMap(
        (series: {
          entries: (Anchored & { id: string })[]
          relations: { left: string; right: string; relation: string }[]
        }) =>
          series.relations.map(({ left, right, relation }) => {
            const [one, other] = [left, right].map((id) => places(series.entries.filter((e) => e.id === id))[0]!)
            return { left: one!, right: other!, relation }
          }),
      ),
      changes: gold.changes.map((change: Anchored & { kind: string }) => ({
        ...places([change])[0],
        kind: change.kind,
      })),
    }
    const result = score(gold, itself)
    expect(Object.values(result).flatMap(({ faults }) => faults)).toEqual([])
    expect(result.happenings.bcubed).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(result.happenings.mentions.recall).toBe(1)
    expect(result.figures.links).toMatchObject({ precision: 1, recall: 1 })
    expect(result.origins.counts.right).toBe(gold.origins.length)
    expect(result.happenings.apart.joined).toBe(0)
  })
})
