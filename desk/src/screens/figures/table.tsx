import { Day, dayInWords } from '../../parts/day.js'
import { metricName } from './metrics.js'
import type { Mark, Population } from './told-again.js'

/** The same counts as a table, one row each. */
export const Table = ({
  populations,
  at,
  choose,
}: {
  readonly populations: readonly Population[]
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => {
  const all = new Map(
    populations.flatMap(({ rows }) =>
      rows.flatMap(({ source, marks }) => marks.map((mark) => [mark.at, { source, mark }] as const)),
    ),
  )
  const named = (refs: readonly string[]): string =>
    [
      ...new Set(
        refs.flatMap((ref) => {
          const found = all.get(ref)
          return found === undefined ? [] : [`${found.mark.amount} (${found.source})`]
        }),
      ),
    ].join(', ')
  return (
    <div className="wide-table">
      <table>
        <caption className="unseen">Counts by population and source</caption>
        <thead>
          <tr>
            {[
              'Count',
              'Low',
              'Best',
              'High',
              'Metric',
              'Of whom',
              'Place',
              'According to',
              'Told',
              'Counts',
              'Stands',
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {populations.map((population) => (
          <tbody key={population.rows[0]!.marks[0]!.at}>
            {population.rows.flatMap(({ source, marks }) =>
              marks.map((mark) => (
                <tr key={mark.at} data-at={mark.at} className={mark.replaced_by.length > 0 ? 'replaced' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="plain"
                      aria-pressed={at === mark.at}
                      onClick={() => choose(mark.at)}
                    >
                      {mark.amount}
                    </button>
                  </th>
                  <Amount value={mark.low} />
                  <Amount value={mark.best} />
                  <Amount value={mark.high} />
                  <td>{metricName(population.metric)}</td>
                  <td dir="auto">{population.of ?? <NotStated />}</td>
                  <td dir="auto">{population.place ?? <NotStated />}</td>
                  <td dir="auto">{source}</td>
                  <td>
                    <Day day={mark.day} />
                  </td>
                  <td>{countsWhat(mark)}</td>
                  <td dir="auto">{standing(mark, population, named)}</td>
                </tr>
              )),
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const NotStated = () => <span className="soft">not stated</span>

const Amount = ({ value }: { readonly value: number | null }) => (
  <td className="number">{value === null ? <span className="soft">–</span> : value.toLocaleString('en')}</td>
)

const countsWhat = ({ count_of, from, to }: Mark): string => {
  const what = { 'running total': 'running total', 'these days': 'of these days', 'not stated': '' }[count_of]
  const days =
    from === null && to === null
      ? ''
      : from === to
        ? dayInWords(from!)
        : `${from === null ? '…' : dayInWords(from)} to ${to === null ? '…' : dayInWords(to)}`
  return [what, days].filter((part) => part !== '').join(', ') || 'not stated'
}

const standing = (mark: Mark, { rivals }: Population, named: (refs: readonly string[]) => string): string => {
  const against = rivals.flatMap(({ at }) => (at.includes(mark.at) ? at.filter((side) => side !== mark.at) : []))
  return [
    mark.replaced_by.length > 0 ? `replaced by ${named(mark.replaced_by) || 'a later count'}` : '',
    against.length > 0 ? `differs from ${named(against) || 'another count'}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}
