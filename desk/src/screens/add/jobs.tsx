import { Link } from 'wouter'
import { Day } from '../../parts/day.js'
import type { Job } from './adding.js'

const STATES: Readonly<Record<Job['state'], string>> = {
  waiting: 'waits',
  reading: 'is being read',
  done: 'done',
  stopped: 'stopped; what was read is kept',
  failed: 'not taken',
}

/** What is being added, newest first, with what was found so far and what became of each report. */
export const Jobs = ({ jobs, stop }: { readonly jobs: readonly Job[]; readonly stop: (id: number) => void }) =>
  jobs.length === 0 ? null : (
    <section aria-label="What was added" aria-live="polite" className="jobs">
      {jobs.map((job) => (
        <article key={job.id} className={`job ${job.state}`}>
          <div className="row">
            <h3 dir="auto">{job.name}</h3>
            <span className="small soft">{STATES[job.state]}</span>
            {(job.state === 'reading' || job.state === 'waiting') && (
              <>
                <progress aria-label={`Reading ${job.name}`} />
                <button type="button" onClick={() => stop(job.id)}>
                  Stop
                </button>
              </>
            )}
            {job.state === 'done' && <span className="small">{tally(job)}</span>}
          </div>
          {job.problem !== null && <p className="job-problem">{job.problem}</p>}
          {job.remarks.map((remark) => (
            <p key={remark} className="small soft">
              {remark}
            </p>
          ))}
          <Found found={job.found} />
          <ul>
            {job.outcomes.map((outcome, at) => (
              // Outcomes are only ever added at the end.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an outcome is known by
              <li key={at} className={outcome.kind}>
                <OneOutcome outcome={outcome} />
              </li>
            ))}
          </ul>
          {job.more > 0 && (
            <p className="small soft">
              and {job.more} more; <Link href="/reports">all reports</Link>
            </p>
          )}
        </article>
      ))}
    </section>
  )

const tally = ({ counts }: Job): string => {
  const parts = [
    [counts?.added ?? 0, 'added'],
    [counts?.known ?? 0, 'there already'],
    [counts?.refused ?? 0, 'not taken'],
  ] as const
  return parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(', ') || 'nothing new'
}

const Found = ({ found }: Pick<Job, 'found'>) => {
  const told = Object.entries(found).filter(([, count]) => count > 0)
  return told.length === 0 ? null : (
    <p className="small soft found">
      {told.map(([what, count]) => `${count} ${count === 1 ? what.replace(/s$/, '') : what}`).join(' · ')}
    </p>
  )
}

const OneOutcome = ({ outcome }: { readonly outcome: Job['outcomes'][number] }) => {
  if (outcome.kind === 'refused') {
    return (
      <>
        <strong>Not taken.</strong> {outcome.error}
      </>
    )
  }
  if (outcome.kind === 'known') {
    return (
      <>
        There already, and not read again: <Link href={`/report/${outcome.report}`}>{outcome.where}</Link>
      </>
    )
  }
  const { title, published, language, version, copy } = outcome
  const marks = [
    version > 1 ? `version ${version} of an article` : '',
    copy ? 'carries another publisher’s words' : '',
    language !== 'en' ? `kept, not read: its language is ${language}` : '',
  ].filter((mark) => mark !== '')
  return (
    <>
      <Link href={`/report/${outcome.report}`} dir="auto">
        {title ?? outcome.where}
      </Link>
      , {published === null ? <span className="soft">day not stated</span> : <Day day={published} />}
      {marks.length > 0 && <span className="soft"> ({marks.join('; ')})</span>}
    </>
  )
}
