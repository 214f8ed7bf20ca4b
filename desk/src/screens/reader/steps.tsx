import type { StepsAnswer } from '../../../../src/api/routes/steps.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { PlainText } from '../../parts/plain-text.js'
import { Answered } from '../../parts/states.js'

/** How a record came to be, on demand: the report is read again for it. */
export const Steps = ({ report, id }: { readonly report: string; readonly id: string }) => {
  const { get, set } = useAddress()
  const open = get('steps') !== null
  return (
    <div className="steps small">
      <button type="button" aria-expanded={open} onClick={() => set({ steps: open ? null : '1' }, { replace: true })}>
        {open ? 'Hide how it came to be' : 'How it came to be'}
      </button>
      {open && <StepList report={report} id={id} />}
    </div>
  )
}

const StepList = ({ report, id }: { readonly report: string; readonly id: string }) => {
  const answer = useAnswer<StepsAnswer>(`/api/records/${encodeURIComponent(report)}/${encodeURIComponent(id)}/steps`)
  return (
    <Answered of={answer} what="the steps; the report is read again for them">
      {({ caution, made }) => (
        <>
          {caution !== null && <p className="caution">{caution}</p>}
          {made !== null && (
            <ol className="step-list">
              {made.steps.map(({ stage, rule, says, at }, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a record are in order and do not change
                <li key={number}>
                  <span className="soft">
                    {stage} / {rule}:
                  </span>{' '}
                  <PlainText text={says} />
                  {at.map(({ start, text }) => (
                    <q key={start} dir="auto" className="isolated">
                      <PlainText text={text.replace(/\s+/g, ' ')} />
                    </q>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </Answered>
  )
}
