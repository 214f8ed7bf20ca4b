import type { ExportPreviewAnswer } from '../../../../src/api/routes/export.js'
import { KEPT, useAddress } from '../../address/address.js'
import { addressOf, useAnswer } from '../../ask/ask.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Choices } from './choices.js'
import { Preview } from './preview.js'
import './export.css'

/** Takes records out of the store as a file: which, what they stand as, in which format, and how the first look. */
const Export = () => {
  const { get } = useAddress()
  const asked = { ...useFilters(KEPT), kinds: get('kinds'), review: get('review') }
  const none = asked.kinds === 'none'
  const answer = useAnswer<ExportPreviewAnswer>(none ? null : '/api/export/preview', asked)
  const format = get('format') === 'jsonl' ? 'jsonl' : 'csv'
  return (
    <section className="screen export" aria-labelledby="title">
      <header>
        <h1 id="title">Export</h1>
        <p>
          Records as a file for other programs: each with its report, who it is according to, and a short stretch of the
          words it stands on. Articles themselves do not go out.
        </p>
        <Filters fields={KEPT} />
      </header>
      <Choices counts={answer.data?.about.counts ?? []} />
      {none ? (
        <Nothing title="No kind of record is chosen">Choose at least one.</Nothing>
      ) : (
        <Answered of={answer} what="the first rows">
          {(found) => (
            <>
              <Downloads
                found={found}
                file={addressOf('/api/export', { ...asked, format })}
                about={addressOf('/api/export/about', asked)}
              />
              {found.rows.length === 0 ? (
                <Nothing title="No record matches">
                  {found.about.only_reviewed
                    ? 'Nothing that matches was reviewed yet: accept records on the review screen, or choose all but what was rejected.'
                    : 'Take out what narrows them. Only events, figures and rounds have a place; only positions and proposals an issue.'}
                </Nothing>
              ) : (
                <Preview found={found} />
              )}
            </>
          )}
        </Answered>
      )}
    </section>
  )
}

const Downloads = ({
  found: { about },
  file,
  about: beside,
}: {
  readonly found: ExportPreviewAnswer
  readonly file: string
  readonly about: string
}) => (
  <div className="export-file">
    <p role="status">
      <strong>{inNumber(about.records, 'record')}</strong>
      {about.records > 0 && <>: {unreviewed(about)}</>}
      {about.not_reviewed_left_out > 0 && (
        <>; {inNumber(about.not_reviewed_left_out, 'record')} that nobody reviewed left out</>
      )}
      {about.rejected_left_out > 0 && <>; {inNumber(about.rejected_left_out, 'rejected one')} left out</>}.
    </p>
    <p className="row">
      {about.records > 0 ? (
        <a className="button main-link" href={file} download>
          Download the file
        </a>
      ) : (
        <button type="button" disabled>
          Download the file
        </button>
      )}
      <a href={beside} download>
        What it holds, as a file to keep beside it
      </a>
    </p>
  </div>
)

const unreviewed = ({ records, not_reviewed }: ExportPreviewAnswer['about']): string => {
  if (not_reviewed === 0) return 'each was reviewed by a person'
  const which = not_reviewed === records ? 'none was' : `${not_reviewed.toLocaleString('en')} were not`
  return `${which} reviewed by a person`
}

export default Export
