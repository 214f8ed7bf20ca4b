import { useEffect } from 'react'
import { useParams } from 'wouter'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { useAnswer } from '../../ask/ask.js'
import { Answered, Nothing } from '../../parts/states.js'
import { AddPane } from './add-pane.js'
import { AroundPane } from './around-pane.js'
import { BriefPane } from './brief-pane.js'
import { Legend } from './legend.js'
import { RecordDetail } from './record-detail.js'
import { RecordList } from './record-list.js'
import { ReportHead } from './report-head.js'
import { TextPane } from './text-pane.js'
import { UnderWords } from './under-words.js'
import { type Reading, useReading } from './use-reading.js'
import './reader.css'
import './panes.css'
import './records.css'

/** One report: its words on the left, what was read from them on the right, each opening the other. */
const Reader = () => {
  const { key = '' } = useParams<{ key: string }>()
  const answer = useAnswer<ReportAnswer>(`/api/reports/${encodeURIComponent(key)}`)
  // An answer is kept on the screen until the next one is there; another report's is none.
  const of =
    answer.data?.key.startsWith(key) || answer.data?.about.given_id === key ? answer : { ...answer, data: undefined }
  return (
    <section className="screen reader" aria-labelledby="title">
      <Answered of={of as typeof answer} what="the report">
        {(found) => <Report key={found.key} found={found} />}
      </Answered>
    </section>
  )
}

const Report = ({ found }: { readonly found: ReportAnswer }) => {
  const reading = useReading(found)
  const title = found.reading.report.title
  useEffect(() => {
    // A window's title has no place to isolate marks that turn words around.
    document.title = `${(title ?? 'Report').replace(/[\p{Cc}\p{Cf}]+/gu, ' ')} – Parley`
    return () => {
      document.title = 'Parley'
    }
  }, [title])
  return (
    <>
      <ReportHead found={found} reading={reading} />
      <div className="reader-left">
        <LeftPane found={found} reading={reading} />
        {reading.view === 'text' && !reading.adding && <UnderWords reading={reading} />}
      </div>
      <aside className="reader-right" aria-label="Records of this report">
        <Legend reading={reading} />
        <RecordList reading={reading} />
        <RecordDetail found={found} reading={reading} />
      </aside>
    </>
  )
}

const LeftPane = ({ found, reading }: { readonly found: ReportAnswer; readonly reading: Reading }) => {
  if (reading.adding) return <AddPane reading={reading} />
  if (reading.view === 'brief') return <BriefPane found={found} />
  if (reading.view === 'around') return <AroundPane found={found} reading={reading} />
  if (reading.rows.length === 0) return <Nothing title="The report has no words" />
  return <TextPane reading={reading} />
}

export default Reader
