import type { ChangesAnswer } from '../../../../src/api/routes/changes.js'
import { KEPT, useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { dayInWords } from '../../parts/day.js'
import { useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Answered, Nothing } from '../../parts/states.js'
import { ChangeItem, refOf } from './change-item.js'
import { KINDS } from './kinds.js'
import type { Mark } from './last-visit.js'

const MOST_OF_ONE = 500

/** The changes by kind; each kind can be looked at alone. */
export const ChangeLists = ({ after, lastDay }: { readonly after: Mark | null; readonly lastDay: string | null }) => {
  const { get } = useAddress()
  const kind = get('kind')
  const answer = useAnswer<ChangesAnswer>('/api/changes', {
    ...useFilters(KEPT),
    after: after?.newest ?? null,
    kind,
    limit: kind === null ? null : MOST_OF_ONE,
  })
  return (
    <Answered of={answer} what="what changed">
      {(found) => (
        <>
          {(found.basis !== 'last-days' || found.since !== null) && (
            <p className="soft changes-since">{sinceInWords(found, after, lastDay)}</p>
          )}
          {found.total === 0 ? <NoChange found={found} /> : <Groups found={found} />}
        </>
      )}
    </Answered>
  )
}

const sinceInWords = (
  { basis, since, reports, more_reports }: ChangesAnswer,
  after: Mark | null,
  lastDay: string | null,
): string => {
  const counted = more_reports ? `the newest ${inNumber(reports, 'report')}` : inNumber(reports, 'report')
  if (basis === 'visit') {
    const when =
      after === null || after.at === 0
        ? `report ${after?.newest ?? 0} came in`
        : `your last visit, ${timeInWords(after.at)}`
    return `Since ${when}: ${counted} came in, held against all before.`
  }
  const day = since === null ? '' : dayInWords(since)
  if (basis === 'day') return `Since ${day}: ${counted}, held against all before.`
  const last = lastDay === null ? '' : ` to ${dayInWords(lastDay)}`
  return `Your first visit to this store: its last seven days, ${day}${last}; ${counted}, held against all before.`
}

const timeInWords = (at: number): string => {
  const time = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${dayInWords(day)}, ${two(time.getHours())}:${two(time.getMinutes())}`
}

const NoChange = ({ found }: { readonly found: ChangesAnswer }) =>
  found.basis === 'last-days' && found.since === null ? (
    <Nothing title="None of these reports has a day of publication">
      What came last cannot be told from them. What comes in from now on is shown on your next visit; give reports their
      day when you add them, and changes are told by days.
    </Nothing>
  ) : (
    <Nothing title="Nothing has changed">
      {found.reports === 0
        ? 'No report came in. Choose an earlier day, or take out what narrows the list.'
        : `${inNumber(found.reports, 'report')} came in, and none tells anything new that is followed across reports.`}
    </Nothing>
  )

const Groups = ({ found }: { readonly found: ChangesAnswer }) => {
  const { get, set } = useAddress()
  const chosen = get('kind')
  const shown = found.groups.filter(({ kind }) => chosen === null || kind === chosen)
  const refs = shown.flatMap(({ changes }) => changes.map(({ says }) => refOf(says)))
  const { at, choose } = useListKeys([...new Set(refs)].filter((ref) => !ref.endsWith(':text')))
  const only = (kind: string | null) => set({ kind, at: null })
  return (
    <>
      <fieldset className="row kinds" aria-label="Kinds of change">
        <button type="button" aria-pressed={chosen === null} onClick={() => only(null)}>
          All <span className="soft">{found.total.toLocaleString('en')}</span>
        </button>
        {found.groups.map(({ kind, total }) => (
          <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => only(kind)}>
            <span aria-hidden="true" className="kind-sign">
              {KINDS[kind].sign}
            </span>
            {KINDS[kind].label} <span className="soft">{total.toLocaleString('en')}</span>
          </button>
        ))}
      </fieldset>
      {shown.map(({ kind, total, changes }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`} className="change-group">
          <h2 id={`kind-${kind}`}>
            <span aria-hidden="true" className="kind-sign">
              {KINDS[kind].sign}
            </span>
            {KINDS[kind].label} <span className="soft small">{KINDS[kind].says}</span>
          </h2>
          <ol>
            {changes.map((change) => (
              <ChangeItem
                key={`${refOf(change.says)} ${change.said === null ? '' : refOf(change.said)} ${change.about}`}
                change={change}
                at={at}
                choose={choose}
              />
            ))}
          </ol>
          {changes.length < total && (
            <p className="row">
              <span className="soft">
                {changes.length.toLocaleString('en')} of {total.toLocaleString('en')} are shown, the most consequential
                first.
              </span>
              {chosen === null && (
                <button type="button" onClick={() => only(kind)}>
                  Show more of them
                </button>
              )}
            </p>
          )}
        </section>
      ))}
    </>
  )
}
