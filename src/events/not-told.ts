/** What a trigger does not tell of: a time, anybody at all, an accident, an idea; and what it tells of though the text names nobody. */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { clauseOf, isPassive, isUnmarkedVerb } from '../match/clause.js'
import { agentOf, answerableFor, nounRoles, obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, conjuncts, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { FINITE } from '../parse/finite-tags.js'
import { dateOf, placeOf } from './occasion.js'
import type { Party } from './participants.js'
import { namedActors } from './parties.js'
import { isTollAmong, namedAs, tollBeside } from './toll-names.js'
import type { Trigger } from './triggers.js'
import { contentNoun, lemmaOf, phraseTop, takesPlace } from './words.js'

const HOSTILE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST'])

export const isHostile = (plover: string | null): boolean => HOSTILE.has(plover ?? '')

/** "following the defeat of X": a point in time without a doer; a killing counts even so. */
export function isOnlyATime(doc: AttributedDocument, trigger: Trigger, to: Party): boolean {
  if (trigger.rule.owner === 'recipient' || trigger.support) return false
  if (isHitAct(doc, trigger, to)) return false
  return ['after', 'following', 'since', 'before', 'until', 'in the wake of', 'prior to'].includes(
    caseOf(doc, phraseTop(doc, trigger.head)),
  )
}

/** "was arrested for working with rebels": nobody but who suspects him says that it was done; somebody killed is dead all the same. */
export const isOnlySuspected = (doc: AttributedDocument, { rule, head, support }: Trigger): boolean =>
  !rule.toPeople && answerableFor(doc, support?.verb ?? head) === -1

/** "after the shelling of the town": one act of which is told whom it hit. */
const isHitAct = (doc: AttributedDocument, { rule, head }: Trigger, to: Party): boolean =>
  rule.plover === 'ASSAULT' &&
  wordClass('ONEACT').has(lemmaOf(doc, head)) &&
  (to.actors.length > 0 || to.standing !== null)

/** "those who reject the deal": nobody in particular. */
export function isGeneric(doc: AttributedDocument, trigger: Trigger): boolean {
  const { rel, head } = wordAt(doc, trigger.head)
  return (
    baseRel(rel) === 'acl' &&
    ['those', 'anyone', 'whoever', 'anybody'].includes(wordAt(doc, head).text.toLowerCase()) &&
    kid(doc, head, 'cop') < 0 &&
    namedAs(doc, head) < 0
  )
}

/** "• the withdrawal of heavy weapons": what a list names without a verb is proposed or summed up, not told. */
export function isListItem(doc: AttributedDocument, { site, head, support }: Trigger): boolean {
  const top = wordAt(doc, phraseTop(doc, head))
  const first = doc.sentences[top.sentence]?.first ?? head
  return site === 'noun' && support === null && top.head < 0 && BULLETS.has(wordAt(doc, first).text)
}

const BULLETS = new Set(['•', '·', '▪', '‣', '*', '-', '–', '—'])

/** "prisoners held in Sinjar": a participle that says which prisoners, not what happened. */
export function isBareParticiple(doc: AttributedDocument, trigger: Trigger): boolean {
  const { rel, xpos, head } = wordAt(doc, trigger.head)
  return (
    trigger.site === 'verb' &&
    rel === 'acl' &&
    (xpos === 'VBN' || xpos === 'VBD') &&
    !isUnmarkedVerb(doc, trigger.head) &&
    !isHeadline(doc, trigger.head) &&
    namedAs(doc, head) < 0 &&
    !isTollAmong(doc, head)
  )
}

/** "a driver wounded at a checkpoint on Monday had died": which driver, and what was done to him that day. */
export const isDatedHarm = (doc: AttributedDocument, trigger: Trigger): boolean =>
  trigger.rule.toPeople && dateOf(doc, trigger)?.path === 'trigger'

/** "a deal signed on 4 May", "the truce was agreed in March": whoever the two were. */
export const isDatedDeal = (doc: AttributedDocument, trigger: Trigger): boolean =>
  trigger.rule.reciprocal &&
  ['AGREE', 'SUPPORT'].includes(trigger.rule.plover ?? '') &&
  trigger.site === 'verb' &&
  isPassive(doc, trigger.head) &&
  dateOf(doc, trigger)?.path === 'trigger'

/** "Three soldiers wounded in Goma": a line without a finite verb, whose participle says what happened. */
function isHeadline(doc: AttributedDocument, participle: number): boolean {
  const { head, sentence } = wordAt(doc, participle)
  if (head < 0 || wordAt(doc, head).rel !== 'root' || kids(doc, participle, 'obj').length > 0) return false
  const { first, last } = doc.sentences[sentence] ?? { first: 0, last: 0 }
  return !doc.tokens.slice(first, last).some(({ xpos }) => FINITE.has(xpos))
}

/** "cleared the square using tear gas": what is used to do something else is no deed of its own; "denied using it" is. */
export function isOnlyMeans(doc: AttributedDocument, { site, head }: Trigger): boolean {
  const { rel, xpos } = wordAt(doc, head)
  return (
    site === 'verb' &&
    xpos === 'VBG' &&
    ['advcl', 'acl', 'xcomp'].includes(rel) &&
    lemmaOf(doc, head) === 'use' &&
    !isWielded(doc, head)
  )
}

/** "denied using", "keep using": a gerund that the verb above needs. */
const isWielded = (doc: AttributedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return rel === 'xcomp' && isVerb(doc, head) && kids(doc, head, 'obj').length === 0
}

/** "who asked not to be named", "requested anonymity": how a source wants to be told of. */
export const asksForNoName = (doc: AttributedDocument, { rule, site, head }: Trigger): boolean =>
  rule.plover === 'REQUEST' &&
  site === 'verb' &&
  (kids(doc, head, 'xcomp').some((c) => isPassive(doc, c) && wordClass('NAMING').has(lemmaOf(doc, c))) ||
    kids(doc, head, 'obj').some((o) => lemmaOf(doc, o) === 'anonymity'))

/** "talks are to be held in Geneva on Monday", whoever will come. */
export const isDatedMeeting = (doc: AttributedDocument, trigger: Trigger): boolean =>
  trigger.rule.plover === 'CONSULT' && trigger.site === 'verb' && dateOf(doc, trigger) !== null

/** "the toll of Tuesday's shelling", "the victims of the attack of 4 May": one act that is told by its day, under a noun that tells that it was. */
export function isDatedAct(doc: AttributedDocument, trigger: Trigger): boolean {
  if (trigger.rule.plover !== 'ASSAULT' || trigger.site !== 'noun') return false
  const top = phraseTop(doc, trigger.head)
  const { rel, head } = wordAt(doc, top)
  if (baseRel(rel) !== 'nmod' || !wordClass('PRESUPPOSING').has(lemmaOf(doc, head))) return false
  if (!['of', 'from', 'in'].includes(caseOf(doc, top))) return false
  return wordClass('ONEACT').has(lemmaOf(doc, trigger.head)) && dateOf(doc, trigger)?.path === 'trigger'
}

/**
 * "there was heavy fighting on Monday": told as having been, there or then, and of nobody; "fierce battles were raging", "the raid took
 * place": the verb says no more than that it came about.
 */
export function tellsItself(doc: AttributedDocument, trigger: Trigger): boolean {
  const top = phraseTop(doc, trigger.head)
  const { rel, head } = wordAt(doc, top)
  if (!['ASSAULT', 'PROTEST'].includes(trigger.rule.plover ?? '') || head < 0) return false
  // "residents reported clashes near the port", "the arrest sparked riots in Lome".
  if (baseRel(rel) === 'obj' && isVerb(doc, head) && tellsOf(lemmaOf(doc, head)))
    return (placeOf(doc, trigger) ?? dateOf(doc, trigger)) !== null && clauseOf(doc, head).tense === 'past'
  if (baseRel(rel) !== 'nsubj') return false
  if (unfolds(doc, head)) return true
  // "the drill went well"; "the raid went on".
  if (lemmaOf(doc, head) === 'go' && kids(doc, head, 'compound:prt').length === 0) return false
  if (!['OCCURRING', 'UNDERWAY'].some((name) => wordClass(name).has(lemmaOf(doc, head)))) return false
  return placeOf(doc, trigger) !== null || dateOf(doc, trigger) !== null
}

/** "protests were held in Goma", "troops were deployed on Monday", "an attack was launched there": told as done, there or then, by nobody. */
export function isHeldSomewhere(doc: AttributedDocument, trigger: Trigger): boolean {
  const { rule, site, head, taken } = trigger
  if (site !== 'verb' || !isPassive(doc, head) || !['PROTEST', 'MOBILIZE', 'ASSAULT'].includes(rule.plover ?? ''))
    return false
  const subject = surfaceSubject(doc, head)
  const held = subject < 0 ? -1 : contentNoun(doc, subject)
  if (!taken.includes(held) || (rule.plover === 'ASSAULT' && !wordClass('ATTACKNOUN').has(lemmaOf(doc, held))))
    return false
  return placeOf(doc, trigger) !== null || dateOf(doc, trigger) !== null
}

/** Verbs whose object there was: "reported", "sparked". */
const tellsOf = (lemma: string): boolean => wordClass('SEEING').has(lemma) || wordClass('SPARKING').has(lemma)

/** "raged", "broke out", "took place"; not "took its toll". */
const unfolds = (doc: AttributedDocument, v: number): boolean =>
  wordClass('UNFOLDING').has(lemmaOf(doc, v)) || takesPlace(doc, v)

/** "a blatant attack on Syrian sovereignty", "the assault on press freedom". */
export const isAtAnIdea = (doc: AttributedDocument, { rule, site, head }: Trigger): boolean =>
  rule.plover === 'ASSAULT' &&
  site === 'noun' &&
  nounRoles(doc, head).obliques.some(
    ({ prep, head: target }) => ['on', 'against'].includes(prep) && wordClass('IDEA').has(lemmaOf(doc, target)),
  )

/** "a verbal assault on", "a rhetorical attack": fought with words. */
export const isInWords = (doc: AttributedDocument, { rule, site, head }: Trigger): boolean => {
  const noun = site === 'noun' ? head : kids(doc, head, 'obj').find((o) => o > head)
  return (
    rule.plover === 'ASSAULT' &&
    noun !== undefined &&
    nounRoles(doc, noun).modifiers.some((m) => wordClass('VERBAL').has(lemmaOf(doc, m)))
  )
}

/** "took over as head of government": an office, not a place. */
export const isOffice = (doc: AttributedDocument, { rule, site, head }: Trigger): boolean =>
  rule.plover === 'ASSAULT' &&
  site === 'verb' &&
  lemmaOf(doc, head) === 'take' &&
  obliques(doc, head).some(({ prep }) => prep === 'as')

/** "Aid groups warned that hunger would kill", "critics warn of chaos", "warned of famine": who warns of harm that is not his to do threatens nobody. */
export function isAlarm(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  if (site !== 'verb' || rule.plover !== 'THREATEN' || !WARNS.has(lemmaOf(doc, head))) return false
  // "warned residents of robberies": the parser may hang it on those who are warned.
  const warned = kids(doc, head, 'obj').flatMap((o) => conjuncts(doc, o))
  const told = [head, ...warned, ...warned.flatMap((o) => kids(doc, o, 'nmod'))].flatMap((i) => obliques(doc, i))
  const of = told.filter(({ prep }) => ['of', 'about', 'over', 'against'].includes(prep))
  if (of.some((o) => conjuncts(doc, contentNoun(doc, o.head)).some((n) => isCalamity(lemmaOf(doc, n))))) return true
  const warners = namedActors(doc, surfaceSubject(doc, head)).map((a) => doc.actors[a]!)
  if (warners.length === 0) return false
  return warners.every(
    ({ kind, sector }) =>
      kind === 'media' || sector.some((s) => HELPERS.has(s)) || (kind === 'anonymous' && sector.length === 0),
  )
}

const WARNS = new Set(['warn', 'caution'])
/** Sectors of those who watch, heal, help and teach. */
const HELPERS: ReadonlySet<string> = new Set(['NGO', 'HLH', 'HRI', 'MED', 'EDU', 'REF', 'AGR'])

const isCalamity = (lemma: string): boolean => wordClass('CALAMITY').has(lemma) || wordClass('DISASTER').has(lemma)

/** "ended his campaign", "suspended her presidential campaign", "halted a vaccination campaign": not an armed one. */
export function isUnarmedCampaign(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  const object = site === 'verb' && rule.plover === 'RETREAT' ? kids(doc, head, 'obj').find((o) => o > head) : undefined
  if (object === undefined || lemmaOf(doc, object) !== 'campaign') return false
  const { owner, modifiers } = nounRoles(doc, object)
  if (modifiers.some((m) => wordClass('UNARMED').has(lemmaOf(doc, m)))) return true
  // "both candidates ended their campaigns".
  const holders = [owner < 0 ? -1 : actorAt(doc, owner), ...namedActors(doc, surfaceSubject(doc, head))]
  return modifiers.length === 0 && holders.some((holder) => doc.actors[holder]?.kind === 'person')
}

/** "an earthquake killed 40", "devastated by Cyclone Nargis", "inflation hit Ghana", "a fire": harm that nobody does; "Israeli fire" is somebody's. */
export function isNobodysDoing(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  if (site !== 'verb' || !isHostile(rule.plover)) return false
  const doer = agentOf(doc, head)
  if (doer < 0) return rule.toPeople && isPassive(doc, head) && isByMishap(doc, head)
  const noun = contentNoun(doc, doer)
  if (isMishap(doc, noun) || (rule.toPeople && wordClass('VEHICLE').has(lemmaOf(doc, noun)))) return true
  // A law bans, a verdict upholds; neither strikes.
  if (rule.plover === 'ASSAULT' && wordClass('NOTION').has(lemmaOf(doc, noun))) return true
  return (
    lemmaOf(doc, noun) === 'fire' &&
    (wordAt(doc, noun).xpos === 'NNS' || kids(doc, noun, 'det').some((d) => lemmaOf(doc, d) === 'a')) &&
    kids(doc, noun, 'compound', 'amod').length === 0
  )
}

/** A force of nature, an accident: the noun itself or what it is called after, "a car accident"; "a gas explosion". */
function isMishap(doc: AttributedDocument, noun: number): boolean {
  const before = kids(doc, noun, 'compound', 'amod', 'nmod').filter((w) => caseOf(doc, w) === '')
  const isOf = (name: string, w: number): boolean => wordClass(name).has(lemmaOf(doc, w))
  return (
    [noun, ...before].some((w) => isOf('DISASTER', w)) ||
    (isOf('BLASTS', noun) && before.some((w) => isOf('HARMLESSBLAST', w)) && !isSetOff(doc, noun))
  )
}

/** "a gas explosion set off by rebels", "caused by a missile", "blamed on rebels". */
const isSetOff = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'acl', 'acl:relcl').some((c) => obliques(doc, c).some(({ prep }) => prep === 'by' || prep === 'on'))

/** "were killed in a car accident", "were injured by falling rocks in the storm". */
const isByMishap = (doc: AttributedDocument, v: number): boolean =>
  [v, tollBeside(doc, v)]
    .flatMap((i) => (i < 0 ? [] : obliques(doc, i)))
    .some(({ prep, head }) => ['in', 'by', 'from', 'during'].includes(prep) && isMishap(doc, contentNoun(doc, head)))

/**
 * "Is plotting to kill", "had plans to attack": what somebody plans against another is told as a plan, and is no threat. A plan that is
 * denied, foiled or challenged tells only of the plan.
 */
export function isPlot(doc: AttributedDocument, governor: number): boolean {
  if (!wordClass('PLOTTING').has(lemmaOf(doc, governor))) return false
  if (isVerb(doc, governor)) return true
  const { rel, head } = wordAt(doc, governor)
  return baseRel(rel) === 'obj' && wordClass('HAVING').has(lemmaOf(doc, head))
}
