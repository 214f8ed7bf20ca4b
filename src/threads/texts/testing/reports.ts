import type { ActorRecord, ReadingRecord, StatementRecord } from '../../../records/record.js'
import type { Link, ThreadedReport } from '../../model.js'
import { originOf } from '../origin.js'
import { textKind } from '../texts.js'

/** What a test says of a report. */
export interface Told {
  readonly key?: string
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly address?: string
  /** Names of outlets among its actors. */
  readonly outlets?: readonly string[]
  readonly statements?: readonly { readonly id: string; readonly names: readonly string[] }[]
}

/** A record with what threads of texts read: the report, its outlets, its statements' sources. */
export const recordOf = ({
  text,
  title,
  publisher,
  published,
  outlets = [],
  statements = [],
}: Told): ReadingRecord => ({
  report: {
    id: 'r',
    title: title ?? null,
    publisher: publisher ?? null,
    published: published ?? null,
    published_basis: published === undefined ? null : 'given',
    language: 'en',
    length: text.length,
    codebook: null,
    text,
  },
  sentences: [],
  actors: outlets.map(
    (name, i) => ({ id: `a${i + 1}`, name, kind: 'media', aliases: [name] }) as unknown as ActorRecord,
  ),
  places: [],
  dates: [],
  statements: statements.map(
    ({ id, names }) =>
      ({
        id,
        source_chain: names.map((name) => ({ actors: [], names: [name], described: null })),
      }) as unknown as StatementRecord,
  ),
  events: [],
  positions: [],
  conditions: [],
  rounds: [],
  proposals: [],
  figures: [],
  tensions: [],
  wording: [],
  notices: [],
})

export const threaded = (told: Told): ThreadedReport => ({
  key: told.key ?? 'r',
  address: told.address ?? null,
  record: recordOf(told),
})

/** The link between two reports as a store would find it: only when they share a key, and the same whichever came first. */
export const linkOf = (one: Told, other: Told): Link | null => {
  const [left] = textKind.traits(threaded({ key: 'one', ...one }))
  const [right] = textKind.traits(threaded({ key: 'two', ...other }))
  if (!left || !right) throw new Error('a report has one trait')
  if (!left.keys.some((key) => right.keys.includes(key))) return null
  const link = textKind.relate(left, right)
  const back = textKind.relate(right, left)
  if (JSON.stringify(link) !== JSON.stringify(back)) throw new Error('the link hangs on the order')
  return link
}

export const voiceOf = (told: Told & { readonly key: string }) => {
  const { key, family } = originOf(recordOf(told))
  return { report: told.key, origin: { key, name: family } }
}
