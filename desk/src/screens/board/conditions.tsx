import { speakersInWords } from '../../parts/according-to.js'
import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { type Condition, KIND_WORDS, refOf, tiedHalves } from './words.js'

/** The conditions in words, one a row: number on the board, kind, whose, what hangs on what, state, who says so. */
export const Conditions = ({
  conditions,
  numbers,
  at,
  choose,
}: {
  readonly conditions: readonly Condition[]
  readonly numbers: ReadonlyMap<string, number>
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <table className="conditions">
    <thead>
      <tr>
        <th scope="col">line</th>
        <th scope="col">kind</th>
        <th scope="col">holder</th>
        <th scope="col">what hangs on what</th>
        <th scope="col">state</th>
        <th scope="col">according to</th>
        <th scope="col">told</th>
      </tr>
    </thead>
    <tbody>
      {conditions.map((condition) => {
        const ref = refOf(condition)
        return (
          <tr key={ref} data-at={ref} className={at === ref ? 'is-chosen' : undefined}>
            <td>{numbers.get(ref) ?? <span className="unseen">not drawn</span>}</td>
            <td className="condition-kind">
              <LineSample kind={condition.kind} /> {KIND_WORDS[condition.kind]}
            </td>
            <td dir="auto">{condition.holder ?? <span className="soft">not stated</span>}</td>
            <td>
              <button
                type="button"
                className="plain condition-words"
                aria-pressed={at === ref}
                onClick={() => choose(ref)}
              >
                <span dir="auto">
                  {tiedHalves(condition).map(([tie, half]) => (
                    <span key={tie}>
                      {tie !== '' && <b className="condition-tie">{tie}</b>} {half}{' '}
                    </span>
                  ))}
                </span>
              </button>
            </td>
            <td className="condition-state">
              <StateMark state={condition.state} /> {condition.state}
            </td>
            <td dir="auto">{speakersInWords(condition.according_to)}</td>
            <td className="small soft">
              <Day day={condition.published} />
              <br />
              {condition.publisher ?? 'publisher not stated'}
              {condition.reports > 1 && `; ${inNumber(condition.reports, 'report')}`}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

const LineSample = ({ kind }: { readonly kind: Condition['kind'] }) => (
  <svg className="line-sample" width="26" height="9" viewBox="0 0 26 9" aria-hidden="true">
    <g className={`condition-line of-${kind}`}>
      <path d="M1 4.5H25" />
    </g>
  </svg>
)

const StateMark = ({ state }: { readonly state: Condition['state'] }) => (
  <svg className="state-mark" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r="4.6" className={state === 'met' ? 'full' : 'line'} />
    {state === 'lapsed' && <path d="M2.5 9.5 9.5 2.5" className="line" />}
  </svg>
)
