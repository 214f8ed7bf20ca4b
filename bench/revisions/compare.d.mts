/** One record that two readings of a text do not share, or share with other fields. */
export interface Difference {
  readonly sign: '+' | '-' | '~'
  readonly at: { readonly start: number; readonly end: number; readonly text: string }
  readonly type: string
  readonly told: string
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[]
}
export declare const KINDS: Readonly<Record<string, unknown>>
export declare const differences: (kind: string, before: unknown, after: unknown) => readonly Difference[]
