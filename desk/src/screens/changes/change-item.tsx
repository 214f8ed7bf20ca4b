import { Link } from 'wouter'
import type { ChangesAnswer } from '../../../../src/api/routes/changes.js'
import { Day, dayInWords } from '../../parts/day.js'
import { ABOUT } from './kinds.js'

type Told = ChangesAnswer['groups'][number]['changes'][number]
type Said = Told['says']

/** "report:record" of one side of a change. */
export const refOf = ({ report, id }: Said): string => `${report}:${id}`

/** One change: why it is one, and the words of both sides. */
export const ChangeItem = ({
  change: { about, why, says, said },
  at,
  choose,
}: {
  readonly change: Told
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <li className="change" data-at={refOf(says)} aria-current={at === refOf(says) ? 'true' : undefined}>
    <p className="change-why" dir="auto">
      <span className="change-about">{ABOUT[about]}</span> {inWords(why)}
    </p>
    <div className={said === null ? 'change-sides alone' : 'change-sides'}>
      {said !== null && <Side name="before" said={said} at={at} choose={choose} />}
      <Side name={said === null ? 'now told' : 'after'} said={says} at={at} choose={choose} />
    </div>
  </li>
)

// The list says already that it is new; days are told as on every screen.
const inWords = (why: string): string => {
  const says = why.replace(/^Not told before: /, '').replace(/\b\d{4}-\d\d-\d\d\b/g, dayInWords)
  return says.charAt(0).toUpperCase() + says.slice(1)
}

const Side = ({
  name,
  said,
  at,
  choose,
}: {
  readonly name: string
  readonly said: Said
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => {
  const words = said.words.map((each) => each.replace(/\s+/g, ' ').trim()).join(' … ')
  const inside = (
    <>
      <span className="side-head small">
        <span className="side-name">{name}</span> <Day day={said.published} />,{' '}
        <bdi>{said.publisher ?? 'publisher not stated'}</bdi>
      </span>
      <span className="side-words text" dir="auto">
        {words === '' ? 'no words are kept for it' : words}
      </span>
    </>
  )
  // Of an article as a whole no record tells: it opens in the reader.
  return said.id === 'text' ? (
    <Link className="side" href={`/report/${said.report}`}>
      {inside}
    </Link>
  ) : (
    <button type="button" className="side" aria-pressed={at === refOf(said)} onClick={() => choose(refOf(said))}>
      {inside}
    </button>
  )
}
