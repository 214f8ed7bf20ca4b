import { Link } from 'wouter'
import type { SearchAnswer } from '../../../../src/api/routes/search.js'
import { keptQuery, useAddress } from '../../address/address.js'
import { Day } from '../../parts/day.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { inNumber } from '../../parts/in-number.js'
import { Nothing } from '../../parts/states.js'

type Result = SearchAnswer['results'][number]

/** What matches, best first; j and k, or the arrows, go along. A statement opens its words beside the list, a report the reader. */
export const Results = ({
  found: { results, more },
  what,
  words,
  stale,
}: {
  readonly found: SearchAnswer
  readonly what: 'reports' | 'statements'
  readonly words: string
  /** An answer to what was typed before, shown until the new one is there. */
  readonly stale: boolean
}) => {
  const list = useFocusKeys<HTMLOListElement>()
  if (results.length === 0 && !stale)
    return (
      <Nothing title={`No ${what === 'reports' ? 'report' : 'statement'} has all of these words`}>
        Write fewer words, end one with * for all that begin so
        {what === 'statements' && ', or look in the reports'}.
      </Nothing>
    )
  return (
    <div aria-busy={stale}>
      <p className="small soft" role="status">
        {more
          ? `The best ${inNumber(results.length, what.slice(0, -1))}; more words find fewer`
          : inNumber(results.length, what.slice(0, -1))}
      </p>
      <ol ref={list} className="results" aria-label={`What matches ${words}`}>
        {results.map((each) => (
          <li key={`${each.report} ${each.id}`} className="result">
            <Found result={each} />
          </li>
        ))}
      </ol>
    </div>
  )
}

const Found = ({ result }: { readonly result: Result }) => {
  const { get, set, query } = useAddress()
  const { report, id, published, publisher, title, speakers, modality } = result
  const inside = (
    <>
      <span className="small result-head">
        {id === null ? (
          <strong dir="auto">{title ?? 'Without a title'}</strong>
        ) : (
          <strong dir="auto">{speakers.length === 0 ? 'an unnamed source' : <Pieces of={speakers} />}</strong>
        )}
        {modality !== null && <span className="soft"> {modality.replaceAll('_', ' ')}</span>}
        <span className="soft">
          , <bdi>{publisher ?? 'publisher not stated'}</bdi>, <Day day={published} />
        </span>
      </span>
      <span className="text result-words" dir="auto">
        <Pieces of={result.words} />
      </span>
    </>
  )
  if (id === null)
    return (
      <Link data-row className="result-link" href={`/report/${report}${keptQuery(query)}`}>
        {inside}
      </Link>
    )
  const ref = `${report}:${id}`
  return (
    <button
      type="button"
      data-row
      data-at={ref}
      className="result-link"
      aria-pressed={get('at') === ref}
      onClick={() => set({ at: ref })}
    >
      {inside}
    </button>
  )
}

/** Words with what was looked for marked in them. */
const Pieces = ({ of }: { readonly of: Result['words'] }) =>
  of.map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
    hit ? <mark key={at}>{text}</mark> : text,
  )
