import { Link } from 'wouter'
import type { SourcesAnswer } from '../../../../src/api/routes/sources.js'
import { keptQuery, useAddress } from '../../address/address.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { COLUMNS, type Column, sorted } from './columns.js'
import { Share } from './share.js'

type Row = SourcesAnswer['rows'][number]

const MOST = 400

/** Publishers in a table that can be ordered by each of its columns; the order is in the address. */
export const SourceTable = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { get } = useAddress()
  const by = COLUMNS.find(({ name }) => name === get('sort')) ?? COLUMNS[1]!
  const down = get('order') === null ? by.number : get('order') === 'down'
  const table = useFocusKeys<HTMLTableElement>()
  const shown = sorted(rows, by, down).slice(0, MOST)
  return (
    <>
      <table ref={table} className="source-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Heading
                key={column.name}
                column={column}
                order={column === by ? (down ? 'descending' : 'ascending') : null}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <SourceLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className="soft small">
          {shown.length.toLocaleString('en')} of {rows.length.toLocaleString('en')} publishers are shown; another order
          brings others to the top.
        </p>
      )}
    </>
  )
}

const Heading = ({
  column: { name, label, number },
  order,
}: {
  readonly column: Column
  readonly order: 'ascending' | 'descending' | null
}) => {
  const { set } = useAddress()
  const turn = () =>
    set({ sort: name, order: (order === null ? number : order === 'ascending') ? 'down' : 'up' }, { replace: true })
  return (
    <th scope="col" aria-sort={order ?? undefined} className={number ? 'number' : undefined}>
      <button type="button" className="plain sorter" onClick={turn}>
        {label}
        <span aria-hidden="true" className="sort-sign">
          {order === null ? '' : order === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  )
}

const SourceLine = ({ row }: { readonly row: Row }) => {
  const { query, set } = useAddress()
  const kept = new URLSearchParams(keptQuery(query))
  const to = (path: string, asked: Readonly<Record<string, string>>): string =>
    `${path}?${new URLSearchParams([...kept, ...Object.entries(asked)])}`
  const list = (asked: Readonly<Record<string, string>>) => set({ source: row.key, of: null, speaker: null, ...asked })
  return (
    <tr>
      <th scope="row" className="source-name">
        <bdi>{row.name ?? 'publisher not stated'}</bdi>
        <span className="small soft source-about">
          {[row.kind?.replaceAll('_', ' '), row.family === null ? null : `house: ${row.family}`]
            .filter((part) => part != null)
            .join(', ')}
        </span>
      </th>
      <td className="number">
        <Link data-row href={to('/reports', { source: row.key })} aria-label={`${row.reports} reports; list them`}>
          {row.reports.toLocaleString('en')}
        </Link>
      </td>
      <td className="number">
        <Share part={row.carried} whole={row.reports} what="reports that carry other houses’ words">
          {(told) => <Link href={to('/reports', { source: row.key, words_of: 'any' })}>{told}</Link>}
        </Share>
      </td>
      <td>
        <ul className="listed">
          {row.lenders.slice(0, 4).map(({ key, name, reports }) => (
            <li key={key}>
              <Link href={to('/reports', { source: row.key, words_of: key })}>
                <bdi>{name}</bdi>
              </Link>{' '}
              <span className="soft">{reports}</span>
            </li>
          ))}
          {row.lenders.length > 4 && <li className="soft">and {row.lenders.length - 4} more</li>}
        </ul>
      </td>
      <td className="number">
        <Share part={row.anonymous} whole={row.statements} what="statements of unnamed sources">
          {(told) => (
            <button type="button" className="plain linked" onClick={() => list({ of: 'unnamed' })}>
              {told}
            </button>
          )}
        </Share>
      </td>
      <td>
        <ul className="listed">
          {row.speakers.map(({ key, name, statements }) => (
            <li key={key}>
              <button type="button" className="plain linked" onClick={() => list({ speaker: key })}>
                <bdi>{name}</bdi>
              </button>{' '}
              <span className="soft">{statements}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
