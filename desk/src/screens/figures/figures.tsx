import type { FiguresAnswer } from '../../../../src/api/routes/figures.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Legend } from './legend.js'
import { inMetricOrder, Metrics } from './metrics.js'
import { Section } from './section.js'
import { Table } from './table.js'
import './figures.css'

const FIELDS = ['since', 'until', 'party', 'place'] as const
const FEW_OF_EACH = 60
const MOST = 150

/** Who counts what, source by source: nothing is merged or averaged. */
const Figures = () => {
  const { get } = useAddress()
  const answer = useAnswer<FiguresAnswer>('/api/figures', {
    ...useFilters(FIELDS),
    metric: get('metric'),
    limit: get('metric') === null ? FEW_OF_EACH : MOST,
  })
  return (
    <section className="screen" aria-labelledby="title">
      <header>
        <h1 id="title">Figures</h1>
        <p className="small">
          One row a source and what it counts. Numbers of two sources are never merged or averaged.
        </p>
        <Filters fields={FIELDS} />
      </header>
      <Answered of={answer} what="the figures">
        {(found) => <Shown found={found} />}
      </Answered>
    </section>
  )
}

const Shown = ({ found }: { readonly found: FiguresAnswer }) => {
  const { get } = useAddress()
  const populations = inMetricOrder(found.populations)
  const refs = populations.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.map(({ at }) => at)))
  const { at, choose } = useListKeys(refs)
  const asTable = get('view') === 'table'
  const metrics = [...new Set(populations.map(({ metric }) => metric))]
  const tabbed = at !== null && refs.includes(at) ? at : (refs[0] ?? null)
  return (
    <>
      <div className="row figures-tools">
        <Metrics metrics={found.metrics} />
        <Tabs
          label="How counts are shown"
          name="view"
          keepsChoice
          tabs={[
            { value: null, label: 'Drawn' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </div>
      {populations.length === 0 ? (
        <Nothing title="No counts are recorded for that">
          Widen the days, or ask for another metric, party or place.
        </Nothing>
      ) : asTable ? (
        <Table populations={populations} at={at} choose={choose} />
      ) : (
        <>
          <Legend />
          {metrics.map((metric) => (
            <Section
              key={metric}
              metric={metric}
              populations={populations.filter((each) => each.metric === metric)}
              of={found.metrics.find((each) => each.metric === metric)}
              at={at}
              tabbed={tabbed}
              choose={choose}
            />
          ))}
        </>
      )}
    </>
  )
}

export default Figures
