/** Talks that pull apart: expected and refused, attended and boycotted, demanded and rejected, conditions that cross. */
import { sayersOf } from '../attributions/sayers.js'
import { AHEAD, OFF } from '../events/statuses.js'
import { issueOf } from '../knowledge/issues.js'
import { wordAt } from '../match/tree.js'
import type { Condition, Event, Position } from '../model.js'
import { overlaps, type Span, spanOf } from '../span.js'
import { sameSide } from './rounds/parties.js'
import { differ, nameOf, type Pair, pairsOf, type Records, said } from './tensions-pairs.js'

export function talksTensions(doc: Records): Pair[] {
  return [
    ...attendance(doc),
    ...onAndOff(doc),
    ...positions(doc),
    ...onlyLess(doc),
    ...crossed(doc),
    ...strengths(doc),
    ...changed(doc),
    ...outlooks(doc),
  ]
}

/** What is held or put off, in groups: a trip put off says nothing about a round. */
const OCCASIONS = [
  /\b(?:talks?|negotiations?|conference|congress|summit|meeting|round|dialogue|delegation)\b/i,
  /\b(?:trip|visit|tour|travel)\b/i,
] as const
const MEETING = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'REJECT'])

const occasionOf = (e: Event): number => OCCASIONS.findIndex((o) => e.evidence.some(({ text }) => o.test(text)))

/** One expects the talks, another stays away or puts them off; each two parties once. */
function onAndOff(doc: Records): Pair[] {
  const pairs: Pair[] = []
  const seen = new Set<string>()
  const talks = doc.events.filter(
    (e) => MEETING.has(e.plover ?? '') && (AHEAD.has(e.status) || OFF.has(e.status)) && occasionOf(e) >= 0,
  )
  for (const [a, b] of pairsOf(talks)) {
    const off = OFF.has(a.status) ? a : OFF.has(b.status) ? b : null
    const on = off === a ? b : a
    if (!off || !AHEAD.has(on.status) || on.plover === 'REJECT' || occasionOf(on) !== occasionOf(off)) continue
    // Parties that differ in what they do are a split of attendance; here sources differ, or the plan itself has changed.
    if (off.status === 'declined' && !differ(on.accordingTo, off.accordingTo)) continue
    const key = `${on.actors.join()} ${off.actors.join()}`
    if (on.actors.some((i) => off.actors.includes(i)) || !sameDay(on, off) || seen.has(key)) continue
    seen.add(key)
    pairs.push({
      rule: 'talks-on-and-off',
      type: 'talks expected and refused',
      left: { record: on.id, evidence: on.evidence },
      right: { record: off.id, evidence: off.evidence },
      note: `${said(on.accordingTo)}: ${on.status}; ${said(off.accordingTo)}: ${off.status}. Talks may be held without one side.`,
    })
  }
  return [...pairs, ...expectedAnyway(doc, talks)]
}

const GOES_AHEAD = /\b(?:go(?:es)? ahead|take place|be held|begin|resume|proceed|start|still possible|continue)\b/i

/** "The U.S. expects talks to go ahead", where a party says that it will not come. */
function expectedAnyway(doc: Records, talks: readonly Event[]): Pair[] {
  const offs = talks.filter((e) => OFF.has(e.status) && occasionOf(e) === 0)
  const expecting = doc.statements.filter(
    (s) =>
      ['expected', 'planned'].includes(s.modality) &&
      s.content.some(({ text }) => OCCASIONS[0].test(text) && GOES_AHEAD.test(text)),
  )
  return expecting.flatMap((s) => {
    const off = offs.find((e) => differ(e.accordingTo, sayersOf(doc.statements, s)) && e.statement !== s.index)
    return off
      ? [
          {
            rule: 'talks-on-and-off',
            type: 'talks expected and refused',
            left: { record: s.id, evidence: s.content },
            right: { record: off.id, evidence: off.evidence },
            note: `${said(sayersOf(doc.statements, s))} expects the talks; ${said(off.accordingTo)}: ${off.status}. Talks may be held without one side.`,
          },
        ]
      : []
  })
}

function sameDay(a: Event, b: Event): boolean {
  if (!a.date?.from || !b.date?.from) return true
  return a.date.from <= (b.date.to ?? b.date.from) && b.date.from <= (a.date.to ?? a.date.from)
}

const COMES = new Set(['attends', 'attended'])
const STAYS_AWAY = new Set(['declines', 'threatens_boycott', 'postpones'])

/** Of one round some come and others stay away. */
function attendance(doc: Records): Pair[] {
  const pairs: Pair[] = []
  for (const round of doc.rounds) {
    for (const [a, b] of pairsOf(round.participants)) {
      const [comes, away] = COMES.has(a.attendance) ? [a, b] : [b, a]
      if (!COMES.has(comes.attendance) || !STAYS_AWAY.has(away.attendance)) continue
      pairs.push({
        rule: 'attendance-split',
        type: comes.actor === away.actor ? 'attendance in dispute' : 'attendance split',
        left: { record: round.id, evidence: comes.evidence },
        right: { record: round.id, evidence: away.evidence },
        note: `${round.label}: ${nameOf(doc, comes.actor)} ${comes.attendance}, ${nameOf(doc, away.actor)} ${away.attendance.replace('_', ' ')}.`,
      })
    }
  }
  return pairs
}

const FOR = new Set(['demands', 'supports', 'offers', 'commits', 'accepts'])
const AGAINST = new Set(['rejects', 'opposes'])

/** On one issue one party asks for what another rejects. */
function positions(doc: Records): Pair[] {
  const pairs: Pair[] = []
  const about = (p: Position): string => p.issueCode ?? p.issue
  // Who comes and who stays away is told by the rounds.
  const stands = doc.positions.filter((p) => p.issueCode !== 'TALK.ATTEND')
  for (const [a, b] of pairsOf(stands)) {
    const [one, other] = FOR.has(a.stance) ? [a, b] : [b, a]
    if (a.actor === b.actor || about(a) !== about(b) || !FOR.has(one.stance) || !AGAINST.has(other.stance)) continue
    pairs.push({
      rule: 'opposed-positions',
      type: 'opposed positions',
      left: { record: one.id, evidence: one.evidence },
      right: { record: other.id, evidence: other.evidence },
      note: `${one.issue}: ${nameOf(doc, one.actor)} ${one.stance}, ${nameOf(doc, other.actor)} ${other.stance}.`,
    })
  }
  return pairs
}

/** One party demands the whole, another will only do something less under the same heading: an end to the war, a pause in it. */
function onlyLess(doc: Records): Pair[] {
  const heading = (p: Position): string => issueOf(p.issueCode)?.heading ?? ''
  return doc.positions
    .filter(
      (p) =>
        p.made.rule === 'position-only' && heading(p) !== '' && p.evidence.some(({ text }) => GOES_ONLY.test(text)),
    )
    .flatMap((only) => {
      const demand = doc.positions.find(
        (p) => p.stance === 'demands' && heading(p) === heading(only) && !sameSide(doc, p.actor, only.actor),
      )
      if (!demand || demand.issueCode === only.issueCode) return []
      return [
        {
          rule: 'demanded-and-only',
          type: 'incompatible positions',
          left: { record: demand.id, evidence: demand.evidence },
          right: { record: only.id, evidence: only.evidence },
          note: `${nameOf(doc, demand.actor)} demands ${demand.issue}; ${nameOf(doc, only.actor)} will only go as far as ${only.issue}.`,
        },
      ]
    })
}

/** "will only agree to a pause": as far as one goes oneself, not the one thing that would move one. */
const GOES_ONLY =
  /\bonly (?:agree|accept|consent|commit|allow|discuss|consider|offer|support|back|sign|halt|pause|stop|talk)\b/i

const BEFORE =
  /\b(?:had|was|were|has|have) (?:originally |previously |initially )?(?:been )?(?:expected|scheduled|due|planned|slated|set|supposed|meant)\b[^.;]*/i

/** What was expected or planned and is now put off, called off or declined: the plan as it was beside what became of it. */
function changed(doc: Records): Pair[] {
  return doc.events
    .filter((e) => OFF.has(e.status))
    .flatMap((e) => {
      const sentence = doc.sentences[wordAt(doc, e.triggerHead).sentence]
      const found = sentence ? BEFORE.exec(doc.report.text.slice(sentence.start, sentence.end)) : null
      if (!sentence || found === null) return []
      const start = sentence.start + found.index
      if (within(e.trigger, start, found[0].length)) return []
      return [
        {
          rule: 'plan-changed',
          type: 'plan changed',
          left: { record: e.id, evidence: [spanOf(doc.report.text, start, start + found[0].trimEnd().length)] },
          right: { record: e.id, evidence: [e.trigger] },
          note: `It was planned; now it is ${e.status}.`,
        },
      ]
    })
}

const within = (span: Span, start: number, length: number): boolean =>
  span.start >= start && span.start < start + length

const HOPES = /\b(?:hopes?|prospects?|chances?|optimism|expectations?)\b/gi
const DIM =
  /\b(?:dim(?:s|med|ming)?|dash(?:es|ed|ing)?|fad(?:e|es|ed|ing)|darken(?:s|ed|ing)?|reced(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing)|shatter(?:s|ed|ing)?|diminish(?:es|ed|ing)?|slim|faint|bleak|remote|little|few|scant|no)\b/gi
const NEAR_HOPE = 24

/** The nearest to the start of the sentence of the stretches from a word of hope to a word that dims it, or the other way round. */
function dimHope(words: string): readonly [first: number, last: number] | null {
  const dims = [...words.matchAll(DIM)]
  for (const hope of words.matchAll(HOPES)) {
    const [from, to] = [hope.index, hope.index + hope[0].length]
    const dim = dims.find((d) => d.index + d[0].length > from - NEAR_HOPE && d.index < to + NEAR_HOPE)
    if (dim) return [Math.min(from, dim.index), Math.max(to, dim.index + dim[0].length)]
  }
  return null
}

/** One expects a deal or talks, and elsewhere the report says that hopes of it are dim. */
function outlooks(doc: Records): Pair[] {
  const expecting = doc.positions.find(
    (p) => p.stance === 'expects' && p.issueCode !== null && /^(?:CEAS|TALK)/.test(p.issueCode),
  )
  if (!expecting) return []
  const { text } = doc.report
  for (const { start, end } of doc.sentences) {
    const words = text.slice(start, end)
    const near = dimHope(words)
    if (near === null) continue
    const span = spanOf(text, start + near[0], start + near[1])
    if (expecting.evidence.some((e) => overlaps(e, span))) continue
    return [
      {
        rule: 'outlook-differs',
        type: 'outlook differs',
        left: { record: expecting.id, evidence: expecting.evidence },
        right: { record: expecting.id, evidence: [span] },
        note: `${nameOf(doc, expecting.actor)} expects ${expecting.issue}; elsewhere in the report hopes are dim.`,
      },
    ]
  }
  return []
}

const SLIGHT =
  /^(?:the|a|an|of|to|in|on|for|and|or|by|with|from|is|are|be|it|its|their|his|her|can|will|would|only|that|this|any|all|as|at)$/

const wordsOf = (half: Condition['antecedent']): Set<string> =>
  new Set(half.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter((w) => !SLIGHT.test(w)))

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((w) => b.has(w)).length

/** One party's condition is what another allows only on a condition of its own. */
function crossed(doc: Records): Pair[] {
  const pairs: Pair[] = []
  for (const [a, b] of pairsOf(doc.conditions)) {
    if (a.holder === null || b.holder === null || sameSide(doc, a.holder, b.holder)) continue
    if (a.logic === 'exchange' || b.logic === 'exchange') continue
    // What follows from a thing is required by nobody.
    if (a.kind === 'consequence' || b.kind === 'consequence') continue
    const hit =
      share(wordsOf(a.antecedent), wordsOf(b.consequent)) + share(wordsOf(b.antecedent), wordsOf(a.consequent))
    if (hit === 0) continue
    pairs.push({
      rule: 'crossed-conditions',
      type: 'crossed conditions',
      left: { record: a.id, evidence: a.evidence },
      right: { record: b.id, evidence: b.evidence },
      note: `What ${nameOf(doc, a.holder)} and ${nameOf(doc, b.holder)} require stands in each other's way.`,
    })
  }
  return pairs
}

/** The same holder's condition, once weaker and once stronger. */
function strengths(doc: Records): Pair[] {
  const pairs: Pair[] = []
  for (const [a, b] of pairsOf(doc.conditions)) {
    if (a.holder === null || a.holder !== b.holder || a.logic === b.logic || !differ(a.accordingTo, b.accordingTo))
      continue
    if (share(wordsOf(a.consequent), wordsOf(b.consequent)) === 0) continue
    pairs.push({
      rule: 'two-strengths',
      type: 'same claim at two strengths',
      left: { record: a.id, evidence: a.evidence },
      right: { record: b.id, evidence: b.evidence },
      note: `${said(a.accordingTo)} says it as "${a.logic.replace('_', ' ')}", ${said(b.accordingTo)} as "${b.logic.replace('_', ' ')}".`,
    })
  }
  return pairs
}
