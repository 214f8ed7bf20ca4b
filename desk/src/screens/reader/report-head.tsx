import { Link } from 'wouter'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { PlainText } from '../../parts/plain-text.js'
import { Tabs } from '../../parts/tabs.js'
import { AddButton } from './add-pane.js'
import type { Reading } from './use-reading.js'

const BASIS: Readonly<Record<string, string>> = {
  given: 'as given with it',
  file: 'as the page or file has it',
  inferred: 'worked out from its own words',
}

/** What report this is, whether it still counts, and the parts of the screen. */
export const ReportHead = ({ found, reading }: { readonly found: ReportAnswer; readonly reading: Reading }) => {
  const { report, sentences } = found.reading
  const own = found.versions.find(({ report: key }) => key === found.key)
  const latest = found.versions.find((version) => version.latest)
  return (
    <header className="reader-head">
      <h1 id="title" dir="auto">
        <PlainText text={report.title ?? `Report ${found.key}`} />
      </h1>
      <p className="small soft" dir="auto">
        <span className="isolated" dir="auto">
          <PlainText text={report.publisher ?? 'publisher not stated'} />
        </span>
        {', '}
        {report.published === null ? 'day not stated' : <Day day={report.published} />}
        {report.published_basis !== null && ` (${BASIS[report.published_basis]})`}
        {', '}
        {inNumber(sentences.length, 'sentence')}
        {report.language === 'en' ? '' : `, language ${report.language}: kept, not read`}
        {found.versions.length > 1 && `, version ${own?.version} of ${found.versions.length}`}
        {latest !== undefined && latest.report !== found.key && (
          <strong>
            . Only the latest version counts: <Link href={`/report/${latest.report}`}>version {latest.version}</Link>
          </strong>
        )}
      </p>
      <div className="row reader-parts">
        <Tabs
          label="Parts of the report"
          name="view"
          keepsChoice
          tabs={[
            { value: null, label: 'Text' },
            { value: 'brief', label: 'Brief' },
            {
              value: 'around',
              label: 'Source and links',
              count: [found.links.length + found.links_left_out, 'link to other reports'],
            },
          ]}
        />
        <AddButton reading={reading} />
      </div>
    </header>
  )
}
