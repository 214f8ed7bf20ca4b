import type { ReviewedList } from '../review/lists.js'

type Names = readonly string[]

/** More of a report's words than this in a row is cut: an export points at articles, it does not carry them. */
export const LONGEST_QUOTE = 280

/** The fields of each kind that go out, between those that every record begins and ends with. */
export const FIELDS: Readonly<Record<ReviewedList, { readonly facts: Names; readonly spans: Names }>> = {
  statements: {
    facts: ['speakers', 'anonymous', 'quote_type', 'said_on', 'cue_denied', 'within'],
    spans: ['source', 'cue', 'content'],
  },
  events: {
    facts: [
      'type',
      'plover',
      'mode',
      'contexts',
      'cameo',
      'status',
      'actors',
      'recipients',
      'date',
      'place',
      'same_as',
    ],
    spans: ['trigger', 'evidence'],
  },
  positions: { facts: ['actor', 'party', 'issue', 'issue_code', 'stance'], spans: ['evidence'] },
  conditions: {
    facts: ['condition', 'logic', 'holder', 'state'],
    spans: ['antecedent', 'consequent', 'evidence'],
  },
  rounds: {
    facts: ['label', 'status', 'date', 'venue', 'format', 'participants', 'third_parties'],
    spans: ['evidence'],
  },
  proposals: {
    facts: ['label', 'presented_by', 'presented_to', 'date', 'components', 'acceptance'],
    spans: ['based_on', 'evidence'],
  },
  figures: {
    facts: ['metric', 'low', 'best', 'high', 'qualifier', 'population', 'perpetrator', 'place', 'period', 'cumulative'],
    spans: ['span', 'evidence'],
  },
}
