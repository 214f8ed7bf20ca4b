import type { ReactNode } from 'react'
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
  comes: 'Goes to where it is, inferred',
  'some come': 'Some go to where it is, inferred',
  'stays away': 'Does not go to where it is, inferred',
}

/** One link to another report: what it is, that report, and why; with `own`, which record of this report it is a link of. */
export const LinkLine = ({ link, own }: { readonly link: ReportLink; readonly own?: ReactNode }) => {
  const { relation, other, other_id, publisher, published, title, why } = link
  const href = other_id === '' ? `/report/${other}` : `/report/${other}?at=${other}:${other_id}`
  return (
    <li>
      {own}
      <span className="soft">{RELATIONS[relation] ?? relation}: </span>
      <Link href={href} dir="auto" className="isolated">
        <PlainText text={title ?? `report ${other}`} />
      </Link>{' '}
      <span className="soft isolated" dir="auto">
        <PlainText text={publisher ?? 'publisher not stated'} />, <Day day={published} />
      </span>
      <br />
      <span dir="auto">
        <PlainText text={why} />
      </span>
    </li>
  )
}
