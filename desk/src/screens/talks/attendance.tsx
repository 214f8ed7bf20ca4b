import { ToldButton } from './told-button.js'
import { ATTENDANCE_WORDS, DIFFERS_WORDS, type Attendance as Kind, type Round } from './words.js'

/** Who takes part and who does not, by who says so: tellings stand side by side, none is taken for right. */
export const Attendance = ({
  round,
  at,
  choose,
}: {
  readonly round: Round
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => {
  if (round.attendance.length === 0) return <p className="soft">No report says who takes part.</p>
  const told = new Set(round.attendance.flatMap((each) => each.told.map(({ attendance }) => attendance)))
  const columns = (Object.keys(ATTENDANCE_WORDS) as Kind[]).filter((kind) => told.has(kind))
  return (
    <div className="scrolled">
      <table className="attendance">
        <thead>
          <tr>
            <th scope="col">participant</th>
            {columns.map((kind) => (
              <th key={kind} scope="col">
                {ATTENDANCE_WORDS[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.attendance.map((row) => (
            <tr key={row.actor}>
              <th scope="row">
                <bdi>{row.actor}</bdi>
                {row.differs !== null && <span className="small differs">{DIFFERS_WORDS[row.differs]}</span>}
              </th>
              {columns.map((kind) => (
                <td key={kind}>
                  {row.told
                    .filter(({ attendance }) => attendance === kind)
                    .map((one) => (
                      <ToldButton
                        key={`${one.report}:${one.id}:${one.according_to.join()}`}
                        told={one}
                        at={at}
                        choose={choose}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
