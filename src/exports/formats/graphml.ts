import type { When } from '../../model.js'
import { isNobody } from '../../records/record.js'
import type { ExportRow } from '../../store/export-records.js'
import type { ReportFacts } from '../../store/report-facts.js'
import { nameKey } from '../../threads/name-key.js'
import { isTogether } from '../../views/across/act-families.js'
import { pairsOf } from '../../views/network/lines.js'
import { type Cell, cellText } from '../cell.js'
import type { ExportFormat } from '../format.js'
import { isNamed } from '../is-named.js'
import { type RecordRow, recordRow, wordsOf } from '../record-row.js'
import { asEvent, asStatement } from '../row-as.js'
import { xmlText } from '../xml-text.js'

/** What is said of an actor; one with a name is one node in all reports, one without is another in each. */
const NODE_FACTS = ['name', 'kind', 'country', 'sector', 'named'] as const

/** What is said of an edge. `pair` tells edges of one record apart: "1 of 2". */
const EDGE_FACTS = [
  'relation',
  'type',
  'mode',
  'status',
  'together',
  'day',
  'last_day',
  'day_prec',
  'according_to',
  'source_chain',
  'modality',
  'record',
  'pair',
  'publisher',
  'published',
  'review',
  'words',
] as const

type NodeFacts = Readonly<Record<(typeof NODE_FACTS)[number], Cell>>
type EdgeFacts = Readonly<Record<(typeof EDGE_FACTS)[number], Cell>>

const keyOf = (of: 'node' | 'edge', name: string, type: 'string' | 'int' | 'boolean'): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`

const DECLARED = [
  ...NODE_FACTS.map((name) => keyOf('node', name, name === 'named' ? 'boolean' : 'string')),
  ...EDGE_FACTS.map((name) =>
    keyOf('edge', name, name === 'together' ? 'boolean' : name === 'day_prec' ? 'int' : 'string'),
  ),
].join('')

/**
 * Actors as nodes and what one does to another as directed edges, one or more a record, for network programs. A statement is an edge
 * from each source to the one it hands on: from the publisher to the speaker, and on to whom the speaker cites.
 */
export const GRAPHML: ExportFormat = {
  name: 'graphml',
  title: 'GraphML',
  does: 'For network programs: actors as nodes, events from who does it to whom, statements from who cites to who is cited; what names one actor alone has no edge.',
  ending: 'graphml',
  media: 'application/graphml+xml',
  holds: ['statements', 'events'],
  sidecar: false,
  write: async function* ({ about, batches, leftOut }) {
    const nodes = nodesOnce()
    yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(`${about.program}, ${about.made} UTC. ${about.note}`)}</desc>
${DECLARED}<graph id="record" edgedefault="directed">
`
    for await (const { rows, facts } of batches) {
      const pieces: string[] = []
      for (const row of rows) {
        const pairs = row.kind === 'statements' ? citing(row, facts) : acting(row, facts)
        if (pairs.length === 0) leftOut(row, row.kind === 'statements' ? NO_SOURCE : NO_PAIR)
        const given = recordRow(row)
        pairs.forEach((ends, at) => {
          const [source, target] = ends.map((actor) => nodes(actor, pieces))
          pieces.push(
            edge(
              `${row.report}:${row.id}.${at + 1}`,
              source!,
              target!,
              edgeFacts(row, given, `${at + 1} of ${pairs.length}`),
            ),
          )
        })
      }
      yield pieces.join('')
    }
    yield '</graph>\n</graphml>\n'
  },
}

const NO_PAIR = 'events that name fewer than two actors: an edge needs both'
const NO_SOURCE = 'statements whose source is not stated'

/** An actor as a node: what it is known by in this file, and its facts. */
interface Actor {
  readonly key: string
  readonly facts: NodeFacts
}

type Pair = readonly [Actor, Actor]

/** Gives a node's id, and writes the node before the first edge that needs it. */
const nodesOnce = (): ((actor: Actor, pieces: string[]) => string) => {
  const ids = new Map<string, string>()
  return ({ key, facts }, pieces) => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = `n${ids.size + 1}`
    ids.set(key, id)
    pieces.push(`<node id="${id}">${dataOf('node', facts)}</node>\n`)
    return id
  }
}

const acting = (row: ExportRow, facts: ReportFacts): readonly Pair[] => {
  const { plover, actors, recipients } = asEvent(row)
  const pairs = pairsOf({ plover, doers: actors, recipients, unnamedDoer: false, unnamedRecipient: false }, false)
  return pairs.map(([doer, recipient]) => [actorOf(row, doer, facts), actorOf(row, recipient, facts)])
}

const citing = (row: ExportRow, facts: ReportFacts): readonly Pair[] => {
  const chain = asStatement(row).source_chain ?? []
  const links = [
    [reporter(row)],
    ...chain
      .slice(1)
      .map((link) => (link.names.length > 0 ? link.names : isNobody(link) ? [] : [link.described ?? '']))
      .map((names) => names.map((name) => actorOf(row, name, facts))),
  ]
  return links.slice(1).flatMap((cited, at) => links[at]!.flatMap((from) => cited.map((to): Pair => [from, to])))
}

/** The report speaks through its publisher; where none is known, as itself. */
const reporter = ({ report, publisher }: ExportRow): Actor => {
  const name = publisher ?? `report ${report}`
  return { key: nameKey(name), facts: { name, kind: 'media', country: null, sector: null, named: true } }
}

const actorOf = ({ report }: ExportRow, name: string, facts: ReportFacts): Actor => {
  const actor = facts.actor(report, name)
  const named = isNamed(actor)
  const { kind = null, country = null, sector = null } = actor ?? {}
  return { key: named ? actor.name_key : `${report} ${name}`, facts: { name, kind, country, sector, named } }
}

const edgeFacts = (row: ExportRow, given: RecordRow, pair: string): EdgeFacts => {
  const said = row.kind === 'statements'
  const day: When | null = said ? asStatement(row).said_on : asEvent(row).date
  return {
    relation: said ? 'cites' : 'acts on',
    type: said ? given.quote_type : (given.type ?? given.plover),
    mode: given.mode,
    status: given.status,
    together: !said && isTogether(asEvent(row).plover),
    day: day?.from,
    last_day: day?.to,
    day_prec: day?.prec,
    according_to: given.according_to,
    source_chain: (given.source_chain as readonly string[]).join(' → '),
    modality: given.modality,
    record: given.record,
    pair,
    publisher: row.publisher,
    published: row.published,
    review: given.review,
    words: wordsOf(said ? given.content : given.evidence),
  }
}

const edge = (id: string, source: string, target: string, facts: EdgeFacts): string =>
  `<edge id="${xmlText(id)}" source="${source}" target="${target}">${dataOf('edge', facts)}</edge>\n`

const dataOf = (of: 'node' | 'edge', facts: Readonly<Record<string, Cell>>): string =>
  Object.entries(facts)
    .map(([name, cell]) => [name, cellText(cell)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<data key="${of}-${name}">${xmlText(text)}</data>`)
    .join('')
