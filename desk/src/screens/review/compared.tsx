import type { Difference, Field, ReviewRecordAnswer, Values } from './answers.js'
import { isSpans } from './form/spans-input.js'
import { fieldLabel, valueInWords } from './labels.js'
import './compared.css'

/** A record's facts; where somebody decided otherwise, what was read beside what was decided, field by field. */
export const Compared = ({ found }: { readonly found: ReviewRecordAnswer }) => {
  const { fields, proposal, decided, changed, state } = found
  const differing = new Set(changed.map(({ field }) => field))
  const two = decided !== null && differing.size > 0
  // Stretches of the text are marked in the words; here only where they were changed.
  const shown = fields.filter((field) => !isSpans(field) || differing.has(field.name))
  return (
    <table className="compared small">
      <caption className="unseen">{two ? 'What was read, and what was decided' : 'What was read'}</caption>
      <thead>
        <tr>
          <th scope="col">field</th>
          <th scope="col">{state === 'added' ? 'as added' : 'as read'}</th>
          {two && <th scope="col">as decided</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => (
          <tr key={field.name} data-differs={differing.has(field.name) || undefined}>
            <th scope="row">{fieldLabel(field.name)}</th>
            <Cell field={field} record={proposal} />
            {two &&
              (differing.has(field.name) ? (
                <Cell field={field} record={decided} />
              ) : (
                <td className="soft">the same</td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cell = ({ field, record }: { readonly field: Field; readonly record: Values }) => {
  const words = valueInWords(field.kind, record[field.name])
  return (
    <td dir="auto" className={words === 'not stated' ? 'soft' : ''}>
      {words}
    </td>
  )
}

/** Fields that differ, before and after, on one line each. */
export const Differences = ({
  differs,
  fields,
}: {
  readonly differs: readonly Difference[]
  readonly fields: readonly Pick<Field, 'name' | 'kind'>[]
}) => (
  <ul className="differences small">
    {differs.map(({ field, before, after }) => {
      const kind = fields.find(({ name }) => name === field)?.kind ?? 'text'
      return (
        <li key={field}>
          <span className="soft">{fieldLabel(field)}:</span> <del dir="auto">{valueInWords(kind, before)}</del>
          <span aria-hidden="true"> → </span>
          <ins dir="auto">{valueInWords(kind, after)}</ins>
        </li>
      )
    })}
  </ul>
)
