import { useEffect, useMemo, useRef, useState } from 'react'
import { Marked } from '../../../parts/marked.js'
import type { Field, SpanShown, Values } from '../answers.js'
import { fieldLabel } from '../labels.js'
import './spans-input.css'
import { selectedIn } from './selected-in.js'
import { SpanRows } from './span-rows.js'
import { type Stretch, trimmed, wholeWords, wordAt } from './word-edges.js'

/** What the stretches of a field are to a record, as the marks in a text say it. */
const ROLES: Readonly<Record<string, string>> = { span: 'trigger', based_on: 'mention' }
export const roleOf = (name: string): string => ROLES[name] ?? name

const listOf = (value: unknown): readonly SpanShown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? (value as SpanShown[]) : [value as SpanShown]

/** Whether a field holds stretches of the text. */
export const isSpans = ({ kind }: Field): boolean => kind === 'span' || kind === 'spans'

/**
 * The text of the report with the stretches a record points at. A stretch is set by dragging over the text, or moved word by word with
 * buttons; each move is said. What a drag sets is the chosen role: a new stretch, or the one that is chosen in the list.
 */
export const SpansInput = ({
  text,
  fields,
  record,
  onChange,
  say,
}: {
  readonly text: string
  readonly fields: readonly Field[]
  readonly record: Values
  readonly onChange: (name: string, value: unknown) => void
  readonly say: (words: string) => void
}) => {
  const box = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<{ readonly name: string; readonly at: number | null }>(() => ({
    name: fields[0]?.name ?? '',
    at: null,
  }))
  const marks = useMemo(
    () =>
      fields.flatMap((field) =>
        listOf(record[field.name]).map(({ start, end }) => ({ role: roleOf(field.name), start, end })),
      ),
    [fields, record],
  )
  const first = Math.min(...marks.map(({ start }) => start), text.length)
  // Only on arrival: afterwards the text stays where it was scrolled to.
  useEffect(() => {
    const mark = box.current?.querySelector('mark')
    if (box.current == null || mark == null) return
    box.current.scrollTop = mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top - 60
  }, [])
  const field = fields.find(({ name }) => name === chosen.name) ?? fields[0]
  if (field === undefined) return null
  const set = (name: string, spans: readonly SpanShown[]) => {
    const one = fields.find((each) => each.name === name)?.kind === 'span'
    const bare = spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    onChange(name, one ? (bare[0] ?? null) : bare.toSorted((a, b) => a.start - b.start || a.end - b.end))
  }
  const put = (stretch: Stretch) => {
    const spans = listOf(record[field.name])
    const at = field.kind === 'span' ? 0 : chosen.at
    const next = at !== null && at < spans.length ? spans.with(at, stretch) : [...spans, stretch]
    set(field.name, next)
    setChosen({ name: field.name, at: null })
    say(`${fieldLabel(field.name)}: ${text.slice(stretch.start, stretch.end)}`)
  }
  const dragged = () => {
    const stretch = box.current === null ? null : selectedIn(box.current)
    const kept = stretch === null ? null : trimmed(text, stretch)
    if (kept !== null) {
      put(wholeWords(text, kept))
      document.getSelection()?.removeAllRanges()
    }
  }
  const add = (name: string) => {
    const spans = listOf(record[name])
    const after = spans.at(-1)?.end ?? (first === text.length ? 0 : first)
    const word = wordAt(text, after) ?? wordAt(text, 0)
    if (word === null) return
    set(name, [...spans, word])
    say(`${fieldLabel(name)} added: ${text.slice(word.start, word.end)}`)
  }
  return (
    <div className="spans-input">
      <div className="row spans-roles" role="radiogroup" aria-label="What dragging over the text marks">
        <span className="small soft">Drag over the text to mark</span>
        {fields.map(({ name }) => (
          <label key={name} className="mark-key">
            <input
              type="radio"
              name="role"
              checked={name === field.name}
              onChange={() => setChosen({ name, at: null })}
            />
            <span className={`mark as-${roleOf(name)}`}>{fieldLabel(name)}</span>
          </label>
        ))}
      </div>
      <section
        ref={box}
        className="text spans-text"
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
        tabIndex={0}
        aria-label="The text of the report"
        onMouseUp={dragged}
      >
        <Marked text={text} spans={marks} />
      </section>
      <ul className="spans-list">
        {fields.map((each) => (
          <SpanRows
            key={each.name}
            field={each}
            text={text}
            spans={listOf(record[each.name])}
            chosen={chosen.name === each.name ? chosen.at : null}
            choose={(at) => setChosen({ name: each.name, at })}
            change={(spans, said) => {
              set(each.name, spans)
              say(said)
            }}
            add={() => add(each.name)}
          />
        ))}
      </ul>
    </div>
  )
}
