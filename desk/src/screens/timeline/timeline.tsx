import type { TimelineAnswer } from '../../../../src/api/routes/timeline.js'
import { useAnswer } from '../../ask/ask.js'
import { Day } from '../../parts/day.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Answered, Nothing } from '../../parts/states.js'

const FIELDS = ['since', 'until', 'party', 'place'] as const

/** What happened, was announced or claimed. */
const Timeline = () => {
  const answer = useAnswer<TimelineAnswer>('/api/timeline', useFilters(FIELDS))
  return (
    <section className="screen" aria-labelledby="title">
      <header>
        <h1 id="title">Timeline</h1>
        <Filters fields={FIELDS} />
      </header>
      <Answered of={answer} what="the timeline">
        {({ rows }) =>
          rows.length === 0 ? <Nothing title="Nothing is recorded for those days" /> : <Rows rows={rows} />
        }
      </Answered>
    </section>
  )
}

const Rows = ({ rows }: TimelineAnswer) => {
  const { at, choose } = useListKeys(rows.map((row) => row.at[0]!))
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.at[0]} data-at={row.at[0]}>
          <button type="button" className="plain" aria-pressed={at === row.at[0]} onClick={() => choose(row.at[0]!)}>
            <Day day={row.day} /> {row.lane}: {row.what}
          </button>
        </li>
      ))}
    </ul>
  )
}

export default Timeline
