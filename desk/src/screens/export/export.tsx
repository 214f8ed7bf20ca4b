import type { ExportFormatsAnswer, ExportPreviewAnswer } from '../../../../src/api/routes/export.js'
import { KEPT, useAddress } from '../../address/address.js'
import { type Asked, addressOf, useAnswer } from '../../ask/ask.js'
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
  const formats = useAnswer<ExportFormatsAnswer>('/api/export/formats').data ?? []
  const format = formats.find(({ name }) => name === get('format')) ?? formats[0]
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
      <Choices counts={answer.data?.about.counts ?? []} formats={formats} chosen={format?.name ?? ''} />
      {none ? (
        <Nothing title="No kind of record is chosen">Choose at least one.</Nothing>
      ) : (
        <Answered of={answer} what="the first rows">
          {(found) => (
            <>
              {format !== undefined && (
                <Downloads
                  about={found.about}
                  format={format}
                  asked={{ ...asked, format: format.name, pseudonyms: get('pseudonyms') }}
                />
              )}
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

type About = ExportPreviewAnswer['about']
type Format = ExportFormatsAnswer[number]

/** How much of what matches goes out in the format, and the links to the file and what belongs beside it. */
const Downloads = ({
  about,
  format,
  asked,
}: {
  readonly about: About
  readonly format: Format
  readonly asked: Asked
}) => {
  const fits = about.counts.some(
    ({ kind, reviewed, not_reviewed }) =>
      format.holds.includes(kind) && reviewed + (about.only_reviewed ? 0 : not_reviewed) > 0,
  )
  return (
    <div className="export-file">
      <p role="status">
        <strong>{inNumber(about.records, 'record')}</strong>
        {about.records > 0 && <>: {unreviewed(about)}</>}
        {about.not_reviewed_left_out > 0 && (
          <>; {inNumber(about.not_reviewed_left_out, 'record')} that nobody reviewed left out</>
        )}
        {about.rejected_left_out > 0 && <>; {inNumber(about.rejected_left_out, 'rejected one')} left out</>}.
      </p>
      <WithoutPlace about={about} format={format} />
      <p className="row">
        {fits ? (
          <a className="button main-link" href={addressOf('/api/export', asked)} download>
            Download the file
          </a>
        ) : (
          <button type="button" disabled>
            Download the file
          </button>
        )}
        {fits && format.sidecar && (
          <a href={addressOf('/api/export/sources', asked)} download>
            Who says so, in which words: the file beside it
          </a>
        )}
        {fits && (
          <a href={addressOf('/api/export/about', asked)} download>
            What it holds, as a file to keep beside it
          </a>
        )}
      </p>
    </div>
  )
}

/** The kinds chosen that the format has no place for. */
const WithoutPlace = ({ about, format }: { readonly about: About; readonly format: Format }) => {
  const out = about.counts
    .map(({ kind, reviewed, not_reviewed }) => ({ kind, records: reviewed + (about.only_reviewed ? 0 : not_reviewed) }))
    .filter(({ kind, records }) => records > 0 && !format.holds.includes(kind))
  if (out.length === 0) return null
  const what = out.map(({ kind, records }) => `${records.toLocaleString('en')} ${kind}`).join(', ')
  return (
    <p className="soft">
      {format.title} has no place for {what}: they are left out.
    </p>
  )
}

const unreviewed = ({ records, not_reviewed }: About): string => {
  if (not_reviewed === 0) return 'each was reviewed by a person'
  const which = not_reviewed === records ? 'none was' : `${not_reviewed.toLocaleString('en')} were not`
  return `${which} reviewed by a person`
}

export default Export
