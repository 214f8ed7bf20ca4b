import type { ReviewAgreementAnswer } from '../../../../src/api/routes/review-agreement.js'
import { useAnswer } from '../../ask/ask.js'
import { Answered, Nothing } from '../../parts/states.js'
import { fieldLabel, LISTS } from '../review/labels.js'

/** How far those who decided about the same records agree, by kind of record. */
export const Agreement = () => {
  const answer = useAnswer<ReviewAgreementAnswer>('/api/review/agreement')
  return (
    <Answered of={answer} what="the agreement">
      {({ reviewers, rows }) =>
        reviewers.length < 2 ? (
          <Nothing title="One reviewer, or none">
            Agreement is told once two people have decided about the same records: on the review screen, the second
            reviewer decides without seeing what the first did.
          </Nothing>
        ) : (
          <>
            <p className="small soft" dir="auto">
              Reviewers: {reviewers.join(', ')}
            </p>
            <table className="agreement">
              <caption className="unseen">Agreement by kind of record</caption>
              <thead>
                <tr>
                  <th scope="col">kind</th>
                  <th scope="col">compared by</th>
                  <th scope="col">decided by two or more</th>
                  <th scope="col">decided alike</th>
                  <th scope="col">Krippendorff’s alpha</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ list, compared, decided_twice, same, alpha, why }) => (
                  <tr key={list}>
                    <th scope="row">{LISTS[list]?.[1] ?? list}</th>
                    <td>{fieldLabel(compared)}</td>
                    <td>{decided_twice.toLocaleString('en')}</td>
                    <td>{decided_twice === 0 ? '' : same.toLocaleString('en')}</td>
                    <td>
                      {alpha === null ? <span className="soft">{why ?? 'too few to say'}</span> : alpha.toFixed(2)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="small soft log-note">
              Krippendorff’s alpha for names without an order: 1 where all decide alike, 0 where they agree no more than
              chance would have it. Compared is one field, as each left it; a rejected record is a value of its own.
            </p>
          </>
        )
      }
    </Answered>
  )
}
