/** Where the words of a report, and a claim in it, come from: the agency it credits, the outlet it cites, else its own publisher. */

import type { ReadingRecord } from '../../records/record.js'
import type { Span } from '../../span.js'
import { type Credit, creditsOf } from './credits.js'
import { houseOf, isOutletName, sameOutlet } from './publishers.js'

export interface Origin {
  /** As the record has it. */
  readonly publisher: string | null
  /** Name of the house the words come from: that of the credited agency, else the publisher's; null when nobody is named. */
  readonly family: string | null
  /** The same house as a key to compare by. */
  readonly key: string | null
  /** Every outlet the report credits, as written. */
  readonly credits: readonly string[]
  /** The words each credit was read from. */
  readonly basis: readonly Span[]
}

/** Several agencies without their names: that says the words are not the paper's own, not whose they are. */
const NAMELESS = /^(?:news )?agencies$/i

/** Who the words of a report come from. */
export const originOf = ({ report }: ReadingRecord): Origin => {
  const credits = creditsOf(report.text)
  const named = credits.filter(({ name }) => !NAMELESS.test(name))
  const lender = named.find(({ part }) => part === 'whole') ?? (report.publisher === null ? named[0] : undefined)
  const name = lender === undefined ? report.publisher : ownName(lender, report.publisher)
  const house = name === null ? null : houseOf(name)
  return {
    publisher: report.publisher,
    family: house?.name ?? null,
    key: house?.key ?? null,
    credits: credits.map((credit) => credit.name),
    basis: credits.map(({ span }) => span),
  }
}

/** A paper that signs with its initials ("DTA") credits itself. */
const ownName = ({ name }: Credit, publisher: string | null): string =>
  publisher !== null && sameOutlet(name, publisher) ? publisher : name

/** Where a claim comes from: a house, and the outlet it is cited from when that is not the report's own. */
export interface ClaimOrigin {
  readonly key: string | null
  readonly name: string | null
  /** The outlet as the report names it, or null when the report tells the claim itself. */
  readonly cited: string | null
}

/**
 * The origin of what a record of a report says. `accordingTo` are the names it is according to; `statement` the id of the statement it
 * stands in, when known, so that an agency further out in the chain of sources counts too. A claim heard from a minister comes from the
 * report that heard it; one read in another outlet comes from that outlet.
 */
export const originOfClaim = (
  record: ReadingRecord,
  accordingTo: readonly string[],
  statement: string | null = null,
): ClaimOrigin => {
  const chain = record.statements.find(({ id }) => id === statement)?.source_chain ?? []
  const names = [...chain.flatMap((link) => link.names), ...accordingTo]
  const cited = names
    .map((name) => namedBefore(record, name) ?? (isMedium(record, name) ? name : null))
    .find((name) => name !== null)
  const own = originOf(record)
  if (cited === undefined || (record.report.publisher !== null && sameOutlet(cited, record.report.publisher)))
    return { key: own.key, name: own.family, cited: null }
  const house = houseOf(cited)
  return { ...house, cited }
}

const OUTLET_NOUN = /\s(?:agency|newspaper|paper|broadcaster|channel|station|network|wire)$/
/** "Darvelan" and "Darvela" begin alike. */
const STEM = 5

/** The outlet that "the Darvelan agency" takes up: the only one in the report with a name that begins so; else null. */
const namedBefore = (record: ReadingRecord, name: string): string | null => {
  if (!OUTLET_NOUN.test(name) || record.actors.some((actor) => actor.name === name && actor.kind === 'media'))
    return null
  const stems = name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length >= STEM)
    .map((word) => word.slice(0, STEM))
  const [only, ...more] = record.actors.filter(
    (actor) => actor.kind === 'media' && stems.some((stem) => actor.name.startsWith(stem)),
  )
  return only !== undefined && more.length === 0 ? only.name : null
}

const isMedium = (record: ReadingRecord, name: string): boolean => {
  const actor = record.actors.find((each) => each.name === name)
  return actor === undefined
    ? isOutletName(name)
    : actor.kind === 'media' || (actor.kind !== 'person' && isOutletName(name))
}
