import type { Modality } from '../../model.js'
import type { ExportRow } from '../../store/export-records.js'
import type { ActorFacts, ReportFacts } from '../../store/report-facts.js'
import { VERB } from '../../views/brief/said.js'
import type { ExportFormat } from '../format.js'
import { isNamed } from '../is-named.js'
import { recordRow, wordsOf } from '../record-row.js'
import { reviewInWords, saysWho } from '../says-who.js'
import { webAddress } from '../web-address.js'

/** Kinds of actors that are people, in the words of schema.org; a population or a document is no author. */
const AUTHORS: Readonly<Record<string, 'Person' | 'Organization'>> = {
  person: 'Person',
  organisation: 'Organization',
  armed_group: 'Organization',
  government: 'Organization',
  military: 'Organization',
  country: 'Organization',
  igo: 'Organization',
  media: 'Organization',
}

/**
 * Statements as schema.org Claims in JSON-LD, each with the report it appears in. There is no ClaimReview and no rating: Parley says who
 * said what, never who is right.
 */
export const CLAIMS: ExportFormat = {
  name: 'claims',
  title: 'schema.org Claim (JSON-LD)',
  does: 'For knowledge graphs and archives: each statement as a Claim with the report it appears in and its named speaker; no rating of any kind.',
  ending: 'jsonld',
  media: 'application/ld+json',
  holds: ['statements'],
  sidecar: false,
  write: async function* ({ about, batches }) {
    let between = '\n'
    yield `{"@context":"https://schema.org","description":${JSON.stringify(about.note)},"dateCreated":${JSON.stringify(about.made.replace(' ', 'T'))},"@graph":[`
    for await (const { rows, facts } of batches) {
      yield between + rows.map((row) => JSON.stringify(claim(row, facts))).join(',\n')
      between = ',\n'
    }
    yield '\n]}\n'
  },
}

const claim = (row: ExportRow, facts: ReportFacts): object => {
  const { record, modality, content, cue } = recordRow(row)
  const denied = row.cue_denied === true ? ` The words of saying are themselves denied: “${wordsOf(cue)}”.` : ''
  return stated({
    '@type': 'Claim',
    '@id': `urn:parley:${record}`,
    // What was denied, asked for or expected is not claimed to be so: the text says how it was said.
    text: modality === 'asserted' ? wordsOf(content) : `(${VERB[modality as Modality]}) ${wordsOf(content)}`,
    description: `${saysWho(row)} Told as ${modality}.${denied} ${reviewInWords(row)}`,
    author: authorsOf(row, facts),
    appearance: stated({
      '@type': 'CreativeWork',
      '@id': `urn:parley:${row.report}`,
      name: row.title,
      url: webAddress(facts.address(row.report)),
      publisher: row.publisher === null ? null : { '@type': 'Organization', name: row.publisher },
      datePublished: row.published,
    }),
  })
}

/** The speakers that the report names; it speaks itself through its publisher. */
const authorsOf = (row: ExportRow, facts: ReportFacts): readonly object[] | null => {
  if (row.anonymous === true) return null
  const authors = ((row.speakers ?? []) as readonly string[]).flatMap((name) => {
    if (name === 'report') return row.publisher === null ? [] : [{ '@type': 'Organization', name: row.publisher }]
    const actor: ActorFacts | undefined = facts.actor(row.report, name)
    const type = isNamed(actor) ? AUTHORS[actor.kind] : undefined
    return type === undefined ? [] : [{ '@type': type, name }]
  })
  return authors.length === 0 ? null : authors
}

/** Only what is known stands in a file of linked data: there, null is nothing. */
const stated = (node: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null))
