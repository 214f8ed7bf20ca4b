import { Link, useLocation } from 'wouter'
import type { RecordAnswer } from '../../../src/api/routes/record.js'
import { isReviewed } from '../../../src/review/lists.js'
import { useAddress } from '../address/address.js'
import { useAnswer } from '../ask/ask.js'
import { useKeys } from '../keys/keys.js'
import { DecideLink } from '../screens/review/decide-link.js'
import { citationOf } from './citation.js'
import { Day } from './day.js'
import { Marked } from './marked.js'
import { PlainText } from './plain-text.js'
import { RecordFacts } from './record-facts.js'
import { Answered } from './states.js'
import './words-panel.css'

// These screens show the words of the chosen record themselves.
const WITH_OWN_WORDS = /^\/report\//

/** Beside every screen: the record that the address names (`at`, "report:record") in the words it came from. */
export const WordsPanel = () => {
  const { get } = useAddress()
  const [path] = useLocation()
  const at = get('at')
  return at === null || WITH_OWN_WORDS.test(path) ? null : <Panel key={at} at={at} />
}

const Panel = ({ at }: { readonly at: string }) => {
  const { set } = useAddress()
  const [report, id] = at.split(':', 2)
  const answer = useAnswer<RecordAnswer>(`/api/records/${encodeURIComponent(report!)}/${encodeURIComponent(id ?? '')}`)
  const close = () => set({ at: null })
  const copy = () => {
    if (answer.data !== undefined) void navigator.clipboard?.writeText(citationOf(answer.data))
  }
  useKeys([
    { key: 'Escape', does: 'Close the words', run: close },
    { key: 'c', does: 'Copy the words with their source', run: copy },
  ])
  return (
    <aside className="words-panel" aria-label="The words it came from">
      <div className="row words-panel-head">
        <h2>Its words</h2>
        <button type="button" className="plain" onClick={close} aria-label="Close the words">
          ✕
        </button>
      </div>
      <Answered of={answer} what="the words">
        {(found) => <Words found={found} copy={copy} />}
      </Answered>
    </aside>
  )
}

const Words = ({ found, copy }: { readonly found: RecordAnswer; readonly copy: () => void }) => {
  const { report, record, list, spans, sentences, chain } = found
  return (
    <div className="stack">
      <p className="small soft" dir="auto">
        <PlainText text={report.publisher ?? 'publisher not stated'} />, <Day day={report.published} />
      </p>
      {sentences.map(({ number, start, text }) => (
        <blockquote key={number} className="text words" dir="auto">
          <Marked text={text} offset={start} spans={spans} />
          <cite className="small soft"> [{number}]</cite>
        </blockquote>
      ))}
      <p className="small" dir="auto">
        <span className="soft">according to</span> <PlainText text={chain.join(' → ')} />
      </p>
      <RecordFacts list={list} record={record} />
      <p className="row small">
        <Link className="button" href={`/report/${report.key}?at=${report.key}:${record.id}`}>
          Open in the report
        </Link>
        {isReviewed(list) && <DecideLink reference={{ report: report.key, list, id: record.id }} />}
        <button type="button" onClick={copy}>
          Copy with source <kbd>c</kbd>
        </button>
      </p>
    </div>
  )
}
