import { useId } from 'react'
import { precisionOfIso } from '../../../../../src/mentions/dates/days.js'
import './days-input.css'

interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** A day or a stretch of days; without any the field is "not stated". A day given here is known as one that was given. */
export const DaysInput = ({
  label,
  kind,
  value,
  onChange,
}: {
  readonly label: string
  readonly kind: 'when' | 'period'
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) => {
  const id = useId()
  const days = (value ?? { from: null, to: null }) as Days
  const change = (change: Partial<Days>) => {
    const next = { from: days.from, to: days.to, ...change }
    if (next.from === null && next.to === null) onChange(null)
    else onChange(kind === 'period' ? next : { ...next, prec: precisionOfIso(next.from, next.to), basis: 'given' })
  }
  return (
    <fieldset className="field days">
      <legend>{label}</legend>
      <div className="days-in">
        <label htmlFor={`${id}-from`} className="unseen">
          from
        </label>
        <input
          id={`${id}-from`}
          type="date"
          value={days.from ?? ''}
          onChange={({ target }) => {
            const from = target.value || null
            // One day is the rule: the second field follows until it is set by itself.
            change(days.to === days.from ? { from, to: from } : { from })
          }}
        />
        <label htmlFor={`${id}-to`}>to</label>
        <input
          id={`${id}-to`}
          type="date"
          min={days.from ?? undefined}
          value={days.to ?? ''}
          onChange={({ target }) => change({ to: target.value || null })}
        />
        {value === null && <span className="soft small">not stated</span>}
      </div>
    </fieldset>
  )
}
