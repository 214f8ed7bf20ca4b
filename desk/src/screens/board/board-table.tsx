import { type KeyboardEvent, useRef, useState } from 'react'
import type { BoardAnswer } from '../../../../src/api/routes/board.js'
import { CellConditions, CellContent } from './cell.js'
import { ConditionLines } from './condition-lines.js'
import { type Condition, cellKey } from './words.js'

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
}

/** Parties by issues. One cell is in the tab order; arrows go from cell to cell, Enter opens one. */
export const BoardTable = ({
  board,
  drawn,
  chosen,
  touched,
  withCodes,
  open,
  openCondition,
}: {
  readonly board: BoardAnswer
  /** Conditions to draw, each with the number it has in the list below. */
  readonly drawn: readonly (Condition & { readonly number: number })[]
  readonly chosen: string | null
  /** How many conditions begin or end in a cell. */
  readonly touched: ReadonlyMap<string, number>
  readonly withCodes: boolean
  readonly open: (party: string, code: string) => void
  readonly openCondition: (condition: Condition) => void
}) => {
  const { parties, issues, cells } = board
  const byKey = new Map(cells.map((cell) => [cellKey(cell.party, cell.code), cell]))
  const table = useRef<HTMLTableElement>(null)
  const [focused, setFocused] = useState<readonly [number, number] | null>(null)
  const [row, column] = focused ?? placeOf(board, chosen) ?? [0, 0]
  const moveTo = (toRow: number, toColumn: number) => {
    const next = [clamp(toRow, parties.length), clamp(toColumn, issues.length)] as const
    setFocused(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next[0]}-${next[1]}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = STEPS[event.key]
    if (step !== undefined) moveTo(row + step[0], column + step[1])
    else if (event.key === 'Home') moveTo(row, 0)
    else if (event.key === 'End') moveTo(row, issues.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') open(parties[row]!.key, issues[column]!.code)
    else return
    event.preventDefault()
  }
  return (
    <div className="board-scroll">
      <div className="board-plane">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved about in with arrow keys is a grid */}
        <table ref={table} className="board" role="grid" aria-label="Parties and issues" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td className="board-corner" />
              {issues.map(({ code, label, heading }) => (
                <th key={code} scope="col" title={heading === null ? code : `${code} (${heading})`}>
                  {label}
                  {withCodes && <code className="issue-code">{code}</code>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((party, atRow) => (
              <tr key={party.key}>
                <th scope="row" dir="auto">
                  {party.name} <span className="soft">{party.told}</span>
                </th>
                {issues.map((issue, atColumn) => {
                  const key = cellKey(party.key, issue.code)
                  const cell = byKey.get(key)
                  const ties = touched.get(key) ?? 0
                  const isAt = atRow === row && atColumn === column
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys of all its cells
                    <td
                      key={key}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
                      role="gridcell"
                      className="board-cell"
                      tabIndex={isAt ? 0 : -1}
                      data-place={`${atRow}-${atColumn}`}
                      data-cell={key}
                      aria-selected={key === chosen}
                      onFocus={() => setFocused([atRow, atColumn])}
                      onClick={() => open(party.key, issue.code)}
                    >
                      {cell === undefined && <span className="unseen">no stance is told</span>}
                      {cell === undefined && ties > 0 && <CellConditions count={ties} />}
                      {cell !== undefined && <CellContent cell={cell} party={party} conditions={ties} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <ConditionLines table={table} drawn={drawn} chosen={chosen} choose={openCondition} />
      </div>
    </div>
  )
}

const clamp = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at))

const placeOf = ({ parties, issues }: BoardAnswer, chosen: string | null): readonly [number, number] | null => {
  if (chosen === null) return null
  const row = parties.findIndex(({ key }) => chosen.startsWith(`${key}|`))
  const column = issues.findIndex(({ code }) => chosen.endsWith(`|${code}`))
  return row < 0 || column < 0 ? null : [row, column]
}
