import type { SourceStatementsAnswer, SourcesAnswer } from '../../../../src/api/routes/sources.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Day } from '../../parts/day.js'
import { useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Answered, Nothing } from '../../parts/states.js'

type Row = SourcesAnswer['rows'][number]
const FIELDS = ['since', 'until'] as const

/** The statements behind a number of the table. */
export const SourceStatements = ({ source, row }: { readonly source: string; readonly row: Row | null }) => {
  const { get, set } = useAddress()
  const [of, speaker] = [get('of'), get('speaker')]
  const answer = useAnswer<SourceStatementsAnswer>(`/api/sources/${encodeURIComponent(source)}/statements`, {
    ...useFilters(FIELDS),
    of,
    speaker,
    cursor: get('from'),
  })
  const name = row?.name ?? 'reports without a publisher'
  const who = speaker === null ? null : (row?.speakers.find(({ key }) => key === speaker)?.name ?? speaker)
  return (
    <>
      <p className="row">
        <button type="button" onClick={() => set({ source: null, of: null, speaker: null, from: null, at: null })}>
          All publishers
        </button>
      </p>
      <h2>
        {who !== null ? (
          <>
            <bdi>{who}</bdi>, as cited by <bdi>{name}</bdi>
          </>
        ) : of === 'unnamed' ? (
          <>
            Unnamed sources of <bdi>{name}</bdi>
          </>
        ) : (
          <>
            Statements in <bdi>{name}</bdi>
          </>
        )}
      </h2>
      <Answered of={answer} what="the statements">
        {(found) =>
          found.statements.length === 0 ? (
            <Nothing title="No statement of those days">Choose other days.</Nothing>
          ) : (
            <Statements found={found} />
          )
        }
      </Answered>
    </>
  )
}

const Statements = ({ found }: { readonly found: SourceStatementsAnswer }) => {
  const { get, set } = useAddress()
  const { at, choose } = useListKeys(found.statements.map(({ report, id }) => `${report}:${id}`))
  return (
    <>
      <p className="small soft">{inNumber(found.total, 'statement')}, newest report first</p>
      <ol className="source-statements">
        {found.statements.map(({ report, id, published, publisher, speakers, modality, words }) => {
          const ref = `${report}:${id}`
          return (
            <li key={ref}>
              <button
                type="button"
                className="statement"
                data-at={ref}
                aria-pressed={at === ref}
                onClick={() => choose(ref)}
              >
                <span className="small statement-head">
                  <strong dir="auto">{speakers.join(', ') || 'an unnamed source'}</strong>{' '}
                  <span className="soft">
                    {modality.replaceAll('_', ' ')}, <bdi>{publisher ?? 'publisher not stated'}</bdi>,{' '}
                    <Day day={published} />
                  </span>
                </span>
                <span className="text statement-words" dir="auto">
                  {words.map((each) => each.replace(/\s+/g, ' ').trim()).join(' … ')}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <nav className="row pages" aria-label="Pages">
        {get('from') !== null && (
          <button type="button" onClick={() => set({ from: null, at: null })}>
            First page
          </button>
        )}
        {found.next !== null && (
          <button type="button" onClick={() => set({ from: found.next, at: null })}>
            Next {found.statements.length}
          </button>
        )}
      </nav>
    </>
  )
}
