import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCodebook } from '../src/codebooks/check.js'
import { openCodebook, read } from '../src/index.js'
import { CODEBOOK_LEXICONS, LARGEST_FILE } from '../src/knowledge/codebook.js'
import { lookOver } from '../src/knowledge/codebook-faults.js'
import { parley } from './program.js'
import { filesUnder, textOf } from './sources.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-codebook-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a codebook of these files and gives its folder. */
const made = (name: string, files: Readonly<Record<string, string>>): string => {
  const at = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true })
    writeFileSync(join(at, path), text)
  }
  return at
}

const GROUPS = 'id\tname\tforms\tadjectives\tkind\tcountry\tsector\tpart_of\tfrom\tto\tnote\n'
const TYPES = 'id\tlabel\tplover\tmode\tcameo\tnote\n'
const WORDS = 'id\tforms\tnote\n'

/** The worked example of docs/CODEBOOKS.md: its files, the report and the event it gives. */
const page = textOf('docs/CODEBOOKS.md')
const example = {
  files: Object.fromEntries(
    [...page.matchAll(/\n`([\w./-]+)`\n\n```\w+\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => [path, text]),
  ),
  report: /\n> (.+)\n/.exec(page)?.[1] ?? '',
  event: JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '{}') as Record<string, unknown>,
  check: /\$ parley codebook check herders\n([\s\S]*?)```/.exec(page)?.[1] ?? '',
}

describe('the worked example of the page on codebooks', () => {
  it('passes its check as printed', async () => {
    expect(Object.keys(example.files).sort()).toEqual([
      'codebook.yml',
      'lexicons/groups.tsv',
      'rules/events-herders.yml',
      'types.tsv',
    ])
    const run = await parley(['codebook', 'check', made('herders', example.files)])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out.replace(/\([0-9a-f]{16}\)/, '(HASH)')).toBe(example.check)
  })

  it('gives the event it says, from the command line and the library alike', async () => {
    const at = made('herders', example.files)
    const input = [Buffer.from(example.report)]
    const run = await parley(['read', '-', '--published', '2018-08-12', '--format', 'json', '--codebook', at], {
      input,
    })
    const record = JSON.parse(run.out)
    expect(record.events).toContainEqual(expect.objectContaining(example.event))
    expect(record.report.codebook).toMatchObject({ name: 'Herders of the eastern plains', version: '2' })
    const codebook = openCodebook(at)
    expect(record).toEqual(JSON.parse(JSON.stringify(read(example.report, { published: '2018-08-12', codebook }))))
  })

  it('tells what the group was on the day', () => {
    const codebook = openCodebook(made('herders', example.files))
    const guard = (published?: string) =>
      read(example.report, { ...(published ? { published } : {}), codebook }).actors.find(
        ({ name }) => name === 'Plains Guard',
      )
    expect(guard('2018-08-12')).toMatchObject({ kind: 'armed_group', country: 'SSD', sector: ['REB'] })
    expect(guard('2023-08-12')).toMatchObject({ kind: 'military', sector: ['MIL'] })
    expect(guard()).toMatchObject({ kind: 'military' })
  })

  it('shows in the brief, with the codebook it was read with', async () => {
    const at = made('herders', example.files)
    const run = await parley(['read', '-', '--codebook', at], { input: [Buffer.from(example.report)] })
    expect(run.out).toContain('read with codebook Herders of the eastern plains 2')
    expect(run.out).toContain('(CATTLE_RAID, according to residents)')
  })

  it('is explained by its own rule', async () => {
    const file = join(folder, 'report.txt')
    writeFileSync(file, example.report)
    const at = made('herders', example.files)
    const events = read(example.report, { codebook: openCodebook(at) }).events
    const raid = events.find(({ type }) => type === 'CATTLE_RAID')
    const run = await parley(['explain', file, raid?.id ?? '', '--codebook', at])
    expect(run).toMatchObject({ code: 0 })
    expect(run.out).toContain('cattle-raid')
  })
})

describe('reading with one codebook, another and none', () => {
  const TEXT = `${example.report} Hamas fighters attacked Israeli soldiers in Gaza on Friday.`

  it('gives the same bytes as if nothing else had been read', () => {
    const bytes = (codebook: ReturnType<typeof openCodebook> | null): string =>
      JSON.stringify(read(TEXT, { published: '2018-08-12', codebook }))
    const none = bytes(null)
    const a = openCodebook(made('herders', example.files))
    const b = openCodebook(
      made('b', { 'lexicons/groups.tsv': `${GROUPS}hamas\tThe Movement\tHamas\t\tparty\tPSE\tPTY\t\t\t\t\n` }),
    )
    const withA = bytes(a)
    const withB = bytes(b)
    expect(withA).not.toBe(none)
    expect(withB).not.toBe(none)
    expect([bytes(null), bytes(a), bytes(null), bytes(b), bytes(a)]).toEqual([none, withA, none, withB, withA])
    expect(JSON.parse(none).report.codebook).toBeNull()
    expect(JSON.parse(none).events.every((event: { type: unknown }) => event.type === null)).toBe(true)
  })

  it('goes back to none when a reading fails', () => {
    const codebook = openCodebook(made('herders', example.files))
    const before = JSON.stringify(read(TEXT))
    expect(() => read(null as unknown as string, { codebook })).toThrow()
    expect(JSON.stringify(read(TEXT))).toBe(before)
  })

  it('marks codebooks by their files, wherever they lie', () => {
    const one = openCodebook(made('herders', example.files)).mark
    cpSync(join(folder, 'herders'), join(folder, 'elsewhere'), { recursive: true })
    expect(openCodebook(join(folder, 'elsewhere')).mark).toEqual(one)
    writeFileSync(join(folder, 'elsewhere', 'codebook.yml'), 'name: Herders of the eastern plains\nversion: "3"\n')
    expect(openCodebook(join(folder, 'elsewhere')).mark.hash).not.toBe(one.hash)
  })
})

describe('our own data as a codebook', () => {
  it('has no fault, and reading with it changes nothing', () => {
    const files = [
      ...CODEBOOK_LEXICONS.map((name) => `lexicons/${name}.tsv`),
      ...filesUnder('data/rules')
        .filter((path) => /\/events-/.test(path))
        .map((path) => path.replace('data/', '')),
    ]
    const at = made('ours', Object.fromEntries(files.map((path) => [path, textOf(`data/${path}`)])))
    const { faults, codebook, contents } = lookOver(at)
    expect(faults).toEqual([])
    expect(contents.rules).toMatchObject({ fresh: 0, imported: 0 })
    const text = textOf('examples/gaza-talks.txt')
    const reading = (with_: typeof codebook | null) => {
      const { report, ...rest } = read(text, { published: '2024-08-14', codebook: with_ })
      return { ...rest, report: { ...report, codebook: null } }
    }
    expect(reading(codebook)).toEqual(reading(null))
  })
})

describe('lines and rules of a codebook', () => {
  it('take the place of ours, add to ours, or are new', () => {
    const at = made('lines', {
      'lexicons/groups.tsv': `${GROUPS}+hamas\t\tZakaria Movement\t\t\t\t\t\t\t\t\nhezbollah\tParty of Zorro\tHezbollah\t\tparty\tLBN\tPTY\t\t\t\t\n`,
    })
    const { actors } = read('The Zakaria Movement met Hezbollah in Beirut.', { codebook: openCodebook(at) })
    expect(actors.find(({ name }) => name === 'Hamas')).toMatchObject({ kind: 'armed_group', country: 'PSE' })
    expect(actors.find(({ name }) => name === 'Party of Zorro')).toMatchObject({
      kind: 'organisation',
      sector: ['PTY'],
    })
    expect(checkCodebook(at).contents.lexicons).toEqual([{ lexicon: 'groups', fresh: 0, replaced: 1, joined: 1 }])
  })

  it('let word classes be joined and rules be replaced', () => {
    const at = made('rules', {
      'lexicons/event-words.tsv': `${WORDS}DRAUGHT\tox|mule\t\n+DRAUGHT\tyak\t\n`,
      'types.tsv': `${TYPES}PLOUGH\tPloughing\t\t\t\t\n`,
      'rules/events-a.yml': `- id: kill
  type: PLOUGH
  verbs: ["lead {DRAUGHT}"]
  why: An invented meaning.
  examples: [{text: Israeli soldiers led a yak on Monday., gives: {type: PLOUGH, plover: null, actors: [Israeli forces]}}]
  rejects: [Israeli soldiers killed a yak on Monday.]
`,
    })
    const { faults, contents } = checkCodebook(at)
    expect(faults).toEqual([])
    expect(contents.rules).toEqual({ fresh: 0, replaced: 1, imported: 0 })
    const killed = read('Israeli soldiers killed twelve villagers near Hebron.', { codebook: openCodebook(at) })
    expect(killed.events.map(({ rule }) => rule)).not.toContain('kill')
  })

  it('exempt imported rules from sentences and try them after ours', () => {
    const at = made('imported', {
      'rules/events-x.yml': '- {id: all, imported: true, plover: CONSULT, why: x, verbs: [kill, zap]}\n',
    })
    expect(checkCodebook(at).faults).toEqual([])
    const codebook = openCodebook(at)
    expect(read('Israeli soldiers killed twelve villagers.', { codebook }).events[0]).toMatchObject({ rule: 'kill' })
  })
})

describe('parley codebook', () => {
  it('new writes a codebook that passes its check, and overwrites nothing', async () => {
    const at = join(folder, 'fresh')
    const run = await parley(['codebook', 'new', at])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain(join(at, 'codebook.yml'))
    expect((await parley(['codebook', 'check', at])).code).toBe(0)
    const again = await parley(['codebook', 'new', at])
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('is there already, and nothing is overwritten')
  })

  it('check lists every fault with its file and line, and warns of what it does not read', async () => {
    const at = made('faulty', {
      'codebook.yml': 'name: x\nvresion: 1\n',
      'types.tsv': `${TYPES}ASSAULT\t\tWAR\t\t999\t\nOFFICE\tOurs\t\t\t\t\n`,
      'lexicons/groups.tsv': `${GROUPS}a\t\tA\t\tarmd\tXYZ\tREP\tnoone\t2020-13\t\t\n+zzz\t\tQ\nb\tB\tB\t\tparty\t\t\t\t2021\t2020\t\n`,
      'lexicons/officials.tsv': 'id\tname\n',
      'lexicons/tokens.tsv': 'x\n',
      'rules/events-x.yml': '- id: a\n  why: x\n  type: NOPE\n  verbs: [x]\n- why: z\n',
      'notes.txt': 'x',
    })
    const run = await parley(['codebook', 'check', at])
    expect(run.code).toBe(1)
    for (const fault of [
      'codebook.yml:2: unknown field "vresion"',
      'types.tsv:2: id ASSAULT is a PLOVER type',
      'types.tsv:2: label is empty',
      'types.tsv:2: plover is "WAR"',
      'types.tsv:2: cameo is "999"',
      "types.tsv:3: id OFFICE is a type of Parley's own",
      'lexicons/groups.tsv:2: name is empty',
      'lexicons/groups.tsv:2: kind is "armd": write one of',
      'lexicons/groups.tsv:2: country "XYZ" is no id in countries',
      'lexicons/groups.tsv:2: sector "REP" is no PLOVER sector',
      'lexicons/groups.tsv:2: part_of "noone" is no id in groups',
      'lexicons/groups.tsv:2: from is "2020-13"',
      'lexicons/groups.tsv:3: there is no zzz to add to',
      'lexicons/groups.tsv:4: to is "2020", before from "2021"',
      'lexicons/officials.tsv:1: must name the columns',
      'rules/events-x.yml:5: rule 2 has no id',
      'lexicons/tokens.tsv:1: warning: is not read',
      'notes.txt:1: warning: is not read',
    ])
      expect(run.out).toContain(`${at}/${fault}`)
  })

  it('check tells faults of rules by the line of the field, and tries their sentences', () => {
    const rule = (lines: string): string[] => {
      rmSync(join(folder, 'one'), { recursive: true, force: true })
      const at = made('one', { 'rules/events-x.yml': `- id: a\n  why: x\n${lines}` })
      return checkCodebook(at).faults.map((fault) => fault.slice(at.length + 1))
    }
    expect(rule('  plover: WAR\n  cameo: 040\n  status: done\n  verbs:\n    - x\n    - "y {NONE}"\n')).toEqual([
      expect.stringMatching(/^rules\/events-x\.yml:3: rule a: plover is "WAR"/),
      expect.stringMatching(/^rules\/events-x\.yml:5: rule a: status is "done"/),
      expect.stringMatching(/^rules\/events-x\.yml:4: rule a: cameo is "40": write a CAMEO code in quotes/),
      expect.stringMatching(/^rules\/events-x\.yml:8: rule a: "y \{NONE\}": no class NONE/),
      expect.stringMatching(/^rules\/events-x\.yml:1: rule a has no examples/),
      expect.stringMatching(/^rules\/events-x\.yml:1: rule a has no rejects/),
    ])
    expect(
      rule(
        '  plover: AID\n  verbs: [thank]\n  examples:\n    - Israel hailed Egypt.\n    - {text: Israel thanked Egypt., gives: {plover: ASSAULT}}\n  rejects:\n    - Israel thanked Egypt.\n',
      ),
    ).toEqual([
      expect.stringMatching(/^rules\/events-x\.yml:6: rule a does not fire on "Israel hailed Egypt\."/),
      expect.stringMatching(/^rules\/events-x\.yml:7: rule a gives \{"plover":"AID"\} for/),
      expect.stringMatching(/^rules\/events-x\.yml:9: rule a fires on "Israel thanked Egypt\."/),
    ])
  })

  it('check warns of types that no rule gives', () => {
    const at = made('unused', { 'types.tsv': `${TYPES}IDLE\tNever\t\t\t\t\n` })
    expect(checkCodebook(at)).toMatchObject({
      faults: [],
      warnings: [`${at}/types.tsv:2: warning: no rule gives the type IDLE`],
    })
  })

  it('caps the size of a file', () => {
    const at = made('large', { 'types.tsv': TYPES })
    truncateSync(join(at, 'types.tsv'), LARGEST_FILE + 1)
    expect(checkCodebook(at).faults[0]).toContain('types.tsv:1: is larger than 16 MB')
  })

  it('is not read with while it has a fault', async () => {
    const at = made('faulty2', { 'types.tsv': `${TYPES}x\t\t\t\t\t\n` })
    const run = await parley(['read', '-', '--codebook', at], { input: [Buffer.from('Talks went on.')] })
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toContain('types.tsv:2: id is "x"')
    expect(run.err).toContain('parley codebook check')
    const gone = await parley(['serve', '--store', join(folder, 'x.duckdb'), '--codebook', join(folder, 'nowhere')])
    expect(gone.code).toBe(1)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})
