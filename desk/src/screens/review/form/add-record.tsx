import { useEffect, useRef, useState } from 'react'
import type { ReviewFieldsAnswer } from '../../../../../src/api/routes/review-record.js'
import { type Problem, tell, useAnswer } from '../../../ask/ask.js'
import { useKeys } from '../../../keys/keys.js'
import { Answered } from '../../../parts/states.js'
import type { Field, ReviewRecordAnswer, Values } from '../answers.js'
import { oneOf } from '../labels.js'
import { useReadReport } from '../read-report.js'
import { useDraft } from './draft.js'
import type { KnownNames } from './field-input.js'
import { RecordForm } from './record-form.js'

interface Props {
  /** The report's key. */
  readonly report: string
  readonly who: string
  /** Words that are selected already, as the evidence to begin with. */
  readonly words?: { readonly start: number; readonly end: number }
  readonly done: (added: ReviewRecordAnswer) => void
  readonly close: () => void
  readonly say: (words: string) => void
}

/** Adds a record the program missed: what kind it is, the words it stands on, and what it says. */
export const AddRecord = (props: Props) => {
  const answer = useAnswer<ReviewFieldsAnswer>('/api/review/fields')
  const { answer: report, known } = useReadReport(props.report)
  const [list, setList] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys([{ key: 'Escape', does: 'Leave without adding', run: props.close }])
  return (
    <section aria-labelledby="add-record" className="stack">
      <h2 id="add-record" ref={heading} tabIndex={-1}>
        Add a record that was missed
      </h2>
      <Answered of={answer} what="the kinds of record">
        {({ lists }) => {
          const chosen = lists.find((each) => each.list === list) ?? null
          return (
            <>
              <div className="row" role="radiogroup" aria-label="What kind of record it is">
                {lists.map((each) => (
                  <label key={each.list}>
                    <input type="radio" name="kind" checked={each.list === list} onChange={() => setList(each.list)} />{' '}
                    {oneOf(each.list)}
                  </label>
                ))}
              </div>
              {chosen === null ? (
                <p className="row">
                  <span className="soft">Choose what kind it is; then mark its words and say what they say.</span>
                  <button type="button" onClick={props.close}>
                    Leave <kbd>Esc</kbd>
                  </button>
                </p>
              ) : (
                <Answered of={report} what="the report">
                  {({ key, reading }) => (
                    <NewRecord
                      key={chosen.list}
                      {...props}
                      report={key}
                      text={reading.report.text}
                      known={known}
                      list={chosen.list}
                      fields={chosen.fields}
                    />
                  )}
                </Answered>
              )}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

/** What a field holds before anything is said of it: nothing, or the first thing a vocabulary has where it may not be open. */
export const emptyValue = ({ kind, name, words, nullable }: Field): unknown => {
  if (name === 'according_to') return ['report']
  if (nullable) return null
  switch (kind) {
    case 'code':
      return words?.[0] ?? ''
    case 'text':
    case 'name':
      return ''
    case 'flag':
      return false
    case 'chain':
      return [{ actors: [], names: [], described: 'report' }]
    case 'span':
    case 'when':
    case 'period':
    case 'count':
      return null
    default:
      return []
  }
}

const NewRecord = ({
  report,
  text,
  known,
  who,
  words,
  done,
  close,
  say,
  list,
  fields,
}: Props & {
  readonly text: string
  readonly known: KnownNames
  readonly list: string
  readonly fields: readonly Field[]
}) => {
  const { changes, change, drop } = useDraft(`new:${report}:${list}`)
  const [problem, setProblem] = useState<Problem | null>(null)
  const begun: Values = Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]))
  const first = fields.find(({ kind, name }) => kind === 'spans' && (name === 'evidence' || name === 'content'))
  const marked: Values =
    words === undefined || first === undefined
      ? {}
      : { [first.name]: [{ ...words, text: text.slice(words.start, words.end) }] }
  const record = { ...begun, ...marked, ...changes }
  const send = async () => {
    try {
      const added = await tell<ReviewRecordAnswer>('/api/review/added', { who, report, list, record })
      drop()
      done(added)
    } catch (error) {
      setProblem(error as Problem)
    }
  }
  return (
    <RecordForm
      text={text}
      fields={fields}
      record={record}
      read={null}
      known={known}
      onChange={change}
      say={say}
      save={() => void send()}
    >
      {problem !== null && (
        <p role="alert" className="problem">
          {problem.message}
        </p>
      )}
      <p className="row form-end">
        <button type="submit" className="main">
          Add the {oneOf(list)}
        </button>
        <button type="button" onClick={close}>
          Leave <kbd>Esc</kbd>
        </button>
        <button type="button" className="plain" onClick={drop}>
          Start over
        </button>
      </p>
    </RecordForm>
  )
}
