/** Where something is told, and who says so there; "report" is the report's own voice. */
export interface ToldBy {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly according_to: readonly string[]
}

type Place = Pick<ToldBy, 'report' | 'id' | 'published' | 'publisher'>

/** The same without the rest of a record. */
export const placeOf = ({ report, id, published, publisher }: Place): Place => ({ report, id, published, publisher })

/** Items by their key, in the order in which keys first come. */
export const gathered = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** accounts: reports of one day tell both; time: one was told, later the other; null: it is told in one way. */
export type Differs = 'accounts' | 'time' | null

/** How what is told for and what is told against go together; without days nobody can say which came first. */
export const differing = <T extends Place>(
  told: readonly T[],
  isFor: (one: T) => boolean,
  isAgainst: (one: T) => boolean,
): Differs => {
  const against = told.filter(isAgainst)
  const pairs = told.filter(isFor).flatMap((one) => against.map((other) => [one.published, other.published] as const))
  if (pairs.length === 0) return null
  return pairs.some(([one, other]) => one === null || other === null || one === other) ? 'accounts' : 'time'
}

const LONGEST = 90

/** The label that says most: the one with most words that is not a whole sentence; the newest of several. */
export const fullestLabel = (labels: readonly string[]): string => {
  const words = (label: string): number => (label.length > LONGEST ? 0 : label.split(/\s+/).length)
  return labels.toReversed().reduce((best, label) => (words(label) > words(best) ? label : best))
}
