import { useRef } from 'react'
import type { Field, Values } from '../answers.js'
import { fieldLabel } from '../labels.js'
import { FieldInput, type InputProps } from './field-input.js'

/** What a row of such a field is called, what stands in it, and what a new one begins with. */
interface Row {
  readonly one: string
  readonly fields: (words: readonly string[] | null) => readonly Field[]
  readonly empty: Values
  /** Whether the order says something. */
  readonly ordered: boolean
}

const name = (called: string): Field => ({ name: called, kind: 'name', words: null, nullable: false })
const names = (called: string): Field => ({ name: called, kind: 'names', words: null, nullable: false })
const code = (called: string, words: readonly string[] | null): Field => ({
  name: called,
  kind: 'code',
  words: [...(words ?? [])],
  nullable: false,
})
const text = (called: string, nullable: boolean): Field => ({ name: called, kind: 'text', words: null, nullable })

const ROWS: Readonly<Record<string, Row>> = {
  chain: {
    one: 'link',
    fields: () => [names('names'), text('described', true)],
    empty: { actors: [], names: [], described: null },
    ordered: true,
  },
  participants: {
    one: 'participant',
    fields: (words) => [name('actor'), code('attendance', words), names('according_to')],
    empty: { actor: '', attendance: 'attends', according_to: ['report'], evidence: [] },
    ordered: false,
  },
  third_parties: {
    one: 'third party',
    fields: (words) => [name('actor'), code('role', words)],
    empty: { actor: '', role: 'mediator', evidence: [] },
    ordered: false,
  },
  acceptance: {
    one: 'answer',
    fields: (words) => [name('actor'), code('stance', words), names('according_to')],
    empty: { actor: '', stance: 'accepts', according_to: ['report'], evidence: [] },
    ordered: false,
  },
  components: {
    one: 'part',
    fields: () => [text('provision', false)],
    empty: { provision: '', evidence: [] },
    ordered: false,
  },
}

const isReport = (row: Values): boolean => row.described === 'report'

/** A list of rows with a few fields each: links of a source chain, participants, answers. Rows go up and down with Alt and an arrow. */
export const RowsInput = ({ field, value, known, record, onChange }: InputProps) => {
  const list = useRef<HTMLOListElement>(null)
  const shape = ROWS[field.kind]
  if (shape === undefined) return null
  const rows = (value ?? []) as readonly Values[]
  const fields = shape.fields(field.words)
  const focusOn = (at: number) =>
    requestAnimationFrame(() => list.current?.children[at]?.querySelector<HTMLElement>('input, select')?.focus())
  const lowest = shape.ordered && rows[0] !== undefined && isReport(rows[0]) ? 1 : 0
  const move = (at: number, by: number) => {
    const to = at + by
    if (to < lowest || to >= rows.length) return
    onChange(rows.with(at, rows[to]!).with(to, rows[at]!))
    focusOn(to)
  }
  const remove = (at: number) => {
    onChange(rows.toSpliced(at, 1))
    focusOn(Math.max(lowest, at - 1))
  }
  return (
    <fieldset className="field rows-input">
      <legend>{fieldLabel(field.name)}</legend>
      <ol ref={list}>
        {rows.map((row, at) => {
          const called = `${shape.one} ${at + 1}`
          if (at < lowest) {
            return (
              <li key="report" className="soft">
                the report
              </li>
            )
          }
          return (
            // Rows have no name of their own and are edited in place: their position is who they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in every row would repeat the frame */}
              <div
                role="group"
                aria-label={called}
                className="row-fields"
                onKeyDown={(event) => {
                  if (!shape.ordered || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                  event.preventDefault()
                  move(at, event.key === 'ArrowUp' ? -1 : 1)
                }}
              >
                {fields.map((each) => (
                  <FieldInput
                    key={each.name}
                    field={each}
                    value={row[each.name]}
                    known={known}
                    record={record}
                    onChange={(next) => onChange(rows.with(at, { ...row, [each.name]: next }))}
                  />
                ))}
                <span className="row-acts">
                  {shape.ordered && (
                    <>
                      <button
                        type="button"
                        disabled={at <= lowest}
                        onClick={() => move(at, -1)}
                        aria-label={`Move ${called} up`}
                      >
                        ↑
                      </button>
                      <button
                        type="button"
                        disabled={at === rows.length - 1}
                        onClick={() => move(at, 1)}
                        aria-label={`Move ${called} down`}
                      >
                        ↓
                      </button>
                    </>
                  )}
                  <button type="button" onClick={() => remove(at)} aria-label={`Remove ${called}`}>
                    ✕
                  </button>
                </span>
              </div>
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        onClick={() => {
          onChange([...rows, shape.empty])
          focusOn(rows.length)
        }}
      >
        Add a {shape.one}
      </button>
    </fieldset>
  )
}
