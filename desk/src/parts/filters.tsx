import { useEffect, useId, useState } from 'react'
import { type KEPT, useAddress } from '../address/address.js'
import type { Asked } from '../ask/ask.js'
import './filters.css'

type Field = (typeof KEPT)[number]

const FIELDS: Readonly<Record<Field, { readonly label: string; readonly type: 'date' | 'text' }>> = {
  since: { label: 'from', type: 'date' },
  until: { label: 'to', type: 'date' },
  party: { label: 'party', type: 'text' },
  place: { label: 'place', type: 'text' },
  issue: { label: 'issue', type: 'text' },
}

/** What the address narrows the record to, of these fields, as a question takes it. */
export const useFilters = (fields: readonly Field[]): Asked => {
  const { get } = useAddress()
  return Object.fromEntries(fields.map((field) => [field, get(field)]))
}

/** The fields that narrow a screen; what is typed goes into the address. */
export const Filters = ({ fields }: { readonly fields: readonly Field[] }) => {
  const { get, set } = useAddress()
  const any = fields.some((field) => get(field) !== null)
  return (
    <form className="filters row" aria-label="Narrow what is shown" onSubmit={(event) => event.preventDefault()}>
      {fields.map((field) => (
        <FilterField key={field} field={field} value={get(field) ?? ''} onChange={(value) => set({ [field]: value })} />
      ))}
      {any && (
        <button
          type="button"
          className="plain"
          onClick={() => set(Object.fromEntries(fields.map((field) => [field, null])))}
        >
          Show all
        </button>
      )}
    </form>
  )
}

const FilterField = ({
  field,
  value,
  onChange,
}: {
  field: Field
  value: string
  onChange: (value: string) => void
}) => {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const { label, type } = FIELDS[field]
  const done = () => {
    if (typed !== value) onChange(typed.trim())
  }
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={typed}
        maxLength={200}
        onChange={({ target }) => {
          setTyped(target.value)
          if (type === 'date' && (target.value === '' || target.validity.valid)) onChange(target.value)
        }}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </span>
  )
}
