import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources, textOf } from './sources.js'

// The one way through. A file may import from its own room and from rooms before it, never from a later one.
const ROOMS = [
  'span',
  'halving',
  'grouped',
  'once-for',
  'errors',
  'version',
  'model',
  'intake',
  'knowledge',
  'match',
  'text',
  'parse',
  'mentions',
  'attributions',
  'events',
  'talks',
  'records',
  'read',
  // Makes and proves codebooks: it reads texts with them, so it stands after read.
  'codebooks',
  'threads',
  'review',
  // Events that others recorded: read, and kept beside ours.
  'outside',
  'store',
  'views',
  // Our events and those of others side by side: pure functions.
  'compare',
  'exports',
  // The doors of the package: thin, over all that is before them.
  'library',
  'api',
  'index',
  'cli',
]

// Stages are pure functions over documents: reports come to them from outside, never by way of intake.
const STAGES = ['match', 'text', 'parse', 'mentions', 'attributions', 'events', 'talks', 'records', 'threads']

// Each package is imported in one place, so that it can be changed in one place.
const HOMES: Readonly<Record<string, string>> = {
  commander: 'src/cli/',
  hono: 'src/api/',
  '@hono/node-server': 'src/api/',
  '@hono/zod-openapi': 'src/api/',
  zod: 'src/intake/',
  picocolors: 'src/cli/ink.ts',
  yaml: 'src/knowledge/',
  '@mozilla/readability': 'src/intake/html/',
  linkedom: 'src/intake/html/',
  feedsmith: 'src/intake/feeds/',
  'ipaddr.js': 'src/intake/feeds/',
  yauzl: 'src/intake/archives/',
  'postal-mime': 'src/intake/',
  'csv-parse': 'src/intake/',
  hucre: 'src/intake/',
  chardet: 'src/intake/',
  eld: 'src/intake/',
  '@duckdb/node-api': 'src/store/',
  '@duckdb/node-bindings': 'src/store/',
  libsql: 'src/store/',
  'get-east-asian-width': 'src/cli/columns.ts',
  'csv-stringify': 'src/exports/',
  'ical-generator': 'src/exports/formats/icalendar.ts',
  docx: 'src/exports/brief/',
}

// No clock, disk, network or chance inside a stage; the parser's weights are the one thing read from disk, when it is loaded.
const OUTSIDE = /^node:(fs|http|https|net|child_process|worker_threads|os|dgram|dns|crypto)/
const UNSTEADY = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/

const roomOf = (path: string): string => path.replace(/^src\//, '').replace(/\/.*$|\.ts$/, '')

const codeOf = (path: string): string => textOf(path).replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, '')

const importsOf = (path: string): readonly string[] =>
  [
    ...codeOf(path).matchAll(
      /(?:^|\n)\s*(?:import|export|\})[^'"\n]*?from '([^']+)'|(?:^|\n)\s*import '([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '')

const paths = sources()
const own = paths.flatMap((path) =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ path, target: posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') })),
)

describe('imports', () => {
  it('finds rooms it knows', () => {
    expect([...new Set(paths.map(roomOf))].filter((room) => !ROOMS.includes(room))).toEqual([])
  })

  it('run one way: text, parse, mentions, attributions, events, talks, records, views, program', () => {
    const back = own.filter(({ path, target }) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(path)))
    expect(back.map(({ path, target }) => `${path} imports ${target}`)).toEqual([])
  })

  it('stay inside src', () => {
    const out = own.filter(({ target }) => !target.startsWith('src/'))
    expect(out.map(({ path, target }) => `${path} imports ${target}`)).toEqual([])
  })

  it('keep intake out of the stages', () => {
    const taken = own.filter(({ path, target }) => STAGES.includes(roomOf(path)) && roomOf(target) === 'intake')
    expect(taken.map(({ path, target }) => `${path} imports ${target}`)).toEqual([])
  })

  it('leave data to knowledge: no other room finds its way to the folder', () => {
    const readers = own.filter(
      ({ path, target }) => target === 'src/knowledge/data-folder.ts' && roomOf(path) !== 'knowledge',
    )
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  it('bring each package in at one place', () => {
    const foreign = paths.flatMap((path) =>
      importsOf(path)
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .map((name) => ({
          path,
          name: name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        })),
    )
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
    const astray = foreign.filter(({ path, name }) => HOMES[name] === undefined || !path.startsWith(HOMES[name]))
    expect(astray.map(({ path, name }) => `${path} imports ${name}`)).toEqual([])
    const imported = new Set(foreign.map(({ name }) => name))
    expect(
      Object.keys(dependencies).filter((name) => !imported.has(name)),
      'dependencies nobody imports',
    ).toEqual([])
    expect(
      [...imported].filter((name) => dependencies[name] === undefined),
      'imported but not declared',
    ).toEqual([])
  })

  it('keep the stages pure: no disk, network, clock or chance', () => {
    const pure = paths.filter(
      (path) => [...STAGES, 'review', 'outside', 'views', 'compare'].includes(roomOf(path)) && roomOf(path) !== 'parse',
    )
    const faults = pure.flatMap((path) => [
      ...importsOf(path)
        .filter((name) => OUTSIDE.test(name))
        .map((name) => `${path} imports ${name}`),
      ...(UNSTEADY.test(codeOf(path)) ? [`${path} asks the clock or throws dice`] : []),
    ])
    expect(faults).toEqual([])
  })
})
