import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { Attendance } from './attendance.js'
import { StatusWord } from './status.js'
import { ToldButton } from './told-button.js'
import { type Round, refOf, type Telling, whenInWords } from './words.js'

/** One round: where it stands, who takes part, third parties, and how each report tells it. */
export const RoundDetail = ({
  round,
  others,
  at,
  choose,
}: {
  readonly round: Round
  /** All rounds, to name those it cannot be squared with. */
  readonly others: readonly Round[]
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <section className="round-detail stack" aria-labelledby="round">
    <h2 id="round" dir="auto">
      {round.label}
    </h2>
    <p className="round-facts">
      {round.statuses.map((status) => (
        <StatusWord key={status} status={status} />
      ))}
      <span>{whenInWords(round.date)}</span>
      <bdi>{round.venue ?? 'venue not stated'}</bdi>
      <span>{round.format ?? 'direct or indirect: not stated'}</span>
      <span className="soft">told by {inNumber(round.tellings.length, 'report')}</span>
    </p>
    {conflictsOf(round, others).map(({ why, other }) => (
      <p key={why} className="round-conflict small" title={why}>
        Reports of the same days give a round of these sides another day
        {other === null ? '.' : ': '}
        {other !== null && (
          <button type="button" className="plain small" onClick={() => choose(other.at)}>
            {whenInWords(other.date)}, <bdi>{other.label}</bdi>
          </button>
        )}
      </p>
    ))}
    <h3>Who takes part</h3>
    <Attendance round={round} at={at} choose={choose} />
    {round.journeys.map(({ at: statement, why }) => (
      <p key={statement} className="small">
        <button type="button" className="plain small" aria-pressed={at === statement} onClick={() => choose(statement)}>
          <bdi>{why}</bdi>
        </button>
      </p>
    ))}
    {round.third_parties.length > 0 && (
      <>
        <h3>Third parties</h3>
        <ul>
          {round.third_parties.map(({ actor, role, told }) => (
            <li key={`${actor} ${role}`} className="third-party">
              <bdi>{actor}</bdi>, {role}{' '}
              {told.map((one) => (
                <ToldButton key={refOf(one)} told={one} at={at} choose={choose} />
              ))}
            </li>
          ))}
        </ul>
      </>
    )}
    <h3>How it was told</h3>
    <div className="scrolled">
      <table className="tellings">
        <thead>
          <tr>
            <th scope="col">told</th>
            <th scope="col">status</th>
            <th scope="col">for</th>
            <th scope="col">venue</th>
            <th scope="col">format</th>
            <th scope="col">as</th>
          </tr>
        </thead>
        <tbody>
          {round.tellings.toReversed().map((telling) => (
            <tr key={refOf(telling)} className={at === refOf(telling) ? 'is-chosen' : undefined}>
              <td>
                <button
                  type="button"
                  className="plain telling-open"
                  aria-pressed={at === refOf(telling)}
                  onClick={() => choose(refOf(telling))}
                >
                  <Day day={telling.published} />
                  <bdi className="small soft">{telling.publisher ?? 'publisher not stated'}</bdi>
                </button>
              </td>
              <td>
                <StatusWord status={telling.status} />
                <Changed telling={telling} fact="status" />
              </td>
              <td>
                {telling.date === null ? <span className="soft">not stated</span> : whenInWords(telling.date)}
                <Changed telling={telling} fact="date" />
              </td>
              <td>
                {telling.venue === null ? <span className="soft">not stated</span> : <bdi>{telling.venue}</bdi>}
                <Changed telling={telling} fact="venue" />
              </td>
              <td>
                {telling.format ?? <span className="soft">not stated</span>}
                <Changed telling={telling} fact="format" />
              </td>
              <td className="small" dir="auto">
                {telling.label}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

const Changed = ({ telling, fact }: { readonly telling: Telling; readonly fact: Telling['changed'][number] }) =>
  telling.changed.includes(fact) ? <span className="small changed">changed</span> : null

/** Each other round it cannot be squared with, once. */
const conflictsOf = (round: Round, others: readonly Round[]) => {
  const found = new Map<string, { readonly why: string; readonly other: Round | null }>()
  for (const { at, why } of round.conflicts) {
    const other = others.find(({ tellings }) => tellings.some((telling) => refOf(telling) === at)) ?? null
    const key = other?.at ?? at
    if (!found.has(key)) found.set(key, { why, other })
  }
  return [...found.values()]
}
