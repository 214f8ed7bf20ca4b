import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { says } from '../../../../src/views/reader/says.js'
import { inNumber } from '../../parts/in-number.js'
import { KindLine } from './kind-line.js'
import type { Reading } from './use-reading.js'

/** The records under some words, and where on the screen those are. */
export interface Choice {
  readonly entries: readonly Entry[]
  readonly at: { readonly x: number; readonly y: number }
}

const WIDTH = 380
const MOST_HEIGHT = 300

/** A small list beside words that several records stand on; choosing one, Escape or going elsewhere closes it. */
export const ChoiceList = ({
  choice,
  reading,
  close,
}: {
  readonly choice: Choice
  readonly reading: Reading
  readonly close: () => void
}) => {
  const around = useRef<HTMLDivElement>(null)
  const from = useRef(document.activeElement as HTMLElement | null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each choice takes the focus anew
  useEffect(() => {
    around.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [choice])
  const leave = () => {
    close()
    reading.point(null)
    from.current?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (event.key === 'Escape') leave()
    else if (by !== undefined) {
      const buttons = [...(around.current?.querySelectorAll('button') ?? [])]
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
      buttons[(at + by + buttons.length) % buttons.length]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { x, y } = choice.at
  const below = y + MOST_HEIGHT + 20 < window.innerHeight
  return (
    <div
      ref={around}
      className="choice-list"
      role="dialog"
      aria-label={`${inNumber(choice.entries.length, 'record')} on these words`}
      style={{
        left: Math.max(8, Math.min(x, window.innerWidth - WIDTH - 12)),
        maxHeight: MOST_HEIGHT,
        width: WIDTH,
        ...(below ? { top: y + 14 } : { bottom: window.innerHeight - y + 14 }),
      }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!around.current?.contains(relatedTarget)) close()
      }}
    >
      <p className="small soft">{inNumber(choice.entries.length, 'record')} on these words</p>
      <ul>
        {choice.entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="plain entry"
              onFocus={() => reading.point({ entries: [entry], from: 'list' })}
              onMouseEnter={() => reading.point({ entries: [entry], from: 'list' })}
              onClick={() => {
                reading.choose(entry)
                leave()
              }}
            >
              <KindLine list={entry.list} />
              <span className="entry-says" dir="auto">
                {says(entry)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
