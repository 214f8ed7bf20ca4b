/** A place in a report: its number, and UTF-16 indexes into its text. */
export interface Mention {
  readonly report: number
  readonly start: number
  readonly end: number
}
export interface Rates {
  readonly right: number
  readonly found: number
  readonly gold: number
  readonly precision: number | null
  readonly recall: number | null
}
interface Faulty {
  /** What is wrong or missed, a line each. */
  readonly faults: readonly string[]
}
export interface Links extends Faulty {
  readonly links: Rates
}
export interface Apart {
  /** Pairs of look-alikes that were put together. */
  readonly apart: { readonly joined: number; readonly of: number }
}
export interface Groups extends Links, Apart {
  /** `outside`: mentions found where the gold has none. */
  readonly mentions: {
    readonly found: number
    readonly gold: number
    readonly recall: number | null
    readonly outside: number
  }
  readonly bcubed: { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null }
}
export interface Share {
  readonly right: number
  readonly of: number
}
export type ChangeKind = 'new' | 'revised' | 'superseded' | 'contradicted' | 'settled'
/** What was found across reports; a list may be missing. */
export interface Found {
  readonly happenings?: readonly { readonly mentions: readonly Mention[] }[]
  readonly texts?: readonly { readonly left: number; readonly right: number; readonly relation: string }[]
  readonly origins?: readonly { readonly mentions: readonly Mention[]; readonly groups: readonly (readonly number[])[] }[]
  readonly figures?: readonly { readonly left: Mention; readonly right: Mention; readonly relation: string }[]
  readonly rounds?: readonly { readonly mentions: readonly (Mention & { readonly status: string })[] }[]
  readonly proposals?: readonly { readonly mentions: readonly (Mention & { readonly status: string })[] }[]
  readonly positions?: readonly { readonly history: readonly (Mention & { readonly stance: string })[] }[]
  readonly actors?: readonly { readonly names: readonly Mention[] }[]
  readonly changes?: readonly (Mention & { readonly kind: ChangeKind })[]
}
export interface Score {
  readonly happenings: Groups
  readonly texts: Links
  readonly origins: Links & { readonly counts: Share }
  readonly figures: Links & Apart
  readonly rounds: Groups & { readonly status: Share }
  readonly proposals: Groups & { readonly status: Share }
  readonly positions: Groups & { readonly stance: Share }
  readonly actors: Groups
  readonly changes: Faulty & { readonly byKind: Readonly<Record<ChangeKind, Rates>> }
}
/** Scores what was found against the gold of examples/darvela/threads.json. */
export declare const score: (gold: unknown, found: Found) => Score
