import { useId } from 'react'
import { Link, useLocation } from 'wouter'
import type { ReportsAnswer } from '../../../../src/api/routes/reports.js'
import { keptQuery, useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Day } from '../../parts/day.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Marks } from './marks.js'

const FIELDS = ['since', 'until'] as const
const OWN = [{ name: 'publisher', label: 'publisher' }] as const
const COUNTS = ['statements', 'events', 'positions', 'conditions', 'rounds', 'proposals', 'figures'] as const

/** Reports, newest first, a page at a time. */
export const ReportList = () => {
  const { get, set } = useAddress()
  const [source, wordsOf] = [get('source'), get('words_of')]
  const answer = useAnswer<ReportsAnswer>('/api/reports', {
    ...useFilters(FIELDS),
    publisher: get('publisher'),
    source,
    words_of: wordsOf,
    versions: get('versions'),
    cursor: get('from'),
  })
  const id = useId()
  return (
    <>
      <Filters fields={FIELDS} also={OWN} clears={['from']}>
        <span className="filter">
          <input
            id={id}
            type="checkbox"
            checked={get('versions') === 'all'}
            onChange={({ target }) => set({ versions: target.checked ? 'all' : null, from: null })}
          />
          <label htmlFor={id}>earlier versions too</label>
        </span>
      </Filters>
      {(source !== null || wordsOf !== null) && (
        <p className="row small">
          <span className="soft">
            Only reports{' '}
            {source !== null && (source === 'not-stated' ? 'whose publisher is not stated ' : `of “${source}” `)}
            {wordsOf !== null &&
              (wordsOf === 'any' ? 'whose words are another house’s' : `that carry words of “${wordsOf}”`)}
          </span>
          <button type="button" className="plain" onClick={() => set({ source: null, words_of: null, from: null })}>
            Show all
          </button>
        </p>
      )}
      <Answered of={answer} what="the reports">
        {(found) =>
          found.reports.length === 0 ? (
            <Nothing title="No report matches">Take out a day or a name, or write less of it.</Nothing>
          ) : (
            <Page found={found} />
          )
        }
      </Answered>
    </>
  )
}

const Page = ({ found }: { readonly found: ReportsAnswer }) => {
  const { get, set, query } = useAddress()
  const [, go] = useLocation()
  const rows = useFocusKeys<HTMLTableElement>()
  const paged = get('from') !== null
  const kept = keptQuery(query)
  const turn = (from: string | null) => {
    set({ from })
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <p className="soft small">{inNumber(found.total, 'report')}, newest first</p>
      <table ref={rows} className="report-table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Publisher</th>
            <th scope="col">Title</th>
            {COUNTS.map((kind) => (
              <th key={kind} scope="col" className="number">
                {kind}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.reports.map((each) => (
            <tr key={each.report} className={each.superseded ? 'superseded' : undefined}>
              <td className="report-day">
                <Day day={each.published} />
              </td>
              <td dir="auto">{each.publisher ?? <span className="soft">not stated</span>}</td>
              <td>
                <Link data-row href={`/report/${each.report}${kept}`} className="report-title" dir="auto">
                  {each.title ?? `${each.opening} …`}
                </Link>
                <Marks report={each} />
              </td>
              {COUNTS.map((kind) => (
                <td key={kind} className="number">
                  {each.counts[kind] === 0 ? (
                    <span className="soft">0</span>
                  ) : (
                    <Link href={`/report/${each.report}?kinds=${kind}`} aria-label={`${each.counts[kind]} ${kind}`}>
                      {each.counts[kind]}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav className="row pages" aria-label="Pages">
        {paged && (
          <>
            <button type="button" onClick={() => turn(null)}>
              First page
            </button>
            <button type="button" onClick={() => history.back()}>
              Back
            </button>
          </>
        )}
        {found.next !== null && (
          <button type="button" onClick={() => turn(found.next)}>
            Next {found.reports.length}
          </button>
        )}
        {paged && found.next === null && <span className="soft">That is all.</span>}
        <button type="button" className="plain" onClick={() => go('/add')}>
          Add more
        </button>
      </nav>
    </>
  )
}
