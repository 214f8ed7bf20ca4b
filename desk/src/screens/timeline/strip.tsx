import { type PointerEvent, useRef, useState } from 'react'
import type { TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { dayInWords } from '../../parts/day.js'
import { dayOf, type Stretch } from '../../parts/days.js'
import { TICKS_HEIGHT, Ticks } from '../../parts/ticks.js'
import { useWidth } from '../../parts/width.js'
import { binned, unitFor } from './bins.js'

const HEIGHT = 40
const GRIP = 7

type Held = { readonly part: 'new' | 'all' | 'from' | 'to'; readonly start: number; readonly before: Stretch }

/**
 * An overview of all days with the window on it: drag across it for a new window, the window to move it, its edges to widen it. The
 * edges are sliders for the keyboard.
 */
export const Strip = ({
  days,
  extent,
  window,
  change,
}: {
  readonly days: TimelineCounts['days']
  readonly extent: Stretch
  readonly window: Stretch
  readonly change: (to: Stretch) => void
}) => {
  const [shown, width] = useWidth<HTMLDivElement>()
  const [dragged, setDragged] = useState<Stretch | null>(null)
  const held = useRef<Held | null>(null)
  const now = dragged ?? window
  const whole: Stretch = { from: Math.min(extent.from, window.from), to: Math.max(extent.to, window.to) }
  const length = whole.to - whole.from + 1
  const x = (day: number): number => ((day - whole.from) / length) * width
  const dayAt = (event: PointerEvent<Element>): number => {
    const box = event.currentTarget.closest('svg')!.getBoundingClientRect()
    return within(whole.from + Math.floor(((event.clientX - box.left) / width) * length), whole)
  }
  const hold = (part: Held['part']) => (event: PointerEvent<Element>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.closest('svg')!.setPointerCapture(event.pointerId)
    held.current = { part, start: dayAt(event), before: now }
  }
  const drag = (event: PointerEvent<Element>) => {
    if (held.current !== null) setDragged(draggedTo(held.current, dayAt(event), whole))
  }
  const drop = () => {
    // A click without a drag is no window.
    if (held.current !== null && dragged !== null && (held.current.part !== 'new' || dragged.to > dragged.from))
      change(dragged)
    held.current = null
    setDragged(null)
  }
  const bins = binned(days, unitFor(whole, width), whole)
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const edge = (part: 'from' | 'to', by: number) => {
    const day = within(now[part] + by, whole)
    change(
      part === 'from' ? { from: Math.min(day, now.to), to: now.to } : { from: now.from, to: Math.max(day, now.from) },
    )
  }
  return (
    <div ref={shown} className="strip">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing
        <svg
          role="group"
          aria-label="All days, and the days that are shown"
          width={width}
          height={HEIGHT + TICKS_HEIGHT}
          onPointerDown={hold('new')}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={drop}
        >
          <rect className="strip-ground" width={width} height={HEIGHT} />
          <Ticks window={whole} width={width} height={HEIGHT} />
          {bins.map(({ from, to, count }) => {
            const tall = Math.max(1.5, (count / most) * (HEIGHT - 6))
            return (
              <rect
                key={from}
                className="column-count"
                x={Math.max(0, x(from))}
                y={HEIGHT - tall}
                width={Math.max(1.5, Math.min(width, x(to + 1)) - Math.max(0, x(from)) - 0.5)}
                height={tall}
              />
            )
          })}
          <rect
            className="strip-window"
            x={x(now.from)}
            width={x(now.to + 1) - x(now.from)}
            y={0.5}
            height={HEIGHT - 1}
            onPointerDown={hold('all')}
          />
          {(['from', 'to'] as const).map((part) => (
            <rect
              key={part}
              role="slider"
              tabIndex={0}
              aria-label={part === 'from' ? 'First day shown' : 'Last day shown'}
              aria-valuemin={whole.from}
              aria-valuemax={whole.to}
              aria-valuenow={now[part]}
              aria-valuetext={dayInWords(dayOf(now[part]))}
              className="strip-grip"
              x={part === 'from' ? x(now.from) - 1 : x(now.to + 1) - GRIP + 1}
              y={6}
              width={GRIP}
              height={HEIGHT - 12}
              rx={2}
              onPointerDown={hold(part)}
              onKeyDown={(event) => {
                const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -30, PageUp: 30 }[event.key]
                if (by === undefined) return
                event.preventDefault()
                edge(part, by)
              }}
            />
          ))}
        </svg>
      )}
    </div>
  )
}

const within = (day: number, { from, to }: Stretch): number => Math.min(to, Math.max(from, day))

const draggedTo = ({ part, start, before }: Held, day: number, whole: Stretch): Stretch => {
  switch (part) {
    case 'new':
      return { from: Math.min(start, day), to: Math.max(start, day) }
    case 'from':
      return { from: Math.min(day, before.to), to: before.to }
    case 'to':
      return { from: before.from, to: Math.max(day, before.from) }
    case 'all': {
      const by = Math.min(whole.to - before.to, Math.max(whole.from - before.from, day - start))
      return { from: before.from + by, to: before.to + by }
    }
  }
}
