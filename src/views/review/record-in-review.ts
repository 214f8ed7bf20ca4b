import type { DecisionRow } from '../../review/decided.js'
import { differences } from '../../review/differences.js'
import { FIELDS } from '../../review/fields.js'
import type { Reviewed, ReviewedList } from '../../review/lists.js'
import { oneLine } from '../../review/one-line.js'
import type { RecordInReview } from '../../store/review-record.js'
import { wordsOfRecord } from '../record-words.js'

/** A row of the log about a record as it is shown: what was read against what was decided, field by field. */
export const decisionView = (list: ReviewedList, row: DecisionRow, takenBack: ReadonlySet<number>) => {
  const { seq, made, who, action, reason, program, takesBack, before, after } = row
  return {
    seq,
    made,
    who,
    action,
    reason,
    rule: (before ?? after)?.rule ?? null,
    program,
    taken_back: takenBack.has(seq),
    takes_back: takesBack,
    changed: before === null || after === null ? [] : differences(list, before, after),
  }
}

/** The fields of a list as a form needs them. */
export const fieldViews = (list: ReviewedList) =>
  FIELDS[list].map(({ name, kind, words, nullable }) => ({ name, kind, words, nullable }))

/** A record in review as it is shown to somebody (null for nobody in particular). */
export const recordInReviewView = (record: RecordInReview, who: string | null) => {
  const { list, reading, proposal, decided, suggestion, weighed, of } = record
  const takenBack = of?.takenBack ?? new Set<number>()
  const history = record.history.map((row) => decisionView(list, row, takenBack))
  const { spans, sentences, chain } = wordsOfRecord(reading, list, decided ?? proposal)
  const { title, publisher, published, text } = reading.report
  return {
    report: { key: record.report, title, publisher, published, text },
    list,
    id: record.id,
    state: record.state,
    suggested: suggestion !== null,
    read: record.read,
    reading: { number: record.number, program: record.program },
    proposal: plain(proposal),
    decided: decided === null ? null : plain(decided),
    changed: decided === null ? [] : differences(list, proposal, decided),
    suggestion: suggestion === null ? null : { record: plain(suggestion.record), differs: suggestion.differs },
    consequence: weighed.consequence,
    doubt: weighed.doubt,
    why: weighed.why,
    says: oneLine(list, decided ?? proposal),
    fields: fieldViews(list),
    spans,
    sentences,
    chain,
    seen: record.seen,
    mine:
      who === null
        ? null
        : (history.findLast((row) => row.who === who && row.action !== 'undo' && !row.taken_back) ?? null),
    history,
  }
}

const plain = (record: Reviewed) => ({ ...record })
