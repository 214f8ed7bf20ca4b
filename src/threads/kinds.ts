/** All kinds of traits, and the one way to take them from a report and to compare two of them. */
import { type FigureTrait, figureKind } from './kinds/figure.js'
import { type HappeningTrait, happeningKind } from './kinds/happening.js'
import { attendanceBetween, type JourneyTrait, journeyKind } from './kinds/journey.js'
import { type PositionTrait, positionKind } from './kinds/position.js'
import { type ProposalTrait, proposalKind } from './kinds/proposal.js'
import { type RoundTrait, roundKind } from './kinds/round.js'
import type { Link, ThreadedReport, TraitKind } from './model.js'
import { type TextTrait, textKind } from './texts/texts.js'

export type Trait = TextTrait | HappeningTrait | FigureTrait | RoundTrait | ProposalTrait | PositionTrait | JourneyTrait

type KindName = Trait['kind']
type Kinds = { readonly [Name in KindName]: TraitKind<Extract<Trait, { readonly kind: Name }>> }

/** The kinds by name. */
export const KINDS: Kinds = {
  text: textKind,
  happening: happeningKind,
  figure: figureKind,
  round: roundKind,
  proposal: proposalKind,
  position: positionKind,
  journey: journeyKind,
}

/** All traits of a report, kind by kind. */
export const traitsOf = (report: ThreadedReport): readonly Trait[] =>
  Object.values(KINDS).flatMap((kind) => kind.traits(report) as readonly Trait[])

/** The kind among whose traits those are that it is compared with: who goes somewhere, with the rounds of talks there. */
export const comparedAs = (kind: KindName): KindName => (kind === 'journey' ? 'round' : kind)

/**
 * The link between two traits, or null; of traits of different kinds a journey and a round alone have one. The same whichever is named
 * first.
 */
export function relate(one: Trait, other: Trait): Link | null {
  if (one.kind === 'journey' && other.kind === 'round') return attendanceBetween(one, other)
  if (one.kind === 'round' && other.kind === 'journey') return attendanceBetween(other, one)
  if (one.kind !== other.kind) return null
  const kind = KINDS[one.kind] as TraitKind<Trait>
  return kind.relate(one, other)
}
