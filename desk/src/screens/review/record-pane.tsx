import { Link } from 'wouter'
import { Day } from '../../parts/day.js'
import { Marked } from '../../parts/marked.js'
import type { DecisionShown, ReviewRecordAnswer } from './answers.js'
import { Compared } from './compared.js'
import { doneInWords, History } from './history.js'
import { nameInWords, oneOf, STATES } from './labels.js'
import { Suggestion } from './suggestion.js'

const ROLES: Readonly<Record<string, string>> = {
  source: 'source',
  cue: 'cue word',
  content: 'content',
  trigger: 'trigger',
  evidence: 'evidence',
  mention: 'mention',
  antecedent: 'it hangs on',
  consequent: 'hangs on it',
}

/** The record under decision: its words, what was read in them, what was decided, and by whom. */
export const RecordPane = ({
  found,
  take,
  keep,
  takeBack,
}: {
  readonly found: ReviewRecordAnswer
  readonly take: () => void
  readonly keep: () => void
  /** Takes back the reviewer's own decision about this record; null when there is none. */
  readonly takeBack: (() => void) | null
}) => {
  const { report, list, id, says, state, why, spans, sentences, chain, history, fields, reading, proposal } = found
  const roles = [...new Set(spans.map(({ role }) => role))]
  return (
    <article className="record stack" aria-labelledby="record-title">
      <header>
        <p className="small soft">
          <span className={`record-kind kind-${list}`}>{oneOf(list)}</span> {id} ·{' '}
          <span dir="auto">{report.publisher ?? 'publisher not stated'}</span>,{' '}
          {report.published === null ? 'day not stated' : <Day day={report.published} />} ·{' '}
          <Link href={`/report/${report.key}${found.read ? `?at=${report.key}:${id}` : ''}`} dir="auto">
            {report.title ?? 'untitled report'}
          </Link>
        </p>
        <h2 id="record-title" tabIndex={-1} dir="auto">
          {says}
        </h2>
        <p className="small">
          <strong>{STATES[state]}</strong>
          <DecidedBy history={history} />
        </p>
      </header>
      <Suggestion found={found} take={take} keep={keep} />
      <div>
        {sentences.map(({ number, start, text }) => (
          <blockquote key={number} className="text words" dir="auto">
            <Marked text={text.trimEnd()} offset={start} spans={spans} />
            <cite className="small soft"> [{number}]</cite>
          </blockquote>
        ))}
        <p className="small soft mark-keys" aria-hidden="true">
          {roles.map((role) => (
            <mark key={role} className={`mark as-${role}`}>
              {list === 'figures' && role === 'trigger' ? 'the number' : (ROLES[role] ?? role)}
            </mark>
          ))}
        </p>
      </div>
      <p className="small" dir="auto">
        <span className="soft">according to</span> {chain.map(nameInWords).join(' → ')}
      </p>
      <Compared found={found} />
      <p className="small soft">
        {why.length > 0 && <>In front because: {why.join('; ')}. </>}
        {state === 'added' ? 'Added by hand' : `Read by rule ${String(proposal.rule)} (${String(proposal.known)})`},
        reading {reading.number}, Parley {reading.program}.
      </p>
      <section aria-label="Decisions about this record">
        <h3>Decisions</h3>
        <History history={history} fields={fields} />
        {takeBack !== null && (
          <button type="button" className="small" onClick={takeBack}>
            Take back my decision about this record
          </button>
        )}
      </section>
    </article>
  )
}

const DecidedBy = ({ history }: { readonly history: readonly DecisionShown[] }) => {
  const last = history.findLast(({ action, taken_back }) => action !== 'undo' && !taken_back)
  return last === undefined ? null : (
    <span className="soft">
      {' '}
      ({doneInWords(last.action)} by <bdi>{last.who}</bdi>)
    </span>
  )
}
