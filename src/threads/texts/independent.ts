/** Reports that say the same, grouped so that every origin counts once. */
import type { Link } from '../model.js'
import { isInitialsOf } from './publishers.js'

/** A report, or what it says of one thing, with where that comes from (originOf, originOfClaim). */
export interface Voice {
  /** The store's key of the report. */
  readonly report: string
  readonly origin: { readonly key: string | null; readonly name: string | null }
}

export interface OriginGroup {
  /** Name of the house the group's words come from; null when none of its reports names one. */
  readonly origin: string | null
  /** Store keys in the order given. */
  readonly reports: readonly string[]
  /** Why each report after the first stands in the group, one plain sentence for each. */
  readonly joined: readonly { readonly report: string; readonly with: string; readonly why: string }[]
}

/** Relations of text links by which two reports are one origin; a shared passage or quotation does not make them one. */
const ONE_TEXT = new Set(['copy', 'version'])

/**
 * Groups of reports with one origin, in the order of their first reports: versions of one article, copies, and reports from one house.
 * `links` are text links; those between other reports, and of other kinds, are passed over. The order of the links plays no part.
 */
export const independentOrigins = (voices: readonly Voice[], links: readonly Link[]): readonly OriginGroup[] => {
  const linked = new Map<string, Link>()
  for (const link of links) {
    if (link.kind !== 'text' || !ONE_TEXT.has(link.relation)) continue
    linked.set(pair(link.left.report, link.right.report), link)
  }
  const groups: { voices: Voice[]; joined: { report: string; with: string; why: string }[] }[] = []
  for (const voice of voices) {
    const reasons = groups.flatMap((group) => {
      const reason = reasonOf(voice, group.voices, linked)
      return reason === null ? [] : [{ group, reason }]
    })
    const [first, ...others] = reasons
    if (!first) {
      groups.push({ voices: [voice], joined: [] })
      continue
    }
    first.group.voices.push(voice)
    first.group.joined.push(first.reason)
    // The voice belongs to several groups: they are one.
    for (const { group, reason } of others) {
      first.group.voices.push(...group.voices)
      first.group.joined.push(...group.joined, { report: reason.with, with: reason.report, why: reason.why })
      groups.splice(groups.indexOf(group), 1)
    }
  }
  const place = new Map(voices.map(({ report }, i) => [report, i]))
  return groups.map((group) => {
    const reports = [...new Set(group.voices.map(({ report }) => report))]
    return {
      origin: originName(group.voices),
      reports: reports.sort((a, b) => place.get(a)! - place.get(b)!),
      joined: group.joined,
    }
  })
}

const pair = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

const reasonOf = (voice: Voice, others: readonly Voice[], linked: ReadonlyMap<string, Link>) => {
  for (const other of others) {
    const link = linked.get(pair(voice.report, other.report))
    if (link) {
      const why = `${link.relation === 'copy' ? 'One copies the other' : 'Versions of one article'}: ${link.why}`
      return { report: voice.report, with: other.report, why }
    }
  }
  const kin = others.find((other) => sameHouse(voice.origin, other.origin))
  return kin
    ? { report: voice.report, with: kin.report, why: `Both come from ${kin.origin.name ?? voice.origin.name}.` }
    : null
}

const sameHouse = (one: Voice['origin'], other: Voice['origin']): boolean =>
  one.key !== null &&
  other.key !== null &&
  (one.key === other.key ||
    isInitialsOf(one.name ?? '', other.name ?? '') ||
    isInitialsOf(other.name ?? '', one.name ?? ''))

/** The house that most of the group names; of several the first. */
const originName = (voices: readonly Voice[]): string | null => {
  const counts = new Map<string, number>()
  for (const { origin } of voices) if (origin.name !== null) counts.set(origin.name, (counts.get(origin.name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
