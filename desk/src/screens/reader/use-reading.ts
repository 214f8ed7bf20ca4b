import { useCallback, useMemo, useState } from 'react'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { type Entry, entriesOf } from '../../../../src/views/reader/entries.js'
import type { Lined } from '../../../../src/views/reader/lanes.js'
import { type TextRow, textRows } from '../../../../src/views/reader/rows.js'
import { spread } from '../../../../src/views/reader/spread.js'
import type { List } from '../../../../src/views/record-words.js'
import { useAddress } from '../../address/address.js'
import { useKeys } from '../../keys/keys.js'
import { kindsOn } from './kinds.js'

export type View = 'text' | 'brief' | 'around'

/** What is pointed at: the records, and where from. */
export interface Pointed {
  readonly entries: readonly Entry[]
  readonly from: 'words' | 'list'
}

/** A report as the reader has it open. */
export interface Reading {
  readonly key: string
  readonly text: string
  readonly notices: ReportAnswer['reading']['notices']
  readonly rows: readonly TextRow[]
  /** All records in order of the text. */
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  readonly on: ReadonlySet<List>
  /** Those of the kinds that are switched on, in order of the text. */
  readonly shown: readonly Entry[]
  /** Their words by row. */
  readonly lines: readonly (readonly Lined<Entry>[])[]
  readonly view: View
  readonly withNotices: boolean
  /** Whether a record that was missed is being added, in the place of the text. */
  readonly adding: boolean
  /** The sentence the address names, or null. */
  readonly sentence: number | null
  /** What the address names as chosen: its id, and the record when there is one. */
  readonly at: string | null
  readonly chosen: Entry | null
  readonly choose: (entry: Entry | null) => void
  readonly pointed: Pointed | null
  readonly point: (pointed: Pointed | null) => void
}

/** Opens a report: what of it is shown and chosen is the address; what is pointed at is not. */
export const useReading = ({ key, reading }: ReportAnswer): Reading => {
  const { get, set } = useAddress()
  const { text } = reading.report
  const rows = useMemo(() => textRows(text, reading.sentences), [text, reading])
  const entries = useMemo(() => entriesOf(reading), [reading])
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries])
  const asked = get('kinds')
  const on = useMemo(() => kindsOn(asked), [asked])
  const shown = useMemo(() => entries.filter(({ list }) => on.has(list)), [entries, on])
  const lines = useMemo(() => spread(rows, shown), [rows, shown])
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const at = get('at')
  const id = at === null ? null : at.slice(at.indexOf(':') + 1)
  const chosen = id === null ? null : (byId.get(id) ?? null)
  const choose = useCallback(
    (entry: Entry | null, { replace = false } = {}) => {
      set({ at: entry === null ? null : `${key}:${entry.id}`, sentence: null }, { replace })
    },
    [set, key],
  )
  const withNotices = get('notices') !== null
  const move = (by: number) => {
    const standing = shown.filter(({ spans }) => spans.length > 0)
    const from = chosen === null ? -1 : standing.indexOf(chosen)
    // One of a kind that is switched off is not in the list: its neighbours by place are gone to.
    const next =
      chosen === null || from !== -1
        ? (from === -1 && by < 0 ? standing.length : from) + by
        : standing.findLastIndex(({ start }) => start <= chosen.start) + (by > 0 ? 1 : 0)
    const entry = standing[Math.min(standing.length - 1, Math.max(0, next))]
    if (entry !== undefined) choose(entry, { replace: chosen !== null })
  }
  useKeys([
    { key: 'j', does: 'Next record in the text', run: () => move(1) },
    { key: 'k', does: 'Previous record in the text', run: () => move(-1) },
    {
      key: 'n',
      does: 'Show or hide what was seen and not recorded',
      run: () => set({ notices: withNotices ? null : '1' }),
    },
    { key: 'Escape', does: 'Choose no record', run: () => at !== null && choose(null) },
  ])
  const part = get('view')
  const view = part === 'brief' || part === 'around' ? part : 'text'
  const sentence = Number(get('sentence') ?? Number.NaN)
  return {
    key,
    text,
    notices: reading.notices,
    rows,
    entries,
    byId,
    on,
    shown,
    lines,
    view,
    withNotices,
    adding: view === 'text' && get('do') === 'add',
    sentence: Number.isInteger(sentence) ? sentence : null,
    at,
    chosen,
    choose,
    pointed,
    point: setPointed,
  }
}
