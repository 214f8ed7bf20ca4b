/** The same happening told again: one record with all its passages, kept as it is told in full. */
import { wordClass } from '../knowledge/event-words.js'
import { obliques } from '../match/roles.js'
import { baseRel, caseOf, kids, wordAt } from '../match/tree.js'
import { samePlace } from '../mentions/places/same-place.js'
import type { AttributedDocument } from '../model.js'
import { onceFor } from '../once-for.js'
import { befellOnce, isAnother } from './befell-once.js'
import { areOfOneTime, type Draft, isOneReality, sameHappening, sameReality, sameType, shares } from './draft.js'
import { objectOf } from './objects.js'
import { areAlike, isLeadRetold } from './retold.js'
import type { Telling } from './telling.js'
import { lemmaOf } from './words.js'

/** Happenings of one type looked back over at most: reading must stay linear. */
const MOST = 50

/** A happening as it stands so far, and each of its tellings. */
interface Kept {
  readonly draft: Draft
  readonly tellings: readonly Draft[]
}

/** The same happening told again gives more evidence, not another event. */
export function foldRepeats(doc: AttributedDocument, drafts: readonly Draft[]): Draft[] {
  const kept: (Kept | null)[] = []
  const byType = new Map<string, number[]>()
  for (const draft of drafts) {
    const key = draft.plover ?? draft.trigger.rule.id
    const places = byType.get(key) ?? []
    byType.set(key, places)
    const known = places.slice(-MOST).filter((k) => kept[k] !== null && isToldIn(doc, kept[k]!, draft))
    const [at = kept.length, ...others] = known
    const now = { draft, tellings: [draft] }
    if (known.length === 0) places.push(at)
    kept[at] = known.length === 0 ? now : joinedTo(doc, kept[at]!, now)
    // "17 killed as rebels attack Goma": two words of the lead for what is then told in full.
    for (const k of others) {
      if (!isOneLead(doc, kept[at], kept[k]!, draft)) continue
      kept[at] = joinedTo(doc, kept[at], kept[k]!)
      kept[k] = null
    }
  }
  return kept.flatMap((each) => (each === null ? [] : [each.draft]))
}

/** In one voice whatever tells it again; a lead is in the report's own voice also where its source is named only later. */
const isToldIn = (doc: AttributedDocument, known: Kept, draft: Draft): boolean =>
  (isOneVoice(known.draft, draft) && toldAgain(doc, known.draft, draft)) || isLeadToldIn(doc, known, draft)

/** Told again after its lead, and apart from nothing that was joined to that: neither two days nor two sources meet by a lead that has none. */
const isLeadToldIn = (doc: AttributedDocument, known: Kept, draft: Draft): boolean =>
  known.tellings.some(
    (telling) => (isOneVoice(telling, draft) || isOfNamedSource(telling, draft)) && isLeadRetold(doc, telling, draft),
  ) &&
  [known.draft, ...known.tellings].every((telling) => areAlike(doc, telling, draft)) &&
  new Set([...known.tellings, draft].map(voiceOf).filter((voice) => voice !== REPORT)).size <= 1

const isOneVoice = (a: Draft, b: Draft): boolean => voiceOf(a) === voiceOf(b)

const voiceOf = ({ telling }: Draft): string => telling.accordingTo.join('|')

/** The source tells the doer too, if the lead does: nobody is made to blame whom only the report blames. */
const isOfNamedSource = (lead: Draft, full: Draft): boolean =>
  voiceOf(lead) === REPORT && (lead.actors.length === 0 || full.actors.length > 0)

const REPORT = 'report'

/** Both stand in one sentence, and both are told again by the draft. */
const isOneLead = (doc: AttributedDocument, one: Kept, other: Kept, draft: Draft): boolean =>
  [one, other].every(({ tellings }) => tellings.some((telling) => isLeadRetold(doc, telling, draft))) &&
  isOneSentence(doc, one.tellings[0]!, other.tellings[0]!) &&
  one.tellings.every((telling) => other.tellings.every((also) => areAlike(doc, telling, also)))

const isOneSentence = (doc: AttributedDocument, a: Draft, b: Draft): boolean =>
  wordAt(doc, a.trigger.head).sentence === wordAt(doc, b.trigger.head).sentence

const joinedTo = (doc: AttributedDocument, one: Kept, other: Kept): Kept => ({
  draft: folded(one.draft, other.draft, isLeadRetold(doc, one.draft, other.draft)),
  tellings: [...one.tellings, ...other.tellings],
})

/** The fuller of two tellings, with what only the other tells and the passages of both. */
function folded(first: Draft, again: Draft, isLead: boolean): Draft {
  const full = isFuller(first, again, isLead) ? again : first
  const bare = full === first ? again : first
  const isSameVoice = isOneVoice(first, again)
  const says = `the same happening, told again in ${isSameVoice ? 'the same voice' : 'the words of its source'}`
  return {
    ...full,
    status: [full, bare].find(({ date }) => date !== null)?.status ?? first.status,
    type: full.type ?? bare.type,
    mode: full.mode ?? bare.mode,
    actors: full.actors.length > 0 ? full.actors : bare.actors.filter((actor) => !full.recipients.includes(actor)),
    recipients: longer(full.recipients, bare.recipients).filter(
      (r) => !full.actors.includes(r) || full.recipients.includes(r),
    ),
    date: full.date ?? bare.date,
    place: full.place ?? bare.place,
    telling: isSameVoice ? full.telling : tellingOfBoth(first, again),
    evidence: [...first.evidence, ...again.evidence],
    steps: [...full.steps, ...bare.steps, { stage: 'events', rule: 'told-again', says, at: [bare.span] }],
  }
}

const longer = (one: readonly number[], other: readonly number[]): readonly number[] =>
  other.length > one.length ? other : one

/** Whoever is named answers for it, then the report, unless the doer is told by the source alone. */
function tellingOfBoth(first: Draft, again: Draft): Telling {
  const named = voiceOf(first) === REPORT ? again : first
  const own = named === first ? again : first
  const isBlamedByOne = own.actors.length === 0 && named.actors.length > 0
  return isBlamedByOne
    ? named.telling
    : { ...named.telling, accordingTo: [...new Set([...named.telling.accordingTo, REPORT])] }
}

/** Of a lead and its text that tell as much, the one in more words. */
const isFuller = (first: Draft, again: Draft, isLead: boolean): boolean =>
  fullness(again) > fullness(first) ||
  (isLead && fullness(again) === fullness(first) && wordsOf(again).length > wordsOf(first).length)

/** How many of doer, target, day and place it tells. */
const fullness = ({ actors, recipients, date, place }: Draft): number =>
  [actors.length > 0, recipients.length > 0, date !== null, place !== null].filter(Boolean).length

/** Types of which one side does not do two alike in one sentence without a sign of it. */
const TALK = new Set(['AGREE', 'REJECT', 'CONSULT', 'REQUEST', 'SUPPORT', 'CONCEDE', 'RETREAT'])

function toldAgain(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  if (!sameType(a, b)) return false
  if (befellOnce(doc, a, b)) return true
  if (a.trigger.rule.id === b.trigger.rule.id && (sameHappening(a, b) || isPrintedTwice(a, b))) return true
  if (!sameReality(a, b) || a.actors.length === 0 || a.actors.join() !== b.actors.join()) return false
  if (a.date && b.date && a.date.from !== b.date.from) return false
  if (isOneCampaign(doc, a, b)) return true
  const isOneRule = a.trigger.rule.id === b.trigger.rule.id
  if (isOneRule && isOneVerbAndObject(doc, a, b)) return true
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const near = isOneSentence(doc, a, b)
  if (a.plover === 'PROTEST') return near && haveOpenEnds(a, b) && isOneProtest(doc, a, b)
  return isOneRule && haveOpenEnds(a, b) && TALK.has(a.plover ?? '') && (near || a.mode === 'meet')
}

/** One names nobody it is done to, or both name the same. */
const haveOpenEnds = (a: Draft, b: Draft): boolean =>
  a.recipients.length === 0 || b.recipients.length === 0 || a.recipients.join() === b.recipients.join()

/** "marched to the gate after holding a rally", "chanted slogans and threw eggs": one crowd, and nothing tells of another day or cause. */
const isOneProtest = (doc: AttributedDocument, a: Draft, b: Draft): boolean => {
  const [one, other] = [a, b].map(({ trigger: { head } }) =>
    obliques(doc, head).flatMap(({ prep, head: of }) => (prep === 'against' ? [lemmaOf(doc, of)] : [])),
  )
  const isTold = (told: Draft): boolean =>
    baseRel(wordAt(doc, told.trigger.head).rel) !== 'acl' &&
    !kids(doc, told.trigger.head, 'advmod').some((k) => wordClass('ANOTHERONE').has(lemmaOf(doc, k)))
  return isTold(a) && isTold(b) && (one!.length === 0 || other!.length === 0 || one!.join() === other!.join())
}

/** "launched an assault on Goma ... an assault on Goma", "the offensive": one push of one doer, whatever it is called, and not a new one. */
function isOneCampaign(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const [one, other] = [pushIn(doc, a), pushIn(doc, b)]
  if (one < 0 || other < 0 || isNewOne(doc, other) || isNewOne(doc, one)) return false
  if (!isOneReality(a, b) || !areOfOneTime(a.date, b.date)) return false
  if (isPointingBack(doc, other)) return b.recipients.length === 0 && b.place === null
  const [aim, otherAim] = [one, other].map((noun) => aimOf(doc, noun))
  if (aim !== '' && otherAim !== '' && aim !== otherAim) return false
  const isOneAim = shares(a.recipients, b.recipients) || (a.place !== null && a.place === b.place)
  return isOneAim && lemmaOf(doc, one) === lemmaOf(doc, other) && areAlike(doc, a, b)
}

/** "(An assault) on a camp"; "" where it is not told. */
const aimOf = (doc: AttributedDocument, noun: number): string =>
  obliques(doc, noun)
    .filter(({ prep }) => ['on', 'against', 'at', 'into'].includes(prep))
    .map(({ head }) => lemmaOf(doc, head))
    .join(' ')

/** "The offensive", "its offensive", "the offensive by Chad", of which no more is told than that. */
const isPointingBack = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'nmod', 'amod', 'acl').every((k) => caseOf(doc, k) === 'by') &&
  kids(doc, noun, 'det', 'nmod:poss').some((k) => wordAt(doc, k).text.toLowerCase() !== 'a')

/** The noun for a push that is told alone: its own, or what its verb launches; or -1. */
function pushIn(doc: AttributedDocument, { trigger: { site, head } }: Draft): number {
  const noun = site === 'noun' ? head : objectOf(doc, head)
  return noun >= 0 && wordAt(doc, noun).xpos === 'NN' && wordClass('PUSH').has(lemmaOf(doc, noun)) ? noun : -1
}

const isNewOne = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'amod', 'det').some(
    (k) => wordClass('ANOTHERONE').has(lemmaOf(doc, k)) || wordClass('ANOTHERDEED').has(lemmaOf(doc, k)),
  )

/** Told in the same words, and not only in a few: a headline or a lead that stands in the text twice. */
const isPrintedTwice = (a: Draft, b: Draft): boolean =>
  sameReality(a, b) && wordsOf(a) === wordsOf(b) && wordsOf(a).split(' ').length >= 5

const wordsOf = onceFor((d: Draft): string => d.evidence.map(({ text }) => text).join(' '))

/** "took over power", "since it took power": the same verb on the same object; "also attacked a market" is another. */
function isOneVerbAndObject(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const object = objectLemma(doc, a)
  return (
    a.recipients.length + b.recipients.length === 0 &&
    object !== '' &&
    object === objectLemma(doc, b) &&
    !isAnother(doc, b) &&
    samePlace(doc, a.place, b.place) !== false
  )
}

const objectLemma = (doc: AttributedDocument, d: Draft): string => {
  const object = d.trigger.site === 'verb' ? objectOf(doc, d.trigger.head) : -1
  return object < 0 ? '' : `${lemmaOf(doc, d.trigger.head)} ${lemmaOf(doc, object)}`
}
