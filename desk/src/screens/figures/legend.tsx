import { MarkShape } from './mark.js'
import type { Mark } from './told-again.js'

const SAMPLE: Mark = {
  at: '',
  day: null,
  from: null,
  to: null,
  low: null,
  best: 1,
  high: null,
  shape: 'exact',
  amount: '',
  count_of: 'not stated',
  publisher: null,
  words: '',
  replaced_by: [],
}

const SAMPLES: readonly (readonly [string, Partial<Mark>, 'none' | 'range' | 'up' | 'down'])[] = [
  ['a number', {}, 'none'],
  ['running total', { count_of: 'running total' }, 'none'],
  ['of those days', { count_of: 'these days' }, 'none'],
  ['from … to', { shape: 'range', low: 1, high: 2 }, 'range'],
  ['at least', { shape: 'at least', low: 1 }, 'up'],
  ['up to', { shape: 'at most', high: 1 }, 'down'],
  ['about: how far is not stated', { shape: 'about' }, 'none'],
  ['replaced by a later count', { replaced_by: ['x'] }, 'none'],
]

/** What the shapes of counts mean. */
export const Legend = () => (
  <ul className="row figures-legend small soft">
    {SAMPLES.map(([says, given, reach]) => (
      <li key={says} className="row">
        <svg
          width={18}
          height={30}
          aria-hidden="true"
          className={`count${given.replaced_by === undefined ? '' : ' replaced'}`}
        >
          <MarkShape
            placed={{
              mark: { ...SAMPLE, ...given, told: [] },
              x: 9,
              y: reach === 'up' ? 22 : reach === 'down' ? 8 : 15,
              reach: reach === 'none' ? null : { bottom: reach === 'up' ? 22 : 27, top: reach === 'down' ? 8 : 3 },
              days: null,
              label: null,
            }}
          />
        </svg>
        {says}
      </li>
    ))}
  </ul>
)
