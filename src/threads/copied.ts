/**
 * What stands in words that two reports share was written once: the happening, count, round or proposal it tells is one, though the
 * report around it gives another day or place to know it by.
 */
import type { ReadingRecord } from '../records/record.js'
import type { Span } from '../span.js'
import { contradict } from './kinds/same-happening.js'
import type { Trait } from './kinds.js'
import { linkOf, refKey, refOf } from './links.js'
import type { Link } from './model.js'
import { inOnePassage, type SharedPassage, sharedPassages } from './texts/shared-passages.js'

/** A report as its copies are compared with it: its reading, and the traits taken from it. */
export interface Copied {
  readonly record: ReadingRecord
  readonly traits: readonly Trait[]
}

type Told = Extract<Trait, { readonly kind: 'happening' | 'figure' | 'round' | 'proposal' }>

/**
 * The links between what two reports tell in shared words. `relation` is that of their texts ("copy", "version", "passage"), `left` the
 * earlier of the two. A count that a later version of an article changes supersedes the one before.
 */
export function copiedLinks(left: Copied, right: Copied, relation: string): readonly Link[] {
  const passages = sharedPassages(left.record.report.text, right.record.report.text)
  if (passages.length === 0) return []
  const taken = new Set<string>()
  return left.traits.filter(isTold).flatMap((one) => {
    const here = placeOf(left.record, one)
    if (here === null) return []
    const other = right.traits
      .filter(isTold)
      .filter((trait) => alike(one, trait) && !taken.has(refKey(trait)))
      .map((trait) => ({ trait, at: placeOf(right.record, trait) }))
      .filter((each): each is { trait: Told; at: Span } => each.at !== null && inOnePassage(passages, here, each.at))
      .toSorted((a, b) => shift(passages, here, a.at) - shift(passages, here, b.at))[0]?.trait
    if (other === undefined) return []
    const link = linkBetween(one, other, relation)
    if (link !== null) taken.add(refKey(other))
    return link === null ? [] : [link]
  })
}

const isTold = (trait: Trait): trait is Told =>
  trait.kind === 'happening' || trait.kind === 'figure' || trait.kind === 'round' || trait.kind === 'proposal'

/** The words that tell it. */
const placeOf = (record: ReadingRecord, { kind, id }: Told): Span | null => {
  if (kind === 'happening') return record.events.find((event) => event.id === id)?.trigger ?? null
  if (kind === 'figure') return record.figures.find((figure) => figure.id === id)?.span ?? null
  const list = kind === 'round' ? record.rounds : record.proposals
  return list.find((each) => each.id === id)?.evidence[0] ?? null
}

const alike = (one: Told, other: Told): boolean => {
  if (one.kind === 'happening' && other.kind === 'happening')
    return one.family === other.family && one.reality === other.reality
  if (one.kind === 'figure' && other.kind === 'figure') return one.metric === other.metric && one.part === other.part
  return one.kind === other.kind
}

/** How far one place is from where the other stands in their common passage, in characters. */
const shift = (passages: readonly SharedPassage[], here: Span, there: Span): number =>
  Math.min(
    ...passages
      .filter(({ left }) => left.start <= here.start && here.end <= left.end)
      .map(({ left, right }) => Math.abs(here.start - left.start - (there.start - right.start))),
  )

const linkBetween = (one: Told, other: Told, relation: string): Link | null => {
  // A desk tells two attacks, a week apart, in one mould.
  if (relation === 'passage' && one.kind === 'happening' && other.kind === 'happening' && contradict(one, other))
    return null
  const shared = relation === 'version' ? 'both versions of the article have' : 'both reports have'
  if (one.kind !== 'figure' || other.kind !== 'figure' || one.toll.number === other.toll.number)
    return linkOf(one.kind, 'same', one, other, `It is told in words that ${shared}.`)
  if (relation !== 'version') return null
  const said = [one, other].map(({ toll }) => toll.number ?? 'no number')
  // Of two versions of one day the texts tell which is the later, not the days of what they count.
  return {
    kind: 'figure',
    relation: 'supersedes',
    left: refOf(one),
    right: refOf(other),
    why: `The later version of the article gives another number ${one.metric.replace('_', ' ')}: ${said[0]}, then ${said[1]}.`,
  }
}
