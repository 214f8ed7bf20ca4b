import type { ProposalsAnswer } from '../../../../src/api/routes/talks.js'
import { listed } from '../../../../src/views/brief/phrases.js'
import { speakersInWords } from '../../parts/according-to.js'
import { dayInWords } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Stance } from '../../parts/stance.js'
import { Nothing } from '../../parts/states.js'
import { DIFFERS_WORDS, type Proposal, refOf, whenInWords } from './words.js'

/** What is on the table: who put what to whom, its parts, and each party's answers in order of time. */
export const Proposals = ({ proposals, left_out }: ProposalsAnswer) => {
  const { at, choose } = useListKeys(
    proposals.map((proposal) => proposal.at),
    (ref) => proposals.find(({ tellings }) => tellings.some((telling) => refOf(telling) === ref))?.at ?? ref,
  )
  if (proposals.length === 0)
    return (
      <Nothing title="No proposal is recorded here">
        No report tells of one for these filters. Take one out, or look at the rounds.
      </Nothing>
    )
  return (
    <>
      <ul className="proposals">
        {proposals.map((proposal) => (
          <li key={proposal.at} data-at={proposal.at}>
            <OneProposal proposal={proposal} at={at} choose={choose} />
          </li>
        ))}
      </ul>
      {left_out > 0 && (
        <p className="small soft">
          {inNumber(left_out, 'more proposal')} left out; narrow by days or party to see them.
        </p>
      )}
    </>
  )
}

interface Choosing {
  readonly proposal: Proposal
  readonly at: string | null
  readonly choose: (ref: string) => void
}

const OneProposal = ({ proposal, at, choose }: Choosing) => {
  const { label, presented_by, presented_to, date, components, based_on, tellings } = proposal
  return (
    <article className={tellings.some((telling) => refOf(telling) === at) ? 'proposal is-chosen' : 'proposal'}>
      <div className="proposal-what stack">
        <h2>
          <button type="button" className="plain" aria-pressed={at === proposal.at} onClick={() => choose(proposal.at)}>
            <bdi>{label}</bdi>
          </button>
        </h2>
        <p className="small">
          <PutTo by={presented_by} to={presented_to} />
          <br />
          {whenInWords(date)}
          {based_on.length > 0 && (
            <>
              , <span className="soft">based on</span> <bdi>{based_on.map((words) => `“${words}”`).join(', ')}</bdi>
            </>
          )}
        </p>
        <p className="small row proposal-tellings">
          <span className="soft">told by</span>
          {tellings.map((telling) => (
            <button
              key={refOf(telling)}
              type="button"
              className="plain small told"
              aria-pressed={at === refOf(telling)}
              onClick={() => choose(refOf(telling))}
            >
              <bdi>{telling.publisher ?? 'publisher not stated'}</bdi>
              <span className="soft">
                {telling.published === null ? 'day not stated' : dayInWords(telling.published)}
              </span>
            </button>
          ))}
        </p>
      </div>
      <div>
        <h3>Its parts</h3>
        {components.length === 0 ? (
          <p className="soft small">not stated</p>
        ) : (
          <ul className="proposal-parts">
            {components.map((component) => (
              <li key={component}>{component}</li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>Answers</h3>
        <Answers proposal={proposal} at={at} choose={choose} />
      </div>
    </article>
  )
}

/** Who put it to whom, as far as that is told. */
const PutTo = ({ by, to }: { readonly by: readonly string[]; readonly to: readonly string[] }) => {
  if (by.length === 0 && to.length === 0) return <span className="soft">who put it to whom is not stated</span>
  return (
    <>
      <span className="soft">put</span>{' '}
      {by.length > 0 && (
        <>
          <span className="soft">by</span> <bdi>{listed(by)}</bdi>{' '}
        </>
      )}
      {to.length > 0 && (
        <>
          <span className="soft">to</span> <bdi>{listed(to)}</bdi>
        </>
      )}
      {by.length === 0 && <span className="soft">; by whom is not stated</span>}
      {to.length === 0 && <span className="soft">; to whom is not stated</span>}
    </>
  )
}

const Answers = ({ proposal, at, choose }: Choosing) =>
  proposal.answers.length === 0 ? (
    <p className="soft small">no answer is told</p>
  ) : (
    <table className="answers">
      <thead className="unseen">
        <tr>
          <th scope="col">party</th>
          <th scope="col">its answers, earliest first</th>
        </tr>
      </thead>
      <tbody>
        {proposal.answers.map(({ actor, told, differs }) => (
          <tr key={actor}>
            <th scope="row">
              <bdi>{actor}</bdi>
              {differs !== null && <span className="small differs">{DIFFERS_WORDS[differs]}</span>}
            </th>
            <td>
              {told.map((answer) => (
                <button
                  key={`${refOf(answer)} ${answer.stance}`}
                  type="button"
                  className="plain told"
                  aria-pressed={at === refOf(answer)}
                  title={answer.publisher ?? 'publisher not stated'}
                  onClick={() => choose(refOf(answer))}
                >
                  <Stance stance={answer.stance} />
                  <span className="small soft">
                    acc. to <bdi>{speakersInWords(answer.according_to)}</bdi>,{' '}
                    {answer.published === null ? 'day not stated' : dayInWords(answer.published)}
                  </span>
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
