import { UsageError } from '../errors.js'
import type { Incoming } from '../intake/incoming.js'
import { type About, checkAbout, makeReport } from '../intake/report.js'
import { takeIn } from '../intake/take-in.js'
import type { Codebook } from '../knowledge/codebook.js'
import { type Added, addReports } from '../store/add.js'
import type { Store } from '../store/store.js'
import { timeNow } from './time-now.js'

/** How reports are added. */
export interface Adding {
  /** What `openCodebook` gave; without one, reports are read with what the program knows alone. */
  readonly codebook?: Codebook | null
  /** The time that is noted, UTC, "2026-05-04 08:30:00"; the clock when it is left out. */
  readonly now?: () => string
  /** How many reports are kept at a time, 512 when it is left out: what a crash can cost. */
  readonly batch?: number
  /** When it is aborted, what was read so far is kept, and the rest is left for another run. */
  readonly signal?: AbortSignal
}

/** A text to add, with what is known of it. */
export type GivenText = About & { readonly text: string }

/**
 * Reads what is in files and folders (text, HTML, JSON Lines, CSV, e-mail, WARC, .gz or .zip of these) and adds it, and tells of each
 * report what became of it. `about` holds for every report that does not say otherwise. What cannot be taken in is told (`refused`)
 * and stops nothing; a report that is there already is not read again (`known`). The store must be open for writing.
 */
export const addPaths = (
  store: Store,
  paths: readonly string[],
  { about = {}, ...adding }: Adding & { readonly about?: About } = {},
): AsyncGenerator<Added> => addReports(store, takeIn(paths, checkAbout(about)), optionsOf(adding))

/** Reads texts and adds them; as `addPaths`, in the order given. A UsageError says which text is empty or has a day that is none. */
export const addTexts = (
  store: Store,
  texts: Iterable<GivenText> | AsyncIterable<GivenText>,
  adding: Adding = {},
): AsyncGenerator<Added> => addReports(store, incoming(texts), optionsOf(adding))

const optionsOf = ({ codebook = null, now = timeNow, batch, signal }: Adding) => ({
  codebook,
  now,
  ...(batch === undefined ? {} : { batch }),
  ...(signal === undefined ? {} : { signal }),
})

async function* incoming(texts: Iterable<GivenText> | AsyncIterable<GivenText>): AsyncGenerator<Incoming> {
  let number = 0
  for await (const { text, ...about } of texts) {
    number++
    if (!/\S/.test(text)) throw new UsageError(`text ${number}: is empty; there is nothing to read`)
    yield {
      origin: { source: 'given', part: `text ${number}` },
      report: makeReport(text, checkAbout(about)),
      bytes: new TextEncoder().encode(text),
      media: 'text',
      address: null,
      remarks: [],
    }
  }
}
