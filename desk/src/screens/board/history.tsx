import type { BoardHistoryAnswer } from '../../../../src/api/routes/board.js'
import { speakersInWords } from '../../parts/according-to.js'
import { Day } from '../../parts/day.js'
import { Stance } from '../../parts/stance.js'
import { type Issue, type Party, refOf } from './words.js'

type Told = BoardHistoryAnswer['stances'][number]

const MOVES: Readonly<Record<Told['move'], string>> = {
  new: '',
  same: 'as before',
  revised: 'revised',
  conflicts: 'sources differ',
  other: '',
}

/** Every stance of one cell, newest first; each opens its words. */
export const History = ({
  history,
  party,
  issue,
  at,
  choose,
}: {
  readonly history: BoardHistoryAnswer
  readonly party: Party
  readonly issue: Issue
  readonly at: string | null
  readonly choose: (ref: string) => void
}) =>
  history.stances.length === 0 ? (
    <p className="soft">
      No report tells where {party.name} stands on this: {issue.label}.
    </p>
  ) : (
    <>
      <ol className="stances-told">
        {history.stances.map((told) => (
          <li key={refOf(told)} data-at={refOf(told)}>
            <button
              type="button"
              className="plain history-one"
              aria-pressed={at === refOf(told)}
              onClick={() => choose(refOf(told))}
            >
              <Day day={told.published} />
              <span>
                <Stance stance={told.stance} /> <span className="soft small history-move">{MOVES[told.move]}</span>
              </span>
              <span dir="auto">
                <span className="history-words">“{told.words.join(' … ').replace(/\s+/g, ' ')}”</span>
                <span className="small soft">
                  {' '}
                  {told.actor !== party.name && (
                    <>
                      held by <b>{told.actor}</b>
                      {told.tied_elsewhere && `, whom other reports count to ${party.name}`};{' '}
                    </>
                  )}
                  according to {speakersInWords(told.according_to)}; {told.publisher ?? 'publisher not stated'}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {history.left_out > 0 && (
        <p className="small soft">{history.left_out} earlier ones are left out; narrow by days to see them.</p>
      )}
    </>
  )
