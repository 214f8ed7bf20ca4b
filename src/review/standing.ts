import type { ReviewedList } from './lists.js'
import { type Target, targetWord } from './target.js'

/** What a record may stand as. */
export const STATES = ['open', 'accepted', 'edited', 'rejected', 'added'] as const

export type State = (typeof STATES)[number]

/** The actions of the log that are about records. */
export const ACTIONS = ['accept', 'edit', 'reject', 'add', 'undo'] as const

export type Action = (typeof ACTIONS)[number]

/** All actions of the log: those about the names of actors as well. */
export const LOGGED = [...ACTIONS, 'merge-actor', 'split-actor'] as const

/** A row of the log without what it decided: enough to know what stands. */
export interface DecisionHead {
  readonly seq: number
  readonly who: string
  readonly action: Action
  readonly target: Target
  /** The row that an undo takes back; null for the others. */
  readonly takesBack: number | null
}

/** Where what a row decided on stands in a later reading: its id there, null when it is not read any more. */
export interface Carried {
  readonly seq: number
  readonly reading: number
  readonly id: string | null
  /** Whether what is read there differs from both what was read and what was decided. */
  readonly differs: boolean
}

/** All that was decided about one record, whatever readings it was read in. */
export interface Case {
  readonly report: string
  readonly list: ReviewedList
  /** As it was first decided on. */
  readonly first: Target
  /** Its rows, oldest first. */
  readonly rows: readonly DecisionHead[]
  readonly takenBack: ReadonlySet<number>
  /** The newest row: who decides has to have seen it. */
  readonly seen: number
}

/** A record's place in the newest reading of its report, and what stands there. */
export interface Standing {
  /** Its id in the newest reading; where that has it no more, the id and reading it was decided on ("e3@5"); an added one's own id. */
  readonly id: string
  /** Whether the newest reading has it. */
  readonly read: boolean
  readonly state: State
  /** The row that decides; null when all is taken back. */
  readonly by: DecisionHead | null
  /** Read otherwise since it was decided. */
  readonly suggested: boolean
}

/** Puts the rows of the log that are about one record together, in the order of their first row. */
export const casesOf = (heads: readonly DecisionHead[], carried: readonly Carried[]): readonly Case[] => {
  const carriedOf = new Map<number, Carried[]>()
  for (const each of carried) carriedOf.set(each.seq, [...(carriedOf.get(each.seq) ?? []), each])
  const firstOf = new Map<string, string>()
  const rowsOf = new Map<string, DecisionHead[]>()
  for (const head of heads.toSorted((one, other) => one.seq - other.seq)) {
    const word = targetWord(head.target)
    const first = firstOf.get(word) ?? word
    firstOf.set(word, first)
    const rows = rowsOf.get(first)
    if (rows === undefined) rowsOf.set(first, [head])
    else rows.push(head)
    for (const { reading, id } of carriedOf.get(head.seq) ?? [])
      if (id !== null) firstOf.set(targetWord({ ...head.target, id, reading }), first)
  }
  return [...rowsOf.values()].map((rows) => {
    const { target } = rows[0]!
    return {
      report: target.report,
      list: target.list,
      first: target,
      rows,
      takenBack: takenBackIn(rows),
      seen: rows.at(-1)!.seq,
    }
  })
}

/** The numbers of the rows that later ones take back. */
export const takenBackIn = (rows: readonly DecisionHead[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ takesBack }) => (takesBack === null ? [] : [takesBack])))

/** The newest decision of a case that is not taken back; of one person, when `who` is given. */
export const decidingRow = ({ rows, takenBack }: Case, who: string | null = null): DecisionHead | null =>
  rows.findLast((row) => row.action !== 'undo' && !takenBack.has(row.seq) && (who === null || row.who === who)) ?? null

/** What a case stands as in the newest reading of its report. */
export const standingOf = (of: Case, newest: number, carried: ReadonlyMap<number, Carried>): Standing => {
  const here = of.rows.find(({ target }) => target.reading === newest && !isAdded(target.id))?.target.id
  const there = of.rows.map(({ seq }) => carried.get(seq)?.id ?? null).find((id) => id !== null)
  const id = here ?? there ?? null
  const by = decidingRow(of)
  const added = isAdded(of.first.id)
  return {
    id: id ?? (added ? of.first.id : `${of.first.id}@${of.first.reading}`),
    read: id !== null,
    state: stateOf(by, added && id === null),
    by,
    suggested: by !== null && by.target.reading !== newest && (carried.get(by.seq)?.differs ?? false),
  }
}

/** What a record stands as by a row; an added one that no program reads stays added, whoever accepts or mends it. */
export const stateOf = (by: DecisionHead | null, onlyAdded: boolean): State => {
  if (by === null) return 'open'
  return onlyAdded && by.action !== 'reject' ? 'added' : STATE_OF[by.action]
}

const STATE_OF: Readonly<Record<Action, State>> = {
  accept: 'accepted',
  edit: 'edited',
  reject: 'rejected',
  add: 'added',
  undo: 'open',
}

/** Whether an id is that of a record a person added. */
export const isAdded = (id: string): boolean => /^added\d+$/.test(id)
