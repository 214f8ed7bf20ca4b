import type { TimelineAnswer, TimelineCounts } from '../../../../src/api/routes/timeline.js'
import type { Lane } from '../../../../src/views/across/act-families.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { dayInWords } from '../../parts/day.js'
import { dayOf, type Stretch } from '../../parts/days.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Chart } from './chart.js'
import type { Row } from './lanes.js'
import { Legend } from './legend.js'
import { List } from './list.js'
import { Strip } from './strip.js'
import { Types } from './types.js'
import { addressOfWindow, type Extent, extentOf, moved, windowOf, zoomed } from './window.js'
import './timeline.css'

const FIELDS = ['since', 'until', 'party', 'place'] as const
const FEW: readonly Lane[] = ['announced', 'off', 'denied']
const MOST_FEW = 300

/** What happened, was claimed, announced, put off or denied, over time. */
const Timeline = () => {
  const { get } = useAddress()
  const asked = { ...useFilters(FIELDS), types: get('types') }
  const counts = useAnswer<TimelineCounts>('/api/timeline/counts', asked)
  const told = useAnswer<TimelineAnswer>('/api/timeline', { ...asked, lanes: get('lanes') })
  // Where there are too many happenings to draw, what was announced, put off or denied is few, and most looked for.
  const few = useAnswer<TimelineAnswer>(told.data?.more === true || get('lanes') !== null ? '/api/timeline' : null, {
    ...asked,
    lanes: FEW.join(','),
    limit: MOST_FEW,
  })
  return (
    <section className="screen" aria-labelledby="title">
      <header>
        <h1 id="title">Timeline</h1>
        <Filters fields={FIELDS} />
      </header>
      <Answered of={counts} what="the timeline">
        {(found) => (
          <>
            <Types types={found.types} />
            <Answered of={told} what="the timeline">
              {(answer) => <Shown counts={found} told={answer} few={few.data ?? null} />}
            </Answered>
          </>
        )}
      </Answered>
    </section>
  )
}

const Shown = ({
  counts,
  told,
  few,
}: {
  readonly counts: TimelineCounts
  readonly told: TimelineAnswer
  readonly few: TimelineAnswer | null
}) => {
  const { at, choose } = useListKeys(told.rows.map((row) => row.at[0]!))
  const extent = extentOf(counts)
  if (told.rows.length === 0 && counts.days.length === 0)
    return <Nothing title="Nothing is recorded for that">Widen the days, or ask for another party or place.</Nothing>
  return (
    <>
      {extent !== null && <Drawn counts={counts} told={told} few={few} extent={extent} at={at} choose={choose} />}
      <h2 className="unseen">The same as a list</h2>
      {told.rows.length === 0 ? (
        <Nothing title="Nothing is recorded for those days">Press 0 for all days.</Nothing>
      ) : (
        <List rows={told.rows} at={at} choose={choose} />
      )}
      {told.more && (
        <p className="state soft">
          These are the newest {told.rows.length}. Narrow the days, the types, a party or a place to see the others.
        </p>
      )}
    </>
  )
}

const Drawn = ({
  counts,
  told,
  few,
  extent,
  at,
  choose,
}: {
  readonly counts: TimelineCounts
  readonly told: TimelineAnswer
  readonly few: TimelineAnswer | null
  readonly extent: Extent
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => {
  const { get, set } = useAddress()
  const only = get('lanes')?.split(',') ?? null
  const window = windowOf(extent, get('since'), get('until'))
  const show = (to: Stretch, { replace = false } = {}) => set(addressOfWindow(to, extent), { replace })
  const zoom = (by: 'in' | 'out') => show(zoomed(window, by))
  const all = () => set({ since: null, until: null })
  useKeys([
    { key: '+', does: 'Show half as many days', run: () => zoom('in') },
    { key: '=', does: 'Show half as many days', run: () => zoom('in') },
    { key: '-', does: 'Show twice as many days', run: () => zoom('out') },
    { key: '0', does: 'Show all days', run: all },
    { key: 'ArrowLeft', does: 'Earlier days', run: () => show(moved(window, -1), { replace: true }) },
    { key: 'ArrowRight', does: 'Later days', run: () => show(moved(window, 1), { replace: true }) },
  ])
  const narrowed = get('since') !== null || get('until') !== null
  return (
    <>
      <Chart
        rows={(lane) => rowsOf(lane, told, few, only)}
        days={counts.days}
        window={window}
        at={at}
        choose={choose}
        narrow={show}
        lanes={only}
        chooseLane={(lane) => set({ lanes: only?.includes(lane) ? null : lane })}
      />
      <Strip days={counts.days} extent={extent} window={window} change={show} />
      <div className="row timeline-foot small">
        <span role="status">
          {dayInWords(dayOf(window.from))} to {dayInWords(dayOf(window.to))}
        </span>
        <span className="row timeline-zoom">
          <button type="button" onClick={() => zoom('in')} aria-label="Show half as many days">
            + <kbd>+</kbd>
          </button>
          <button type="button" onClick={() => zoom('out')} disabled={!narrowed} aria-label="Show twice as many days">
            − <kbd>-</kbd>
          </button>
          <button type="button" onClick={all} disabled={!narrowed}>
            All days <kbd>0</kbd>
          </button>
        </span>
        <Outside counts={counts} extent={extent} />
        <Legend />
      </div>
    </>
  )
}

/** All happenings of a lane, when they were asked for and are not too many; null otherwise. */
const rowsOf = (
  lane: Lane,
  told: TimelineAnswer,
  few: TimelineAnswer | null,
  only: readonly string[] | null,
): readonly Row[] | null => {
  const from = !told.more && (only === null || only.includes(lane)) ? told : FEW.includes(lane) ? few : null
  return from === null || from.more ? null : from.rows.filter((row) => row.lane === lane)
}

/** What the drawing leaves out, in words. */
const Outside = ({ counts, extent }: { readonly counts: TimelineCounts; readonly extent: Extent }) => {
  const left = [
    extent.before > 0 ? `${extent.before.toLocaleString('en')} before ${dayInWords(dayOf(extent.from))}` : '',
    extent.after > 0 ? `${extent.after.toLocaleString('en')} after ${dayInWords(dayOf(extent.to))}` : '',
    counts.undated > 0 ? `${counts.undated.toLocaleString('en')} without any day, at the end of the list` : '',
    counts.unplaced > 0
      ? `${inNumber(counts.unplaced, 'event')} that no day, place or party places (threats, what might be, what lies far back)`
      : '',
  ].filter((part) => part !== '')
  return left.length === 0 ? null : <span className="soft">Not drawn: {left.join('; ')}.</span>
}

export default Timeline
