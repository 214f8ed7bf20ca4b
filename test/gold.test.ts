import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../src/index.js'
import { root } from './sources.js'

// The bars of the reading of real reports, on the hand-made records beside the checkout; without them there is nothing to hold it to.
const shared = join(root, '..', 'shared')
const REPORTS = {
  seed: '2024-08-14',
  'guardian-105': '2018-07-19',
  'guardian-174': '2018-01-28',
  af_afrol_19: '2013-04-23',
}

interface Score {
  readonly f1: number
  readonly recall: number
}

const score = (
  names: readonly (keyof typeof REPORTS)[],
): Record<string, Score> & { never_events: { gold: number; violated: number } } => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-gold-'))
  const pairs = names.flatMap((name) => {
    const text = readFileSync(join(shared, 'gold', `${name}.txt`), 'utf8')
    const answer = join(folder, `${name}.json`)
    writeFileSync(answer, JSON.stringify(read(text, { published: REPORTS[name] })))
    return [join(shared, 'gold', `${name}.json`), answer]
  })
  return JSON.parse(execFileSync('node', [join(shared, 'score', 'desk.mjs'), ...pairs, '--json'], { encoding: 'utf8' }))
}

describe.skipIf(!existsSync(join(shared, 'gold')))('real reports (skipped without ../shared)', () => {
  it('meets the bars over the four dev reports, with no broken span', () => {
    const got = score(Object.keys(REPORTS) as (keyof typeof REPORTS)[])
    expect(got.statements?.f1).toBeGreaterThanOrEqual(0.78)
    expect(got.events?.f1).toBeGreaterThanOrEqual(0.45)
    expect(got.figures?.f1).toBeGreaterThanOrEqual(0.7)
    expect(got.conditions?.recall).toBeGreaterThanOrEqual(0.4)
    expect(got.positions?.f1).toBeGreaterThanOrEqual(0.35)
    expect(got.attendance?.f1).toBeGreaterThanOrEqual(0.5)
    expect(got.never_events.violated).toBeLessThanOrEqual(0.15 * got.never_events.gold)
  })

  it('reads the report the project began with as an analyst would', () => {
    const got = score(['seed'])
    expect(got.statements?.recall).toBeGreaterThanOrEqual(0.85)
    expect(got.figures?.recall).toBeGreaterThanOrEqual(0.8)
    expect(got.never_events.violated).toBe(0)
    const record = read(readFileSync(join(shared, 'gold', 'seed.txt'), 'utf8'), { published: REPORTS.seed })
    const attendance = record.rounds.flatMap((round) => round.participants.map((p) => `${p.actor} ${p.attendance}`))
    expect(attendance).toContain('Hamas declines')
    expect(attendance).toContain('Israel attends')
    const killing = (of: RegExp) =>
      record.events.filter((e) => e.plover === 'ASSAULT' && of.test(e.recipients.join(' ')))
    expect(killing(/Haniyeh/).map((e) => e.actors)).toEqual([[]])
    expect(killing(/Hezbollah commander/).flatMap((e) => e.actors)).toEqual(['Israel'])
  })
})
