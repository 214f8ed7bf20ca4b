import type { Population } from './told-again.js'

const MOST = 4

/** Counts of one population that cannot both hold, each with why they are held to be of the same; either opens its words. */
export const Rivals = ({
  population: { rivals },
  at,
  choose,
}: {
  readonly population: Population
  readonly at: string | null
  readonly choose: (ref: string) => void
}) =>
  rivals.length === 0 ? null : (
    <ul className="rivals small">
      {rivals.slice(0, MOST).map(({ why, at: sides }) => (
        <li key={sides.join(' ')} dir="auto">
          {why}{' '}
          {sides.map((side, place) => (
            <button
              key={side}
              type="button"
              className="plain small"
              aria-pressed={at === side}
              onClick={() => choose(side)}
            >
              {place === 0 ? 'the first' : 'the second'}
            </button>
          ))}
        </li>
      ))}
      {rivals.length > MOST && <li className="soft">and {rivals.length - MOST} more such pairs, in the table</li>}
    </ul>
  )
