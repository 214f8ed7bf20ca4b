/**
 * Events: who did what to whom, and whether it happened. Each trigger of a rule is read for who, for its reality, for when and where and
 * for who tells it; what is only demanded, feared or imagined is not recorded but said in a notice.
 */
import type { EventRule } from '../knowledge/event-rules.js'
import { turnOf } from '../knowledge/event-turns.js'
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isPassive } from '../match/clause.js'
import { baseRel, kid, kids, rangeSpan, wordAt } from '../match/tree.js'
import type { AttributedDocument, EventDocument, EventStatus, Notice, Statement, Step } from '../model.js'
import { isBackground, isOngoing } from './background.js'
import { withCarriedDays } from './carried-day.js'
import { withCarriedDoers } from './carried-doer.js'
import { isDisowned } from './disclaimed.js'
import { isToldAround } from './doers-around.js'
import { type Draft, draftEvent, finish } from './draft.js'
import { isDoneToEachOther } from './each-other.js'
import { withIdentified } from './identified.js'
import { joinHappenings } from './joining.js'
import { withKnownDoers } from './known-doers.js'
import {
  asksForNoName,
  isAlarm,
  isAtAnIdea,
  isBareParticiple,
  isDatedAct,
  isDatedDeal,
  isDatedHarm,
  isDatedMeeting,
  isGeneric,
  isHeldSomewhere,
  isHostile,
  isInWords,
  isListItem,
  isNobodysDoing,
  isOffice,
  isOnlyATime,
  isOnlyMeans,
  isOnlySuspected,
  isPlot,
  isUnarmedCampaign,
  tellsItself,
} from './not-told.js'
import { objectOf } from './objects.js'
import { dateOf, dayAhead, placeOf } from './occasion.js'
import { isOfMishap } from './of-mishap.js'
import { isForThePress, isOfNobody } from './of-nobody.js'
import { isDeclinedByAnother } from './own-will.js'
import { type Party, partyOf } from './participants.js'
import { isOnlyPointedBack } from './pointed-back.js'
import { protestersOf } from './protesters.js'
import { type Reality, realityOf } from './reality.js'
import { withPeople, withPlaces } from './standing-parties.js'
import { AHEAD } from './statuses.js'
import { isThingStruck } from './struck-things.js'
import { actAfterTalks, talkersBefore } from './talks-before.js'
import { evidenceOf, tellingOf, triggerSpan } from './telling.js'
import { withActsToldBefore, withoutToldClaims } from './told-before.js'
import { isToldByItsCue } from './told-by-its-cue.js'
import { findTriggers, type Trigger } from './triggers.js'
import { unrecorded } from './unrecorded.js'
import { lemmaOf, phraseTop } from './words.js'

/** Codes the events of a report. Input: a document with attributions. Adds events and notices of what was seen and not recorded. */
export function codeEvents(doc: AttributedDocument): EventDocument {
  const cues = new Map<number, Statement>()
  for (const s of doc.statements) if (!cues.has(s.cueHead)) cues.set(s.cueHead, s)
  const triggers = findTriggers(doc)
  const speech = new Map(triggers.filter((t) => t.rule.speech).map((t) => [t.head, t]))
  const firstAttack = triggers.find((t) => t.rule.plover === 'ASSAULT' && !TOLLS.has(t.rule.id))?.head ?? Infinity
  const drafts: Draft[] = []
  const notices: Notice[] = []
  for (const trigger of triggers) {
    if (TOLLS.has(trigger.rule.id) && trigger.head < firstAttack) {
      notices.push(unrecorded(doc, trigger, 'no attack is told of before it'))
      continue
    }
    const read = readTrigger(doc, trigger, cues, speech)
    if ('message' in read) notices.push(read)
    else if (isOnlyPointedBack(doc, read, drafts))
      notices.push(unrecorded(doc, read.trigger, 'it only points back to what was told before'))
    else if (isEmptyPromise(read))
      notices.push(unrecorded(doc, read.trigger, 'a promise of which the text does not say whose it is'))
    else drafts.push(read)
  }
  const peopled = withPeople(doc, drafts)
  const carried = withKnownDoers(peopled.doc, withCarriedDoers(peopled.doc, peopled.drafts))
  const named = withIdentified(peopled.doc, withoutToldClaims(peopled.doc, carried))
  const joined = joinHappenings(peopled.doc, named)
  const taken = withActsToldBefore(peopled.doc, joined)
  const placed = withPlaces(peopled.doc, withCarriedDays(peopled.doc, taken.drafts))
  const events = finish(placed.doc, placed.drafts)
  return { ...placed.doc, events, notices: [...doc.notices, ...notices, ...taken.notices] }
}

/** Rules that name one of the dead: those of a ferry that sank are nobody's victims. */
const TOLLS = new Set(['among-dead', 'dead-include'])

/** What somebody unnamed will do for others, or what a thing is "intended to" do; a meeting on the calendar counts without names. */
const isEmptyPromise = (draft: Draft): boolean =>
  (draft.turn !== null || AHEAD.has(draft.status) || draft.trigger.rule.speech) &&
  draft.plover === 'AGREE' &&
  draft.actors.length === 0 &&
  draft.trigger.rule.plover !== 'CONSULT'

const UNREAL: ReadonlySet<EventStatus> = new Set(['hypothetical', 'threatened', 'denied'])

function readTrigger(
  doc: AttributedDocument,
  trigger: Trigger,
  cues: ReadonlyMap<number, Statement>,
  speech: ReadonlyMap<number, Trigger>,
): Draft | Notice {
  const { rule } = trigger
  const reality = realityOf(doc, trigger)
  const skip = (why: string): Notice => unrecorded(doc, trigger, why)
  const status = (rule.status as EventStatus | null) ?? reality.status
  // Content of a demand, a threat, a pledge: the saying is the event.
  if (reality.status !== 'occurred' && speech.has(reality.at) && reality.at !== trigger.head)
    return skip(`it is part of what "${wordAt(doc, reality.at).text}" says`)
  if (isToldByItsCue(doc, trigger, speech)) return skip('the verb that says it tells it')
  if (isNotSo(rule, reality)) return skip(reality.why)
  if (isOnlyExpected(doc, trigger)) return skip('others expect it, and nobody promised it')
  const disowned = isDisowned(doc, trigger, reality)
  if (reality.embedded && UNREAL.has(reality.status) && !disowned) return skip(reality.why)
  if (trigger.site === 'noun' && !trigger.support && reality.embedded && reality.status === 'intended') {
    if (!willBegin(doc, trigger, reality)) return skip(reality.why)
  }
  if (isNobodysDoing(doc, trigger)) return skip('it is an accident or a force of nature')
  if (asksForNoName(doc, trigger)) return skip('it only asks how to be told of')
  if (isAlarm(doc, trigger)) return skip('it is a warning of harm that others do')
  if (isOnlyMeans(doc, trigger)) return skip('it only says by what means')
  if (isListItem(doc, trigger)) return skip('it is an item of a list')
  if (isUnarmedCampaign(doc, trigger)) return skip('it is a campaign without arms')
  if (isInWords(doc, trigger)) return skip('it is an attack in words')
  if (isOffice(doc, trigger)) return skip('it is an office that is taken over')
  if (isAtAnIdea(doc, trigger)) return skip('it is turned on an idea, not on anybody')
  const stated = rule.speech ? cues.get(trigger.head) : undefined
  if (isOnlySuspected(doc, trigger)) return skip('nobody is said to have done it, only suspected of it')
  if (isGeneric(doc, trigger)) return skip('it is said of anybody who does so')
  let actors = partyOf(doc, trigger, rule.actors)
  if (actors.actors.length === 0 && stated) {
    const link = stated.chain[stated.chain.length - 1]
    if (link && link.actors.length > 0)
      actors = {
        actors: link.actors,
        heads: stated.sourceHead < 0 ? [] : [stated.sourceHead],
        via: 'source',
        standing: null,
      }
  }
  if (isNobody(actors)) actors = protestersOf(doc, trigger) ?? actors
  const after = isTalksNoun(trigger) ? actAfterTalks(doc, trigger.head) : -1
  if (after >= 0 && isNobody(actors)) actors = talkersBefore(doc, after)
  let recipients = partyOf(doc, trigger, rule.recipients, rule.reciprocal ? [] : actors.actors, isAimed(rule))
  if (actors.actors.length > 0 && isNobody(recipients) && isOnlySuffered(doc, trigger)) {
    recipients = actors
    actors = { ...actors, actors: [], heads: [], via: '' }
  } else if (isNobody(recipients) && isCountedAlone(doc, trigger)) {
    // "Six killed at Goma, police say": people told by a number alone.
    recipients = partyOf(doc, trigger, ['subject'])
  }
  // "two letters sent to the mayor": whoever is written to does nothing by it.
  const isOneWay = isNobody(actors) && recipients.via === 'to' && trigger.site === 'verb'
  if (rule.reciprocal && !isOneWay) actors = bothSides(doc, trigger, actors, recipients)
  // "India and Pakistan agreed to a truce": each side does it to the other.
  const mutual =
    (rule.reciprocal || isMutualDeal(doc, trigger) || actors.via === 'between' || isDoneToEachOther(doc, trigger)) &&
    recipients.actors.length === 0 &&
    actors.actors.length > 1
  if (mutual) recipients = { ...actors, via: 'other side' }
  if (isNobody(actors) && isOfMishap(doc, trigger)) return skip('it tells what became of people in an accident')
  if (isOfNobody(doc, trigger, actors)) return skip('the text does not say whose it is')
  if (isForThePress(doc, trigger, actors, recipients)) return skip('it is a talk with the press')
  const nobody = isNobody(actors) && isNobody(recipients)
  const talks = isTalksNoun(trigger)
  const dated = talks && (reality.status === 'scheduled' || dateOf(doc, trigger) !== null)
  if (talks && !dated && after < 0 && isNobody(recipients) && placeOf(doc, trigger) === null) {
    return skip('the text says neither with whom nor when or where')
  }
  const unnamed = (): boolean =>
    !rule.needsParty ||
    isDatedMeeting(doc, trigger) ||
    isDatedDeal(doc, trigger) ||
    isThingStruck(doc, trigger) ||
    isHeldSomewhere(doc, trigger) ||
    (trigger.site === 'noun' &&
      (dated || after >= 0 || trigger.support !== null || isDatedAct(doc, trigger) || tellsItself(doc, trigger)))
  if (nobody && !unnamed()) return skip('the text names neither who did it nor to whom')
  if (trigger.site === 'noun' && actors.actors.length === 0 && isOnlyATime(doc, trigger, recipients))
    return skip('it only says when something else was')
  // "no troops were injured": there is nobody of whom it is denied.
  if (status === 'denied' && isNobody(actors)) return skip('it is denied, and nobody is named who did not do it')
  if (status === 'declined' && isHostile(rule.plover) && isNobody(actors))
    return skip('nobody is named who will not do it')
  if (status === 'declined' && reality.embedded && isDeclinedByAnother(doc, actors.actors, reality.at))
    return skip('another will not have it, not who would do it')
  const plotted = isHostile(rule.plover) && reality.embedded && reality.status === 'intended'
  if (plotted && (isNobody(actors) || !isPlot(doc, reality.at))) return skip(reality.why)
  // "the troops stationed in Gao": whose troops they are is not who sent them there just then.
  const described = actors.actors.length === 0 || actors.via === 'object-whose'
  if (isBareParticiple(doc, trigger) && described && !isDatedHarm(doc, trigger) && !isDatedDeal(doc, trigger))
    return skip('it only describes whom it was done to')
  if (rule.speech && trigger.site === 'verb' && isNobody(actors) && !isPassive(doc, trigger.head))
    return skip('the text names nobody who says it')
  // "an agreement was reached with Syria": the one side that is named has no other to face.
  const alone = rule.reciprocal && actors.actors.length === 1 && actors.actors.join() === recipients.actors.join()
  const facing = alone ? { ...recipients, actors: [], heads: [], via: '' } : recipients
  return turned(doc, trigger, { ...reality, status }, actors, facing, cues)
}

/** Talks told by a noun of its own, without a verb that says who held them. */
const isTalksNoun = ({ rule, site, support }: Trigger): boolean =>
  rule.plover === 'CONSULT' && site === 'noun' && support === null

/** "are expected to favour the plan", "to lend ships": what others take somebody to do is no promise of his; visits and talks are set. */
const isOnlyExpected = (doc: AttributedDocument, { rule, head }: Trigger): boolean => {
  const { rel, head: above } = wordAt(doc, head)
  return rule.plover !== 'CONSULT' && rel === 'xcomp' && above >= 0 && lemmaOf(doc, above) === 'expect'
}

/** "the summit was not postponed", "may be called off", "did not rule out talks", "would not stay away": what a rule calls put off or declined is not so where its own verb does not tell it as so. */
const isNotSo = (rule: EventRule, { status }: Reality): boolean =>
  (UNREAL.has(status) || status === 'declined') &&
  (PUT_OFF.has(rule.status ?? '') || (rule.status === 'declined' && rule.when.negated !== true))

const PUT_OFF = new Set(['postponed', 'cancelled'])

/** "promised to hold elections", "ready to accept the plan": what is promised is still to be done; "agreed to attend" tells of the agreeing, which is done. */
const isPromise = (doc: AttributedDocument, { rule, head }: Trigger): boolean =>
  rule.plover === 'AGREE' &&
  rule.speech &&
  !(wordClass('AGREED').has(lemmaOf(doc, head)) && !isConditional(doc, head)) &&
  [...kids(doc, head, 'xcomp', 'ccomp', 'advcl', 'acl'), ...kids(doc, kid(doc, head, 'obj'), 'acl')].some(
    (c) => c > head && clauseOf(doc, c).infinitive,
  )

/** "agreed to sign only if", "agreed not to sign". */
const isConditional = (doc: AttributedDocument, v: number): boolean =>
  [v, ...kids(doc, v, 'xcomp')].some(
    (c) => (c !== v && clauseOf(doc, c).negated) || kids(doc, c, 'advcl').some((a) => kids(doc, a, 'mark').length > 0),
  )

/** Where a target lies is not who is talked to ("summits on Syria") nor asked. */
const isAimed = (rule: EventRule): boolean => !rule.speech && rule.plover !== 'CONSULT'

/** "the negotiations will begin on Sunday": what is told of the talks themselves, not of something they are part of. */
function willBegin(doc: AttributedDocument, trigger: Trigger, reality: Reality): boolean {
  const { rel, head } = wordAt(doc, phraseTop(doc, trigger.head))
  return trigger.rule.plover === 'CONSULT' && head === reality.at && baseRel(rel) === 'nsubj'
}

/** "with hundreds of civilians killed": an act that cannot be without an object, read without one, has its subject for it. */
function isOnlySuffered(doc: AttributedDocument, { rule, site, head, taken }: Trigger): boolean {
  // "cracked down on the protests": whom it was done to stands behind its preposition.
  if (
    taken.length > 0 ||
    site !== 'verb' ||
    rule.owner !== 'recipient' ||
    isPassive(doc, head) ||
    objectOf(doc, head) >= 0
  )
    return false
  const { xpos, rel } = wordAt(doc, head)
  // "the toll of the attacks rose to five killed": those whose attacks they were are not those killed.
  if (rel === 'advcl' && kid(doc, head, 'nsubj') < 0) return false
  const taking = kids(doc, head, 'aux', 'ccomp', 'xcomp').filter((c) => !isCount(doc, c))
  return ['VBN', 'VBD'].includes(xpos) && taking.length === 0
}

/** "Six killed at Goma": a bare participle of harm whose subject is a number. */
const isCountedAlone = (doc: AttributedDocument, { rule, site, head }: Trigger): boolean =>
  site === 'verb' &&
  rule.toPeople &&
  wordAt(doc, head).xpos === 'VBN' &&
  kids(doc, head, 'aux', 'obj').length === 0 &&
  kids(doc, head, 'nsubj').some((subject) => wordAt(doc, subject).upos === 'NUM')

/** "two guards killed five injured in a raid": the next of a list of tolls. */
const isCount = (doc: AttributedDocument, c: number): boolean =>
  wordAt(doc, c).xpos === 'VBN' && kid(doc, c, 'nummod') >= 0

/** "India and Pakistan agreed to a truce"; what the two of them promise or are ready to do, they do not promise each other. */
const isMutualDeal = (doc: AttributedDocument, { rule, head }: Trigger): boolean =>
  rule.plover === 'AGREE' && (!rule.speech || lemmaOf(doc, head) === 'agree')

/** A finite past tense: a day that seems to lie ahead was read wrongly, not the act. */
function isPast(doc: AttributedDocument, trigger: Trigger): boolean {
  const verb = trigger.support?.verb ?? trigger.head
  return wordAt(doc, verb).xpos.startsWith('VB') && clauseOf(doc, verb).tense === 'past'
}

/** "X met Y": both are actors, and Y is also the one met. */
function bothSides(doc: AttributedDocument, trigger: Trigger, actors: Party, recipients: Party): Party {
  const between = partyOf(doc, trigger, ['between', 'among'])
  const all = [...new Set([...actors.actors, ...between.actors, ...recipients.actors])]
  return {
    actors: all,
    heads: [...actors.heads, ...between.heads],
    via: [actors.via, between.via, recipients.via].filter(Boolean).join('+'),
    standing: null,
  }
}

const isNobody = ({ actors, standing }: Party): boolean => actors.length === 0 && standing === null

/** Applies the turn that type and status call for and makes the draft. */
function turned(
  doc: AttributedDocument,
  trigger: Trigger,
  reality: Reality,
  actors: Party,
  recipients: Party,
  cues: ReadonlyMap<number, Statement>,
): Draft {
  const { rule } = trigger
  const told = dateOf(doc, trigger)
  const date = dayAhead(doc, reality.status, told)
  const background = reality.status === 'occurred' ? isBackground(doc, trigger, date?.value ?? null) : null
  const continuing = reality.status === 'occurred' && background === null && isOngoing(doc, trigger)
  const published = doc.report.published
  const ahead =
    published !== null &&
    (date?.value.from ?? '') > published &&
    ['CONSULT', 'AGREE'].includes(rule.plover ?? '') &&
    (trigger.site !== 'noun' || date?.path === 'trigger') &&
    !isPast(doc, trigger)
  let status: EventStatus =
    ahead && reality.status === 'occurred' && !rule.speech
      ? 'scheduled'
      : background
        ? 'undated_past'
        : continuing
          ? 'ongoing'
          : reality.status
  // "Plans a march on Sunday": a day is told for it, though which one is left open; "announced protests on Friday" may tell of the saying.
  const day = isPast(doc, trigger) ? date : told
  if (status === 'intended' && day?.value.from) status = 'scheduled'
  else if (status === 'occurred' && isPromise(doc, trigger)) status = 'intended'
  const plotted = reality.embedded && isHostile(rule.plover) && isPlot(doc, reality.at)
  const turn = plotted ? undefined : turnOf(rule.plover, rule.mode, status)
  const steps: Step[] = [
    { stage: 'events', rule: rule.id, says: rule.why, at: [triggerSpan(doc, trigger)] },
    partyStep(doc, rule.id, 'who', actors),
    partyStep(doc, rule.id, 'to whom', recipients),
    {
      stage: 'events',
      rule: 'status',
      says: background ?? (continuing ? 'it goes on' : reality.why),
      at: [rangeSpan(doc, [reality.at, reality.at + 1])],
    },
  ]
  if (turn) steps.push({ stage: 'events', rule: turn.id, says: turn.why, at: [] })
  const heads = [...actors.heads, ...recipients.heads]
  const place = placeOf(doc, trigger)
  return draftEvent({
    trigger,
    type: rule.type,
    plover: turn?.plover ?? rule.plover,
    mode: turn ? turn.mode : rule.mode,
    cameo: turn?.cameo ?? rule.cameo,
    contexts: rule.contexts,
    status: turn?.status ?? status,
    actors: actors.actors,
    recipients: recipients.actors,
    doers: actors.actors.length > 0 ? null : actors.standing,
    standing: recipients.actors.length > 0 ? null : recipients.standing,
    date: date?.value ?? null,
    place: place?.value ?? null,
    telling: tellingOf(doc, trigger, turn?.status ?? status, cues),
    span: triggerSpan(doc, trigger),
    evidence: evidenceOf(doc, trigger, heads),
    steps: place
      ? [
          ...steps,
          {
            stage: 'events',
            rule: 'place',
            says: `where, from the ${place.path}`,
            at: [rangeSpan(doc, [place.at, place.at + 1])],
          },
        ]
      : steps,
    known: isToldAround(actors.via) ? 'relative' : 'stated',
    turn: turn?.id ?? null,
  })
}

function partyStep(doc: AttributedDocument, rule: string, side: string, party: Party): Step {
  if (party.actors.length === 0) return { stage: 'events', rule, says: `${side}: not stated`, at: [] }
  const names = party.actors.map((a) => doc.actors[a]?.name ?? '').join(', ')
  return {
    stage: 'events',
    rule,
    says: `${side}: ${names}, read from the ${party.via}`,
    at: party.heads.map((h) => rangeSpan(doc, [h, h + 1])),
  }
}
