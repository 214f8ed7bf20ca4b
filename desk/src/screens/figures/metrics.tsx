import type { FiguresAnswer } from '../../../../src/api/routes/figures.js'
import { useAddress } from '../../address/address.js'
import { inNumber } from '../../parts/in-number.js'

/** Metrics in the order they are shown, and what they are called. */
const NAMES: Readonly<Record<string, string>> = {
  killed: 'Killed',
  wounded: 'Wounded',
  captured: 'Captured',
  released: 'Released',
  displaced: 'Displaced',
  detained: 'Detained',
  missing: 'Missing',
  targets_struck: 'Targets struck',
  personnel: 'Personnel',
  other: 'Other counts',
}

export const metricName = (metric: string): string => NAMES[metric] ?? metric.replaceAll('_', ' ')

const ORDER = Object.keys(NAMES)

/** The same list in the order metrics are shown. */
export const inMetricOrder = <Of extends { readonly metric: string }>(list: readonly Of[]): readonly Of[] =>
  list.toSorted((a, b) => place(a.metric) - place(b.metric))

const place = (metric: string): number => (ORDER.includes(metric) ? ORDER.indexOf(metric) : ORDER.length)

/** Which metric is shown: all, or one; kept in the address. */
export const Metrics = ({ metrics }: Pick<FiguresAnswer, 'metrics'>) => {
  const { get, set } = useAddress()
  const chosen = get('metric')
  return (
    <fieldset className="metrics row">
      <legend className="unseen">Metric</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => set({ metric: null })}>
        All
      </button>
      {inMetricOrder(metrics).map(({ metric, counts }) => (
        <button
          key={metric}
          type="button"
          aria-pressed={chosen === metric}
          title={inNumber(counts, 'count')}
          onClick={() => set({ metric })}
        >
          {metricName(metric)} <span className="soft small">{counts.toLocaleString('en')}</span>
        </button>
      ))}
    </fieldset>
  )
}
