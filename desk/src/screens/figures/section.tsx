import type { FiguresAnswer } from '../../../../src/api/routes/figures.js'
import { useAddress } from '../../address/address.js'
import { inNumber } from '../../parts/in-number.js'
import { useWidth } from '../../parts/width.js'
import { metricName } from './metrics.js'
import { Panel } from './panel.js'
import { anyWithoutDay, dayScale, daysOf } from './placed.js'
import { TimeAxis } from './time-axis.js'
import type { Population } from './told-again.js'

/** All populations of one metric, one under the other on one line of time. */
export const Section = ({
  metric,
  populations,
  of,
  at,
  tabbed,
  choose,
}: {
  readonly metric: string
  readonly populations: readonly Population[]
  readonly of: FiguresAnswer['metrics'][number] | undefined
  readonly at: string | null
  readonly tabbed: string | null
  readonly choose: (ref: string) => void
}) => {
  const [shown, width] = useWidth<HTMLDivElement>()
  const days = daysOf(populations)
  const gutter = anyWithoutDay(populations)
  const drawn = Math.max(0, width - HEADS)
  const x = dayScale(days, gutter, drawn)
  return (
    <section className="metric" aria-labelledby={`metric-${metric}`}>
      <div className="metric-head row">
        <h2 id={`metric-${metric}`}>{metricName(metric)}</h2>
        <Counted metric={metric} shown={populations.length} of={of} />
      </div>
      <div ref={shown}>
        {drawn > 0 && (
          <>
            <TimeAxis days={days} gutter={gutter} width={drawn} />
            {populations.map((population) => (
              <Panel
                key={population.rows[0]!.marks[0]!.at}
                population={population}
                x={x}
                width={drawn}
                at={at}
                tabbed={tabbed}
                choose={choose}
              />
            ))}
          </>
        )}
      </div>
    </section>
  )
}

/** Room for the rows' heads, as the style has it. */
const HEADS = 210

const Counted = ({
  metric,
  shown,
  of,
}: {
  readonly metric: string
  readonly shown: number
  readonly of: FiguresAnswer['metrics'][number] | undefined
}) => {
  const { get, set } = useAddress()
  if (of === undefined) return null
  const { populations, counts } = of
  return (
    <span className="small soft">
      {inNumber(counts, 'count')} of {inNumber(populations, 'population')}
      {shown < populations && (
        <>
          , of which {shown} are shown, those with several counts first
          {get('metric') === null ? (
            <button type="button" className="plain small" onClick={() => set({ metric })}>
              Show more
            </button>
          ) : (
            '; narrow the days, a party or a place to see the others'
          )}
        </>
      )}
    </span>
  )
}
