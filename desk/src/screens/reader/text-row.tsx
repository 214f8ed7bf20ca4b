import { type CSSProperties, type MouseEvent, memo, useMemo, useRef } from 'react'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { type Laned, type Lined, lanesOf, type Piece, piecesOf } from '../../../../src/views/reader/lanes.js'
import type { TextRow } from '../../../../src/views/reader/rows.js'
import { inNumber } from '../../parts/in-number.js'
import { PlainText } from '../../parts/plain-text.js'
import type { LitSpan } from './lit.js'
import type { Notice } from './notices.js'

/** No stretch that stands out; one list, so that a row that has none is not drawn again. */
export const NO_LIT: readonly LitSpan[] = []

/** How many lines fit under the words; what is beyond is counted beside them. */
const LANES = 6

type Under =
  | ({ readonly is: 'line' } & Laned<Entry>)
  | ({ readonly is: 'lit' } & LitSpan)
  | { readonly is: 'notice'; readonly start: number; readonly end: number }

interface Props {
  readonly index: number
  readonly row: TextRow
  readonly text: string
  readonly lines: readonly Lined<Entry>[]
  readonly lit: readonly LitSpan[]
  /** Null while notices are hidden. */
  readonly notices: readonly Notice[] | null
  /** Whether the address names this sentence. */
  readonly asked: boolean
  /** Whether Tab stops at its number. */
  readonly current: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly onPoint: (entries: readonly Entry[] | null) => void
  readonly onPick: (entries: readonly Entry[], at: { readonly x: number; readonly y: number }, always?: boolean) => void
  readonly onStep: (from: number, by: 1 | -1) => void
}

/** One sentence: its number, its words with a line for each record under them, and what was seen in it and not recorded. */
export const TextRowView = memo((props: Props) => {
  const { index, row, text, lines, lit, notices, asked, current, measure, onPoint, onPick, onStep } = props
  const laned = useMemo(() => lanesOf(lines, LANES), [lines])
  const pieces = useMemo(
    () =>
      piecesOf<Under>(row.start, row.end, [
        ...laned.map((line) => ({ is: 'line' as const, ...line })),
        ...lit.map((span) => ({ is: 'lit' as const, ...span })),
        ...(notices ?? []).flatMap(({ at }) =>
          at === null ? [] : [{ is: 'notice' as const, start: at.start, end: at.end }],
        ),
      ]),
    [row, laned, lit, notices],
  )
  const sentence = useRef<HTMLParagraphElement>(null)
  const depth = laned.reduce((deepest, { lane }) => Math.max(deepest, (lane ?? LANES - 1) + 1), 0)
  const beyond = laned.filter(({ lane }) => lane === null).length
  const all = useMemo(() => ownersOf(laned), [laned])
  const under = ({ target }: MouseEvent): readonly Entry[] => {
    const at = (target as Element).closest<HTMLElement>('[data-piece]')?.dataset.piece
    const piece = at === undefined ? undefined : pieces[Number(at)]
    return piece === undefined ? [] : ownersOf(piece.on.filter((each) => each.is === 'line'))
  }
  return (
    <div
      ref={measure}
      data-index={index}
      style={{ '--depth': depth } as CSSProperties}
      className={`text-row is-${row.kind}${row.opens ? ' opens' : ''}${asked ? ' asked' : ''}`}
    >
      <div className="margin">
        {row.number !== null && (
          <button
            type="button"
            className="plain number"
            tabIndex={current ? 0 : -1}
            aria-label={`Sentence ${row.number}: ${inNumber(all.length, 'record')}`}
            onClick={({ currentTarget }) => {
              const { right } = currentTarget.getBoundingClientRect()
              const below = sentence.current?.getBoundingClientRect().bottom ?? 0
              onPick(all, { x: right + 4, y: below - 10 }, true)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              onStep(index, event.key === 'ArrowDown' ? 1 : -1)
            }}
          >
            {row.number}
          </button>
        )}
        {beyond > 0 && (
          <span className="beyond" title={`${inNumber(beyond, 'more record')} than can be underlined`}>
            +{beyond}
          </span>
        )}
      </div>
      <div className="row-words">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: what the words open is opened from the sentence's number, and with j and k */}
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: as above */}
        <p
          ref={sentence}
          className="text sentence"
          dir="auto"
          onMouseOver={(event) => {
            const entries = under(event)
            onPoint(entries.length === 0 ? null : entries)
          }}
          onClick={(event) => {
            // Words that are being selected to copy them are not pointed at.
            if (window.getSelection()?.isCollapsed === false) return
            onPick(under(event), { x: event.clientX, y: event.clientY })
          }}
        >
          {pieces.map((piece, at) => (
            <PieceView key={piece.start} at={at} piece={piece} text={text} />
          ))}
        </p>
        {notices !== null && notices.length > 0 && (
          <ul className="row-notices small">
            {notices.map(({ id, at, message }) => (
              <li key={`${id} ${at?.start} ${message}`} dir="auto">
                Seen and not recorded: {at !== null && <q dir="auto">{at.text.replace(/\s+/g, ' ').slice(0, 120)}</q>}{' '}
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
})

const ownersOf = (lines: readonly Lined<Entry>[]): readonly Entry[] =>
  [...new Set(lines.map(({ owner }) => owner))].toSorted((one, other) => one.start - other.start)

const PieceView = ({
  at,
  piece,
  text,
}: {
  readonly at: number
  readonly piece: Piece<Under>
  readonly text: string
}) => {
  const words = <PlainText text={text.slice(piece.start, piece.end)} />
  if (piece.on.length === 0) return words
  let drawn = words
  for (const under of piece.on) {
    if (under.is === 'line' && under.lane !== null)
      drawn = <span className={`line of-${under.owner.list} lane-${under.lane}`}>{drawn}</span>
    if (under.is === 'notice') drawn = <span className="noticed">{drawn}</span>
  }
  // What is chosen goes before what is pointed at; a word that is the heart of a record before what it stands in.
  const lit = piece.on.filter((under) => under.is === 'lit').toSorted((one, other) => weight(one) - weight(other))[0]
  if (lit !== undefined) {
    const { entry, how } = lit.lit
    drawn = <mark className={`lit of-${entry.list} as-${lit.role} ${how}`}>{drawn}</mark>
  }
  return <span data-piece={at}>{drawn}</span>
}

const HEARTS: ReadonlySet<string> = new Set(['cue', 'trigger'])

const weight = ({ role, lit, start, end }: LitSpan): number =>
  (lit.how === 'chosen' ? 0 : 1e9) + (HEARTS.has(role) ? 0 : 1e8) + (end - start)
