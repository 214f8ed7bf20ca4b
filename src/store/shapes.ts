import { REVIEWED, type ReviewedList } from '../review/lists.js'

/**
 * What the store keeps of a reading, as tables for questions in SQL: one table a kind of record, its columns named as in docs/RECORD.md.
 * A shape is written once; the table is made from it, and so is the reading of rows handed over as JSON.
 */

/** A column's type: a type of the database, a list of one, or named parts. */
export type Shape = string | readonly [Shape] | { readonly [part: string]: Shape }

const SPAN = { start: 'INTEGER', end: 'INTEGER', text: 'VARCHAR' } as const
const SPANS = [SPAN] as const
const TEXTS = ['VARCHAR'] as const
const WHEN = { from: 'DATE', to: 'DATE', prec: 'TINYINT', basis: 'VARCHAR' } as const

/** Every record stands in one reading, under its id in that reading's report. */
const SOURCED = { reading: 'INTEGER', report: 'VARCHAR', id: 'VARCHAR', rule: 'VARCHAR', known: 'VARCHAR' } as const

/** The tables of records, by the name of their list in the record. */
export const RECORD_TABLES = {
  actors: {
    ...SOURCED,
    /** What its name is across reports, however it is written; null for those who have none. */
    name_key: 'VARCHAR',
    /** Other names that this report gives it and no other. */
    alias_keys: TEXTS,
    name: 'VARCHAR',
    aliases: TEXTS,
    kind: 'VARCHAR',
    country: 'VARCHAR',
    sector: TEXTS,
    part_of: 'VARCHAR',
    speaks_for: 'VARCHAR',
    anonymous: 'BOOLEAN',
    mentions: SPANS,
    resolved_by: 'VARCHAR',
  },
  places: {
    ...SOURCED,
    name: 'VARCHAR',
    kind: 'VARCHAR',
    country: 'VARCHAR',
    lat: 'DOUBLE',
    lon: 'DOUBLE',
    where_prec: 'TINYINT',
    inside: 'VARCHAR',
    mentions: SPANS,
  },
  statements: {
    ...SOURCED,
    speakers: TEXTS,
    source_chain: [{ actors: TEXTS, names: TEXTS, described: 'VARCHAR' }],
    source: SPANS,
    cue: SPANS,
    content: SPANS,
    quote_type: 'VARCHAR',
    modality: 'VARCHAR',
    said_on: WHEN,
    anonymous: 'BOOLEAN',
    cue_denied: 'BOOLEAN',
    within: 'VARCHAR',
  },
  events: {
    ...SOURCED,
    type: 'VARCHAR',
    plover: 'VARCHAR',
    mode: 'VARCHAR',
    contexts: TEXTS,
    cameo: 'VARCHAR',
    status: 'VARCHAR',
    actors: TEXTS,
    recipients: TEXTS,
    date: WHEN,
    place: 'VARCHAR',
    place_id: 'VARCHAR',
    according_to: TEXTS,
    /** The house the claim comes from, folded: the outlet it is cited from, else the report's own. */
    origin: 'VARCHAR',
    statement: 'VARCHAR',
    trigger: SPAN,
    evidence: SPANS,
    same_as: 'VARCHAR',
  },
  positions: {
    ...SOURCED,
    actor: 'VARCHAR',
    party: 'VARCHAR',
    /** What makes the party one across reports. */
    party_key: 'VARCHAR',
    issue: 'VARCHAR',
    issue_code: 'VARCHAR',
    stance: 'VARCHAR',
    according_to: TEXTS,
    statement: 'VARCHAR',
    evidence: SPANS,
  },
  conditions: {
    ...SOURCED,
    kind: 'VARCHAR',
    logic: 'VARCHAR',
    holder: 'VARCHAR',
    antecedent: SPANS,
    consequent: SPANS,
    according_to: TEXTS,
    state: 'VARCHAR',
    evidence: SPANS,
  },
  rounds: {
    ...SOURCED,
    label: 'VARCHAR',
    date: WHEN,
    venue: 'VARCHAR',
    format: 'VARCHAR',
    status: 'VARCHAR',
    participants: [{ actor: 'VARCHAR', attendance: 'VARCHAR', according_to: TEXTS, evidence: SPANS }],
    third_parties: [{ actor: 'VARCHAR', role: 'VARCHAR', evidence: SPANS }],
    evidence: SPANS,
  },
  proposals: {
    ...SOURCED,
    label: 'VARCHAR',
    presented_by: TEXTS,
    presented_to: TEXTS,
    date: WHEN,
    based_on: SPANS,
    components: [{ provision: 'VARCHAR', evidence: SPANS }],
    acceptance: [{ actor: 'VARCHAR', stance: 'VARCHAR', according_to: TEXTS, evidence: SPANS }],
    evidence: SPANS,
  },
  figures: {
    ...SOURCED,
    metric: 'VARCHAR',
    low: 'BIGINT',
    best: 'BIGINT',
    high: 'BIGINT',
    qualifier: 'VARCHAR',
    population: 'VARCHAR',
    perpetrator: 'VARCHAR',
    place: 'VARCHAR',
    period: { from: 'DATE', to: 'DATE' },
    cumulative: 'BOOLEAN',
    according_to: TEXTS,
    /** The house the count comes from, as for events. */
    origin: 'VARCHAR',
    span: SPAN,
    evidence: SPANS,
  },
  tensions: {
    ...SOURCED,
    type: 'VARCHAR',
    left: { record: 'VARCHAR', evidence: SPANS },
    right: { record: 'VARCHAR', evidence: SPANS },
    note: 'VARCHAR',
  },
  notices: { reading: 'INTEGER', report: 'VARCHAR', stage: 'VARCHAR', id: 'VARCHAR', at: SPAN, message: 'VARCHAR' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>

export type RecordTable = keyof typeof RECORD_TABLES

/** The tables behind them: what was taken in, how often it was read, what follows from comparing. All but the state of feeds only grow. Published: add to
 * LATER_TABLES. */
export const LOG_TABLES = {
  bytes: { hash: 'VARCHAR', size: 'BIGINT', deflated: 'BLOB' },
  reports: {
    seq: 'INTEGER',
    report: 'VARCHAR',
    article: 'VARCHAR',
    /** What was given with it; title and publisher are as read, which may be from the text itself. */
    given_id: 'VARCHAR',
    given_title: 'VARCHAR',
    given_publisher: 'VARCHAR',
    title: 'VARCHAR',
    publisher: 'VARCHAR',
    published: 'DATE',
    published_basis: 'VARCHAR',
    language: 'VARCHAR',
    length: 'INTEGER',
    text: 'VARCHAR',
    media: 'VARCHAR',
    address: 'VARCHAR',
    source: 'VARCHAR',
    part: 'VARCHAR',
    remarks: TEXTS,
    /** Hash of the bytes it was taken from. */
    bytes: 'VARCHAR',
    /** The house the words come from, folded: the publisher's, or that of the agency whose copy it carries. */
    origin: 'VARCHAR',
    added: 'TIMESTAMP',
  },
  /** A report that a later version of the same article replaces. */
  superseded: { report: 'VARCHAR', by: 'VARCHAR' },
  readings: {
    reading: 'INTEGER',
    report: 'VARCHAR',
    program: 'VARCHAR',
    codebook: 'VARCHAR',
    made: 'TIMESTAMP',
    /** The record as printed, without the report's text. */
    record: 'BLOB',
  },
  /** A reading that a later one of the same report replaces. */
  reread: { reading: 'INTEGER', by: 'INTEGER' },
  traits: {
    trait: 'INTEGER',
    reading: 'INTEGER',
    report: 'VARCHAR',
    id: 'VARCHAR',
    kind: 'VARCHAR',
    day: 'DATE',
    /** What a position is about: its party and the code of its issue; null for the other kinds. */
    subject: 'VARCHAR',
    body: 'VARCHAR',
  },
  trait_keys: { key: 'BIGINT', trait: 'INTEGER' },
  links: {
    kind: 'VARCHAR',
    relation: 'VARCHAR',
    left_reading: 'INTEGER',
    left_report: 'VARCHAR',
    left_id: 'VARCHAR',
    right_reading: 'INTEGER',
    right_report: 'VARCHAR',
    right_id: 'VARCHAR',
    why: 'VARCHAR',
  },
  /** What people decided; each row carries the hash of the one before, so that a row taken out or changed shows. */
  decisions: {
    seq: 'INTEGER',
    made: 'TIMESTAMP',
    who: 'VARCHAR',
    action: 'VARCHAR',
    target: 'VARCHAR',
    before: 'VARCHAR',
    after: 'VARCHAR',
    reason: 'VARCHAR',
    program: 'VARCHAR',
    previous: 'VARCHAR',
    hash: 'VARCHAR',
  },
  /** What could not be taken in, and why. */
  refusals: { source: 'VARCHAR', part: 'VARCHAR', error: 'VARCHAR', at: 'TIMESTAMP' },
  /** How far each feed was polled. */
  feeds: { address: 'VARCHAR', state: 'VARCHAR', at: 'TIMESTAMP' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>

/** Tables of the log that later steps of the schema added. */
export const LATER_TABLES = {
  /** Traits of positions once more: among all others, whose bodies fill most of a store, they lie far apart. */
  stances: {
    reading: 'INTEGER',
    report: 'VARCHAR',
    id: 'VARCHAR',
    day: 'DATE',
    subject: 'VARCHAR',
    body: 'VARCHAR',
  },
  /** How actors with a name are told of, each way once: of all that reports tell of them, questions about names read these few. */
  name_forms: {
    form: 'INTEGER',
    name_key: 'VARCHAR',
    alias_keys: TEXTS,
    name: 'VARCHAR',
    kind: 'VARCHAR',
    country: 'VARCHAR',
  },
  /** Which of them a reading has, an actor a row. */
  named: { form: 'INTEGER', reading: 'INTEGER' },
  /** Where what a decision was about stands in a later reading; `differs` when it is read otherwise there than before and than decided. */
  carried: { seq: 'INTEGER', reading: 'INTEGER', id: 'VARCHAR', differs: 'BOOLEAN' },
  /** Files of events that others made. `first` and `last` are days of its events; `findings` what was said of its rows, as JSON. */
  outside_files: {
    file: 'VARCHAR',
    kind: 'VARCHAR',
    name: 'VARCHAR',
    hash: 'VARCHAR',
    mapping: 'VARCHAR',
    events: 'INTEGER',
    bad: 'INTEGER',
    aside: 'INTEGER',
    first: 'DATE',
    last: 'DATE',
    findings: 'VARCHAR',
    program: 'VARCHAR',
    added: 'TIMESTAMP',
  },
  outside_events: {
    file: 'VARCHAR',
    row: 'INTEGER',
    id: 'VARCHAR',
    date: { from: 'DATE', to: 'DATE', prec: 'TINYINT' },
    type: 'VARCHAR',
    plover: 'VARCHAR',
    mode: 'VARCHAR',
    cameo: 'VARCHAR',
    actors: TEXTS,
    recipients: TEXTS,
    place: 'VARCHAR',
    country: 'VARCHAR',
    lat: 'DOUBLE',
    lon: 'DOUBLE',
    source: 'VARCHAR',
    low: 'BIGINT',
    best: 'BIGINT',
    high: 'BIGINT',
    notes: 'VARCHAR',
  },
  /** A file that counts no more; its events stay. */
  outside_removed: { file: 'VARCHAR', who: 'VARCHAR', reason: 'VARCHAR', at: 'TIMESTAMP' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>

export type LogTable = keyof typeof LOG_TABLES | keyof typeof LATER_TABLES

/** What is asked as people decided: records that are reviewed, and the traits that follow from them. */
export const STANDING_TABLES = {
  ...(Object.fromEntries(REVIEWED.map((list) => [list, RECORD_TABLES[list]])) as Pick<
    typeof RECORD_TABLES,
    ReviewedList
  >),
  traits: LOG_TABLES.traits,
} as const

export type StandingTable = keyof typeof STANDING_TABLES

/** The type in SQL of a column of that shape. */
const sqlType = (shape: Shape): string => {
  if (typeof shape === 'string') return shape
  if (isList(shape)) return `${sqlType(shape[0])}[]`
  return `STRUCT(${Object.entries(shape)
    .map(([name, part]) => `"${name}" ${sqlType(part)}`)
    .join(', ')})`
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

/** The statement that makes a table with those columns; `name` with its schema. */
export const createTable = (name: string, columns: Readonly<Record<string, Shape>>): string =>
  `create table ${name} (${Object.entries(columns)
    .map(([column, shape]) => `"${column}" ${sqlType(shape)}`)
    .join(', ')})`

/** The statement that adds rows handed over as one JSON list under the name $rows; blobs are handed over in base64. */
export const insertRows = (name: string, columns: Readonly<Record<string, Shape>>): string => {
  const handed = Object.fromEntries(
    Object.entries(columns).map(([column, shape]) => [column, shape === 'BLOB' ? 'VARCHAR' : shape]),
  )
  const taken = Object.entries(columns).map(([column, shape]) =>
    shape === 'BLOB' ? `from_base64("${column}") as "${column}"` : `"${column}"`,
  )
  const structure = JSON.stringify([handed]).replaceAll("'", "''")
  return `insert into ${name} by name select ${taken.join(', ')} from (select unnest(from_json($rows, '${structure}'), max_depth := 2))`
}
