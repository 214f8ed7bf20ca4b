import { type RefObject, useLayoutEffect, useState } from 'react'
import { type Box, type Line, lineBetween } from './line-shape.js'
import { type Condition, cellKey, KIND_WORDS, refOf } from './words.js'

type Numbered = Condition & { readonly number: number }

/**
 * The conditions as lines over the board, from the cell of what they hang on to the cell of what would follow; where no issue or no party
 * is known, from or to the head of the row or column. The list under the board tells the same.
 */
export const ConditionLines = ({
  table,
  drawn,
  chosen,
  choose,
}: {
  readonly table: RefObject<HTMLTableElement | null>
  readonly drawn: readonly Numbered[]
  readonly chosen: string | null
  readonly choose: (condition: Condition) => void
}) => {
  const [plane, setPlane] = useState<Plane | null>(null)
  useLayoutEffect(() => {
    const element = table.current
    if (element === null || drawn.length === 0) return
    const measure = () => setPlane(measured(element, drawn))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [table, drawn])
  if (plane === null || drawn.length === 0) return null
  return (
    <svg className="condition-lines" width={plane.width} height={plane.height} aria-hidden="true">
      <defs>
        <marker id="condition-end" viewBox="0 0 8 8" refX="6.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M.5.5 7.5 4 .5 7.5Z" className="condition-end" />
        </marker>
      </defs>
      {drawn.map((condition) => {
        const line = plane.lines.get(refOf(condition))
        if (line === undefined) return null
        const near = [condition.from, condition.to].some(
          (end) => end !== null && cellKey(end.party ?? '', end.code ?? '') === chosen,
        )
        return (
          <g key={refOf(condition)} className={`condition-line of-${condition.kind}${near ? ' is-near' : ''}`}>
            <path
              d={line.path}
              markerEnd="url(#condition-end)"
              markerStart={condition.kind === 'exchange' ? 'url(#condition-end)' : undefined}
            />
            {/* For the mouse alone: the list under the board has a button for each. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list has the same as buttons */}
            <g className="condition-number" onClick={() => choose(condition)}>
              <title>{`${condition.number}: ${KIND_WORDS[condition.kind]}`}</title>
              <circle cx={line.x} cy={line.y} r="8" />
              <text x={line.x} y={line.y + 3.5} textAnchor="middle">
                {condition.number}
              </text>
            </g>
          </g>
        )
      })}
    </svg>
  )
}

interface Plane {
  readonly width: number
  readonly height: number
  readonly lines: ReadonlyMap<string, Line>
}

const measured = (table: HTMLTableElement, drawn: readonly Numbered[]): Plane => {
  const boxes = new Map<string, Box>()
  for (const cell of table.querySelectorAll<HTMLElement>('[data-cell]'))
    boxes.set(cell.dataset.cell!, boxOf(cell, table))
  const head = table.tHead?.offsetHeight ?? 0
  const names = table.querySelector<HTMLElement>('tbody th')?.offsetWidth ?? 0
  const boxAt = ({ party, code }: NonNullable<Condition['from']>): Box | undefined => {
    if (party !== null && code !== null) return boxes.get(cellKey(party, code))
    for (const [key, box] of boxes) {
      if (party !== null && key.startsWith(`${party}|`)) return { ...box, x: names, width: 4 }
      if (code !== null && key.endsWith(`|${code}`)) return { ...box, y: head - 2, height: 4 }
    }
    return undefined
  }
  const lines = new Map<string, Line>()
  for (const [place, condition] of drawn.entries()) {
    const from = condition.from === null ? undefined : boxAt(condition.from)
    const to = condition.to === null ? undefined : boxAt(condition.to)
    if (from !== undefined && to !== undefined) lines.set(refOf(condition), lineBetween(from, to, place))
  }
  return { width: table.offsetWidth, height: table.offsetHeight, lines }
}

const boxOf = (cell: HTMLElement, table: HTMLElement): Box => {
  const [one, all] = [cell.getBoundingClientRect(), table.getBoundingClientRect()]
  return { x: one.x - all.x, y: one.y - all.y, width: one.width, height: one.height }
}
