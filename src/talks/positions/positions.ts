/**
 * Positions: who is for or against what, read from stands, from what speakers say they will do or others must do, from acts of speech
 * and from attendance at rounds. Stands of the rules that take any issue are kept whatever they are about, the others where an issue of
 * data/lexicons/issues.tsv or the talks themselves are named; never a bare fact.
 */
import type { PositionRule } from '../../knowledge/position-rules.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { roundWords } from '../../knowledge/round-rules.js'
import { actorAt, actorOfId } from '../../match/actors.js'
import { clauseOf } from '../../match/clause.js'
import { isVerb, kids, rangeSpan, wordAt } from '../../match/tree.js'
import type { Actor, AttributedDocument, Condition, EventDocument, Position, Stance } from '../../model.js'
import { isOfTalks } from '../proposals/of-talks.js'
import { onTheTable } from '../proposals/on-the-table.js'
import type { ProposalMention } from '../proposals/proposal-mention.js'
import { reservesAt } from '../proposals/reserves.js'
import { type TakenUp, takenUp } from '../proposals/taken-up.js'
import { holderOf, partyBehind, sameSide } from '../rounds/parties.js'
import type { RoundsRead } from '../rounds/rounds.js'
import { voiceAt } from '../speakers.js'
import { answerStands } from './answers.js'
import { attendancePositions } from './attending.js'
import { spansOf, wordsUnder } from './content-words.js'
import { joinPositions, type PositionDraft } from './draft.js'
import { eventPositions } from './from-events.js'
import { withoutRetoldHeadlines } from './headline-stands.js'
import type { IssueHit } from './issue-of.js'
import { judgedForStands, judgingStands } from './judgements.js'
import { mechanism } from './make-stand.js'
import { takesPart } from './no-party.js'
import { conditionalRule, hangingStands, onCondition, requiredPositions } from './on-condition.js'
import { partsOf } from './parts.js'
import { onlyStands, speakerStands } from './said.js'
import { type CueIndex, cuesOf } from './standing.js'
import type { Stand } from './stands.js'
import { standsOf } from './stands.js'
import { subjectMatter } from './subject-matter.js'
import { ultimatumStands } from './ultimatums.js'

export interface PositionsRead {
  readonly positions: readonly Position[]
  readonly stands: readonly Stand[]
  /** The mentions of each proposal, and who answers one without naming it again. */
  readonly table: readonly (readonly ProposalMention[])[]
  readonly answers: readonly TakenUp[]
}

/** Reads the positions of a report whose rounds are known. The stands are given too: proposals read acceptance from them. */
export function readPositions(doc: EventDocument, rounds: RoundsRead, conditions: readonly Condition[]): PositionsRead {
  const { seated } = rounds
  const cues = cuesOf(doc)
  const named = standsOf(doc, cues)
  const tells = (s: Stand): boolean => draftsOf(doc, s, cues, rounds).length > 0
  const only = onlyStands(doc).filter(tells)
  // "will only agree to a pause" is the condition, not the agreeing; "would not attend" is told by the round.
  const spoken = new Set([...only.map((s) => s.at), ...seated])
  const worded = named.filter((s) => !spoken.has(s.at) && !carries(s, named, seated, tells))
  const marked = [
    ...only,
    ...judgingStands(doc, cues),
    ...judgedForStands(doc, cues),
    ...answerStands(doc, cues),
    ...ultimatumStands(doc, cues),
  ]
  const found = [...worded, ...marked]
  // What a word says nothing of, "believes the border should be moved", may still be read from what is said.
  const hanging = (v: number): boolean => conditionalRule(doc, 'commits', [v], conditions) !== null
  const telling = found.filter((s) => draftsOf(doc, urgedTo(doc, s, rounds), cues, rounds).length > 0)
  const said = speakerStands(doc, telling, seated, hanging).map((s) => asHost(doc, s, rounds))
  const held = [...found, ...said, ...hangingStands(doc, conditions, [...found, ...said])].map((s) =>
    onCondition(doc, s, conditions),
  )
  const table = onTheTable(doc, held)
  const plans = new Set(table.flat().map(({ head }) => head))
  const stands = held.map((s) => withReserves(doc, s, plans))
  const answers = takenUp(doc, table)
  const tabled = {
    heads: new Set(
      table.filter((plan) => isOfTalks(doc, plan, rounds.rounds)).flatMap((plan) => plan.map(({ head }) => head)),
    ),
    answering: new Set(
      stands.filter((s) => plans.has(s.taken.head) && ANSWERS.has(s.stance)).flatMap((s) => s.holders),
    ),
  }
  const drafts = [
    ...[...stands, ...answers.map((answer) => onCondition(doc, onPlan(answer), conditions))].flatMap((s) =>
      draftsOf(doc, urgedTo(doc, s, rounds), cues, rounds, tabled),
    ),
    ...attendancePositions(doc, rounds),
  ]
  const told = [...drafts, ...requiredPositions(doc, conditions, drafts)]
  const all = withoutRetoldHeadlines(doc, [...told, ...eventPositions(doc, told, conditions)])
  return { positions: joinPositions(all), stands, table, answers }
}

/** Plans on the table of talks: the words that name them, and who has answered one. */
interface Tabled {
  readonly heads: ReadonlySet<number>
  readonly answering: ReadonlySet<number>
}

const ANSWERS: ReadonlySet<Stance> = new Set(['accepts', 'rejects', 'conditional'])

/** "Accepted the plan with reservations": something is left open. */
const withReserves = (doc: AttributedDocument, stand: Stand, plans: ReadonlySet<number>): Stand =>
  stand.stance === 'accepts' && plans.has(stand.taken.head) && reservesAt(doc, stand.at).length > 0
    ? { ...stand, stance: 'conditional' }
    : stand

/** "It accepted too": the stand is on the plan told before, and is shown by its own words. */
function onPlan({ stance, holders, at, head }: TakenUp): Stand {
  const { rule } = mechanism('position-on-plan')
  return { rule, stance, holders, at, holderHead: -1, taken: { head, kind: 'object', asked: -1 }, shown: at }
}

/**
 * "was ready to accept", "declined to join": the inner verb is the stand, the outer one only says how it is held. Where the inner one
 * tells nothing, "its move to withdraw troops from Togo", the outer stays.
 */
function carries(
  outer: Stand,
  stands: readonly Stand[],
  seated: ReadonlySet<number>,
  tells: (s: Stand) => boolean,
): boolean {
  const { head, kind } = outer.taken
  // "Announced its plan to dredge the harbour": the plan is the stand.
  const told = kind === 'object' && (outer.stance === 'offers' || outer.stance === 'commits')
  if ((kind === 'object' && !told) || outer.stance === 'demands' || outer.stance === 'expects') return false
  return (
    seated.has(head) ||
    stands.some((s) => s !== outer && s.at === head && s.holders.some((h) => outer.holders.includes(h)) && tells(s))
  )
}

/** "urging it to attend", "to accept the plan": who wants another at the table is for the talks, who wants it to take the plan for that. */
function urgedTo(doc: AttributedDocument, stand: Stand, rounds: RoundsRead): Stand {
  const come = mechanism('position-urges-attendance')
  const { lemma } = wordAt(doc, stand.taken.head)
  if (stand.taken.kind !== 'to' || stand.stance !== 'demands') return stand
  const take = mechanism('position-urges-acceptance')
  if (take.words.has(lemma) && takesPlan(doc, stand.taken.head) && !clauseOf(doc, stand.taken.head).negated)
    return { ...stand, rule: take.rule, stance: take.rule.stance }
  if (!come.words.has(lemma)) return stand
  // "to join an attack" is no coming to talks.
  if (lemma !== 'attend' && !wordsUnder(doc, stand.taken.head).some((w) => rounds.heads.has(w))) return stand
  const away = clauseOf(doc, stand.taken.head).negated
  return { ...stand, rule: come.rule, stance: away ? 'rejects' : come.rule.stance }
}

const takesPlan = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'obj').some((o) => proposalWords().heads.has(wordAt(doc, o).lemma.toLowerCase()))

/** "The talks would open on Thursday": what others await of a round, who hosts or carries it has in his hands. */
function asHost(doc: AttributedDocument, stand: Stand, { rounds, heads }: RoundsRead): Stand {
  const label = heads.get(stand.taken.head)
  if (stand.rule.id !== mechanism('position-foresees').rule.id || label === undefined) return stand
  const hosts = rounds.filter((r) => r.label === label).flatMap((r) => r.thirdParties.map(({ actor }) => actor))
  if (!stand.holders.some((h) => hosts.some((host) => sameSide(doc, h, host)))) return stand
  const { rule } = mechanism('position-will-be')
  return { ...stand, rule, stance: rule.stance }
}

const NOTHING_TABLED: Tabled = { heads: new Set(), answering: new Set() }

/** The positions one stand makes: one for each holder and each issue of what is taken. */
function draftsOf(
  doc: AttributedDocument,
  stand: Stand,
  cues: CueIndex,
  rounds: RoundsRead,
  tabled: Tabled = NOTHING_TABLED,
): PositionDraft[] {
  const forAll = answersForAll(doc, stand)
  const holders = [
    ...new Set(
      stand.holders
        .filter((a) => isParty(doc.actors[a], stand.rule) && !isTalks(doc, stand.holderHead))
        .map((a) =>
          forAll
            ? wholeOf(doc, partyBehind(doc, a), tabled)
            : stand.rule.people && stand.rule.by.size > 0
              ? a
              : holderOf(doc, a),
        ),
    ),
  ]
  if (holders.length === 0) return []
  const cue = cues.get(stand.at)
  const voice = voiceAt(doc, stand.at)
  const names = holders.map((a) => doc.actors[a]?.name ?? '')
  const accordingTo = cue ? (cue.sourceHead >= 0 ? cue.speakers : names) : voice.names
  const statement = cue ?? voice.statement
  const drafts: PositionDraft[] = []
  for (const part of partsOf(doc, stand.taken, stand.stance, stand.each)) {
    // "the offer of the mediators": whose it is, and not what is offered.
    if (stand.holders.includes(actorAt(doc, part.head))) continue
    const whole = part.head === stand.taken.head && stand.taken.asked >= 0
    const asked = whole ? wordsUnder(doc, stand.taken.asked, new Set([...part.cut, part.head])) : []
    const words = [...new Set([...asked, ...wordsUnder(doc, part.head, part.cut)])].sort((a, b) => a - b)
    const matter = subjectMatter(doc, stand, part.head, words, rounds, tabled.heads)
    if (!matter) continue
    const { hit } = matter
    const evidence = spansOf(doc, stand.shown === undefined ? words : wordsUnder(doc, stand.shown))
    if (evidence.length === 0) continue
    for (const actor of holders) {
      drafts.push({
        rule: stand.rule,
        actor,
        stance: matter.plan && stand.stance === 'commits' ? 'accepts' : stand.stance,
        issue: matter.label,
        issueCode: matter.code,
        accordingTo,
        statement: statement?.index ?? null,
        evidence,
        known: 'stated',
        steps: [
          { stage: 'talks', rule: stand.rule.id, says: stand.rule.why, at: [rangeSpan(doc, [stand.at, stand.at + 1])] },
          ...(forAll
            ? [
                {
                  stage: 'talks',
                  rule: WE_HAVE,
                  says: mechanism(WE_HAVE).rule.why,
                  at: [rangeSpan(doc, [stand.holderHead, stand.holderHead + 1])],
                },
              ]
            : []),
          {
            stage: 'talks',
            rule: stand.rule.id,
            says: `holder: ${doc.actors[actor]?.name ?? ''}; stance: ${stand.stance}`,
            at: stand.holderHead < 0 ? [] : [rangeSpan(doc, [stand.holderHead, stand.holderHead + 1])],
          },
          {
            stage: 'talks',
            rule: stand.rule.id,
            says: hit ? `issue ${hit.issue.code}, named ${whereNamed(words, hit)}` : 'no issue of the list is named',
            at: hit ? [rangeSpan(doc, [hit.first, hit.last])] : [],
          },
        ],
      })
    }
  }
  return drafts
}

/** Who takes part in public quarrels; of people who march it is enough that they do. */
const isParty = (actor: Actor | undefined, { by }: PositionRule): boolean =>
  actor !== undefined && (by.size > 0 || takesPart(actor))

/** "We have said yes", "we rejected it in May": an answer that was given is that of the party, whoever reads it out. */
function answersForAll(doc: AttributedDocument, { at, stance, holderHead }: Stand): boolean {
  if (stance !== 'accepts' && stance !== 'rejects') return false
  if (holderHead < 0 || !mechanism(WE_HAVE).words.has(wordAt(doc, holderHead).text.toLowerCase())) return false
  const verb = isVerb(doc, at) ? at : wordAt(doc, holderHead).head
  const { tense, perfect, negated } = clauseOf(doc, verb)
  return !negated && (perfect || tense === 'past')
}

const WE_HAVE = 'position-we-have'

/** "The movement accepts the plan ... 'We have said yes to the truce,' said the head of its council": it is the movement's answer. */
function wholeOf(doc: AttributedDocument, party: number, { answering }: Tabled): number {
  const whole = actorOfId(doc, doc.actors[party]?.partOf ?? null)?.index
  return whole !== undefined && answering.has(whole) && !answering.has(party) ? whole : party
}

/** "The exchange" is about what the report called so before. */
const whereNamed = (words: readonly number[], hit: IssueHit): string =>
  words.includes(hit.first) ? 'in the words' : 'where the report tells of it before'

/** A congress wants nothing; those who come to it may. */
const isTalks = (doc: AttributedDocument, head: number): boolean =>
  head >= 0 && roundWords().heads.has(wordAt(doc, head).lemma.toLowerCase())
