import { listed } from '../../../../src/views/brief/phrases.js'
import { inNumber } from '../../parts/in-number.js'
import { StatusWord } from './status.js'
import { type Round, whenInWords } from './words.js'

/** All rounds, latest first; those without a day under a heading of their own. */
export const RoundList = ({
  rounds,
  chosen,
  choose,
}: {
  readonly rounds: readonly Round[]
  readonly chosen: Round | null
  readonly choose: (round: Round) => void
}) => {
  const dated = rounds.filter(({ date }) => date !== null)
  const undated = rounds.filter(({ date }) => date === null)
  const items = (list: readonly Round[]) => (
    <ul>
      {list.map((round) => (
        <li key={round.at} data-at={round.at}>
          <button
            type="button"
            className="plain round-item"
            aria-pressed={round === chosen}
            onClick={() => choose(round)}
          >
            <span className="round-item-head">
              <span className="small">{whenInWords(round.date)}</span>
              <span className="small">
                {round.statuses.map((status) => (
                  <StatusWord key={status} status={status} />
                ))}
              </span>
            </span>
            <bdi>{round.label}</bdi>
            <span className="small soft" dir="auto">
              {[listed(round.sides) || 'sides not stated', ...(round.venue === null ? [] : [round.venue])].join('; ')}
              {round.tellings.length > 1 && `; ${inNumber(round.tellings.length, 'report')}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <nav className="round-list" aria-label="Rounds">
      {dated.length > 0 && items(dated)}
      {undated.length > 0 && (
        <>
          <h2 className="small soft">No day is stated</h2>
          {items(undated)}
        </>
      )}
    </nav>
  )
}
