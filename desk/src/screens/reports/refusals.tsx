import type { RefusalsAnswer } from '../../../../src/api/routes/reports.js'
import { useAnswer } from '../../ask/ask.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'

/** What could not be taken in, and why. */
export const Refusals = () => {
  const answer = useAnswer<RefusalsAnswer>('/api/refusals')
  return (
    <Answered of={answer} what="what was refused">
      {({ refusals, total }) =>
        refusals.length === 0 ? (
          <Nothing title="Nothing was refused">Every report that was given is in the store.</Nothing>
        ) : (
          <>
            <p className="soft small">
              {inNumber(total, 'refusal')}, newest first
              {refusals.length < total && `; the newest ${refusals.length.toLocaleString('en')} are shown`}
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Where from</th>
                  <th scope="col">Why, and what to do</th>
                </tr>
              </thead>
              <tbody>
                {refusals.map(({ at, source, part, error }) => (
                  <tr key={`${at} ${source} ${part} ${error}`}>
                    <td className="report-day">{at.slice(0, 16)}</td>
                    <td className="wrapped" dir="auto">
                      {source}
                      {part !== null && <span className="soft"> {part}</span>}
                    </td>
                    <td className="wrapped" dir="auto">
                      {error}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )
      }
    </Answered>
  )
}
