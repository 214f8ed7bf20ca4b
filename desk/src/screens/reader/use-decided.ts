import { useMemo } from 'react'
import type { ReviewQueueAnswer } from '../../../../src/api/routes/review-queue.js'
import { useAnswer } from '../../ask/ask.js'

// What one answer of the queue holds at most: a report with more decisions than that shows the rest when a record is chosen.
const MOST = 200

/** What people decided about a report's records, as "list:id" to the state. */
export const useDecided = (report: string): ReadonlyMap<string, string> => {
  const { data } = useAnswer<ReviewQueueAnswer>('/api/review/queue', { report, state: 'decided', limit: MOST })
  return useMemo(() => new Map((data?.rows ?? []).map(({ list, id, state }) => [`${list}:${id}`, state])), [data])
}
