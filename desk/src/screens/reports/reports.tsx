import type { StoreAnswer } from '../../../../src/api/routes/store.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { NothingYet } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Refusals } from './refusals.js'
import { ReportList } from './report-list.js'
import './reports.css'

/** The reports by day, and what could not be taken in. */
const Reports = () => {
  const { get } = useAddress()
  const store = useAnswer<StoreAnswer>('/api/store').data
  const refused = get('tab') === 'refused'
  return (
    <section className="screen reports" aria-labelledby="title">
      <header>
        <h1 id="title">Reports</h1>
      </header>
      <Tabs
        label="Reports or refusals"
        tabs={[
          { value: null, label: 'Taken in', ...(store === undefined ? {} : { count: [store.reports, 'report'] }) },
          {
            value: 'refused',
            label: 'Not taken in',
            ...(store === undefined ? {} : { count: [store.refusals, 'refusal'] }),
          },
        ]}
      />
      {refused ? <Refusals /> : store?.reports === 0 ? <NothingYet /> : <ReportList />}
    </section>
  )
}

export default Reports
