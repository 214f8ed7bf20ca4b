import { useId } from 'react'
import type { ExportFormatsAnswer, ExportPreviewAnswer } from '../../../../src/api/routes/export.js'
import { REVIEWED, type ReviewedList } from '../../../../src/review/lists.js'
import { useAddress } from '../../address/address.js'

type Count = ExportPreviewAnswer['about']['counts'][number]

/** Which kinds, whether only what was reviewed, the format, and whose names; all in the address. */
export const Choices = ({
  counts,
  formats,
  chosen,
}: {
  readonly counts: readonly Count[]
  readonly formats: ExportFormatsAnswer
  readonly chosen: string
}) => {
  const { get, set } = useAddress()
  const asked = get('kinds')
  const on = new Set<string>(asked === null ? REVIEWED : asked.split(','))
  const turn = (kind: ReviewedList, to: boolean) => {
    const chosen = REVIEWED.filter((each) => (each === kind ? to : on.has(each)))
    set({
      kinds: chosen.length === REVIEWED.length ? null : chosen.length === 0 ? 'none' : chosen.join(','),
      at: null,
    })
  }
  return (
    <div className="export-choices">
      <fieldset className="row">
        <legend>Kinds of records</legend>
        {REVIEWED.map((kind) => (
          <Tick
            key={kind}
            type="checkbox"
            name="kinds"
            checked={on.has(kind)}
            onChange={(to) => turn(kind, to)}
            label={kind}
            count={countOf(counts, kind)}
          />
        ))}
      </fieldset>
      <fieldset className="row">
        <legend>Review</legend>
        <Tick
          type="radio"
          name="review"
          checked={get('review') !== 'all'}
          onChange={() => set({ review: null, at: null })}
          label="only what a person accepted, edited or added"
        />
        <Tick
          type="radio"
          name="review"
          checked={get('review') === 'all'}
          onChange={() => set({ review: 'all', at: null })}
          label="all but what was rejected"
        />
      </fieldset>
      <fieldset className="export-formats">
        <legend>Format</legend>
        {formats.map(({ name, title, does }) => (
          <Tick
            key={name}
            type="radio"
            name="format"
            checked={name === chosen}
            onChange={() => set({ format: name === formats[0]?.name ? null : name })}
            label={title}
            says={does}
          />
        ))}
      </fieldset>
      <fieldset className="row">
        <legend>Names</legend>
        <Tick
          type="checkbox"
          name="pseudonyms"
          checked={get('pseudonyms') === 'yes'}
          onChange={(to) => set({ pseudonyms: to ? 'yes' : null })}
          label="labels in place of the names of private persons"
        />
      </fieldset>
    </div>
  )
}

const countOf = (counts: readonly Count[], kind: ReviewedList): number | null => {
  const found = counts.find((count) => count.kind === kind)
  return found === undefined ? null : found.reviewed + found.not_reviewed
}

const Tick = ({
  type,
  name,
  checked,
  onChange,
  label,
  count = null,
  says = null,
}: {
  readonly type: 'checkbox' | 'radio'
  readonly name: string
  readonly checked: boolean
  readonly onChange: (to: boolean) => void
  readonly label: string
  readonly count?: number | null
  /** A sentence on what it is. */
  readonly says?: string | null
}) => {
  const id = useId()
  return (
    <span className="tick">
      <input id={id} type={type} name={name} checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>
        {label}
        {says !== null && <span className="soft small"> {says}</span>}
        {count !== null && <span className="soft small"> {count.toLocaleString('en')}</span>}
      </label>
    </span>
  )
}
