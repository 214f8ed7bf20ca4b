import type { UseQueryResult } from '@tanstack/react-query'
import type { BoardHistoryAnswer } from '../../../../src/api/routes/board.js'
import type { Problem } from '../../ask/ask.js'
import { Answered } from '../../parts/states.js'
import { History } from './history.js'
import type { Issue, Party } from './words.js'

/** The history of the cell that is open, under the board. */
export const HistoryPart = ({
  history,
  party,
  issue,
  at,
  choose,
  close,
}: {
  readonly history: UseQueryResult<BoardHistoryAnswer, Problem>
  readonly party: Party
  readonly issue: Issue
  readonly at: string | null
  readonly choose: (ref: string) => void
  readonly close: () => void
}) => (
  <section className="board-history" aria-labelledby="history">
    <div className="row history-head">
      <h2 id="history">
        <bdi>{party.name}</bdi> on: {issue.label}
      </h2>
      <button type="button" className="plain" onClick={close}>
        Close <kbd>u</kbd>
      </button>
    </div>
    <Answered of={history} what="the history">
      {(found) => <History history={found} party={party} issue={issue} at={at} choose={choose} />}
    </Answered>
  </section>
)
