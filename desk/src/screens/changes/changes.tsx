import { useEffect } from 'react'
import type { StoreAnswer } from '../../../../src/api/routes/store.js'
import { KEPT, useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Filters } from '../../parts/filters.js'
import { Answered } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Brief } from './brief.js'
import { ChangeLists } from './change-lists.js'
import { type Mark, useLastVisit } from './last-visit.js'
import { SinceWhen } from './since-when.js'
import './changes.css'

const TABS = [
  { value: null, label: 'Changes' },
  { value: 'brief', label: 'Brief' },
] as const

/** What changed since a day, or since the last visit; and a brief over those days. */
const Changes = () => {
  const store = useAnswer<StoreAnswer>('/api/store')
  return (
    <section className="screen changes" aria-labelledby="title">
      <header>
        <h1 id="title">What changed</h1>
      </header>
      <Answered of={store} what="the store">
        {(found) => <Since store={found} />}
      </Answered>
    </section>
  )
}

const Since = ({ store }: { readonly store: StoreAnswer }) => {
  const visit = useLastVisit(store)
  const { get, set } = useAddress()
  const [since, after, tab] = [get('since'), get('after'), get('tab')]
  // In the address, so that a reload or a link that is passed on shows the same.
  useEffect(() => {
    if (since === null && after === null && visit !== null) set({ after: String(visit.newest) }, { replace: true })
  }, [since, after, visit, set])
  const from: Mark | null =
    after !== null ? { newest: Number(after), at: visit?.newest === Number(after) ? visit.at : 0 } : visit
  return (
    <>
      <Filters fields={KEPT} />
      <SinceWhen store={store} visit={visit} />
      <Tabs label="Changes or brief" tabs={TABS} />
      {tab === 'brief' ? <Brief /> : <ChangeLists after={since === null ? from : null} lastDay={store.last_day} />}
    </>
  )
}

export default Changes
