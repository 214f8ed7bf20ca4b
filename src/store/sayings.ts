import type { Trait } from '../threads/kinds.js'
import type { Ref } from '../threads/model.js'
import type { Row } from './database.js'
import { grouped } from './grouped.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'

/** One record of one report in a report's own words, and what a question may ask it by. */
export interface Saying {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly issues: readonly string[]
  readonly place: string | null
}

const texts = (list: string): string => `list_transform(${list}, lambda span: span.text)`

/** A number, an issue or "the talks" alone says little: what is shown is the sentence it stands in. */
const sentence = (span: string): string => `[struct_pack("text" := r.text, "start" := ${span}.start)]`

/** For each kind of trait: its table, its words, the names in it, its issues, its place. */
const COLUMNS: Readonly<Record<Exclude<Trait['kind'], 'text'>, readonly [string, string, string, string, string]>> = {
  happening: ['events', texts('t.evidence'), 'list_concat(t.actors, t.recipients)', '[]::varchar[]', 't.place'],
  figure: [
    'figures',
    sentence('t.span'),
    'list_concat(t.according_to, [t.perpetrator, t.population])',
    '[]::varchar[]',
    't.place',
  ],
  round: [
    'rounds',
    sentence('t.evidence[1]'),
    'list_concat(list_transform(t.participants, lambda p: p.actor), list_transform(t.third_parties, lambda p: p.actor))',
    `['TALKS', 'talks']`,
    't.venue',
  ],
  proposal: [
    'proposals',
    sentence('t.evidence[1]'),
    'list_concat(list_concat(t.presented_by, t.presented_to), list_transform(t.acceptance, lambda a: a.actor))',
    'list_transform(t.components, lambda c: c.provision)',
    'null',
  ],
  position: ['positions', sentence('t.evidence[1]'), '[t.actor, t.party]', '[t.issue_code, t.issue]', 'null'],
}

/** Looks up the words of many records at once; what is asked of it afterwards must have been among them. */
export const sayings = async (
  store: Store,
  asked: readonly { readonly about: Trait['kind']; readonly ref: Ref }[],
): Promise<(about: Trait['kind'], ref: Ref) => Saying> => {
  const found = new Map<string, Saying>()
  const byKind = grouped(asked, ({ about }) => about)
  for (const [kind, list] of byKind) {
    for (const row of await rowsOf(
      store,
      kind,
      list.map(({ ref }) => ref),
    ))
      found.set(`${kind} ${row.report} ${row.id}`, asSaying(row))
  }
  return (about, { report, id }) =>
    found.get(`${about} ${report} ${id}`) ?? {
      report,
      id,
      published: null,
      publisher: null,
      words: [],
      names: [],
      issues: [],
      place: null,
    }
}

const rowsOf = async (store: Store, kind: Trait['kind'], refs: readonly Ref[]): Promise<readonly Row[]> => {
  const parameters = { refs: JSON.stringify(refs) }
  const wanted = `(select unnest(from_json($refs, '[{"report":"VARCHAR","id":"VARCHAR"}]'), max_depth := 2)) w`
  if (kind === 'text') {
    return store.db.rows(
      `select w.report, w.id, r.published, r.publisher, [r.title] as words, []::varchar[] as names, []::varchar[] as issues,
         null as place from ${wanted} join log.reports r on r.report = w.report`,
      parameters,
    )
  }
  const [table, words, names, issues, place] = COLUMNS[kind]
  const wantedReadings = await ofReports(
    store,
    't.reading',
    refs.map(({ report }) => report),
  )
  return store.db.rows(
    `select t.report, t.id, r.published, r.publisher, ${words} as words, ${names} as names, ${issues} as issues, ${place} as place
     from ${wanted} join log.${table} t on t.report = w.report and t.id = w.id join log.reports r on r.report = t.report
     where ${wantedReadings}`,
    parameters,
  )
}

const asSaying = (row: Row): Saying => ({
  report: String(row.report),
  id: String(row.id),
  published: row.published as string | null,
  publisher: row.publisher as string | null,
  words: ((row.words ?? []) as readonly unknown[]).flatMap(wordsOf),
  names: strings(row.names),
  issues: strings(row.issues),
  place: row.place as string | null,
})

const wordsOf = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words !== 'object' || words === null) return []
  const { text, start } = words as { readonly text: string; readonly start: number }
  return [sentenceAround(text, start)]
}

const FURTHEST = 300

/** The stretch around a place in a text, out to the next stops or line breaks, and no further than some hundred characters. */
const sentenceAround = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - FURTHEST), at)
  const after = text.slice(at, at + FURTHEST)
  const opens = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ') + 1, before.lastIndexOf('.” ') + 2)
  const closes = [after.indexOf('\n'), after.indexOf('. '), after.indexOf('.” ')].filter((end) => end >= 0)
  return `${before.slice(opens + 1)}${after.slice(0, closes.length === 0 ? undefined : Math.min(...closes) + 1)}`.trim()
}

const strings = (value: unknown): readonly string[] =>
  ((value ?? []) as readonly (string | null)[]).filter((each) => each !== null)
