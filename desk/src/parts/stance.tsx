import type { ReactNode } from 'react'
import type { BoardAnswer } from '../../../src/api/routes/board.js'
import './stance.css'

/** What a party does about an issue or a proposal. */
export type StanceName = BoardAnswer['cells'][number]['now'][number]['stance']

/** Every stance in a word. */
export const STANCE_WORDS: Readonly<Record<StanceName, string>> = {
  accepts: 'accepts',
  rejects: 'rejects',
  demands: 'demands',
  offers: 'offers',
  commits: 'commits to',
  supports: 'supports',
  opposes: 'opposes',
  expects: 'expects',
  conditional: 'makes a condition',
}

// Full shapes bind (accepts, rejects, commits); outlines only lean (supports, opposes, expects); arrows ask or give.
const SHAPES: Readonly<Record<StanceName, ReactNode>> = {
  accepts: (
    <>
      <circle cx="7" cy="7" r="6" className="full" />
      <path d="M4 7.2 6.2 9.4 10.2 4.8" className="cut" />
    </>
  ),
  rejects: (
    <>
      <rect x="1" y="1" width="12" height="12" className="full" />
      <path d="M4.2 4.2 9.8 9.8M9.8 4.2 4.2 9.8" className="cut" />
    </>
  ),
  demands: <path d="M7 1 13 12.5H1Z" className="full" />,
  offers: <path d="M1 4.5H7V1.5L13 7 7 12.5V9.5H1Z" className="line" />,
  commits: <path d="M7 .8 13.2 7 7 13.2.8 7Z" className="full" />,
  supports: (
    <>
      <circle cx="7" cy="7" r="5.6" className="line" />
      <path d="M7 4V10M4 7H10" className="line" />
    </>
  ),
  opposes: (
    <>
      <rect x="1.4" y="1.4" width="11.2" height="11.2" className="line" />
      <path d="M4 7H10" className="line" />
    </>
  ),
  expects: (
    <>
      <circle cx="7" cy="7" r="5.6" className="line" />
      <path d="M7 4V7.2L9.4 8.6" className="line" />
    </>
  ),
  conditional: <path d="M7 13V8M7 8 2.4 2.4M7 8 11.6 2.4M1.6 5V1.6H5M9 1.6H12.4V5" className="line" />,
}

/** The small shape of a stance; its word stands beside it. */
export const StanceGlyph = ({ stance }: { readonly stance: StanceName }) => (
  <svg className="stance-glyph" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
    {SHAPES[stance]}
  </svg>
)

/** A stance as its shape and its word. */
export const Stance = ({ stance }: { readonly stance: StanceName }) => (
  <span className="stance">
    <StanceGlyph stance={stance} /> {STANCE_WORDS[stance]}
  </span>
)

/** All stances with their shapes, for the foot of a screen. */
export const StanceKey = () => (
  <ul className="stance-key row small soft" aria-label="What the shapes say">
    {(Object.keys(SHAPES) as StanceName[]).map((stance) => (
      <li key={stance}>
        <Stance stance={stance} />
      </li>
    ))}
  </ul>
)
