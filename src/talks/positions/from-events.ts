/**
 * Positions that acts of speech hold: whoever demands, rejects, praises, condemns or promises takes a stand on what he does so about,
 * whether the words of data/lexicons/issues.tsv name it or not. What the words of position.yml have read already is left to them.
 */
import { AHEAD, DONE, OFF } from '../../events/statuses.js'
import { wordClass } from '../../knowledge/event-words.js'
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { roundList } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, markOf, opensWith, rangeSpan, wordAt } from '../../match/tree.js'
import type { Actor, AttributedDocument, Condition, Event, EventDocument, Stance } from '../../model.js'
import { overlaps } from '../../span.js'
import { holderOf, isUnderOrders, namedAt, ownersOf, sameSide } from '../rounds/parties.js'
import { isInQuestion, isOfFew, isOpenQuestion } from './asked.js'
import { followed } from './complements.js'
import { spansOf, wordsUnder } from './content-words.js'
import { paperTelling } from './doer.js'
import type { PositionDraft } from './draft.js'
import { decisive, isOfContrary, issuesIn, labelOf } from './issue-of.js'
import { namedIssue } from './named-issue.js'
import { hasStands } from './no-party.js'
import { isGivenUp } from './noun-stands.js'
import { conditionalRule } from './on-condition.js'
import { paperHolders } from './paper-holders.js'
import { areCommanded } from './said-clause.js'
import { isOfOld } from './standing.js'
import { ORDERS } from './stands.js'
import { deedWords, isNear } from './subject-matter.js'

/** Positions of the acts of speech among the events, but for those whose words a draft holds for the same actor. */
export function eventPositions(
  doc: EventDocument,
  drafts: readonly PositionDraft[],
  conditions: readonly Condition[],
): PositionDraft[] {
  return doc.events.flatMap((event) => {
    const told = standOf(doc, event)
    if (told === null || isDoneByThing(doc, event) || isBareDeal(doc, event)) return []
    const rule = conditionalRule(doc, told.stance, [event.triggerHead], conditions)
    const stand = rule === null ? told : { rule, stance: rule.stance }
    return (
      [...new Set(holdersOf(doc, event, stand.rule).map((a) => holderOf(doc, a)))]
        // "He accused the premier of it": where "he" is taken for the premier, nobody is known to accuse.
        .filter((actor) => event.made.rule !== 'accuse' || isAccuser(doc, event, actor))
        .filter((actor) => !(isOrder(doc, event) && event.recipients.some((r) => isUnderOrders(doc, r, actor))))
        .filter(
          (actor) =>
            !drafts.some(
              (d) =>
                (isNobodys(doc.actors[actor]) || sameSide(doc, d.actor, actor) || isSpeakerOf(doc, d, actor)) &&
                isAbout(d, event),
            ),
        )
        .flatMap((actor) => draftOf(doc, event, actor, stand))
        .filter((draft) => !drafts.some((d) => d.stance === draft.stance && sharesWords(doc, d, draft)))
    )
  })
}

/** Those who do it; "the president said the troops would leave" is his promise, "will work with the police" not theirs. */
function holdersOf(doc: EventDocument, event: Event, rule: PositionRule): readonly number[] {
  const all = event.actors.filter((actor) => hasStands(doc.actors[actor]))
  if (!isDeedAhead(doc, event, rule)) return all
  const partners = partnersOf(doc, event.triggerHead)
  const doers = all.filter((actor) => !partners.includes(actor))
  const said = event.statement === null ? undefined : doc.statements[event.statement]
  const speakers = said?.chain.at(-1)?.actors ?? []
  return doers.length > 0 && areCommanded(doc, doers, speakers) ? speakers : doers
}

/** "Will work with the police", "will join the union": those with whom a thing is to be done, who have promised nothing. */
const partnersOf = (doc: EventDocument, v: number): readonly number[] =>
  isVerb(doc, v) ? kids(doc, v, 'obj', 'obl').flatMap((k) => namedAt(doc, k)) : []

/** "The raids of Togo will help the pirates", "its handling complies with the law", "protests demanding reforms": a thing takes no stand. */
function isDoneByThing(doc: EventDocument, { triggerHead, made, actors }: Event): boolean {
  // What must be done is asked by whoever says so, whoever is to do it.
  if (made.rule === 'must' || !isVerb(doc, triggerHead)) return false
  // Only a subject of its own: "said the march would be calm, promising that" has that of the verb above.
  const { rel, head } = wordAt(doc, triggerHead)
  const own = baseRel(rel) === 'acl' ? head : kid(doc, triggerHead, 'nsubj')
  const doer = own < 0 ? paperTelling(doc, triggerHead) : own
  if (doer < 0 || wordAt(doc, doer).upos !== 'NOUN' || (doc.mentionAt[doer] ?? -1) >= 0) return false
  if (roundList('round-delegates').has(wordAt(doc, doer).lemma) || namedAt(doc, doer).length > 0) return false
  // "Protests by farmers demanding reforms": those who ask are named with it.
  return (
    made.rule !== 'demand' ||
    ![...ownersOf(doc, doer), ...paperHolders(doc, doer)].some((owner) => actors.includes(owner))
  )
}

/** "Struck a deal with Togo", "a de facto deal": that there is one tells nothing of what was accepted. */
function isBareDeal(doc: EventDocument, { made, triggerHead }: Event): boolean {
  if (made.rule !== 'deal-struck') return false
  const deal = isVerb(doc, triggerHead) ? (kids(doc, triggerHead, 'obj', 'nsubj:pass')[0] ?? -1) : triggerHead
  if (deal < 0) return false
  const about = [triggerHead, deal].flatMap((at) => kids(doc, at, 'acl', 'nmod', 'obl', 'advcl'))
  const named = kids(doc, deal, 'compound', 'amod').some((k) => issuesIn(doc, [k, deal + 1]).length > 0)
  return !named && !about.some((k) => PURPOSES.has(caseOf(doc, k) || markOf(doc, k)))
}

const PURPOSES = new Set(['to', 'on', 'over', 'for', 'that', 'about', 'of', 'under', 'regarding'])

/** What one's own people are told to do is no demand: "must", "ordered the army to". */
const isOrder = (doc: EventDocument, { made, triggerHead }: Event): boolean =>
  made.rule === 'must' || ORDERS.has(wordAt(doc, triggerHead).lemma)

/** "Our government": a government of no state known is that of whoever speaks. */
const isNobodys = (actor: Actor | undefined): boolean =>
  actor?.kind === 'government' && actor.country === null && actor.partOf === null

/** "Ruiz, for the union, said": what the union wants in her words is not hers once more. */
const isSpeakerOf = (doc: EventDocument, { statement }: PositionDraft, actor: number): boolean =>
  statement !== null && doc.statements[statement]?.chain.at(-1)?.actors.includes(actor) === true

/** "Put forward proposals to dredge the harbour": what the noun tells the verb need not tell once more. */
const sharesWords = (doc: EventDocument, known: PositionDraft, draft: PositionDraft): boolean =>
  sameSide(doc, known.actor, draft.actor) && known.evidence.some((a) => draft.evidence.some((b) => overlaps(a, b)))

const isAbout = (draft: PositionDraft, { evidence }: Event): boolean =>
  draft.evidence.some((d) => evidence.some((e) => overlaps(d, e)))

/** The rule and stance that an act of speech holds, by the rule that coded it and the word it was told by; null where it holds none. */
function standOf(doc: EventDocument, { made, triggerHead, status, plover }: Event): Held | null {
  if (isInQuestion(doc, triggerHead) || (isVerb(doc, triggerHead) && isOpenQuestion(doc, triggerHead))) return null
  if (isOfOld(doc, triggerHead)) return null
  // What one agrees to do is still ahead; the stand is taken.
  const done = DONE.has(status) || (plover === 'AGREE' && status === 'intended')
  const { events, announced, mechanisms } = positionWords()
  const rule = events.get(made.rule)
  if (isOfFew(doc, surfaceSubject(doc, triggerHead))) return null
  if (rule === undefined) {
    const threat = mechanisms.get('position-threatened')
    const threatens = plover === 'THREATEN' ? threat?.words.has(status) : plover === 'MOBILIZE' && AHEAD.has(status)
    const held = threatens && isToBe(doc, triggerHead) ? threat?.rule : undefined
    const isAhead = AHEAD.has(status) && isToBe(doc, triggerHead) && !isState(doc, triggerHead)
    const own = (isAhead ? announced.get(made.rule) : undefined) ?? held
    return own ? { rule: own, stance: own.stance } : null
  }
  const lemma = wordAt(doc, triggerHead).lemma.toLowerCase()
  if (rule.except.has(lemma) || isCalled(doc, triggerHead) || isName(doc, triggerHead) || isUnreal(doc, triggerHead))
    return null
  if (made.rule === 'accuse' && isOnlyBlame(doc, triggerHead)) return null
  // "The barriers that women must overcome" tells of them and asks for nothing.
  if (isGivenUp(doc, triggerHead) || (OWN_MATTER.has(made.rule) && wordAt(doc, triggerHead).rel === 'acl:relcl'))
    return null
  for (const [id, from] of OWN_WORDS) {
    const own = mechanisms.get(id)
    if (made.rule === from && own?.words.has(lemma)) return done ? { rule: own.rule, stance: own.rule.stance } : null
  }
  // "Is keen to", "conceded that": of what such events take up, only the words of assent accept anything.
  if (mechanisms.get(rule.id)?.words.has(lemma) === false) return null
  // A refusal is also told by what does not come about: "declined the visit".
  const { rel, head } = wordAt(doc, triggerHead)
  // "Refused to rule it out" is neither.
  if (rel === 'xcomp' && isRejecting(doc, triggerHead) && isRejecting(doc, head)) return null
  const refused = rule.stance === 'rejects' && (AHEAD.has(status) || OFF.has(status))
  return done || refused ? { rule, stance: rule.stance } : null
}

/** Words that hold another stance than the rest of their event rule: promises and offers among agreements, plans put forward among demands. */
const OWN_WORDS = [
  ['position-promising', 'agree-to'],
  ['position-offering', 'agree-to'],
  ['position-put-forward', 'demand'],
  ['position-thanks', 'praise'],
] as const

/** "A bill that will keep the office funded": how a thing is kept, and done by nobody. */
const isState = (doc: EventDocument, v: number): boolean =>
  ['VBN', 'VBD'].includes(wordAt(doc, v).xpos) &&
  kids(doc, v, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'mark').length === 0

/** "Will free them", "is set to free them", "its decision to free them"; not "is keen to", "to let them flee", "by leaving", "will be forced to". */
function isToBe(doc: EventDocument, v: number): boolean {
  const { tense, finite } = clauseOf(doc, v)
  const { rel, head } = wordAt(doc, v)
  if (!isVerb(doc, v)) return true
  if (baseRel(rel) === 'conj' && head >= 0 && isVerb(doc, head) && kids(doc, v, 'nsubj', 'aux').length === 0)
    return isToBe(doc, head)
  // "That will push them out", "how they would raid homes": told beside, or asked.
  if (rel === 'acl:relcl' || kids(doc, v, 'advmod', 'mark').some((k) => wordAt(doc, k).xpos === 'WRB')) return false
  if (finite) return tense === 'future' || tense === 'would'
  const settled = positionWords().mechanisms.get('position-announced')?.words
  return ['xcomp', 'acl', 'advcl', 'root'].includes(rel) && (head < 0 || settled?.has(wordAt(doc, head).lemma) === true)
}

/** "Would not have signed without help": what was not, and is no stand. */
function isUnreal(doc: EventDocument, v: number): boolean {
  const { tense, perfect } = clauseOf(doc, v)
  return tense === 'would' && perfect
}

/** "Called the meeting for Monday", "calls new round": who calls something together asks nobody for it. */
const isCalled = (doc: EventDocument, v: number): boolean =>
  wordAt(doc, v).lemma === 'call' && kids(doc, v, 'obj').length > 0 && kids(doc, v, 'xcomp', 'ccomp').length === 0

/** Whoever accuses somebody who is known and is not himself. */
const isAccuser = (doc: EventDocument, { recipients }: Event, actor: number): boolean =>
  recipients.length > 0 && !recipients.some((r) => sameSide(doc, r, actor))

/** "Each side accused the other of it", "blamed the rebels for the delay": who is to blame, and no deed that somebody is against. */
const isOnlyBlame = (doc: EventDocument, v: number): boolean =>
  kids(doc, v, 'obj', 'iobj', 'obl').some((o) => ['other', 'each'].includes(wordAt(doc, o).lemma)) ||
  // "Apologised for accusing it", "stopped accusing it": it does not.
  (isVerb(doc, v) && wordAt(doc, v).xpos === 'VBG' && (markOf(doc, v) !== '' || wordAt(doc, v).rel === 'xcomp')) ||
  (wordAt(doc, v).lemma === 'blame' && !isDeed(doc, matterOf(doc, v, false)))

const isDeed = (doc: EventDocument, i: number): boolean => i >= 0 && isVerb(doc, i)

/** 'Called the bishops "traitors"': what one calls somebody is no issue. */
const isName = (doc: EventDocument, v: number): boolean =>
  kids(doc, v, 'obj').some((o) => (doc.mentionAt[o] ?? -1) >= 0) &&
  kids(doc, v, 'xcomp').some((c) => wordAt(doc, c).upos === 'NOUN')

interface Held {
  readonly rule: PositionRule
  readonly stance: Stance
}

function draftOf(doc: EventDocument, event: Event, actor: number, { rule, stance }: Held): PositionDraft[] {
  const said = saidBy(doc, event.triggerHead)
  const asks = !ABOUT_THINGS.has(stance)
  const own = OWN_MATTER.has(event.made.rule) || stance === 'conditional' || isDeedAhead(doc, event, rule)
  const matter = own ? event.triggerHead : matterOf(doc, said ?? event.triggerHead, asks)
  if (said === null && isSaying(doc, matter)) return []
  // "Refused to deny it", "to rule it out": whoever will not reject a thing has taken no stand on it.
  if (stance === 'rejects' && [matter, ...kids(doc, event.triggerHead, 'xcomp')].some((c) => isRejecting(doc, c)))
    return []
  if (matter >= 0 && (isLeftOut(doc, matter, rule) || (stance === 'accepts' && isOpinion(doc, matter)))) return []
  const words = matter < 0 ? [] : wordsUnder(doc, matter)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const evidence = spansOf(doc, words)
  if (evidence.length === 0) return []
  const near = issuesIn(doc, [first, last + 1]).filter(
    (h) => words.includes(h.first) && isNear(doc, h, matter, -1) && !isOfContrary(doc, h, matter),
  )
  const hit = decisive(near)
  const coded = hit !== null && !hit.issue.weak
  if (rule.issue === 'coded' && !coded) return []
  // "It would not change its name": the name of the deed, as of what speakers will not do.
  const deed = event.made.rule === 'will-not' ? deedWords(doc, matter, stance, [actor], words) : words
  const named = coded
    ? namedIssue(doc, stance, matter, hit, deed)
    : { label: labelOf(doc, matter, null, deed), code: null }
  // "A hospital supported by the agency": what is told of a thing beside is no stand on it.
  const plan = proposalWords().heads.has(wordAt(doc, matter).lemma.toLowerCase())
  if (stance === 'supports' && !coded && !plan && isParticiple(doc, event.triggerHead)) return []
  const at = [rangeSpan(doc, [event.triggerHead, event.triggerHead + 1])]
  return [
    {
      rule,
      actor,
      stance,
      issue: named.label,
      issueCode: named.code,
      accordingTo: event.accordingTo,
      statement: event.statement,
      evidence,
      known: 'stated',
      steps: [
        { stage: 'talks', rule: rule.id, says: `${rule.why} (${event.id}, ${event.made.rule})`, at },
        ...(said === null
          ? []
          : [{ stage: 'talks', rule: SAYING, says: 'what the noun is about', at: [rangeSpan(doc, [said, said + 1])] }]),
        { stage: 'talks', rule: rule.id, says: `holder: ${doc.actors[actor]?.name ?? ''}; stance: ${stance}`, at: [] },
      ],
    },
  ]
}

/** "supported by the agency", "supporting the police": a participle that hangs on a noun. */
const isParticiple = (doc: EventDocument, v: number): boolean =>
  wordAt(doc, v).rel === 'acl' && ['VBN', 'VBG'].includes(wordAt(doc, v).xpos)

const isRejecting = (doc: EventDocument, v: number): boolean =>
  (v >= 0 &&
    isVerb(doc, v) &&
    positionWords()
      .verbs.get(wordAt(doc, v).lemma)
      ?.some(({ rule, word }) => rule.stance === 'rejects' && followed(doc, v, word))) ??
  false

/** Stances that nouns are left out of: praise, often paid for the sake of form, and assent, given to reporters too. */
const COURTESIES: ReadonlySet<Stance> = new Set(['supports', 'accepts'])

/** What the rule leaves out: deeds for any stance, nouns for courtesies. */
const isLeftOut = (doc: EventDocument, matter: number, { except, stance }: PositionRule): boolean =>
  except.has(wordAt(doc, matter).lemma) &&
  (isVerb(doc, matter) ? stance !== 'offers' || !isAboutTalks(doc, matter, except) : COURTESIES.has(stance))

/** "(Ready to) begin talks": to meet the other side, whatever the verb. */
const isAboutTalks = (doc: EventDocument, v: number, except: ReadonlySet<string>): boolean =>
  kids(doc, v, 'obj').some(
    (o) => wordClass('NEGOTIATIONS').has(wordAt(doc, o).lemma) && !except.has(wordAt(doc, o).lemma),
  )

/** "Agreed that the blow had been hard": who thinks so too has accepted nothing. */
function isOpinion(doc: EventDocument, matter: number): boolean {
  // "Agreed that its troops withdraw": a bare verb tells what shall be.
  if (wordAt(doc, matter).xpos === 'VBP' && kids(doc, matter, 'aux', 'cop').length === 0) return false
  const { finite, tense, perfect } = clauseOf(doc, matter)
  return finite && (perfect || tense === 'past' || tense === 'present')
}

/** "must restructure his government", "will not change its name": the verb is itself what is asked or refused. */
const OWN_MATTER = new Set(['must', 'will-not'])

/** "Will free the sailors", announced for later: the deed is itself what is promised. */
function isDeedAhead(doc: EventDocument, { made, triggerHead }: Event, rule: PositionRule): boolean {
  const { announced, mechanisms } = positionWords()
  return (
    [announced.get(made.rule), mechanisms.get('position-threatened')?.rule].includes(rule) && isVerb(doc, triggerHead)
  )
}

const SAYING = 'position-saying'

/** What one supports or is against is a thing, whatever that is for: "struck down the policy to make it harder". */
const ABOUT_THINGS: ReadonlySet<Stance> = new Set(['supports', 'opposes', 'rejects'])

const isSaying = (doc: AttributedDocument, i: number): boolean =>
  i >= 0 && (positionWords().mechanisms.get(SAYING)?.words.has(wordAt(doc, i).lemma.toLowerCase()) ?? false)

/** The noun that carries the act, "voiced its support for the harbour", when it says what it is about; or null. */
function saidBy(doc: AttributedDocument, head: number): number | null {
  const noun = kids(doc, head, 'obj', 'nsubj:pass').find((o) => isSaying(doc, o))
  return noun !== undefined && matterOf(doc, noun) >= 0 ? noun : null
}

/** Where what is demanded, condemned or promised hangs: the clause the word takes, else its object, else what stands behind its preposition. */
function matterOf(doc: AttributedDocument, head: number, asks = true): number {
  const taken = kids(doc, head, 'obj', 'nsubj:pass')
  // "Thanked the crews for their help".
  if (positionWords().mechanisms.get('position-thanks')?.words.has(wordAt(doc, head).lemma) === true)
    return kids(doc, head, 'obl', 'advcl').find((o) => opensWith(doc, o, 'for')) ?? -1
  // "Defended its ally, saying", "denounced a plot to": what goes along with a stand on a thing is not the thing.
  const clauses = kids(doc, head, 'xcomp', 'ccomp').filter(
    (c) => c > head && !isAside(doc, c) && (asks || !isOfAnother(doc, c)),
  )
  const purposes = (asks ? [head, ...taken] : [head]).flatMap((h) =>
    kids(doc, h, 'acl', 'advcl').filter(
      (c) =>
        c > h && isVerbal(doc, c) && AIMS.has(markOf(doc, c)) && !isAside(doc, c) && (asks || !isOfAnother(doc, c)),
    ),
  )
  const objects = taken.filter((o) => !isSomebody(doc, o))
  // "Support the regime in the valley", "against the rebels": where or against whom somebody is supported is not what for.
  const someone = !asks && taken.some((o) => isSomebody(doc, o))
  const behind = kids(doc, head, 'obl', 'nmod').filter(
    (o) =>
      o > head &&
      ABOUT.has(caseOf(doc, o)) &&
      !(someone && (caseOf(doc, o) === 'against' || wordClass('BESIDE').has(caseOf(doc, o)))) &&
      !isSomebody(doc, o) &&
      (doc.placeAt[o] ?? -1) < 0 &&
      (doc.dateAt[o] ?? -1) < 0,
  )
  if (asks) return clauses[0] ?? purposes[0] ?? objects[0] ?? behind[0] ?? -1
  const told = clauses.find((c) => objects.every((o) => c < o) || markOf(doc, c) !== 'to')
  return told ?? objects[0] ?? purposes[0] ?? behind[0] ?? -1
}

/** Marks of what is asked or blamed; "after" and "while" only say when. */
const AIMS = new Set(['', 'to', 'for', 'from', 'of', 'for to'])

/** "presented a plan, giving each side a week": what stands behind a comma goes along with it and is not the matter. */
const isAside = (doc: AttributedDocument, c: number): boolean =>
  wordAt(doc, c).xpos === 'VBG' && kids(doc, c, 'mark').length === 0 && doc.tokens[c - 1]?.text === ','

/** "(Asked the premier, who is supported by the union), to resign": an infinitive behind a comma is asked further up. */
const isOfAnother = (doc: AttributedDocument, c: number): boolean =>
  kids(doc, c, 'mark').some((m) => wordAt(doc, m).xpos === 'TO' && doc.tokens[m - 1]?.text === ',')

const isVerbal = (doc: AttributedDocument, c: number): boolean => ['VB', 'VBG'].includes(wordAt(doc, c).xpos)

/** Somebody, or a word that only points: to blame or praise him is a stand on what he did, and that is said elsewhere if at all. */
const isSomebody = (doc: AttributedDocument, i: number): boolean =>
  (doc.mentionAt[i] ?? -1) >= 0 || wordAt(doc, i).upos === 'PRON'

const ABOUT = new Set([
  'for',
  'on',
  'of',
  'to',
  'over',
  'about',
  'against',
  'at',
  'with',
  'behind',
  'in',
  'as',
  'into',
  'upon',
])
