import type { Store } from './store.js'

interface Kept {
  readonly mark: string
  readonly answer: Promise<unknown>
}

const kept = new WeakMap<object, Map<string, Kept>>()

/**
 * The answer to a question that reads much of the store and that many screens stand on, asked once until something is added, read again
 * or decided. `name` tells the question; it may have no other conditions. An answer is never to be changed by who gets it.
 */
export const untilChanged = async <Answer>(
  store: Store,
  name: string,
  ask: (store: Store) => Promise<Answer>,
): Promise<Answer> => {
  const mark = await markOf(store)
  const whose = store.db.still ?? store.db
  const mine = kept.get(whose) ?? new Map<string, Kept>()
  kept.set(whose, mine)
  const before = mine.get(name)
  if (before?.mark === mark) return before.answer as Promise<Answer>
  const answer = ask(store)
  mine.set(name, { mark, answer })
  // A question that failed is asked again.
  answer.catch(() => mine.delete(name))
  return answer
}

const GROWS = `(select count(*) from log.readings) as readings, (select count(*) from log.reread) as reread,
  (select count(*) from log.superseded) as superseded, (select count(*) from log.decisions) as decisions`

/** All that grows when what counts in the store changes. */
const markOf = async (store: Store): Promise<string> => {
  if (store.db.still !== null) return ''
  const [row] = await store.db.rows(`select ${GROWS}`)
  return JSON.stringify(row)
}

/**
 * A text that is another whenever anything a question can be about has changed: what counts, what was refused, files of others. It tells
 * stores apart by their first and newest report and their last decision, so that two copies that went on apart have marks of their own.
 */
export const storeMark = async (store: Store): Promise<string> => {
  const [row] = await store.db.rows(
    `select ${GROWS}, (select count(*) from log.refusals) as refusals, (select count(*) from log.outside_files) as files,
       (select count(*) from log.outside_removed) as removed, (select arg_min(report, seq) from log.reports) as first,
       (select arg_max(report, seq) from log.reports) as newest, (select arg_max(hash, seq) from log.decisions) as decided`,
  )
  return JSON.stringify(row)
}
