import type { RecordAnswer } from '../../../src/api/routes/record.js'
import { dayInWords } from './day.js'
import { PlainText } from './plain-text.js'
import './record-facts.css'

/** The fields of a record that are facts, in the order they are read; spans and ids are shown otherwise. */
const FACTS: Readonly<Record<RecordAnswer['list'], readonly string[]>> = {
  statements: ['speakers', 'modality', 'quote_type', 'said_on', 'anonymous'],
  events: ['plover', 'mode', 'cameo', 'status', 'actors', 'recipients', 'date', 'place'],
  positions: ['party', 'actor', 'stance', 'issue'],
  conditions: ['kind', 'logic', 'holder', 'state'],
  rounds: ['label', 'status', 'date', 'venue', 'format'],
  proposals: ['label', 'presented_by', 'presented_to', 'date'],
  figures: ['metric', 'low', 'best', 'high', 'qualifier', 'population', 'place', 'period', 'cumulative'],
  tensions: ['type', 'note'],
  wording: ['voice', 'speaker', 'neutral'],
  actors: ['name', 'kind', 'country', 'sector', 'aliases'],
  places: ['name', 'kind', 'country', 'where_prec', 'inside'],
}

/** Fields whose own name says nothing to a reader. */
const LABELS: Readonly<Record<string, string>> = { plover: 'PLOVER type', cameo: 'CAMEO code', where_prec: 'precision' }

/** A record's facts as a list; what no report states is said to be so. */
export const RecordFacts = ({ list, record }: Pick<RecordAnswer, 'list' | 'record'>) => (
  <dl className="facts small">
    {FACTS[list].map((name) => (
      <div key={name}>
        <dt>{LABELS[name] ?? name.replaceAll('_', ' ')}</dt>
        <dd dir="auto">
          <PlainText text={inWords(record[name])} />
        </dd>
      </div>
    ))}
    <div>
      <dt>rule</dt>
      <dd>
        {record.rule} <span className="soft">({record.known})</span>
      </dd>
    </div>
  </dl>
)

const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'not stated'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'not stated' : value.map(String).join(', ')
  if (typeof value === 'object') {
    const { from, to, prec } = value as { from?: string | null; to?: string | null; prec?: number }
    if (from == null && to == null) return 'not stated'
    const days = from === to ? dayOrOpen(from) : `${dayOrOpen(from)} to ${dayOrOpen(to)}`
    // UCDP's 1 is one exact day, which the day says already.
    return prec === undefined || prec === 1 ? days : `${days} (UCDP precision ${prec})`
  }
  return String(value)
}

const dayOrOpen = (day: string | null | undefined): string => (day == null ? '…' : dayInWords(day))
