import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewQueueAnswer as QueueAnswer } from '../../../../src/api/routes/review-queue.js'
import { type Asked, ask, type Problem } from '../../ask/ask.js'
import { referenceWord } from './reference.js'

export type { QueueAnswer }
export type QueueRow = QueueAnswer['rows'][number]

const SET_ASIDE = 'parley-set-aside'

/** The queue as it is narrowed now, page by page. */
export const useQueue = (asked: Asked) =>
  useInfiniteQuery<QueueAnswer, Problem, readonly QueueAnswer[], readonly unknown[], string | null>({
    queryKey: ['/api/review/queue', asked],
    queryFn: ({ pageParam, signal }) => ask<QueueAnswer>('/api/review/queue', { ...asked, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => pages,
    placeholderData: (before) => before,
  })

/** Records set aside for this session, in this tab: `skip` sets one aside, `clear` brings all back. */
export const useSetAside = () => {
  const [aside, setAside] = useState<ReadonlySet<string>>(
    () => new Set(JSON.parse(sessionStorage.getItem(SET_ASIDE) ?? '[]') as string[]),
  )
  const keep = (words: ReadonlySet<string>) => {
    sessionStorage.setItem(SET_ASIDE, JSON.stringify([...words]))
    setAside(words)
  }
  return {
    isAside: (row: QueueRow) => aside.has(referenceWord(row)),
    skip: (word: string) => keep(new Set([...aside, word])),
    clear: () => keep(new Set()),
  }
}
