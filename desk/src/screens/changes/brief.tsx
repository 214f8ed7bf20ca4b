import { useState } from 'react'
import { Link } from 'wouter'
import type { SituationAnswer } from '../../../../src/api/routes/situation.js'
import { KEPT } from '../../address/address.js'
import { type Asked, addressOf, useAnswer } from '../../ask/ask.js'
import { useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'

/** The brief over those days, to be read or copied into a note. */
export const Brief = () => {
  const asked = useFilters(KEPT)
  const answer = useAnswer<SituationAnswer>('/api/situation', asked)
  return (
    <Answered of={answer} what="the brief">
      {(found) =>
        found.lines.length === 0 ? (
          <Nothing title="Nothing was recorded in those days" />
        ) : (
          <BriefText found={found} asked={asked} />
        )
      }
    </Answered>
  )
}

const FILES = [
  { format: 'markdown', name: 'Download as Markdown' },
  { format: 'docx', name: 'Download as DOCX' },
] as const

const BriefText = ({ found, asked }: { readonly found: SituationAnswer; readonly asked: Asked }) => {
  const sections = [...new Set(found.lines.map(({ section }) => section))]
  return (
    <article className="brief" aria-label="Brief">
      <div className="row brief-head">
        <p>
          <strong>{found.title}</strong>{' '}
          <span className="soft">
            {inNumber(found.reports, 'report')} from {inNumber(found.publishers, 'publisher')}
          </span>
        </p>
        <span className="row">
          <CopyButton text={found.text} />
          {FILES.map(({ format, name }) => (
            <a
              key={format}
              className="button"
              href={addressOf('/api/situation/file', { ...asked, format })}
              download
              title="With a footnote for each place in a report that a line stands on"
            >
              {name}
            </a>
          ))}
        </span>
      </div>
      {sections.map((section) => (
        <section key={section}>
          <h2>{section}</h2>
          <ul>
            {found.lines
              .filter((line) => line.section === section)
              .map(({ says }) => (
                <li key={says} className={says.startsWith(' ') ? 'brief-under' : undefined} dir="auto">
                  <Cited says={says.trim()} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

const CopyButton = ({ text }: { readonly text: string }) => {
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setTold('Copied as plain text')
    } catch {
      setTold('The browser did not allow it; select the text instead')
    }
  }
  return (
    <span className="row">
      <button type="button" onClick={() => void copy()}>
        Copy the brief
      </button>
      <span role="status" className="small soft">
        {told}
      </span>
    </span>
  )
}

const CITED = /\[((?:\d{4}-\d\d-\d\d )?)([0-9a-f]{16})\]/

/** A line in which the reports it names can be opened. */
const Cited = ({ says }: { readonly says: string }) => {
  const parts = says.split(CITED)
  // Three parts a report: what stands before it, its day, its key.
  return parts.map((part, at) => {
    if (at % 3 === 0) return part
    if (at % 3 === 1) return null
    const day = parts[at - 1]!.trim()
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same report may be named twice in one line
      <Link key={at} className="cited small" href={`/report/${part}`} title="Open the report">
        [{day === '' ? part.slice(0, 6) : day}]
      </Link>
    )
  })
}
