import { useState } from 'react'
import { Link } from 'wouter'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { recordWords } from '../../../../src/views/record-words.js'
import { useAddress } from '../../address/address.js'
import { useKeys } from '../../keys/keys.js'
import { citationOf } from '../../parts/citation.js'
import { PlainText } from '../../parts/plain-text.js'
import { RecordFacts } from '../../parts/record-facts.js'
import { DecideOnIt } from './decide-on-it.js'
import { Flow } from './flow.js'
import { KindLine } from './kind-line.js'
import { KIND_NAMES } from './kinds.js'
import { LinkLine } from './link-line.js'
import { Steps } from './steps.js'
import type { Reading } from './use-reading.js'

/** The chosen record: its words by what they are to it, its facts, what it is linked to, and how it came to be. */
export const RecordDetail = ({ found, reading }: { readonly found: ReportAnswer; readonly reading: Reading }) => {
  const { at, chosen, choose } = reading
  if (at === null) return null
  return (
    <section className="record-detail" aria-labelledby="detail">
      <div className="row detail-head">
        <h2 id="detail">
          {chosen === null ? (
            'No such record'
          ) : (
            <>
              <KindLine list={chosen.list} named={false} />
              {KIND_NAMES[chosen.list][1]} <span className="soft">{chosen.id}</span>
            </>
          )}
        </h2>
        <button type="button" className="plain" onClick={() => choose(null)} aria-label="Choose no record">
          ✕
        </button>
      </div>
      {chosen === null ? (
        <p className="small">The newest reading of this report has no record “{at}”. Choose one from the list.</p>
      ) : (
        <Detail key={chosen.id} found={found} entry={chosen} reading={reading} />
      )}
    </section>
  )
}

const Detail = ({
  found,
  entry,
  reading,
}: {
  readonly found: ReportAnswer
  readonly entry: Entry
  readonly reading: Reading
}) => {
  const { set } = useAddress()
  const [copied, setCopied] = useState(false)
  const words = recordWords(found.reading, entry.id)!
  const { title, publisher, published } = found.reading.report
  const copy = () => {
    const citation = citationOf({ ...words, report: { key: found.key, title, publisher, published } })
    void navigator.clipboard?.writeText(citation).then(() => setCopied(true))
  }
  useKeys([{ key: 'c', does: 'Copy the words with their source', run: copy }])
  const links = found.links.filter(({ id }) => id === entry.id)
  return (
    <div className="stack">
      <Flow entry={entry} text={reading.text} />
      <p className="small" dir="auto">
        <span className="soft">according to</span> <PlainText text={words.chain.join(' → ')} />
      </p>
      <RecordFacts list={words.list} record={{ ...words.record }} />
      {links.length > 0 && (
        <>
          <h3 className="small">In other reports</h3>
          <ul className="stack small">
            {links.map((link) => (
              <LinkLine key={`${link.relation} ${link.other} ${link.other_id}`} link={link} />
            ))}
          </ul>
        </>
      )}
      <p className="row small">
        <DecideOnIt report={found.key} entry={entry} />
        <button type="button" onClick={copy}>
          {copied ? 'Copied' : 'Copy with source'} <kbd>c</kbd>
        </button>
        {reading.view !== 'text' && (
          <button type="button" onClick={() => set({ view: null })}>
            Show in the text
          </button>
        )}
        <Link
          className="button"
          href={`/report/${found.key}?at=${found.key}:${entry.id}`}
          title="The address of this record"
        >
          Link
        </Link>
      </p>
      <Steps report={found.key} id={entry.id} />
    </div>
  )
}
