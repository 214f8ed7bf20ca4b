import { useQueryClient } from '@tanstack/react-query'
import type { UndoneAnswer } from '../../../../src/api/routes/review-decide.js'
import { type Problem, tell } from '../../ask/ask.js'
import type { ReviewRecordAnswer, Values } from './answers.js'
import { oneOf, STATES } from './labels.js'
import { recordQuestion, referenceTo } from './record-question.js'
import type { Reference } from './reference.js'

/** What is decided about a record. */
export interface Deciding {
  readonly action: 'accept' | 'edit' | 'reject' | 'keep'
  readonly changes?: Values
  readonly reason?: string | null
}

const DONE: Readonly<Record<Deciding['action'], string>> = {
  accept: 'Accepted',
  edit: 'Saved as edited',
  reject: 'Rejected',
  keep: 'Kept as decided',
}

/** Sends decisions, says what was done, and brings what is shown up to date. `move` shows another record, null for the next. */
export const useDeciding = ({
  blind,
  say,
  move,
}: {
  readonly blind: boolean
  readonly say: (words: string) => void
  readonly move: (to: Reference | null) => void
}) => {
  const client = useQueryClient()
  // A decision shows on every screen.
  const refresh = () => client.invalidateQueries()
  const show = (answer: ReviewRecordAnswer, who: string) => {
    client.setQueryData(recordQuestion(answer, who, blind), answer)
    void refresh()
  }
  return {
    /** Throws a Problem, after the record was asked for again when somebody else had decided it. */
    decide: async (who: string, found: ReviewRecordAnswer, { action, changes, reason }: Deciding): Promise<void> => {
      const { report, list, id, seen, says } = found
      try {
        const answer = await tell<ReviewRecordAnswer>('/api/review/decisions', {
          who,
          report: report.key,
          list,
          id,
          seen,
          action,
          ...(changes === undefined ? {} : { changes }),
          ...(reason == null ? {} : { reason }),
          ...(blind ? { blind } : {}),
        })
        move(null)
        show(answer, who)
        say(`${DONE[action]}: ${oneOf(list)}, ${action === 'edit' ? answer.says : says}. u takes it back.`)
      } catch (error) {
        if ((error as Problem).status === 409) await refresh()
        throw error
      }
    },
    /** Takes back the newest decision of this reviewer, or the newest about one record. */
    undo: async (who: string, of: Reference | null): Promise<void> => {
      const { record } = await tell<UndoneAnswer>('/api/review/undo', { who, ...of })
      // One that the reviewer had added is gone with it.
      if (record === null) {
        move(null)
        void refresh()
        say('Taken back: the record that was added is gone.')
        return
      }
      move(referenceTo(record))
      show(record, who)
      say(`Taken back: ${oneOf(record.list)}, ${record.says}. It stands as ${STATES[record.state]}.`)
    },
    merge: async (who: string, from: string, into: string, reason: string | null): Promise<void> => {
      await tell('/api/actors/merge', { who, from, into, ...(reason === null ? {} : { reason }) })
      await refresh()
      say(`${from} counts as ${into} from now on.`)
    },
    split: async (who: string, name: string, reason: string | null): Promise<void> => {
      await tell('/api/actors/split', { who, name, ...(reason === null ? {} : { reason }) })
      await refresh()
      say(`${name} stands alone from now on.`)
    },
    /** A record that was added is shown at once. */
    added: (who: string, answer: ReviewRecordAnswer): void => {
      move(referenceTo(answer))
      show(answer, who)
      say(`Added: ${oneOf(answer.list)}, ${answer.says}. u takes it back.`)
    },
  }
}
