import { useMemo } from 'react'
import type { BoardAnswer, BoardConditionsAnswer, BoardHistoryAnswer } from '../../../../src/api/routes/board.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { useListKeys } from '../../parts/list-keys.js'
import { StanceKey } from '../../parts/stance.js'
import { Answered, Nothing } from '../../parts/states.js'
import { BoardTable } from './board-table.js'
import { BoardTools } from './board-tools.js'
import { ConditionsPart } from './conditions-part.js'
import { HistoryPart } from './history-part.js'
import { numbered, touchedCells, touches } from './placed.js'
import { cellKey, refOf } from './words.js'
import './board.css'

const FIELDS = ['since', 'until', 'party', 'issue'] as const

/** Where the parties stand on the issues, and what they make hang on what. */
const Board = () => {
  const answer = useAnswer<BoardAnswer>('/api/board', useFilters(FIELDS))
  return (
    <section className="screen board-screen" aria-labelledby="title">
      <header>
        <h1 id="title">Board</h1>
        <Filters fields={FIELDS} />
      </header>
      <Answered of={answer} what="the board">
        {(board) => <Shown board={board} />}
      </Answered>
    </section>
  )
}

// More lines than these at once are a tangle: then only those of the cell that is open are drawn.
const MOST_LINES = 14
const NONE: BoardConditionsAnswer['conditions'] = []

const Shown = ({ board }: { readonly board: BoardAnswer }) => {
  const { get, set } = useAddress()
  const found = useAnswer<BoardConditionsAnswer>('/api/board/conditions', useFilters(FIELDS))
  const conditions = found.data?.conditions ?? NONE
  const chosen = get('cell')
  const party = board.parties.find(({ key }) => chosen?.startsWith(`${key}|`) === true)
  const issue = board.issues.find(({ code }) => chosen?.endsWith(`|${code}`) === true)
  const isOpen = party !== undefined && issue !== undefined
  const history = useAnswer<BoardHistoryAnswer>(isOpen ? '/api/board/history' : null, {
    of: party?.key,
    code: issue?.code,
    ...useFilters(['since', 'until']),
  })
  const numbers = useMemo(() => numbered(conditions), [conditions])
  const touched = useMemo(() => touchedCells(conditions), [conditions])
  const lines = get('lines') ?? (numbers.size > MOST_LINES ? 'cell' : 'all')
  const drawn = useMemo(
    () =>
      conditions.flatMap((condition) => {
        const number = numbers.get(refOf(condition))
        const isShown = lines === 'all' || (lines === 'cell' && touches(condition, chosen))
        return number === undefined || !isShown ? [] : [{ ...condition, number }]
      }),
    [conditions, numbers, lines, chosen],
  )
  const { at, choose } = useListKeys((isOpen ? (history.data?.stances ?? []) : conditions).map(refOf))
  const close = () => set({ cell: null, at: null })
  const withCodes = get('codes') !== null
  const turnCodes = () => set({ codes: withCodes ? null : '1' }, { replace: true })
  useKeys([
    { key: 'u', does: 'Close the history of a cell', run: close },
    { key: 'o', does: 'Show the codes of issues', run: turnCodes },
  ])
  if (board.parties.length === 0 && found.data !== undefined && conditions.length === 0)
    return (
      <Nothing title="No stance is recorded here">
        No report of these days tells where a party stands on an issue that has a code. Take a filter out, or read what
        is said under Reports.
      </Nothing>
    )
  return (
    <>
      {board.parties.length === 0 ? (
        <p className="soft">No stance is recorded here; conditions are.</p>
      ) : (
        <>
          <BoardTools
            board={board}
            lines={lines}
            all={numbers.size}
            setLines={(value) => set({ lines: value }, { replace: true })}
            withCodes={withCodes}
            turnCodes={turnCodes}
          />
          <BoardTable
            board={board}
            drawn={drawn}
            chosen={chosen}
            touched={touched}
            withCodes={withCodes}
            open={(row, code) => {
              const newest = board.cells.find((cell) => cell.party === row && cell.code === code)?.now[0]
              set({ cell: cellKey(row, code), at: newest === undefined ? null : refOf(newest) })
            }}
            openCondition={(condition) => choose(refOf(condition))}
          />
        </>
      )}
      {isOpen && <HistoryPart history={history} party={party} issue={issue} at={at} choose={choose} close={close} />}
      <ConditionsPart found={found} numbers={numbers} chosen={isOpen ? chosen : null} at={at} choose={choose} />
      <StanceKey />
    </>
  )
}

export default Board
