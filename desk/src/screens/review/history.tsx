import type { DecisionShown, Field } from './answers.js'
import { Differences } from './compared.js'
import { Time } from './time.js'

const DONE: Readonly<Record<string, string>> = {
  accept: 'accepted',
  edit: 'edited',
  reject: 'rejected',
  add: 'added',
  undo: 'took back',
  'merge-actor': 'counted as one',
  'split-actor': 'let stand alone',
}

/** What an action did, in a word or two. */
export const doneInWords = (action: string): string => DONE[action] ?? action

/** All that was decided about a record, oldest first. */
export const History = ({
  history,
  fields,
}: {
  readonly history: readonly DecisionShown[]
  readonly fields: readonly Field[]
}) =>
  history.length === 0 ? (
    <p className="small soft">Nobody has decided about this record yet.</p>
  ) : (
    <ol className="history small">
      {history.map((each) => (
        <li key={each.seq}>
          <Time at={each.made} /> <bdi>{each.who}</bdi>{' '}
          <strong>
            {doneInWords(each.action)}
            {each.takes_back !== null && ` decision ${each.takes_back}`}
          </strong>
          {each.taken_back && <span className="soft"> (taken back since)</span>}
          {each.reason !== null && <q dir="auto">{each.reason}</q>}
          <Differences differs={each.changed} fields={fields} />
          <span className="soft">
            decision {each.seq}
            {each.rule === null ? '' : `, on what rule ${each.rule} read`}, Parley {each.program}
          </span>
        </li>
      ))}
    </ol>
  )
