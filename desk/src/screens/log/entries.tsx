import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ReviewLogAnswer as LogAnswer } from '../../../../src/api/routes/review-log.js'
import type { ReviewFieldsAnswer } from '../../../../src/api/routes/review-record.js'
import { useAddress } from '../../address/address.js'
import { ask, type Problem, useAnswer } from '../../ask/ask.js'
import { Answered, Nothing } from '../../parts/states.js'
import type { Field } from '../review/answers.js'
import { Differences } from '../review/compared.js'
import { doneInWords } from '../review/history.js'
import { oneOf } from '../review/labels.js'
import { reviewAddress } from '../review/reference.js'
import { Time } from '../review/time.js'

type Entry = LogAnswer['rows'][number]

/** The log itself, newest first, and whether its chain of hashes is whole. */
export const Entries = () => {
  const { get, set } = useAddress()
  const asked = { who: get('who'), report: get('report') }
  const answer = useInfiniteQuery<LogAnswer, Problem, readonly LogAnswer[], readonly unknown[], number | null>({
    queryKey: ['/api/review/log', asked],
    queryFn: ({ pageParam, signal }) => ask<LogAnswer>('/api/review/log', { ...asked, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => pages,
    placeholderData: (before) => before,
  })
  const fields = useAnswer<ReviewFieldsAnswer>('/api/review/fields')
  const fieldsOf = (list: string | null) => fields.data?.lists.find((each) => each.list === list)?.fields ?? []
  return (
    <Answered of={answer} what="the log">
      {(pages) => {
        const rows = pages.flatMap((page) => page.rows)
        const narrowed = asked.who !== null || asked.report !== null
        return (
          <>
            <Chain whole={pages[0]!.whole} brokenAt={pages[0]!.broken_at} />
            {narrowed && (
              <p className="row small">
                Only {asked.who !== null && <bdi>what {asked.who} decided</bdi>}
                {asked.report !== null && ` about report ${asked.report}`}
                <button type="button" className="plain" onClick={() => set({ who: null, report: null })}>
                  Show all
                </button>
              </p>
            )}
            {rows.length === 0 ? (
              <Nothing title="Nothing was decided yet">
                <Link href="/review">Review</Link> what was read.
              </Nothing>
            ) : (
              <div className="entries-box">
                <table className="entries small">
                  <caption className="unseen">Decisions, newest first</caption>
                  <thead>
                    <tr>
                      <th scope="col">no.</th>
                      <th scope="col">when</th>
                      <th scope="col">who</th>
                      <th scope="col">what</th>
                      <th scope="col">about</th>
                      <th scope="col">before → after</th>
                      <th scope="col">reason</th>
                      <th scope="col">rule, Parley</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <Row key={row.seq} row={row} fields={fieldsOf(row.list)} only={(who) => set({ who })} />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {answer.hasNextPage && (
              <button type="button" onClick={() => void answer.fetchNextPage()}>
                Show more
              </button>
            )}
          </>
        )
      }}
    </Answered>
  )
}

const Chain = ({ whole, brokenAt }: { readonly whole: boolean; readonly brokenAt: number | null }) =>
  whole ? (
    <p className="chain small">✓ The chain of hashes is whole: no decision was changed or taken out.</p>
  ) : (
    <p className="chain broken" role="alert">
      ✕ The chain of hashes is broken at decision {brokenAt}: it, or what came before it, was changed outside Parley.
      Put back a copy of the store, or run “parley store verify”.
    </p>
  )

const Row = ({
  row,
  fields,
  only,
}: {
  readonly row: Entry
  readonly fields: readonly Field[]
  readonly only: (who: string) => void
}) => {
  const { seq, made, who, action, report, list, id, says, reason, rule, program, taken_back, takes_back, changed } = row
  return (
    <tr className={taken_back ? 'taken-back' : ''}>
      <td>{seq}</td>
      <td>
        <Time at={made} />
      </td>
      <td>
        <button type="button" className="plain small" onClick={() => only(who)} title="Only these decisions">
          <bdi>{who}</bdi>
        </button>
      </td>
      <td>
        {doneInWords(action)}
        {takes_back !== null && ` ${takes_back}`}
        {taken_back && <span className="soft"> (taken back)</span>}
      </td>
      <td dir="auto">
        {list !== null && report !== null && id !== null ? (
          <Link href={reviewAddress({ report, list, id })}>
            {oneOf(list)}: {says}
          </Link>
        ) : (
          says
        )}
      </td>
      <td>
        <Differences differs={changed} fields={fields} />
      </td>
      <td dir="auto">{reason}</td>
      <td className="soft">
        {rule === null ? '' : `${rule}, `}
        {program}
      </td>
    </tr>
  )
}
