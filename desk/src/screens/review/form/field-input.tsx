import { useId, useState } from 'react'
import { Completion, type Option } from '../../../parts/completion.js'
import type { Field, Values } from '../answers.js'
import { fieldLabel, nameInWords, wordLabel } from '../labels.js'
import { DaysInput } from './days-input.js'
import { MODES } from './modes.js'
import { RowsInput } from './rows-input.js'

/** What names in a form are completed from: those the report's reading has. */
export interface KnownNames {
  readonly actors: readonly Option[]
  readonly places: readonly Option[]
}

/** What one field of a form gets: its description, its value, and how a new value is told. */
export interface InputProps {
  readonly field: Field
  readonly value: unknown
  readonly known: KnownNames
  /** The whole record as it is being made, for fields that depend on another. */
  readonly record: Values
  readonly onChange: (value: unknown) => void
}

const PLACES: ReadonlySet<string> = new Set(['place', 'venue'])

/** The input for one field, by the kind of value it holds; stretches of the text are set in the text itself. */
export const FieldInput = (props: InputProps) => {
  const { field, value, known, record, onChange } = props
  switch (field.kind) {
    case 'code':
      return field.words === null ? (
        <WordInput {...props} options={suggested(field, record)} />
      ) : (
        <CodeInput {...props} />
      )
    case 'text':
      return <WordInput {...props} options={PLACES.has(field.name) ? known.places : []} />
    case 'name':
      return <WordInput {...props} options={PLACES.has(field.name) ? known.places : known.actors} />
    case 'names':
      return <NamesInput {...props} options={[{ value: 'report', beside: 'the report itself' }, ...known.actors]} />
    case 'codes':
      return <NamesInput {...props} options={(field.words ?? []).map((word) => ({ value: word }))} hint="add one" />
    case 'count':
      return <CountInput {...props} />
    case 'flag':
      return <FlagInput {...props} />
    case 'when':
    case 'period':
      return <DaysInput label={fieldLabel(field.name)} kind={field.kind} value={value} onChange={onChange} />
    default:
      return <RowsInput {...props} />
  }
}

const suggested = (field: Field, record: Values): readonly Option[] =>
  field.name === 'mode' ? (MODES[String(record.plover)] ?? []).map((value) => ({ value })) : []

const CodeInput = ({ field, value, onChange }: InputProps) => {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{fieldLabel(field.name)}</label>
      <select
        id={id}
        value={String(value ?? '')}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        {(field.nullable || value === null || value === undefined || value === '') && (
          <option value="">not stated</option>
        )}
        {(field.words ?? []).map((word) => (
          <option key={word} value={word}>
            {wordLabel(word)}
          </option>
        ))}
      </select>
    </span>
  )
}

const WordInput = ({ field, value, options, onChange }: InputProps & { readonly options: readonly Option[] }) => {
  const typed = (words: string) => onChange(words === '' && field.nullable ? null : words)
  return (
    <span className="field">
      <Completion
        label={fieldLabel(field.name)}
        value={String(value ?? '')}
        options={options}
        placeholder={field.nullable ? 'not stated' : ''}
        onType={typed}
        onDone={typed}
      />
    </span>
  )
}

const CountInput = ({ field, value, onChange }: InputProps) => {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{fieldLabel(field.name)}</label>
      <input
        id={id}
        type="number"
        min={0}
        step={1}
        placeholder="not stated"
        value={value === null || value === undefined ? '' : String(value)}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      />
    </span>
  )
}

const FLAGS = { '': null, yes: true, no: false } as const

const FlagInput = ({ field, value, onChange }: InputProps) => {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{fieldLabel(field.name)}</label>
      <select
        id={id}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        onChange={({ target }) => onChange(FLAGS[target.value as keyof typeof FLAGS])}
      >
        {field.nullable && <option value="">not stated</option>}
        <option value="no">no</option>
        <option value="yes">yes</option>
      </select>
    </span>
  )
}

/** A list of names: each can be taken out, and one more put in with Enter. */
export const NamesInput = ({
  field,
  value,
  options,
  hint = 'add a name',
  onChange,
}: Pick<InputProps, 'field' | 'value' | 'onChange'> & {
  readonly options: readonly Option[]
  readonly hint?: string
}) => {
  const [typed, setTyped] = useState('')
  const names = (value ?? []) as readonly string[]
  const label = fieldLabel(field.name)
  const add = (name: string) => {
    setTyped('')
    const words = name.trim()
    if (words !== '' && !names.includes(words)) onChange([...names, words])
  }
  return (
    <fieldset className="field names">
      <legend>{label}</legend>
      <div className="names-in">
        <ul className="name-list">
          {names.map((name) => (
            <li key={name}>
              <bdi>{nameInWords(name)}</bdi>
              <button
                type="button"
                className="plain"
                aria-label={`Take ${nameInWords(name)} out of ${label}`}
                onClick={(event) => {
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
                  onChange(names.filter((other) => other !== name))
                }}
              >
                ✕
              </button>
            </li>
          ))}
          {names.length === 0 && <li className="soft">not stated</li>}
        </ul>
        <Completion
          label={`Add to ${label}`}
          shown={false}
          value={typed}
          options={options.filter((option) => !names.includes(option.value))}
          placeholder={hint}
          onType={setTyped}
          onDone={add}
          onLeave={add}
        />
      </div>
    </fieldset>
  )
}
