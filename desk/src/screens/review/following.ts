import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../ask/ask.js'
import { recordQuestion } from './record-question.js'
import { referenceOf, referenceWord } from './reference.js'
import type { QueueRow } from './use-queue.js'

/** Asks for the record after this one ahead of time, so that it is there when it comes. */
export const useFollowing = (row: QueueRow | undefined, who: string | null, blind: boolean): void => {
  const client = useQueryClient()
  const word = row === undefined ? null : referenceWord(row)
  useEffect(() => {
    const reference = referenceOf(word)
    if (reference === null) return
    const [path, asked] = recordQuestion(reference, who, blind)
    void client.prefetchQuery({ queryKey: [path, asked], queryFn: ({ signal }) => ask(path, asked, signal) })
  }, [client, word, who, blind])
}
