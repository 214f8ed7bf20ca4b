import type { Modality } from '../../model.js'
import { isNobody, type ReadingRecord, type StatementRecord } from '../../records/record.js'
import { holds, type Span } from '../../span.js'
import { happenings } from './happened.js'
import type { Line, Section } from './line.js'
import { listed, quoted } from './phrases.js'

// The words quoted carry the negation, the "may" and the "if" themselves; the verb only warns the reader of them.
/** How a statement was made, as a verb. */
export const VERB: Readonly<Record<Modality, string>> = {
  asserted: 'said',
  negated: 'said, in the negative',
  planned: 'said, as a plan',
  expected: 'said, as an expectation',
  possible: 'said, as a possibility',
  conditional: 'said, on a condition',
  threatened: 'threatened',
  requested: 'asked for',
  alleged: 'alleged',
}

/** What was said by somebody other than the report, leaving out what "What happened" already tells in the same words. */
export const said = (record: ReadingRecord): Section => {
  const told = happenings(record).flatMap((event) => event.evidence)
  const lines = record.statements
    .filter((statement) => statement.within === null && !statement.cue_denied && statement.content.length > 0)
    .filter(
      ({ speakers, source_chain: chain }) => !isNobody(chain.at(-1)!) && speakers.some((name) => name !== 'report'),
    )
    .filter((statement) => !statement.content.every((piece) => isTold(piece, told)))
    .map(tell)
  return { heading: 'What was said', lines }
}

const isTold = (piece: Span, told: readonly Span[]): boolean => told.some((span) => holds(span, piece))

const tell = (statement: StatementRecord): Line => {
  const carriers = statement.source_chain
    .slice(1, -1)
    .map((link) => (link.names.length > 0 ? listed(link.names) : (link.described ?? '')))
    .filter((name) => name !== '' && name !== 'report')
  const through =
    carriers.length === 0 ? '' : ` (as ${listed(carriers)} ${carriers.length === 1 ? 'tells' : 'tell'} it)`
  return {
    says: `${listed(statement.speakers)} ${VERB[statement.modality]}${through}: ${quoted(statement.content)}`,
    at: statement.content.slice(0, 1),
  }
}
