import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { rowAt } from '../../../../src/views/reader/rows.js'
import { bring } from './bring.js'
import { type Choice, ChoiceList } from './choice-list.js'
import { type Lit, litByRow } from './lit.js'
import { noticesByRow } from './notices.js'
import { NO_LIT, TextRowView } from './text-row.js'
import type { Reading } from './use-reading.js'
import './text.css'

// A report of an ordinary length is drawn whole, so that the browser's own search and printing find all of it.
const DRAWN_WHOLE = 500
const ROW_HEIGHT = 60

/** The report's text, sentence by sentence, with its numbers in the margin and the records' lines under its words. */
export const TextPane = ({ reading }: { readonly reading: Reading }) => {
  const { rows, lines, chosen, pointed, choose, point, sentence, withNotices } = reading
  const pane = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [current, setCurrent] = useState(0)
  const whole = rows.length <= DRAWN_WHOLE
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: whole ? rows.length : 12,
  })
  const lit = useMemo(() => litOf(chosen, pointed), [chosen, pointed])
  const litRows = useMemo(() => litByRow(rows, lit), [rows, lit])
  const notices = useMemo(
    () => (withNotices ? noticesByRow(rows, reading.notices) : null),
    [withNotices, rows, reading.notices],
  )

  const { scrollToIndex } = windowed
  useEffect(() => {
    const first = chosen?.spans[0]
    if (first !== undefined) bring(pane.current, rowAt(rows, first.start), scrollToIndex)
  }, [chosen, rows, scrollToIndex])
  useEffect(() => {
    const at = sentence === null ? -1 : rows.findIndex(({ number }) => number === sentence)
    if (at !== -1) {
      scrollToIndex(at, { align: 'center' })
      setCurrent(at)
    }
  }, [sentence, rows, scrollToIndex])

  const onPoint = useCallback(
    (entries: readonly Entry[] | null) => point(entries === null ? null : { entries, from: 'words' }),
    [point],
  )
  const onPick = useCallback(
    (entries: readonly Entry[], at: Choice['at'], always = false) => {
      if (entries.length === 1 && !always) choose(entries[0]!)
      else if (entries.length > 0) setChoice({ entries, at })
    },
    [choose],
  )
  /** Moves the focus to the number of a neighbouring sentence. */
  const onStep = useCallback(
    (from: number, by: 1 | -1) => {
      let to = from + by
      while (rows[to] !== undefined && rows[to]!.number === null) to += by
      if (rows[to] === undefined) return
      setCurrent(to)
      bring(pane.current, to, scrollToIndex)
      // The row may have to be drawn first.
      requestAnimationFrame(() =>
        pane.current?.querySelector<HTMLElement>(`[data-index="${to}"] .number`)?.focus({ preventScroll: true }),
      )
    },
    [rows, scrollToIndex],
  )

  const drawn = windowed.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = windowed.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only forgets what was pointed at
    <div className="text-pane" ref={pane} onMouseLeave={() => onPoint(null)} onScroll={() => setChoice(null)}>
      <div style={{ paddingTop: before, paddingBottom: Math.max(0, after) }}>
        {drawn.map(({ index, key }) => (
          <TextRowView
            key={key}
            index={index}
            row={rows[index]!}
            text={reading.text}
            lines={lines[index]!}
            lit={litRows.get(index) ?? NO_LIT}
            notices={notices?.get(index) ?? null}
            asked={sentence !== null && rows[index]!.number === sentence}
            current={current === index}
            measure={windowed.measureElement}
            onPoint={onPoint}
            onPick={onPick}
            onStep={onStep}
          />
        ))}
      </div>
      {choice !== null && <ChoiceList choice={choice} reading={reading} close={() => setChoice(null)} />}
    </div>
  )
}

/** What stands out in the text: the chosen record, and what is pointed at; of several under the pointer, the one with the fewest words. */
const litOf = (chosen: Entry | null, pointed: Reading['pointed']): readonly Lit[] => {
  const nearest = pointed?.entries.reduce((least, entry) => (extent(entry) < extent(least) ? entry : least))
  return [
    ...(chosen === null ? [] : [{ entry: chosen, how: 'chosen' as const }]),
    ...(nearest === undefined || nearest === chosen ? [] : [{ entry: nearest, how: 'pointed' as const }]),
  ]
}

const extent = ({ spans }: Entry): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
