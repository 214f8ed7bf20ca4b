import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { rowAt, type TextRow } from '../../../../src/views/reader/rows.js'
import { says } from '../../../../src/views/reader/says.js'
import type { List } from '../../../../src/views/record-words.js'
import { PlainText } from '../../parts/plain-text.js'
import { STATES } from '../review/labels.js'
import { bring } from './bring.js'
import { KindLine } from './kind-line.js'
import { KIND_NAMES, KINDS } from './kinds.js'
import { useDecided } from './use-decided.js'
import type { Pointed, Reading } from './use-reading.js'

const DRAWN_WHOLE = 400
const ITEM_HEIGHT = 30

type Item =
  | { readonly head: List; readonly count: number }
  | { readonly entry: Entry; readonly sentence: number | null }

/** The records of the kinds that are switched on, kind by kind, each kind in order of the text. */
export const RecordList = ({ reading }: { readonly reading: Reading }) => {
  const { shown, rows, key, chosen, choose, pointed, point } = reading
  const pane = useRef<HTMLDivElement>(null)
  const items = useMemo(() => itemsOf(shown, rows), [shown, rows])
  const windowed = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ITEM_HEIGHT,
    overscan: items.length <= DRAWN_WHOLE ? items.length : 15,
  })
  const decided = useDecided(key)
  const { scrollToIndex } = windowed
  useEffect(() => {
    const at = chosen === null ? -1 : items.findIndex((item) => 'entry' in item && item.entry === chosen)
    if (at !== -1) bring(pane.current, at, scrollToIndex)
  }, [chosen, items, scrollToIndex])
  const pointedAt = useMemo(
    () => new Set(pointed?.from === 'words' ? pointed.entries.map(({ id }) => id) : []),
    [pointed],
  )
  if (items.length === 0) return <p className="record-list soft small">{noneShown(reading)}</p>
  const drawn = windowed.getVirtualItems()
  const after = windowed.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only forgets what was pointed at
    <div className="record-list" ref={pane} onMouseLeave={() => point(null)}>
      <div style={{ paddingTop: drawn[0]?.start ?? 0, paddingBottom: Math.max(0, after) }}>
        {drawn.map(({ index, key: drawnAs }) => {
          const item = items[index]!
          return (
            <div key={drawnAs} data-index={index} ref={windowed.measureElement}>
              {'head' in item ? (
                <h2 className="kind-head">
                  <KindLine list={item.head} named={false} />
                  {KIND_NAMES[item.head][0]} <span className="count">{item.count.toLocaleString('en')}</span>
                </h2>
              ) : (
                <EntryRow
                  report={key}
                  entry={item.entry}
                  sentence={item.sentence}
                  state={decided.get(`${item.entry.list}:${item.entry.id}`) ?? null}
                  chosen={item.entry === chosen}
                  under={pointedAt.has(item.entry.id)}
                  choose={choose}
                  point={point}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const EntryRow = memo(
  ({
    report,
    entry,
    sentence,
    state,
    chosen,
    under,
    choose,
    point,
  }: {
    readonly report: string
    readonly entry: Entry
    readonly sentence: number | null
    readonly state: string | null
    readonly chosen: boolean
    readonly under: boolean
    readonly choose: Reading['choose']
    readonly point: (pointed: Pointed | null) => void
  }) => {
    const show = () => point({ entries: [entry], from: 'list' })
    return (
      <button
        type="button"
        className={`plain entry${under ? ' under' : ''}`}
        aria-pressed={chosen}
        data-at={`${report}:${entry.id}`}
        onMouseEnter={show}
        onFocus={show}
        onBlur={() => point(null)}
        onClick={() => choose(entry)}
      >
        <KindLine list={entry.list} />
        <span className="entry-says" dir="auto">
          {state === 'rejected' ? (
            <s>
              <PlainText text={says(entry)} />
            </s>
          ) : (
            <PlainText text={says(entry)} />
          )}
          {state !== null && <strong className="entry-state"> {STATES[state]}</strong>}
        </span>
        <span className="entry-sentence soft">{sentence === null ? '' : `[${sentence}]`}</span>
      </button>
    )
  },
)

const itemsOf = (shown: readonly Entry[], rows: readonly TextRow[]): readonly Item[] =>
  KINDS.flatMap((kind): readonly Item[] => {
    const entries = shown.filter(({ list }) => list === kind)
    if (entries.length === 0) return []
    return [
      { head: kind, count: entries.length },
      ...entries.map((entry) => ({ entry, sentence: sentenceOf(entry, rows) })),
    ]
  })

const sentenceOf = ({ spans }: Entry, rows: readonly TextRow[]): number | null => {
  if (spans.length === 0) return null
  // The rest of a long sentence is in rows without a number.
  for (let at = rowAt(rows, spans[0]!.start); at >= 0; at--) {
    const { number, kind } = rows[at]!
    if (number !== null || kind === 'outside') return number
  }
  return null
}

const noneShown = ({ entries }: Reading): string =>
  entries.length === 0
    ? 'Nothing in this report could be recorded. What was seen and not recorded, and why, is under “Not recorded”.'
    : 'Every kind that this report has records of is switched off.'
