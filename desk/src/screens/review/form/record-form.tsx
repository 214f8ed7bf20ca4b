import { type ReactNode, useEffect, useRef } from 'react'
import type { Field, Values } from '../answers.js'
import { fieldLabel, valueInWords } from '../labels.js'
import { FieldInput, type KnownNames } from './field-input.js'
import { isSpans, SpansInput } from './spans-input.js'
import './form.css'

const WIDE: ReadonlySet<string> = new Set(['chain', 'participants', 'third_parties', 'acceptance', 'components'])

/** The form for a record of any list, from the description of its fields. `read` is what it is compared with; null for a new one. */
export const RecordForm = ({
  text,
  fields,
  record,
  read,
  known,
  onChange,
  say,
  save,
  children,
}: {
  readonly text: string
  readonly fields: readonly Field[]
  readonly record: Values
  readonly read: Values | null
  readonly known: KnownNames
  readonly onChange: (name: string, value: unknown) => void
  readonly say: (words: string) => void
  readonly save: () => void
  readonly children: ReactNode
}) => {
  useSaveKey(save)
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SpansInput text={text} fields={fields.filter(isSpans)} record={record} onChange={onChange} say={say} />
      <div className="fields">
        {fields
          .filter((field) => !isSpans(field))
          .map((field) => {
            const value = record[field.name] ?? null
            const before = read === null ? null : (read[field.name] ?? null)
            return (
              <div key={field.name} className={WIDE.has(field.kind) ? 'one-field wide' : 'one-field'}>
                <FieldInput
                  field={field}
                  value={value}
                  known={known}
                  record={record}
                  onChange={(next) => onChange(field.name, next)}
                />
                {read !== null && JSON.stringify(before) !== JSON.stringify(value) && (
                  <p className="small was" dir="auto">
                    read as: {valueInWords(field.kind, before)}{' '}
                    <button
                      type="button"
                      className="plain small"
                      aria-label={`put back ${fieldLabel(field.name)}`}
                      onClick={() => onChange(field.name, before)}
                    >
                      put back
                    </button>
                  </p>
                )}
              </div>
            )
          })}
      </div>
      {children}
    </form>
  )
}

/** Control or Command and Enter save, wherever the focus is while the form is shown. */
const useSaveKey = (save: () => void): void => {
  const held = useRef(save)
  held.current = save
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      held.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
