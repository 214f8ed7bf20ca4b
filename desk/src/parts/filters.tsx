import { type ReactNode, useEffect, useId, useState } from 'react'
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

/** A field that one screen has for itself: its name in the address and its label. */
export interface OwnField {
  readonly name: string
  readonly label: string
}

/** The fields that narrow a screen, and those it alone has; what is typed goes into the address, and what was chosen before goes out. */
export const Filters = ({
  fields,
  also = [],
  clears = [],
  children,
}: {
  readonly fields: readonly Field[]
  readonly also?: readonly OwnField[]
  /** Names of the address that no longer hold when something is narrowed, as the place in a list of pages. */
  readonly clears?: readonly string[]
  readonly children?: ReactNode
}) => {
  const { get, set } = useAddress()
  const all = [
    ...fields.map((name) => ({ name, ...FIELDS[name] })),
    ...also.map((own) => ({ ...own, type: 'text' as const })),
  ]
  const any = all.some(({ name }) => get(name) !== null)
  const cleared = Object.fromEntries(clears.map((name) => [name, null]))
  return (
    <form className="filters row" aria-label="Narrow what is shown" onSubmit={(event) => event.preventDefault()}>
      {all.map(({ name, label, type }) => (
        <FilterField
          key={name}
          label={label}
          type={type}
          value={get(name) ?? ''}
          onChange={(value) => set({ ...cleared, [name]: value })}
        />
      ))}
      {children}
      {any && (
        <button
          type="button"
          className="plain"
          onClick={() => set({ ...cleared, ...Object.fromEntries(all.map(({ name }) => [name, null])) })}
        >
          Show all
        </button>
      )}
    </form>
  )
}

const FilterField = ({
  label,
  type,
  value,
  onChange,
}: {
  readonly label: string
  readonly type: 'date' | 'text'
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
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
