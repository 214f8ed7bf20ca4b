import { useAnswer } from '../../ask/ask.js'
import type { ReviewRecordAnswer } from './answers.js'
import { recordQuestion } from './record-question.js'
import type { Reference } from './reference.js'

/**
 * The record under decision. A second reviewer (`blind`) sees nothing of what others decided until they have decided themselves;
 * `blind` of what is given says whether something is hidden.
 */
export const useRecord = (reference: Reference | null, who: string | null, blind: boolean) => {
  const hiding = reference === null ? null : recordQuestion(reference, who, blind)
  const first = useAnswer<ReviewRecordAnswer>(hiding?.[0] ?? null, hiding?.[1])
  const seen = blind && first.data !== undefined && !first.isPlaceholderData && first.data.mine !== null
  const open = reference === null || !seen ? null : recordQuestion(reference, who, false)
  const second = useAnswer<ReviewRecordAnswer>(open?.[0] ?? null, open?.[1])
  return { answer: seen ? second : first, blind: blind && !seen }
}
