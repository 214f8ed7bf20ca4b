import { speakersInWords } from '../../parts/according-to.js'
import { dayInWords } from '../../parts/day.js'
import { refOf } from './words.js'

/** Who says something, and on which day that was published, as a button that opens the words. */
export const ToldButton = ({
  told,
  at,
  choose,
}: {
  readonly told: {
    readonly report: string
    readonly id: string
    readonly published: string | null
    readonly publisher: string | null
    readonly according_to?: readonly string[]
  }
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <button
    type="button"
    className="plain small told"
    title={told.publisher ?? 'publisher not stated'}
    aria-pressed={at === refOf(told)}
    onClick={() => choose(refOf(told))}
  >
    <bdi>{speakersInWords(told.according_to ?? [])}</bdi>
    <span className="soft">{told.published === null ? 'day not stated' : dayInWords(told.published)}</span>
  </button>
)
