import type { ReviewRecordAnswer } from './answers.js'
import { Differences } from './compared.js'

/** The report was read again and the record reads otherwise than was decided: take that over, or keep what was decided. */
export const Suggestion = ({
  found,
  take,
  keep,
}: {
  readonly found: ReviewRecordAnswer
  readonly take: () => void
  readonly keep: () => void
}) => {
  const { suggestion, reading, fields, read } = found
  if (suggestion === null) {
    return read || found.state === 'added' ? null : (
      <p className="suggestion small">
        Reading {reading.number} (Parley {reading.program}) has this record no more; what was decided stands.
      </p>
    )
  }
  return (
    <section className="suggestion" aria-label="Read otherwise since">
      <h3>
        Reading {reading.number} (Parley {reading.program}) reads it otherwise than was decided
      </h3>
      <Differences differs={suggestion.differs} fields={fields} />
      <p className="row">
        <button type="button" onClick={take}>
          Take over what is read now
        </button>
        <button type="button" onClick={keep}>
          Keep what was decided
        </button>
      </p>
    </section>
  )
}
