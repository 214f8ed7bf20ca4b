import type { PartiesAct } from '../../store/acts.js'
import { type ActFamily, actFamily, isTogether, type Lane } from '../across/act-families.js'
import { byHappening, laneOfActs, within } from '../across/acts-in-view.js'

/** Stands for everybody without a name, where they are drawn at all; no name folds to it. */
export const UNNAMED = '*'

/** Two parties with something between them: of one family, as far as it has got, one way or without a direction. */
export interface Line {
  /** What names it in an address: its parts with "|" between them. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** False for what parties do together: `from` and `to` are then in order of their keys. */
  readonly directed: boolean
  readonly family: ActFamily
  readonly lane: Lane
  /** The happenings behind it, each once, by the key of the telling that stands for it. */
  readonly happenings: ReadonlySet<string>
  /** How many of them are of each PLOVER type, or a codebook's own. */
  readonly types: ReadonlyMap<string, number>
  readonly first: string | null
  readonly last: string | null
}

/** What of the record is drawn. */
export interface Drawn {
  readonly since: string | null
  readonly until: string | null
  /** Keys of the party asked for; null for all. */
  readonly parties: ReadonlySet<string> | null
  readonly families: ReadonlySet<ActFamily>
  readonly lanes: ReadonlySet<Lane>
  readonly unnamed: boolean
}

/** The tellings of one happening, what family it is of and how far it has got; the first telling stands for it. */
interface Told {
  readonly key: string
  readonly family: ActFamily
  readonly together: boolean
  readonly lane: Lane
  readonly acts: readonly PartiesAct[]
}

/** The pairs one telling names: each doer with each recipient, or each two of those who do it together. */
export const pairsOf = (
  act: Pick<PartiesAct, 'plover' | 'doers' | 'recipients' | 'unnamedDoer' | 'unnamedRecipient'>,
  unnamed: boolean,
): readonly (readonly [string, string])[] => {
  const doers = unnamed && act.unnamedDoer ? [...act.doers, UNNAMED] : act.doers
  const recipients = unnamed && act.unnamedRecipient ? [...act.recipients, UNNAMED] : act.recipients
  if (!isTogether(act.plover)) {
    return doers.flatMap((from) => recipients.filter((to) => to !== from).map((to) => [from, to] as const))
  }
  const all = [...new Set([...doers, ...recipients])].toSorted()
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))
}

/** Every line there is to draw, by what the acts of a store tell; and how many happenings stand behind all of them together. */
export const linesOf = (acts: readonly PartiesAct[], drawn: Drawn): readonly Line[] => {
  const lines = new Map<string, Open>()
  for (const told of toldWithin(acts, drawn)) {
    for (const act of told.acts) {
      for (const [from, to] of pairsOf(act, drawn.unnamed)) {
        if (drawn.parties !== null && !drawn.parties.has(from) && !drawn.parties.has(to)) continue
        add(lines, told, act, from, to)
      }
    }
  }
  return [...lines.values()]
}

interface Open extends Omit<Line, 'first' | 'last' | 'happenings' | 'types'> {
  readonly happenings: Set<string>
  readonly types: Map<string, number>
  first: string | null
  last: string | null
}

const add = (lines: Map<string, Open>, told: Told, act: PartiesAct, from: string, to: string): void => {
  const directed = !told.together
  const id = lineId({ from, to, directed, family: told.family, lane: told.lane })
  let line = lines.get(id)
  if (line === undefined) {
    const { family, lane } = told
    line = { id, from, to, directed, family, lane, happenings: new Set(), types: new Map(), first: null, last: null }
    lines.set(id, line)
  }
  if (!line.happenings.has(told.key)) {
    line.happenings.add(told.key)
    const type = act.type ?? act.plover ?? 'no type'
    line.types.set(type, (line.types.get(type) ?? 0) + 1)
  }
  if (act.day !== null && (line.first === null || act.day < line.first)) line.first = act.day
  if (act.to !== null && (line.last === null || act.to > line.last)) line.last = act.to
}

/** The happenings that are of those families and lanes and have a telling of those days. */
const toldWithin = (acts: readonly PartiesAct[], drawn: Drawn): readonly Told[] =>
  byHappening(acts).flatMap((group) => {
    if (!group.some((act) => within(act, drawn))) return []
    const { plover, happening: key } = group[0]!
    const family = actFamily(plover)
    const lane = laneOfActs(group)
    if (!drawn.families.has(family) || !drawn.lanes.has(lane)) return []
    return [{ key, family, together: isTogether(plover), lane, acts: group }]
  })

/** A line's name in an address; party keys hold letters, digits and spaces alone, so "|" parts them. */
export const lineId = ({
  from,
  to,
  directed,
  family,
  lane,
}: Pick<Line, 'from' | 'to' | 'directed' | 'family' | 'lane'>): string =>
  [from, to, directed ? 'to' : 'with', family, lane].join('|')
