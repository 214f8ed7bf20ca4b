import type { ReadingRecord } from '../../records/record.js'
import { quoted } from '../brief/phrases.js'

/** One record of a report as a row: which list it is in, its id, what kind it is, its words and who says so. */
export interface RecordRow {
  readonly list: string
  readonly id: string
  readonly kind: string
  readonly words: string
  readonly according_to: readonly string[]
}

/** The records of a report that tell something, list by list, each with its words. */
export const reportRows = (record: ReadingRecord): readonly RecordRow[] => [
  ...record.statements.map(({ id, modality, content, speakers }) => row('statements', id, modality, content, speakers)),
  ...record.events.map((event) =>
    row(
      'events',
      event.id,
      [event.type ?? event.plover ?? '', event.status].join(' ').trim(),
      event.evidence.length > 0 ? event.evidence : [event.trigger],
      event.according_to,
    ),
  ),
  ...record.positions.map((each) =>
    row('positions', each.id, `${each.party} ${each.stance} ${each.issue}`, each.evidence, each.according_to),
  ),
  ...record.conditions.map((each) =>
    row('conditions', each.id, each.kind, [...each.antecedent, ...each.consequent], each.according_to),
  ),
  ...record.rounds.map((each) => row('rounds', each.id, each.status, each.evidence, [])),
  ...record.proposals.map((each) => row('proposals', each.id, 'proposal', each.evidence, each.presented_by)),
  ...record.figures.map((each) => row('figures', each.id, each.metric, each.evidence, each.according_to)),
]

const row = (
  list: string,
  id: string,
  kind: string,
  spans: Parameters<typeof quoted>[0],
  according: readonly string[],
): RecordRow => ({ list, id, kind, words: quoted(spans), according_to: according })
