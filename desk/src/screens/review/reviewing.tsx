import { useEffect, useState } from 'react'
import { useAddress } from '../../address/address.js'
import type { Problem } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { citationOf } from '../../parts/citation.js'
import { Answered } from '../../parts/states.js'
import { type Act, Actions } from './actions.js'
import { Dialogs } from './dialogs.js'
import { useFollowing } from './following.js'
import { AddRecord } from './form/add-record.js'
import { EditRecord } from './form/edit-record.js'
import { useFocusKept } from './kept-focus.js'
import { NothingLeft } from './nothing-left.js'
import { Queue } from './queue.js'
import { RecordPane } from './record-pane.js'
import { type Reference, referenceWord } from './reference.js'
import { type Deciding, useDeciding } from './use-deciding.js'
import { usePlace } from './use-place.js'
import type { QueueRow } from './use-queue.js'
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
  const place = usePlace(all, more, loadMore)
  const { on, reference } = place
  const [said, say] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { answer, blind: hidden } = useRecord(reference, who, blind)
  const found = answer.isPlaceholderData ? undefined : answer.data
  useFollowing(place.after, who, blind)
  const doing = get('do')
  // A form or dialog that a link opens wants a name, too, and so does a second reviewer.
  const nameless = (doing !== null || blind) && who === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each such address
  useEffect(() => {
    if (nameless) named(() => {})
  }, [nameless])

  const move = (to: Reference | null) => {
    setProblem(null)
    place.move(to)
  }
  const deciding = useDeciding({ blind: hidden, say, move })
  const fail = (error: unknown) => setProblem((error as Problem).message)
  const decide = (what: Deciding) => {
    if (found !== undefined) named((name) => void deciding.decide(name, found, what).catch(fail))
  }
  const undo = (of: Reference | null) => named((name) => void deciding.undo(name, of).catch(fail))
  const open = (what: string) => named(() => set({ do: what }))
  const close = () => set({ do: null })
  const go = (to: QueueRow | undefined) => {
    if (to === undefined) return
    setProblem(null)
    place.show(referenceWord(to))
  }
  const skip = () => {
    if (on === null) return
    place.aside.skip(on)
    say('Set aside for this session.')
    move(null)
  }
  const copy = () => {
    if (found === undefined) return
    void navigator.clipboard?.writeText(citationOf(found))
    say('Copied: the words with their source.')
  }
  const off = found === undefined
  const acts: readonly Act[] = [
    { key: 'a', name: 'Accept', does: 'Accept what was read', run: () => decide({ action: 'accept' }), off },
    { key: 'e', name: 'Edit', does: 'Edit the record', run: () => open('edit'), off },
    { key: 'x', name: 'Reject', does: 'Reject the record, with a reason', run: () => open('reject'), off },
    { key: 's', name: 'Skip', does: 'Set the record aside for this session', run: skip, off },
    { key: 'm', name: 'Same actor', does: 'Count an actor as another', run: () => open('merge'), off },
    { key: 'c', name: 'Copy', does: 'Copy the words with their source', run: copy, off },
    { key: 'u', name: 'Undo', does: 'Take back my last decision', run: () => undo(null) },
  ]
  const form = who === null || (doing !== 'edit' && doing !== 'add') ? null : doing
  useKeys(
    form !== null
      ? []
      : [
          { key: 'j', does: 'Next record', run: () => go(place.after) },
          { key: 'k', does: 'Previous record', run: () => go(place.before) },
          ...acts.map(({ key, does, run }) => ({ key, does, run })),
        ],
  )
  useFocusKept(`${on}|${doing}|${all.length}`)
  const report = found?.report.key ?? get('report')
  const status = (
    <p role="status" className="said small" dir="auto">
      {said}
    </p>
  )
  if (who !== null && form === 'add' && report !== null) {
    return (
      <div className="review-panes one">
        <div className="review-record">
          <AddRecord report={report} who={who} close={close} say={say} done={(added) => deciding.added(who, added)} />
          {status}
        </div>
      </div>
    )
  }
  if (on === null) {
    return (
      <NothingLeft aside={place.aside.count} bringBack={place.aside.clear}>
        {status}
      </NothingLeft>
    )
  }
  return (
    <div className="review-panes">
      <Queue
        rows={place.rows}
        on={on}
        aside={place.aside.count}
        more={more}
        loadMore={loadMore}
        bringBack={place.aside.clear}
      />
      <div className="review-record">
        <Answered of={answer} what="the record">
          {(shown) =>
            found !== undefined && who !== null && form === 'edit' ? (
              <>
                <EditRecord
                  key={on}
                  found={found}
                  close={close}
                  say={say}
                  save={(changes, reason) => deciding.decide(who, found, { action: 'edit', changes, reason })}
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
                    disabled={off}
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
      {found !== undefined && (
        <Dialogs
          doing={doing}
          found={found}
          close={close}
          reject={(reason) => decide({ action: 'reject', reason })}
          merge={(from, into, reason) => {
            close()
            named((name) => void deciding.merge(name, from, into, reason).catch(fail))
          }}
          split={(actor, reason) => {
            close()
            named((name) => void deciding.split(name, actor, reason).catch(fail))
          }}
        />
      )}
    </div>
  )
}
