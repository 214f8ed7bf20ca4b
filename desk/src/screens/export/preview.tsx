import type { ExportPreviewAnswer } from '../../../../src/api/routes/export.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'

/** The first rows as they go out; a record's cell opens its words. */
export const Preview = ({ found: { about, columns, rows } }: { readonly found: ExportPreviewAnswer }) => {
  const { at, choose } = useListKeys(rows.map(({ record }) => record))
  return (
    <>
      <h2 id="preview">
        {rows.length < about.records
          ? `The first ${rows.length} of ${inNumber(about.records, 'record')}`
          : 'All records'}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="preview" aria-labelledby="preview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ record, cells }) => (
              <tr key={record} data-at={record} aria-current={at === record ? 'true' : undefined}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <td key={columns[place]}>
                      <button type="button" className="plain record-cell" onClick={() => choose(record)}>
                        {record.slice(0, 6)}…{record.slice(record.indexOf(':'))}
                      </button>
                    </td>
                  ) : (
                    <td key={columns[place]} dir="auto">
                      <span className="cell" title={cell.length > 60 ? cell : undefined}>
                        {cell}
                      </span>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
