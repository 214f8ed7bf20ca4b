import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importPetrarch } from '../src/codebooks/petrarch/import.js'
import { openCodebook, read } from '../src/index.js'
import { parley } from './program.js'
import { root } from './sources.js'

const DICTIONARIES = join(root, 'test', 'petrarch')
let folder = ''
let into = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-import-'))
  into = join(folder, 'northmark')
  const run = await parley(['import', 'petrarch', DICTIONARIES, '--into', into])
  expect(run).toMatchObject({ code: 0, err: '' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (): readonly string[] => readFileSync(join(into, 'import-report.tsv'), 'utf8').split('\n').slice(2, -1)

describe('parley import petrarch', () => {
  it('prints what came through and why the rest did not', async () => {
    const run = await parley(['import', 'petrarch', DICTIONARIES, '--dry-run'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('Northmark.actors.txt: 11 entries, 6 through (2 known to us), left out:')
    expect(run.out).toContain('Nothing was written.')
    expect(readdirSync(folder)).toEqual(['northmark'])
  })

  it('lets every entry through or lists it with its line and reason', () => {
    const { counts } = importPetrarch(DICTIONARIES)
    for (const { entries, through, listed } of counts)
      expect(through + [...listed.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(entries)
    const lines = report()
    for (const line of [
      'Northmark.actors.txt\t26\tKABUL\t\ta place, which stays a place',
      'Northmark.actors.txt\t27\tSOMEBODY SPECIAL\t\ta code nobody knows: QQQGOV',
      'Northmark.actors.txt\t28\tNO CODE AT ALL\t\tno code',
      'Northmark.actors.txt\t29\tNIGERIAN SOLDIERS\t\ta description, read as one without it',
      'Northmark.actors.txt\t30\tWRONG DAYS\tNGAREB 20109901-20110101\ta code that cannot be read',
      'Northmark.actors.txt\t12\tADA MARROW-OKOYE\tAda\ta place, which stays a place',
      'Northmark.actors.txt\t22\tNIGERIA\tKano\ta place, which stays a place',
      'Northmark.actors.txt\t23\tNIGERIA\tLower Somewhere\tmay be a place in the state',
      'Northmark.agents.txt\t6\tTOWN\t\ta place, which stays a place',
      'Northmark.agents.txt\t7\tGADGET\t\ta code nobody knows: QQQ',
      'Northmark.verbs.txt\t10\tre open\t\twords before the verb',
      'Northmark.verbs.txt\t13\t* {BIG WORDS} [112]\t\tseveral words inside one phrase',
      'Northmark.verbs.txt\t14\t* COMMENT [010]\t\ta public statement, which is no event here',
      'Northmark.verbs.txt\t20\tjoin\t\tno event to its authors',
      'Northmark.discards.txt\t2\t+QUIZ_SHOW_\t\tsentences are never thrown away for a word in them',
      'more.jsonl\t3\tnot json\t\ta line that is neither an actor nor an agent',
    ])
      expect(lines).toContain(line)
  })

  it('makes a codebook that passes its check', async () => {
    const run = await parley(['codebook', 'check', into])
    expect(run).toMatchObject({ code: 0 })
    expect(run.out).toContain('imported, without examples')
  })

  it('overwrites nothing, and needs to be told where to write', async () => {
    const again = await parley(['import', 'petrarch', DICTIONARIES, '--into', into])
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('already, and nothing is overwritten')
    expect((await parley(['import', 'petrarch', DICTIONARIES])).code).toBe(2)
    const nowhere = await parley(['import', 'petrarch', join(folder, 'nowhere'), '--into', join(folder, 'x')])
    expect(nowhere).toMatchObject({ code: 1, out: '' })
    const empty = mkdtempSync(join(folder, 'empty-'))
    writeFileSync(join(empty, 'photo.png'), 'x')
    expect((await parley(['import', 'petrarch', empty, '--dry-run'])).err).toContain('holds no PETRARCH dictionary')
    expect(existsSync(join(folder, 'x'))).toBe(false)
    const file = join(folder, 'file')
    writeFileSync(file, 'x')
    const onto = await parley(['import', 'petrarch', DICTIONARIES, '--into', file])
    expect(onto).toMatchObject({ code: 1, out: '' })
    expect(onto.err).toContain('cannot be written')
  })

  it('gives the same files every time', () => {
    expect(importPetrarch(DICTIONARIES)).toEqual(importPetrarch(DICTIONARIES))
  })
})

describe('reading with imported dictionaries', () => {
  const actorsOf = (text: string, published: string) =>
    new Map(read(text, { published, codebook: openCodebook(into) }).actors.map((actor) => [actor.name, actor]))
  const TEXT = 'President Marrow-Okoye met leaders of the NLF in Abuja on Monday.'

  it('gives persons the role they held on the day', () => {
    const sector = (published: string) => actorsOf(TEXT, published).get('Ada Marrow-Okoye')?.sector
    expect(sector('2010-03-01')).toEqual(['GOV'])
    expect(sector('2007-03-01')).toEqual(['ELI'])
    expect(sector('2014-03-01')).toEqual(['ELI'])
    expect(actorsOf(TEXT, '2010-03-01').get('Ada Marrow-Okoye')).toMatchObject({ kind: 'person', country: 'NGA' })
  })

  it('gives groups what they were on the day', () => {
    const front = (published: string) => actorsOf(TEXT, published).get('Northmark Liberation Front')
    expect(front('2009-03-01')).toMatchObject({ kind: 'armed_group', sector: ['REB'], country: 'NGA' })
    expect(front('2012-03-01')).toMatchObject({ kind: 'organisation', sector: ['PTY'] })
  })

  it('adds other names to lines of ours', () => {
    const actors = actorsOf('The Islamic Resistance Movement of Gaza met Nigerya in Doha.', '2012-03-01')
    expect(actors.get('Hamas')).toMatchObject({ kind: 'armed_group', country: 'PSE' })
    expect(actors.get('Nigeria')).toMatchObject({ kind: 'country' })
  })

  it('takes bodies, agents and verbs', () => {
    const { actors, events } = read(
      'The Zoravan Relief Society besmirched Hamas on Monday. Riverkeepers met Gerda Vant.',
      { published: '2000-03-01', codebook: openCodebook(into) },
    )
    const byName = new Map(actors.map((actor) => [actor.name, actor]))
    expect(byName.get('Zoravan Relief Society')).toMatchObject({ kind: 'organisation', sector: ['NGO', 'HLH'] })
    expect(byName.get('Gerda Vant')).toMatchObject({ kind: 'person', country: 'DNK', sector: ['GOV'] })
    expect(events).toContainEqual(
      expect.objectContaining({ rule: 'petrarch-111', plover: 'ACCUSE', cameo: '111', recipients: ['Hamas'] }),
    )
  })
})
