import { actFamily, LANE_NAMES } from '../../../../src/views/across/act-families.js'
import { speakersInWords } from '../../parts/according-to.js'
import { FamilyLetter, LaneLine } from '../../parts/act-choices.js'
import { Day } from '../../parts/day.js'
import { Tellings } from '../../parts/happening-list.js'
import { supportOf, whenOf } from './bars.js'
import type { Row } from './lanes.js'

/** Happenings day by day, newest first. */
export const List = ({
  rows,
  at,
  choose,
}: {
  readonly rows: readonly Row[]
  readonly at: string | null
  readonly choose: (ref: string) => void
}) =>
  byDay(rows).map(({ day, rows: ofDay }) => (
    <section key={day} className="of-day">
      <h3>{day === '' ? 'Day not stated, and the report’s own day not known' : <Day day={day} />}</h3>
      <ol className="happenings">
        {ofDay.map((row) => (
          <Item key={row.at[0]} row={row} at={at} choose={choose} />
        ))}
      </ol>
    </section>
  ))

const Item = ({
  row,
  at,
  choose,
}: {
  readonly row: Row
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => {
  const first = row.at[0]!
  const exact = row.day !== null && (row.to === null || row.to === row.day)
  return (
    <li data-at={first} aria-current={at !== null && row.at.includes(at) ? 'true' : undefined}>
      <button
        type="button"
        className="plain happening in-timeline"
        aria-pressed={at === first}
        onClick={() => choose(first)}
      >
        <span className="told-lane small soft">
          <LaneLine lane={row.lane} />
          <span>{LANE_NAMES[row.lane]}</span>
        </span>
        <span className="told-what">
          <span dir="auto">
            <FamilyLetter family={actFamily(row.type)} /> {row.what}
            {row.place !== null && !row.what.includes(row.place) && <span className="soft"> {row.place}</span>}
          </span>
          <span className="happening-words text" dir="auto">
            {row.words}
          </span>
        </span>
        <span className="told-support small soft" dir="auto">
          {!exact && (
            <>
              {whenOf(row)}
              <br />
            </>
          )}
          {supportOf(row)}; according to {speakersInWords(row.according_to)}
        </span>
      </button>
      {row.at.length > 1 && <Tellings row={row} at={at} choose={choose} />}
    </li>
  )
}

const byDay = (rows: readonly Row[]): readonly { readonly day: string; readonly rows: readonly Row[] }[] => {
  const days: { day: string; rows: Row[] }[] = []
  for (const row of rows) {
    const day = row.day ?? row.told_on ?? ''
    const last = days[days.length - 1]
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}
