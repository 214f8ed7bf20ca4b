import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '../src/index.js'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const gold = join(shared, 'bench', 'attribution', 'polnear-dev.jsonl')

/** F1 by the scorer's own names: "source exact", "whole" ... */
const scores = (): ReadonlyMap<string, number> => {
  const answers = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, date, publisher } = JSON.parse(line)
      return JSON.stringify({ id, statements: read(text, { published: date?.slice(0, 10), publisher }).statements })
    })
  const system = join(mkdtempSync(join(tmpdir(), 'parley-polnear-')), 'system.jsonl')
  writeFileSync(system, `${answers.join('\n')}\n`)
  const printed = execFileSync('node', [join(shared, 'score', 'attribution.mjs'), gold, system], { encoding: 'utf8' })
  return new Map(
    [...printed.matchAll(/^(\w+(?: \w+)?) .*F1 (\d\.\d+)/gm)].map(([, name = '', f1]) => [name, Number(f1)]),
  )
}

describe.skipIf(!existsSync(gold))('attributions of 84 annotated articles (skipped without ../shared)', () => {
  let f1: ReadonlyMap<string, number> = new Map()
  beforeAll(() => {
    f1 = scores()
  }, 120_000)

  it.each([
    ['source exact', 0.74],
    ['cue exact', 0.7],
    ['content exact', 0.62],
    ['whole', 0.69],
  ])('%s: F1 of %d at least', (name, least) => expect(f1.get(name)).toBeGreaterThanOrEqual(least))

  // A known limit: promote it when it starts to pass.
  it.fails('whole: the bar of 0.72', () => expect(f1.get('whole')).toBeGreaterThanOrEqual(0.72))
})
