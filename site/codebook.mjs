// The codebook's terms (site/codebook/*.yml), each with sentences that are read here, so that a page never shows what the program does
// not do. A list's file holds its vocabularies, its exhibits (sentences to show fields by) and its fields.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../scripts/setup.mjs'

const FOLDER = join(root, 'site/codebook')

/** The order of the pages. */
const ORDER = [
  'report', 'sentences', 'actors', 'places', 'dates', 'statements', 'events', 'positions', 'conditions', 'rounds', 'proposals', 'figures',
  'tensions', 'wording', 'notices', 'every-record',
] // biome-ignore format: one row

/** Every example is read as published on this day, a Wednesday, with the invented countries of examples/darvela-codebook. */
export const ABOUT = { published: '2026-05-20', publisher: 'Marqent Wire' }

/** The files as they stand, in the order of the pages; `name` is the file's name. */
export const termFiles = () =>
  readdirSync(FOLDER)
    .map((file) => ({ name: file.replace('.yml', ''), ...parse(readFileSync(join(FOLDER, file), 'utf8')) }))
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))

const isSpan = (value) => typeof value.start === 'number' && typeof value.text === 'string'

const isWhen = (value) => 'prec' in value && 'basis' in value

const days = ({ from, to }) => (from === to ? from : `${from ?? '…'} to ${to ?? '…'}`)

/** A value of a field on one line, as the pages print it. */
export const shown = (value) => {
  if (value === null || value === undefined) return 'not stated'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join('; ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if (isSpan(value)) return `“${value.text}”`
  if (isWhen(value)) return `${days(value)}, precision ${value.prec}, ${value.basis}`
  return Object.entries(value)
    .filter(([key]) => !key.endsWith('_id') && key !== 'hash')
    .map(([key, inner]) => `${key}: ${shown(inner)}`)
    .join(', ')
}

/** The records of a list in a reading; the report is one. */
const recordsOf = (reading, list) => [reading[list]].flat()

/** The values at a path of a list's records, as strings; a mode is told with its type. */
export const valuesAt = (reading, list, path) =>
  path === 'mode'
    ? recordsOf(reading, list)
        .filter(({ mode }) => mode !== null)
        .map(({ plover, mode }) => `${plover} ${mode}`)
    : path
        .split('.')
        .reduce((values, key) => values.flatMap((value) => value[key]), recordsOf(reading, list))
        .filter((value) => value !== null)
        .map(String)

const termFault = (given, { list, path, term, among, text }) => {
  const right = among ? given.includes(term) : given.length > 0 && given.every((value) => value === term)
  return right ? null : `${list} ${path} ${term}: "${text}" gives ${[...new Set(given)].join(', ') || 'nothing'}`
}

/** Where a term stands on its page. */
const anchorOf = (...words) =>
  words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

const mostly = ({ plover, mode, status, actors, recipients }) =>
  [[plover ?? 'no type', mode].filter(Boolean).join(' '), status, `${shown(actors)} → ${shown(recipients)}`].join(', ')

/** What a list's records say, one line each: what a page prints below an example. */
const READ_AS = {
  events: mostly,
  statements: ({ speakers, modality, quote_type, content }) =>
    `${shown(speakers)}: ${modality}, ${quote_type}, ${shown(content)}`,
  positions: ({ actor, stance, issue }) => `${actor} ${stance}: ${issue}`,
  conditions: ({ kind, logic, antecedent, consequent }) =>
    `${kind}, ${logic}: ${shown(antecedent)} → ${shown(consequent)}`,
  rounds: ({ label, status, format, participants, third_parties: third }) =>
    [
      `${label}: ${status}`,
      format,
      ...participants.map(({ actor, attendance }) => `${actor} ${attendance}`),
      ...third.map(({ actor, role }) => `${actor} ${role}`),
    ]
      .filter(Boolean)
      .join(', '),
  proposals: ({ label, acceptance }) =>
    [label, ...acceptance.map(({ actor, stance }) => `${actor} ${stance}`)].join(', '),
  figures: ({ metric, low, best, high, qualifier, population }) =>
    `${metric}, ${qualifier}: low ${shown(low)}, best ${shown(best)}, high ${shown(high)}; ${population ?? 'who is not stated'}`,
  actors: ({ name, kind, resolved_by: how }) => `${name}: ${kind}, ${how}`,
  places: ({ name, kind, where_prec: precision }) => `${name}: ${kind}, precision ${precision}`,
  dates: (date) => `${shown(date.span)}: ${days(date)}, precision ${date.prec}, ${date.basis}`,
  tensions: ({ type, note }) => `${type}: ${note}`,
  wording: ({ span, voice, speaker, neutral }) =>
    `${shown(span)}: ${voice}, ${speaker ?? 'no speaker'}; plainly: ${neutral}`,
  notices: ({ stage, message }) => `${stage}: ${message}`,
  sentences: ({ number, kind }) => `${number}: ${kind}`,
}

const readAs = (reading, list) => recordsOf(reading, list).map(READ_AS[list])

const termsOf = (file, read, faults) =>
  Object.entries(file.vocabularies ?? {}).map(([path, { terms, among_others: among = false, ...words }]) => ({
    path,
    ...words,
    anchor: anchorOf(path, 'terms'),
    terms: Object.entries(terms).map(
      ([term, { means, examples = [], by_people: byPeople = false, without_example: without }]) => ({
        term,
        anchor: anchorOf(path, term),
        means,
        note: byPeople ? 'Set by people in review; no text is read so.' : (without ?? null),
        examples: examples.map((text) => {
          const reading = read(text)
          const fault = termFault(valuesAt(reading, file.list, path), { list: file.list, path, term, among, text })
          if (fault !== null) faults.push(fault)
          return { text, lines: readAs(reading, file.list) }
        }),
      }),
    ),
  }))

const fieldsOf = (file, read, faults) =>
  Object.entries(file.fields ?? {}).map(([field, { means, note = null, examples = [] }]) => ({
    field,
    anchor: anchorOf('field', field),
    means,
    note,
    examples: examples.map(({ of, gives }) => {
      const text = file.exhibits[of]
      const values = recordsOf(read(text), file.list).map((record) => shown(record[field]))
      if (!values.includes(String(gives)))
        faults.push(
          `${file.list}.${field}: "${text}" gives ${[...new Set(values)].join(' / ') || 'nothing'}, not ${gives}`,
        )
      return { text, lines: [`${field}: ${gives}`] }
    }),
  }))

/**
 * The codebook as pages show it, with what is wrong in it: examples that are not read as they say, one line each. `read` is given a text
 * and gives its reading.
 */
export const codebook = (read) => {
  const faults = []
  const kept = new Map()
  const once = (text) => {
    if (!kept.has(text)) kept.set(text, read(text))
    return kept.get(text)
  }
  const lists = termFiles().map((file) => ({
    name: file.name,
    list: file.list,
    title: file.title,
    about: file.about,
    vocabularies: termsOf(file, once, faults),
    fields: fieldsOf(file, once, faults),
  }))
  return { lists, faults }
}

/** Gives a text to the program as it is built, with the invented countries. */
const reader = async () => {
  const { openCodebook, read } = await import('../dist/index.js')
  const invented = openCodebook(join(root, 'examples/darvela-codebook'))
  return (text) => read(text, { ...ABOUT, codebook: invented })
}

/**
 * The codebook with its examples read by the program as it is built.
 *
 * @throws when an example is not read as it says
 */
export const readCodebook = async () => {
  const { lists, faults } = codebook(await reader())
  if (faults.length > 0) throw new Error(`examples of site/codebook that are read otherwise:\n${faults.join('\n')}`)
  return lists
}

/** Sentences known to be misread; see site/misreadings.yml. */
export const misreadings = () => parse(readFileSync(join(root, 'site/misreadings.yml'), 'utf8'))
