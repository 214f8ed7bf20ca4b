import { useEffect, useState } from 'react'
import { useAddress } from '../../address/address.js'
import type { Problem } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { citationOf } from '../../parts/citation.js'
import { Answered } from '../../parts/states.js'
import { type Act, Actions } from './actions.js'
import { useFollowing } from './following.js'
import { AddRecord } from './form/add-record.js'
import { EditRecord } from './form/edit-record.js'
import { useFocusKept } from './kept-focus.js'
import { useKnownNames } from './known-names.js'
import { oneOf } from './labels.js'
import { MergeDialog } from './merge-dialog.js'
import { namesIn } from './names-in.js'
import { NothingLeft } from './nothing-left.js'
import { Queue } from './queue.js'
import { RecordPane } from './record-pane.js'
import { type Reference, referenceOf, referenceWord } from './reference.js'
import { RejectDialog } from './reject-dialog.js'
import { type Deciding, useDeciding } from './use-deciding.js'
import { type QueueRow, useSetAside } from './use-queue.js'
import { useRecord } from './use-record.js'

/** The queue, the record under decision beside it, and everything that can be done with it. */
export const Reviewing = ({
  rows: all,
  more,
  loadMore,
  who,
  named,
  blind,
}: {
  readonly rows: readonly QueueRow[]
  readonly more: boolean
  readonly loadMore: () => void
  readonly who: string | null
  /** Does something under the reviewer's name, after asking for it where it is not known yet. */
  readonly named: (run: (name: string) => void) => void
  readonly blind: boolean
}) => {
  const { get, set } = useAddress()
  const aside = useSetAside()
  const [said, say] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const rows = all.filter((row) => !aside.isAside(row))
  const on = get('on') ?? (rows[0] === undefined ? null : referenceWord(rows[0]))
  // What is shown stays, whatever comes to stand first in the queue meanwhile.
  const shownFirst = get('on') === null ? on : null
  useEffect(() => {
    if (shownFirst !== null) set({ on: shownFirst }, { replace: true })
  }, [shownFirst, set])
  const reference = referenceOf(on)
  const at = rows.findIndex((row) => referenceWord(row) === on)
  const doing = get('do')

  const { answer, blind: hidden } = useRecord(reference, who, blind)
  const found = answer.isPlaceholderData ? undefined : answer.data
  useFollowing(rows[at + 1], who, blind)

  const go = (to: QueueRow | undefined) => {
    if (to === undefined) return
    setProblem(null)
    set({ on: referenceWord(to), do: null }, { replace: true })
  }
  const next = () => rows[at + 1] ?? rows[at - 1]
  const deciding = useDeciding({
    blind: hidden,
    say,
    move: (to: Reference | null) => {
      const shown = to ?? next() ?? null
      setProblem(null)
      set({ on: shown === null ? null : referenceWord(shown), do: null }, { replace: true })
    },
  })
  const fail = (error: unknown) => setProblem((error as Problem).message)
  const decide = (what: Deciding) => {
    if (found !== undefined) named((name) => void deciding.decide(name, found, what).catch(fail))
  }
  const undo = (of: Reference | null) => named((name) => void deciding.undo(name, of).catch(fail))
  const open = (what: string) => named(() => set({ do: what }))
  const close = () => set({ do: null })
  const copy = () => {
    if (found === undefined) return
    void navigator.clipboard?.writeText(citationOf(found))
    say('Copied: the words with their source.')
  }
  const skip = () => {
    if (on === null) return
    aside.skip(on)
    say('Set aside for this session.')
    go(next())
  }
  const nothing = found === undefined
  const acts: readonly Act[] = [
    { key: 'a', name: 'Accept', does: 'Accept what was read', run: () => decide({ action: 'accept' }), off: nothing },
    { key: 'e', name: 'Edit', does: 'Edit the record', run: () => open('edit'), off: nothing },
    { key: 'x', name: 'Reject', does: 'Reject the record, with a reason', run: () => open('reject'), off: nothing },
    { key: 's', name: 'Skip', does: 'Set the record aside for this session', run: skip, off: nothing },
    { key: 'm', name: 'Same actor', does: 'Count an actor as another', run: () => open('merge'), off: nothing },
    { key: 'c', name: 'Copy', does: 'Copy the words with their source', run: copy, off: nothing },
    { key: 'u', name: 'Undo', does: 'Take back my last decision', run: () => undo(null) },
  ]
  const inForm = found !== undefined && (doing === 'edit' || doing === 'add')
  const known = useKnownNames(inForm ? found.report.key : null)
  useKeys(
    inForm
      ? []
      : [
          { key: 'j', does: 'Next record', run: () => go(rows[at + 1]) },
          { key: 'k', does: 'Previous record', run: () => go(rows[Math.max(0, at - 1)]) },
          ...acts.map(({ key, does, run }) => ({ key, does, run })),
        ],
  )
  useFocusKept(`${on}|${doing}|${all.length}`)

  if (on === null) return <NothingLeft aside={all.length} bringBack={aside.clear} />
  const status = (
    <p role="status" className="said small" dir="auto">
      {said}
    </p>
  )
  return (
    <div className="review-panes">
      <Queue
        rows={rows}
        on={on}
        aside={all.length - rows.length}
        more={more}
        loadMore={loadMore}
        bringBack={aside.clear}
      />
      <div className="review-record">
        <Answered of={answer} what="the record">
          {(shown) =>
            found !== undefined && who !== null && doing === 'edit' ? (
              <>
                <EditRecord
                  key={on}
                  found={found}
                  known={known}
                  close={close}
                  say={say}
                  save={(changes, reason) => deciding.decide(who, found, { action: 'edit', changes, reason })}
                />
                {status}
              </>
            ) : found !== undefined && who !== null && doing === 'add' ? (
              <>
                <AddRecord
                  report={found.report}
                  known={known}
                  who={who}
                  close={close}
                  say={say}
                  done={(added) => deciding.added(who, added)}
                />
                {status}
              </>
            ) : (
              <>
                <RecordPane
                  found={shown}
                  take={() => decide({ action: 'accept' })}
                  keep={() => decide({ action: 'keep' })}
                  takeBack={found === undefined || found.mine === null ? null : () => undo(reference)}
                />
                <Actions acts={acts} said={said} problem={problem}>
                  <button
                    type="button"
                    disabled={nothing}
                    onClick={() => open('add')}
                    title="that was missed in this report"
                  >
                    Add a record
                  </button>
                </Actions>
              </>
            )
          }
        </Answered>
      </div>
      {found !== undefined && doing === 'reject' && (
        <RejectDialog one={oneOf(found.list)} close={close} done={(reason) => decide({ action: 'reject', reason })} />
      )}
      {found !== undefined && doing === 'merge' && (
        <MergeDialog
          names={namesIn(found.fields, found.decided ?? found.proposal)}
          close={close}
          done={(from, into, reason) => {
            close()
            named((name) => void deciding.merge(name, from, into, reason).catch(fail))
          }}
        />
      )}
    </div>
  )
}
