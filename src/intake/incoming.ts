import type { Report } from '../model.js'

/** Where something was taken from: the file or web address, and the place inside it ("line 12", "record 3", "notes/a.html"). */
export interface Origin {
  readonly source: string
  readonly part: string | null
}

/** One thing taken in: a report with its bytes as they came, or why there is none. What is said of it names its place. */
export type Incoming =
  | {
      readonly origin: Origin
      readonly report: Report
      /** The report's bytes as they came: the page, the line, the message; not the archive around it. */
      readonly bytes: Uint8Array
      /** What the bytes are: text, html, jsonl, csv, eml, pdf, feed. */
      readonly media: string
      /** Web address of the article, when the bytes, the feed or the archive name one. */
      readonly address: string | null
      /** What a reader should know of how it was taken in: a guessed encoding, a date that was worked out. */
      readonly remarks: readonly string[]
    }
  | { readonly origin: Origin; readonly error: string }
