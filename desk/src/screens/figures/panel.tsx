import { MarkShape, markInWords } from './mark.js'
import { isAlone, type PlacedMark, type PlacedPopulation, placedPopulation } from './placed.js'
import { Rivals } from './rivals.js'
import type { Population } from './told-again.js'

/** Who or what is counted, where and when, in words. */
export const populationInWords = ({ of, place, days }: Population): string => {
  const parts = [of ?? 'who is not stated', place ?? '', days].filter((part) => part !== '')
  return parts.join(', ')
}

/** One population: a row a source, its counts over time, on a value axis that all of them share. */
export const Panel = ({
  population,
  x,
  width,
  at,
  tabbed,
  choose,
}: {
  readonly population: Population
  readonly x: (day: string | null) => number
  readonly width: number
  readonly at: string | null
  readonly tabbed: string | null
  readonly choose: (ref: string) => void
}) => {
  const placed = placedPopulation(population, x, width)
  const { scale, rows, height } = placed
  const single = isAlone(population)
  return (
    <div className={single ? 'population single' : 'population'}>
      {!single && (
        <h3 className="population-head small" dir="auto">
          {populationInWords(population)}
          {scale?.log === true && <span className="soft"> (log scale)</span>}
        </h3>
      )}
      <div className="population-rows">
        <div>
          {rows.map(({ source, height: tall }) => (
            <p
              key={source}
              className="source small"
              dir="auto"
              style={{ height: tall }}
              title={`${source}: ${populationInWords(population)}`}
            >
              <span className="source-name">{source}</span>
              {single && <span className="soft source-of">{populationInWords(population)}</span>}
            </p>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing */}
        <svg
          role="group"
          aria-label={`Counts of ${populationInWords(population)}, by source`}
          width={width}
          height={height}
        >
          <Axis placed={placed} width={width} />
          <Replaced placed={placed} />
          {rows.flatMap(({ source, marks }) =>
            marks.map((each) => {
              const { mark } = each
              const chosen = mark.told.some((told) => told.at === at)
              const says = markInWords(mark, population.metric, source)
              return (
                // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
                <g
                  key={mark.at}
                  role="button"
                  data-at={mark.at}
                  tabIndex={mark.at === tabbed ? 0 : -1}
                  // What it is called is its title; a label of its own would have to repeat the number that is drawn.
                  aria-pressed={chosen}
                  className={`count${mark.replaced_by.length > 0 ? ' replaced' : ''}${chosen ? ' chosen' : ''}`}
                  onClick={() => choose(mark.at)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return
                    event.preventDefault()
                    choose(mark.at)
                  }}
                >
                  <title>{says}</title>
                  <MarkShape placed={each} />
                </g>
              )
            }),
          )}
        </svg>
      </div>
      <Rivals population={population} at={at} choose={choose} />
    </div>
  )
}

/** Lines between rows, and the ends of the value axis in each. */
const Axis = ({ placed: { scale, rows }, width }: { readonly placed: PlacedPopulation; readonly width: number }) => (
  <g className="value-axis">
    {rows.map(({ source, top, height }) => (
      <g key={source}>
        <path d={`M0 ${top + 0.5}H${width}`} />
        {scale?.ticks.map((tick) => {
          const y = top + height - 5 - scale.at(tick) * (height - 10)
          return (
            <g key={tick}>
              <path className="value-line" d={`M0 ${y}H${width}`} />
              <text x={width - 2} y={y + (tick === scale.ticks[0] ? -2 : 9)} textAnchor="end">
                {tick.toLocaleString('en')}
              </text>
            </g>
          )
        })}
      </g>
    ))}
  </g>
)

/** From each count that was replaced a line to the first that replaced it. */
const Replaced = ({ placed: { rows } }: { readonly placed: PlacedPopulation }) => {
  const all = rows.flatMap(({ marks }) => marks)
  const holding = (ref: string): PlacedMark | undefined =>
    all.find(({ mark }) => mark.told.some(({ at }) => at === ref))
  return all.map((from) => {
    const to = from.mark.replaced_by
      .map(holding)
      .filter((mark) => mark !== undefined)
      .toSorted((one, other) => one.x - other.x)[0]
    return to === undefined || to === from ? null : (
      <path key={from.mark.at} className="replaced-by" d={lineTo(from, to)} />
    )
  })
}

const lineTo = (from: PlacedMark, to: PlacedMark): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const [x, y] = [to.x - ux * 7, to.y - uy * 7]
  const head = `M${x - ux * 5 - uy * 3.5} ${y - uy * 5 + ux * 3.5}L${x} ${y}L${x - ux * 5 + uy * 3.5} ${y - uy * 5 - ux * 3.5}`
  return `M${from.x + ux * 6} ${from.y + uy * 6}L${x} ${y}${head}`
}
