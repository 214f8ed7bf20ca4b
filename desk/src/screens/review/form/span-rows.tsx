import type { Field, SpanShown } from '../answers.js'
import { fieldLabel } from '../labels.js'
import { moveEdge, type Stretch } from './word-edges.js'

const MOVES = [
  { edge: 'start', by: -1, sign: '⇤', does: 'Begin a word earlier' },
  { edge: 'start', by: 1, sign: '→', does: 'Begin a word later' },
  { edge: 'end', by: -1, sign: '←', does: 'End a word earlier' },
  { edge: 'end', by: 1, sign: '⇥', does: 'End a word later' },
] as const

/** The stretches of one field in words, with buttons that move their edges by a word, and one that adds another. */
export const SpanRows = ({
  field,
  text,
  spans,
  chosen,
  choose,
  change,
  add,
}: {
  readonly field: Field
  readonly text: string
  readonly spans: readonly SpanShown[]
  readonly chosen: number | null
  readonly choose: (at: number | null) => void
  readonly change: (spans: readonly SpanShown[], said: string) => void
  readonly add: () => void
}) => {
  const label = fieldLabel(field.name)
  const words = ({ start, end }: Stretch) => text.slice(start, end).replace(/\s+/g, ' ')
  return (
    <li className="span-rows">
      <span className="small soft">{label}</span>
      <ul>
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is moved in place; keyed by its place it would lose the focus
          <li key={at} className="span-row" data-chosen={chosen === at || undefined}>
            <span className="span-moves">
              {MOVES.map(({ edge, by, sign, does }) => (
                <button
                  key={does}
                  type="button"
                  title={does}
                  aria-label={`${does}: ${label} ${at + 1}`}
                  onClick={() => {
                    const moved = moveEdge(text, span, edge, by)
                    change(spans.with(at, moved), `${label}: ${words(moved)}`)
                  }}
                >
                  {sign}
                </button>
              ))}
            </span>
            <bdi className="span-words">{short(words(span))}</bdi>
            {field.kind === 'spans' && (
              <button
                type="button"
                className="plain small"
                aria-pressed={chosen === at}
                onClick={() => choose(chosen === at ? null : at)}
              >
                drag anew
              </button>
            )}
            <button
              type="button"
              className="plain"
              aria-label={`Remove ${label} ${at + 1}`}
              onClick={(event) => {
                const rows = event.currentTarget.closest('.span-rows')
                requestAnimationFrame(() => rows?.querySelector<HTMLElement>('.span-add')?.focus())
                choose(null)
                change(spans.toSpliced(at, 1), `${label} removed`)
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain small span-add"
        onClick={add}
        disabled={field.kind === 'span' && spans.length > 0}
      >
        + {label}
      </button>
    </li>
  )
}

const short = (words: string): string => (words.length > 120 ? `${words.slice(0, 70)} … ${words.slice(-40)}` : words)
