/** Rounds, proposals and positions against what the last report before said of them. */
import { type Change, calledRound, RANK, type Ranked } from './change.js'
import type { PositionTrait } from './kinds/position.js'
import type { ProposalTrait } from './kinds/proposal.js'
import type { RoundTrait } from './kinds/round.js'
import type { Trait } from './kinds.js'
import { compare, refKey, refOf } from './links.js'
import type { Link, Ref } from './model.js'
import { meet, saidWindow } from './windows.js'

/** Each fresh round, proposal and position against the last report before it that speaks of the same. */
export function followed(
  fresh: readonly Trait[],
  links: readonly Link[],
  byRef: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const kinds = new Set<string>(['round', 'proposal', 'position'])
  const last = new Map<string, Link>()
  const publishedOf = (ref: Ref): number => {
    const trait = byRef.get(refKey(ref))
    return trait !== undefined && 'published' in trait ? (trait.published ?? 0) : 0
  }
  const isFresh = new Set(fresh.map(refKey))
  for (const found of links) {
    if (!kinds.has(found.kind) || found.relation === 'conflicts') continue
    // Of two reports of one day either may be the new one.
    const turned =
      found.relation === 'same' &&
      publishedOf(found.left) === publishedOf(found.right) &&
      !isFresh.has(refKey(found.right)) &&
      isFresh.has(refKey(found.left))
    const link = turned ? { ...found, left: found.right, right: found.left } : found
    const key = refKey(link.right)
    const kept = last.get(key)
    const later =
      kept === undefined
        ? 1
        : publishedOf(link.left) - publishedOf(kept.left) || compare(refKey(link.left), refKey(kept.left))
    if (later > 0) last.set(key, link)
  }
  return fresh.flatMap((trait): readonly Ranked[] => {
    const link = last.get(refKey(trait))
    const was = link === undefined ? undefined : byRef.get(refKey(link.left))
    if (link === undefined || was === undefined) return []
    if (trait.kind === 'round' && was.kind === 'round') return roundChange(was, trait)
    if (trait.kind === 'proposal' && was.kind === 'proposal') return proposalChange(was, trait)
    if (trait.kind === 'position' && was.kind === 'position') return positionChange(was, trait, link)
    return []
  })
}

const AHEAD = new Set<RoundTrait['status']>(['scheduled', 'postponed'])

function roundChange(was: RoundTrait, is: RoundTrait): readonly Ranked[] {
  const change = (kind: Change['kind'], why: string, rank: number): readonly Ranked[] => [
    { kind, about: 'round', right: refOf(is), left: refOf(was), why, rank, mark: `round ${refKey(is)}` },
  ]
  // What was held is not to come again: the later report speaks of another round, or was read wrongly.
  if (was.status === 'held' && AHEAD.has(is.status)) return []
  const name = `The ${calledRound(is.label)}`
  if (AHEAD.has(was.status) && !AHEAD.has(is.status))
    return change('settled', `${name} was ${was.status}; it is now told as ${is.status}.`, RANK.settled)
  if (was.status !== is.status)
    return change('revised', `${name} was ${was.status}; it is now told as ${is.status}.`, RANK.round)
  // "On Tuesday", then "this week": the later report is only less exact.
  const moved = was.dated && is.dated && was.window !== null && is.window !== null && !meet(was.window, is.window)
  return moved
    ? change(
        'revised',
        `${name} was set for ${saidWindow(was.window!)}; it is now told for ${saidWindow(is.window!)}.`,
        RANK.round,
      )
    : []
}

const FINAL = new Set(['accepts', 'rejects'])

function proposalChange(was: ProposalTrait, is: ProposalTrait): readonly Ranked[] {
  const answers = is.answers.filter(
    ({ party, stance }) => !was.answers.some((old) => old.party === party && old.stance === stance),
  )
  if (answers.length === 0)
    return is.amended && was.amended === false
      ? [
          {
            kind: 'revised',
            about: 'proposal',
            right: refOf(is),
            left: refOf(was),
            why: `The proposal (${is.label}) is told in a changed version.`,
            rank: RANK.proposal,
            mark: `proposal ${refKey(is)}`,
          },
        ]
      : []
  const addressees = [...new Set([...was.addressees, ...is.addressees])]
  const final = new Set(
    [...was.answers, ...is.answers].filter(({ stance }) => FINAL.has(stance)).map(({ party }) => party),
  )
  // "Both sides have accepted": whom it was put to is not told again.
  const accepted = new Set(is.answers.filter(({ stance }) => stance === 'accepts').map(({ party }) => party))
  const settled = addressees.length > 0 ? addressees.every((party) => final.has(party)) : accepted.size > 1
  const said = answers.map(({ who, stance }) => `"${who}" ${stance}`).join(', ')
  return [
    {
      kind: settled ? 'settled' : 'revised',
      about: 'proposal',
      right: refOf(is),
      left: refOf(was),
      why: `The proposal (${is.label}) has ${settled ? 'the answers of all it was put to' : 'an answer'}: ${said}.`,
      rank: settled ? RANK.settled : RANK.proposal,
      mark: `proposal ${refKey(is)}`,
    },
  ]
}

const positionChange = (was: PositionTrait, is: PositionTrait, { relation }: Link): readonly Ranked[] =>
  relation !== 'revised'
    ? []
    : [
        {
          kind: 'revised',
          about: 'position',
          right: refOf(is),
          left: refOf(was),
          why: `"${is.who}" on "${is.issue}": ${was.stance} before, ${is.stance} now.`,
          rank: RANK.position,
          mark: `position ${is.report} ${is.party} ${is.code} ${is.stance}`,
        },
      ]
