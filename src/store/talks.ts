import { grouped } from '../grouped.js'
import type { Stance, When } from '../model.js'
import type {
  AcceptanceRecord,
  ParticipantRecord,
  ProposalRecord,
  RoundRecord,
  ThirdPartyRecord,
} from '../records/record.js'
import { resolvedKey } from '../threads/actor-names.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { nameKey } from '../threads/name-key.js'
import { concerns } from './concerns.js'
import type { Row } from './database.js'
import { byReport, type FollowedKind, follow } from './followed.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'
import { currentTraits, linksTouching } from './traits.js'
import { keysOfParty, type Wanted } from './wanted.js'

/** A record of one report, with the report's day and publisher. */
interface InReport extends Ref {
  readonly published: string | null
  readonly publisher: string | null
}

/** Who takes part, with the key the name has across reports. */
export type Participant = Pick<ParticipantRecord, 'actor' | 'attendance' | 'according_to'> & { readonly key: string }
export type ThirdParty = Pick<ThirdPartyRecord, 'actor' | 'role'> & { readonly key: string }
export type Answer = Pick<AcceptanceRecord, 'actor' | 'according_to'> & {
  readonly key: string
  readonly stance: Stance
}

/** A round of talks as one report tells it. */
export interface RoundTelling extends InReport, Pick<RoundRecord, 'label' | 'venue' | 'format' | 'status'> {
  readonly date: When | null
  readonly participants: readonly Participant[]
  readonly third_parties: readonly ThirdParty[]
}

/** A proposal as one report tells it. */
export interface ProposalTelling extends InReport, Pick<ProposalRecord, 'label' | 'presented_by' | 'presented_to'> {
  readonly date: When | null
  readonly based_on: readonly string[]
  readonly components: readonly string[]
  readonly acceptance: readonly Answer[]
}

/** A record of another report, and why it is linked. */
export interface Linked {
  readonly with: Ref
  readonly why: string
}

/** What several reports tell of one round or proposal, earliest report first. */
export interface Followed<Telling> {
  readonly tellings: readonly Telling[]
  /** Records of other rounds that cannot be squared with one of these, and why. */
  readonly conflicts: readonly Linked[]
}

export interface FollowedRound extends Followed<RoundTelling> {
  /** Statements of other reports that somebody goes, or does not go, to where and when it is, at most MOST_JOURNEYS: inferred, and why. */
  readonly journeys: readonly Linked[]
}

/** Those asked for, and how many more there are. */
export interface FollowedList<Item> {
  readonly found: readonly Item[]
  readonly leftOut: number
}

// More than any screen shows; of very many the newest are taken up.
const MOST_RECORDS = 4000
const MOST_JOURNEYS = 24

/** Rounds of talks: latest first by their own day, else by the day of the newest report; those asked for with all their tellings. */
export const followedRounds = async (store: Store, wanted: Wanted): Promise<FollowedList<FollowedRound>> => {
  const { found, leftOut } = await followedIn(
    store,
    wanted,
    'round',
    `t.label, t.date, t.venue, t.format, t.status,
     list_transform(t.participants, lambda one: struct_pack(actor := one.actor, attendance := one.attendance, according_to := one.according_to)) as participants,
     list_transform(t.third_parties, lambda one: struct_pack(actor := one.actor, "role" := one."role")) as third_parties`,
    (row, keyOf) => ({
      ...(row as unknown as RoundTelling),
      participants: keyed(row.participants as unknown as readonly Participant[], keyOf),
      third_parties: keyed(row.third_parties as unknown as readonly ThirdParty[], keyOf),
    }),
  )
  const journeysTo = await journeysToRounds(
    store,
    found.flatMap(({ tellings }) => tellings),
  )
  return { found: found.map((round) => ({ ...round, journeys: journeysTo(round.tellings) })), leftOut }
}

/** Proposals, in the same way. */
export const followedProposals = (store: Store, wanted: Wanted): Promise<FollowedList<Followed<ProposalTelling>>> =>
  followedIn(
    store,
    wanted,
    'proposal',
    `t.label, t.presented_by, t.presented_to, t.date, list_transform(t.based_on, lambda span: span.text) as based_on,
     list_transform(t.components, lambda one: one.provision) as components,
     list_transform(t.acceptance, lambda one: struct_pack(actor := one.actor, stance := one.stance, according_to := one.according_to)) as acceptance`,
    (row, keyOf) => ({
      ...(row as unknown as ProposalTelling),
      acceptance: keyed(row.acceptance as unknown as readonly Answer[], keyOf),
    }),
  )

const keyed = <T extends { readonly actor: string }>(
  people: readonly T[] | null,
  keyOf: (name: string) => string,
): readonly (T & { readonly key: string })[] => (people ?? []).map((one) => ({ ...one, key: keyOf(one.actor) }))

const followedIn = async <Telling extends RoundTelling | ProposalTelling>(
  store: Store,
  wanted: Wanted,
  kind: FollowedKind,
  columns: string,
  tellingOf: (row: Row, keyOf: (name: string) => string) => Telling,
): Promise<FollowedList<Followed<Telling>>> => {
  const rows = await store.db.rows(
    `select t.report, t.id, r.published, r.publisher, ${columns}
     from (from standing.${kind}s anti join log.superseded using (report)) t join log.reports r using (report)
     order by r.published desc nulls last, t.report, t.id limit $most`,
    { most: MOST_RECORDS },
  )
  const overrides = await overridesOf(store)
  const keyOf = (name: string): string => resolvedKey(nameKey(name), overrides)
  const { groups, conflicts } = await follow(
    store,
    kind,
    rows.map((row) => tellingOf(row, keyOf)),
  )
  const isAsked = await askedBy(store, wanted, groups.flat())
  const found = groups
    .filter((group) => group.some(isAsked))
    .toSorted((one, other) => compare(lastDay(other), lastDay(one)))
  const conflictsWith = linkedWith(conflicts)
  return {
    found: found
      .slice(0, wanted.limit)
      .map((group) => ({ tellings: group.toSorted(byReport), conflicts: conflictsWith(group) })),
    leftOut: Math.max(0, found.length - wanted.limit),
  }
}

/** Who is said to go to where these rounds are: asks for those of a round, as far as people let them stand. */
const journeysToRounds = async (
  store: Store,
  rounds: readonly Ref[],
): Promise<(round: readonly Ref[]) => readonly Linked[]> => {
  const reports = [...new Set(rounds.map(({ report }) => report))]
  const links = await linksTouching(store, reports, { until: null, kind: 'attendance' })
  const standing = new Set(
    (
      await currentTraits(
        store,
        links.flatMap(({ left, right }) => [left, right]),
      )
    )
      .filter(({ kind }) => kind === 'journey')
      .map(refKey),
  )
  const journeysWith = linkedWith(links)
  return (round) =>
    journeysWith(round)
      .filter(({ with: journey }) => standing.has(refKey(journey)))
      .slice(0, MOST_JOURNEYS)
}

/** Gives what links join with records of a group, each once. */
const linkedWith = (links: readonly Link[]): ((group: readonly Ref[]) => readonly Linked[]) => {
  const byEnd = grouped(
    links.flatMap((link) => [link.left, link.right].map((end) => ({ end, link }))),
    ({ end }) => refKey(end),
  )
  return (group) => {
    const own = new Set(group.map(refKey))
    const found = new Map<string, Linked>()
    for (const { left, right, why } of group.flatMap((end) => byEnd.get(refKey(end)) ?? []).map(({ link }) => link)) {
      const other = own.has(refKey(left)) ? right : left
      if (!found.has(refKey(other))) found.set(refKey(other), { with: other, why })
    }
    return [...found.values()]
  }
}

/** The latest day it is told to begin on, else the latest day it is told on; empty where neither is known. */
const lastDay = (group: readonly (RoundTelling | ProposalTelling)[]): string =>
  largest(group.map(({ date }) => date?.from ?? date?.to ?? '')) ||
  largest(group.map(({ published }) => published ?? ''))

const largest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '')

/** Whether a telling is of the days asked for, by its own days or its report's, and concerns the party, place and issue. */
const askedBy = async (
  store: Store,
  wanted: Wanted,
  tellings: readonly (RoundTelling | ProposalTelling)[],
): Promise<(telling: RoundTelling | ProposalTelling) => boolean> => {
  const { since, until, party, place, issue } = wanted
  const inDays = ({ date, published }: RoundTelling | ProposalTelling): boolean => {
    const [first, last] = [date?.from ?? published, date?.to ?? date?.from ?? published]
    return (
      (since === null || (last !== null && last >= since)) && (until === null || (first !== null && first <= until))
    )
  }
  if (party === null && place === null && issue === null) return inDays
  const parties = await keysOfParty(store, party)
  const traits = new Map((await currentTraits(store, tellings)).map((trait) => [refKey(trait), trait]))
  return (telling) => {
    const trait = traits.get(refKey(telling))
    return inDays(telling) && (trait === undefined ? names(telling, parties, wanted) : concerns(trait, parties, wanted))
  }
}

/** The same for a record that is compared with no other: one of a report without a day, or that tells too little. */
const names = (
  telling: RoundTelling | ProposalTelling,
  parties: ReadonlySet<string> | null,
  { place, issue }: Pick<Wanted, 'place' | 'issue'>,
): boolean => {
  const isRound = 'participants' in telling
  const people = isRound ? [...telling.participants, ...telling.third_parties] : telling.acceptance
  const keys = [
    ...people.map(({ key }) => key),
    ...(isRound ? [] : [...telling.presented_by, ...telling.presented_to].map(nameKey)),
  ]
  const about = isRound ? ['talks', telling.label] : telling.components
  const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.trim().toLowerCase())
  return (
    (parties === null || keys.some((key) => parties.has(key))) &&
    (place === null || (isRound && telling.venue !== null && holds(telling.venue, place))) &&
    (issue === null || about.some((text) => holds(text, issue)))
  )
}
