import { Link } from 'wouter'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { Day } from '../../parts/day.js'
import { PlainText } from '../../parts/plain-text.js'

type ReportLink = ReportAnswer['links'][number]

const RELATIONS: Readonly<Record<string, string>> = {
  version: 'Version of the same article',
  copy: 'The same words',
  passage: 'Shares a passage',
  quotation: 'Quotes the same words',
  same: 'Tells the same',
  conflicts: 'Cannot both be so',
  supersedes: 'One replaces the other',
}

/** One link to another report: what it is, that report, and why. */
export const LinkLine = ({ link }: { readonly link: ReportLink }) => {
  const { relation, other, other_id, publisher, published, title, why } = link
  const href = other_id === '' ? `/report/${other}` : `/report/${other}?at=${other}:${other_id}`
  return (
    <li>
      <span className="soft">{RELATIONS[relation] ?? relation}: </span>
      <Link href={href} dir="auto" className="isolated">
        <PlainText text={title ?? `report ${other}`} />
      </Link>{' '}
      <span className="soft isolated" dir="auto">
        {publisher ?? 'publisher not stated'}, <Day day={published} />
      </span>
      <br />
      <span dir="auto">
        <PlainText text={why} />
      </span>
    </li>
  )
}
