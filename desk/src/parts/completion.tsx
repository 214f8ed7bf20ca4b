import { useId, useState } from 'react'
import './completion.css'

/** One thing that can be picked: what goes into the field, and a word or two beside it. */
export interface Option {
  readonly value: string
  readonly beside?: string
}

const MOST = 8

/**
 * A field for a name that offers what is known while one types: arrows go through the list, Enter takes one, Escape closes the list. What
 * is not in the list may be typed all the same. `onDone` is called with what was picked, or with what was typed when Enter is pressed.
 */
export const Completion = ({
  label,
  shown = true,
  value,
  options,
  onType,
  onDone,
  onLeave,
  placeholder,
}: {
  readonly label: string
  /** Whether the label is seen, or only said. */
  readonly shown?: boolean
  readonly value: string
  /** What fits, best first; narrowed here to what holds the words typed. */
  readonly options: readonly Option[]
  readonly onType: (typed: string) => void
  readonly onDone: (value: string) => void
  /** The field was left with this in it. */
  readonly onLeave?: (typed: string) => void
  readonly placeholder?: string
}) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const fitting = fittingOptions(options, value)
  const listed = open && fitting.length > 0
  const done = (picked: string) => {
    setOpen(false)
    setActive(-1)
    onDone(picked)
  }
  return (
    <span className="completion">
      <label htmlFor={id} className={shown ? 'small soft' : 'unseen'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        role="combobox"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={value}
        maxLength={300}
        placeholder={placeholder}
        onChange={({ target }) => {
          setOpen(true)
          setActive(-1)
          onType(target.value)
        }}
        onBlur={() => {
          setOpen(false)
          onLeave?.(value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            setOpen(true)
            const by = event.key === 'ArrowDown' ? 1 : -1
            setActive((active + by + (active < 0 && by < 0 ? 1 : 0) + fitting.length) % Math.max(1, fitting.length))
          } else if (event.key === 'Enter') {
            event.preventDefault()
            done(listed && active >= 0 ? fitting[active]!.value : value)
          } else if (event.key === 'Escape' && listed) {
            event.preventDefault()
            event.stopPropagation()
            setOpen(false)
          }
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="completions" hidden={!listed}>
        {fitting.map((option, at) => (
          // Keys are the field's: the list is only pointed at.
          <div
            key={option.value}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault()
              done(option.value)
            }}
          >
            <bdi>{option.value}</bdi>
            {option.beside !== undefined && <span className="small soft"> {option.beside}</span>}
          </div>
        ))}
      </div>
    </span>
  )
}

/** The options that hold what was typed, those beginning with it first. */
export const fittingOptions = (options: readonly Option[], typed: string): readonly Option[] => {
  const words = typed.trim().toLowerCase()
  const holding = options.filter(({ value }) => value.toLowerCase().includes(words))
  const begins = holding.filter(({ value }) => value.toLowerCase().startsWith(words))
  return [...begins, ...holding.filter((option) => !begins.includes(option))].slice(0, MOST)
}
