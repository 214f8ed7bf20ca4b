import type { ExportCount, ExportWanted } from '../store/export-records.js'

/** What a file of records holds and what it leaves out: a JSON file beside it, or its first line. */
export interface AboutExport {
  readonly program: string
  /** UTC, to the second. */
  readonly made: string
  readonly store: string
  readonly kinds: readonly string[]
  readonly narrowed: Readonly<Record<string, string>>
  readonly only_reviewed: boolean
  readonly records: number
  /** Records that no person has looked at; none where only reviewed ones go out. */
  readonly not_reviewed: number
  readonly reviewed: number
  readonly rejected_left_out: number
  /** Records that match and that no person has looked at, where only reviewed ones go out. */
  readonly not_reviewed_left_out: number
  readonly counts: readonly ExportCount[]
  readonly note: string
}

/** Says what goes out, from the counts of what matches. */
export const aboutExport = (
  { kinds, reviewedOnly, ...filter }: ExportWanted,
  counts: readonly ExportCount[],
  { program, made, store }: Pick<AboutExport, 'program' | 'made' | 'store'>,
): AboutExport => {
  const sum = (of: (count: ExportCount) => number): number => counts.reduce((all, count) => all + of(count), 0)
  const reviewed = sum((count) => count.reviewed)
  const unseen = sum((count) => count.not_reviewed)
  const open = reviewedOnly ? 0 : unseen
  return {
    program,
    made,
    store,
    kinds,
    narrowed: Object.fromEntries(
      Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
    only_reviewed: reviewedOnly,
    records: reviewed + open,
    not_reviewed: open,
    reviewed,
    rejected_left_out: sum((count) => count.rejected),
    not_reviewed_left_out: unseen - open,
    counts,
    note: noteOf(open, reviewed + open, unseen - open),
  }
}

const noteOf = (open: number, all: number, leftOut: number): string => {
  const what =
    open === 0
      ? 'Every record was reviewed by a person.'
      : `${open} of ${all} records were read by rules and not reviewed by a person.`
  const without = leftOut === 0 ? '' : ` ${leftOut} that match were not reviewed and are left out.`
  return `${what}${without} Each says who it is according to; none says who is right. Quoted words are cut short; offsets count UTF-16 units of the report’s text.`
}
