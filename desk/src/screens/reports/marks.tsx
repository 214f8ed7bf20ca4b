import { Link } from 'wouter'
import type { ReportsAnswer } from '../../../../src/api/routes/reports.js'

type Listed = ReportsAnswer['reports'][number]

/** What is to be known of a report before it is read: which version it is, whose words it carries, what language it is in. */
export const Marks = ({ report }: { readonly report: Listed }) => {
  const { version, versions, superseded, copy_of, language } = report
  return (
    <ul className="marks small soft">
      {versions > 1 && (
        <li>
          version {version} of {versions}
          {superseded && ', replaced by a later one'}
        </li>
      )}
      {copy_of !== null && (
        <li>
          carries words of{' '}
          <Link href={`/report/${copy_of.report}`}>
            {copy_of.publisher === null ? 'an earlier report' : <>a report of {copy_of.publisher}</>}
          </Link>
        </li>
      )}
      {language !== 'en' && <li>language: {language}; kept, not read</li>}
    </ul>
  )
}
