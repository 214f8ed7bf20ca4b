import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import graphml from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { withStore } from '../../store/testing/with-store.js'
import { darvela } from '../testing/series.js'
import { written } from '../testing/written.js'
import { xmlText } from '../xml-text.js'

const HOSTILE = {
  publisher: '<b>"Wire" & ]]>\u0000\ud83d',
  published: '2026-05-05',
  title: '</data><node id="x"/>',
  text: 'Envoys of Orsk & Belmar met in Kessin on Tuesday, the mediator Ana "<Velm>" said. Orsk attacked Belmar on Monday, an official said.',
}

/** Networkx prints what it reads: nodes, edges, and the names of facts of edges. */
const NETWORKX = `import networkx, sys
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed())`

const runs = (...command: readonly [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1)).status === 0

const PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import networkx'))

const withFile = <T>(text: string, work: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-graphml-'))
  try {
    const path = join(folder, 'record.graphml')
    writeFileSync(path, text)
    return work(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('GraphML', () => {
  it('opens in graphology: named actors once, every event with two parties and every statement as edges', () =>
    withStore(
      async (store) => {
        const { text, about } = await written(store, 'graphml')
        const graph = graphml.parse(MultiDirectedGraph, text)
        const names = graph
          .filterNodes((_, { named }) => named === true)
          .map((node) => graph.getNodeAttribute(node, 'name'))
        expect(names).toContain('Meridova')
        expect(new Set(names).size).toBe(names.length)
        const edges = graph.mapEdges((_, facts) => facts)
        const records = new Set(edges.map(({ record }) => record))
        const without = about.left_out.filter(({ why }) => /two actors|not stated/.test(why))
        expect(records.size + without.reduce((sum, each) => sum + each.records, 0)).toBe(about.records)
        for (const { relation, record, according_to, source_chain, published, review } of edges) {
          expect(['cites', 'acts on']).toContain(relation)
          expect(record).toMatch(/^[0-9a-f]{16}:\w+$/)
          expect([according_to, source_chain, published, review]).not.toContain(undefined)
        }
        expect(edges.filter(({ pair }) => pair.startsWith('1 of'))).toHaveLength(records.size)
      },
      darvela().slice(0, 8),
    ))

  it('joins no unnamed source of one report with one of another', () =>
    withStore(
      async (store) => {
        const graph = graphml.parse(MultiDirectedGraph, (await written(store, 'graphml')).text)
        const officials = graph.filterNodes((_, { named, name }) => named === false && /official/.test(name))
        expect(officials).toHaveLength(2)
      },
      ['Orsk attacked Belmar on Monday, an official said.', 'Belmar shelled Orsk on Sunday, an official said.'].map(
        (text, at) => ({ text, publisher: 'Valley Wire', published: `2026-05-0${at + 5}` }),
      ),
    ))

  it('opens in graphology and keeps words as they are, whatever stands in a report', () =>
    withStore(
      async (store) => {
        const { text } = await written(store, 'graphml')
        const graph = graphml.parse(MultiDirectedGraph, text)
        expect(graph.someNode((_, { name }) => name.startsWith('<b>"Wire" & ]]>'))).toBe(true)
        expect(graph.order).toBe(text.match(/<node /g)!.length)
      },
      [HOSTILE],
    ))

  it.skipIf(!runs('xmllint', '--version'))(
    'is well-formed for xmllint (skipped where libxml2-utils is not installed)',
    () =>
      withStore(
        async (store) => {
          const { text } = await written(store, 'graphml')
          withFile(text, (path) =>
            expect(execFileSync('xmllint', ['--noout', '--nonet', path], { encoding: 'utf8' })).toBe(''),
          )
        },
        [HOSTILE],
      ),
  )

  it.skipIf(PYTHON === undefined)(
    'opens in networkx with as many nodes and edges (skipped where python3-networkx is not installed)',
    () =>
      withStore(
        async (store) => {
          const { text } = await written(store, 'graphml')
          const graph = graphml.parse(MultiDirectedGraph, text)
          withFile(text, (path) =>
            expect(execFileSync(PYTHON!, ['-c', NETWORKX, path], { encoding: 'utf8' }).trim()).toBe(
              `${graph.order} ${graph.size} True`,
            ),
          )
        },
        [HOSTILE, ...darvela().slice(0, 4)],
      ),
  )

  it('makes text that XML 1.0 allows of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const text = xmlText(words)
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
        expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
