import type { BoardAnswer } from '../../../../src/api/routes/board.js'
import { inNumber } from '../../parts/in-number.js'

/** What the board holds and leaves out, which lines are drawn, and whether codes are shown. */
export const BoardTools = ({
  board: { parties, issues, left_out },
  lines,
  all,
  setLines,
  withCodes,
  turnCodes,
}: {
  readonly board: BoardAnswer
  readonly lines: string
  /** How many lines could be drawn. */
  readonly all: number
  readonly setLines: (value: string) => void
  readonly withCodes: boolean
  readonly turnCodes: () => void
}) => (
  <div className="row board-tools small">
    <span className="soft">
      {inNumber(parties.length, 'party', 'parties')}, {inNumber(issues.length, 'issue')}
      {left_out.parties + left_out.issues > 0 &&
        `; ${inNumber(left_out.parties, 'party', 'parties')} and ${inNumber(left_out.issues, 'issue')} with fewer stances are left out: narrow by party, issue or days to see them`}
    </span>
    <span className="board-switches row">
      <label>
        lines of conditions{' '}
        <select value={lines} onChange={({ target }) => setLines(target.value)}>
          <option value="all">all ({all})</option>
          <option value="cell">of the open cell</option>
          <option value="none">none</option>
        </select>
      </label>
      <button type="button" aria-pressed={withCodes} onClick={turnCodes}>
        Codes <kbd>o</kbd>
      </button>
    </span>
  </div>
)
