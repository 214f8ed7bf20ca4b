import type { HappeningAnswer } from '../../../src/api/answers/happening.js'
import { LANE_NAMES } from '../../../src/views/across/act-families.js'
import { speakersInWords } from './according-to.js'
import { LaneLine } from './act-choices.js'
import { Day } from './day.js'
import { inNumber } from './in-number.js'
import { useListKeys } from './list-keys.js'
import './happening-list.css'

/** Happenings behind something drawn or counted, each with its day, who says so and its words; every telling can be opened. */
export const HappeningList = ({
  rows,
  note,
}: {
  readonly rows: readonly HappeningAnswer[]
  /** What else is to be said of the row at that place. */
  readonly note?: (at: number) => string | null
}) => {
  const { at, choose } = useListKeys(rows.map((row) => row.at[0]!))
  return (
    <ol className="happenings">
      {rows.map((row, place) => {
        const first = row.at[0]!
        const more = note?.(place) ?? null
        return (
          <li key={first} data-at={first} aria-current={row.at.includes(at ?? '') ? 'true' : undefined}>
            <button type="button" className="plain happening" aria-pressed={at === first} onClick={() => choose(first)}>
              <span className="happening-day small soft">
                <When row={row} /> <LaneLine lane={row.lane} /> {LANE_NAMES[row.lane]}
              </span>
              <span dir="auto">{row.what}</span>
              <span className="happening-words text" dir="auto">
                {row.words}
              </span>
              <span className="small soft" dir="auto">
                according to {speakersInWords(row.according_to)}
                {row.place !== null && `; ${row.place}`}
              </span>
            </button>
            {row.at.length > 1 && <Tellings row={row} at={at} choose={choose} />}
            {more !== null && <p className="small soft">{more}</p>}
          </li>
        )
      })}
    </ol>
  )
}

const When = ({ row }: { readonly row: HappeningAnswer }) => {
  if (row.day !== null && row.to !== null && row.to !== row.day) {
    return (
      <>
        between <Day day={row.day} /> and <Day day={row.to} />
      </>
    )
  }
  if (row.day !== null) return <Day day={row.day} />
  return row.told_on === null ? (
    <>day not stated</>
  ) : (
    <>
      told on <Day day={row.told_on} />
    </>
  )
}

/** Every telling of a happening that is told more than once, each opening its words. */
export const Tellings = ({
  row,
  at,
  choose,
}: {
  readonly row: HappeningAnswer
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <p className="small soft happening-tellings">
    told {row.at.length} times, in {inNumber(row.reports, 'report')} of {inNumber(row.origins, 'origin')}:{' '}
    {row.at.slice(0, MOST_TELLINGS).map((ref, place) => (
      <button
        key={ref}
        type="button"
        className="plain"
        aria-pressed={at === ref}
        aria-label={`Telling ${place + 1}`}
        onClick={() => choose(ref)}
      >
        {place + 1}
      </button>
    ))}
    {row.at.length > MOST_TELLINGS && ` and ${row.at.length - MOST_TELLINGS} more`}
  </p>
)

const MOST_TELLINGS = 12
