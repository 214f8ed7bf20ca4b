/** Positions: where a party stands on an issue, so that its stance can be followed from report to report. */
import type { PositionRecord } from '../../records/record.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { type ReportView, sentenceAt, viewOf } from '../report-view.js'
import { shareSource, sourceKeys } from '../sources.js'
import { windowOf } from '../windows.js'

export interface PositionTrait extends TraitOf<'position'> {
  readonly party: string
  readonly issue: string
  readonly code: string
  readonly stance: PositionRecord['stance']
  readonly sources: readonly string[]
  readonly published: number | null
}

export const positionKind: TraitKind<PositionTrait> = { traits: positionTraits, relate: relatePositions }

/** Days of one stretch of reports; a stance is compared with those of the same stretch or the one before. */
const STRETCH = 14

/** One trait for each party, issue and stance of a report: the first that says so. */
function positionTraits(report: ThreadedReport): readonly PositionTrait[] {
  const view = viewOf(report)
  const found = new Map<string, PositionTrait>()
  for (const position of view.record.positions) {
    const party = view.names.get(position.party_id)
    const code = position.issue_code
    if (party === undefined || code === null || view.published === null || isBackground(view, position)) continue
    const same = `${party.side}|${code}|${position.stance}`
    if (found.has(same)) continue
    const stretch = Math.floor(view.published / STRETCH)
    found.set(same, {
      kind: 'position',
      report: view.key,
      id: position.id,
      day: view.record.report.published,
      keys: [stretch, stretch + 1].map((at) => `po|${party.side}|${code}|${at}`),
      party: party.side,
      issue: position.issue,
      code,
      stance: position.stance,
      sources: sourceKeys(view, position.according_to),
      published: view.published,
    })
  }
  return [...found.values()]
}

/** Days after which what was said is told again as history. */
const OLD = 21

/** Its sentence gives a day long past and none of these days: "agreed in 2013 to destroy its weapons". */
function isBackground(view: ReportView, { evidence }: PositionRecord): boolean {
  const sentence = sentenceAt(view.record, evidence[0]?.start ?? 0)
  if (sentence === null || view.published === null) return false
  const windows = view.record.dates
    .filter(({ span }) => span.start >= sentence.start && span.start < sentence.end)
    .flatMap((date) => windowOf(date) ?? [])
  return windows.length > 0 && windows.every(({ to }) => to < view.published! - OLD)
}

/** For, against, or neither: a demand or an expectation is not the contrary of anything. */
const SIDES: Readonly<Partial<Record<PositionRecord['stance'], 'for' | 'against' | 'conditional'>>> = {
  accepts: 'for',
  offers: 'for',
  commits: 'for',
  supports: 'for',
  rejects: 'against',
  opposes: 'against',
  conditional: 'conditional',
}

function relatePositions(a: PositionTrait, b: PositionTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (one.report === other.report || one.party !== other.party || one.code !== other.code) return null
  const subject = `"${one.party}" on "${one.issue}" and "${other.issue}" (${one.code})`
  if (one.stance === other.stance) return linkOf('position', 'same', one, other, `${subject}: ${one.stance} in both.`)
  const left = SIDES[one.stance]
  const right = SIDES[other.stance]
  if (left === undefined || right === undefined || left === right) return null
  const moved = `${one.stance}, then ${other.stance}`
  if (one.published! < other.published!) return linkOf('position', 'revised', one, other, `${subject}: ${moved}.`)
  // On one day a stance told by two sources in two ways is a conflict of accounts; a condition may only add to what was said.
  if (left === 'conditional' || right === 'conditional' || shareSource(one.sources, other.sources)) return null
  return linkOf(
    'position',
    'conflicts',
    one,
    other,
    `${subject}: ${one.stance} and ${other.stance} on one day, by different sources.`,
  )
}
