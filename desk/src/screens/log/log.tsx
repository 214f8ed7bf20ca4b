import { Link } from 'wouter'
import { useAddress } from '../../address/address.js'
import { Tabs } from '../../parts/tabs.js'
import { Agreement } from './agreement.js'
import { Entries } from './entries.js'
import './log.css'

const TABS = [
  { value: null, label: 'Decisions' },
  { value: 'agreement', label: 'Agreement' },
] as const

/** The log of decisions, which only grows, and how far reviewers agree. */
const Log = () => {
  const { get } = useAddress()
  return (
    <section className="screen log" aria-labelledby="title">
      <header>
        <h1 id="title">Log of decisions</h1>
        <p>
          Who decided what, when and why. Nothing is taken out of it: what is taken back is one more line.{' '}
          <Link href="/review">Review</Link>
        </p>
      </header>
      <Tabs label="Decisions or agreement" tabs={TABS} />
      {get('tab') === 'agreement' ? <Agreement /> : <Entries />}
    </section>
  )
}

export default Log
