/**
 * Who did it, where a sentence only points back to the act: "Turkish artillery shelled Kete on Sunday. Ten people were killed in the
 * shelling." What is told of an attack that has just been told with its doer is that doer's too, as long as nothing shows another attack.
 */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { obliques, surfaceSubject } from '../match/roles.js'
import { isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { isArmed, isAttacker } from './armed.js'
import { areOfOneTime, type Draft, inTextOrder, isDoneAttack, shares, withDoersOf } from './draft.js'
import { namedActors } from './parties.js'
import { contentNoun, lemmaOf } from './words.js'

const BACK = { rule: 'doer-carries-on', because: 'who did what it points back to' }

/** Sentences back to the act. */
const REACH = 2

/** The drafts with the doers of the attacks that they point back to. */
export function withCarriedDoers(doc: AttributedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const carried = [...drafts]
  const told: Draft[] = []
  for (const k of inTextOrder(drafts)) {
    const draft = drafts[k]!
    if (!isDoneAttack(draft)) continue
    const act = draft.actors.length > 0 || draft.doers !== null ? undefined : actBehind(doc, told, draft)
    if (act !== undefined) carried[k] = withDoersOf(doc, draft, { ...BACK, actors: act.actors, at: [act.span] })
    told.push(carried[k]!)
  }
  return carried
}

/** The attack told before a draft that it points back to, if any. */
function actBehind(doc: AttributedDocument, told: readonly Draft[], draft: Draft): Draft | undefined {
  const { head } = draft.trigger
  // "Two were also wounded": in what has just been told.
  if (isAlso(doc, head)) return actOf(doc, told.slice(-1), draft, head)
  const noun = pointingNoun(doc, draft)
  return noun < 0 ? undefined : actOf(doc, told, draft, noun)
}

/** The noun by which a draft points back: "the raid killed ten", "were killed in the raid", "the raid on the village"; or -1. */
function pointingNoun(doc: AttributedDocument, { trigger: { site, head } }: Draft): number {
  if (site === 'noun') return pointsBack(doc, head) ? head : -1
  if (!isVerb(doc, head)) return -1
  const subject = surfaceSubject(doc, head)
  if (!isPassive(doc, head) && subject >= 0) {
    const noun = contentNoun(doc, subject)
    if (pointsBack(doc, noun)) return noun
  }
  const around = [head, ...kids(doc, head, 'conj')]
    .flatMap((v) => obliques(doc, v))
    .filter(({ prep }) => CAUSING.has(prep))
  // "in the first three days of the offensive", "in one of the raids".
  const nouns = around.flatMap(({ head: noun }) => [noun, ...obliques(doc, noun).map((inner) => inner.head)])
  return nouns.find((noun) => pointsBack(doc, noun)) ?? -1
}

/** "Two civilians were also wounded", "it also wounded two"; not "also killed in raids on Goma", which tells of its own attack. */
const isAlso = (doc: AttributedDocument, v: number): boolean =>
  wordClass('HARMING').has(lemmaOf(doc, v)) &&
  kids(doc, v, 'advmod').some((a) => lemmaOf(doc, a) === 'also') &&
  (isPassive(doc, v) || isPronoun(doc, surfaceSubject(doc, v))) &&
  !obliques(doc, v).some(({ prep }) => CAUSING.has(prep))

const isPronoun = (doc: AttributedDocument, i: number): boolean => i >= 0 && wordAt(doc, i).upos === 'PRON'

const CAUSING = new Set(['in', 'during', 'by', 'from'])

/** "the attack", "those strikes": an attack as known, and nobody's by name, no other one than that told of. */
function pointsBack(doc: AttributedDocument, noun: number): boolean {
  if (!['STRIKE', 'ONEACT', 'BLASTS', 'MUNITION'].some((name) => wordClass(name).has(lemmaOf(doc, noun)))) return false
  if (!kids(doc, noun, 'det').some((d) => POINTING.has(wordAt(doc, d).text.toLowerCase()))) return false
  if (kid(doc, noun, 'nmod:poss') >= 0 || obliques(doc, noun).some(({ prep }) => prep === 'by')) return false
  return kids(doc, noun, 'amod', 'compound').every(
    (k) => namedActors(doc, k).length === 0 && !wordClass('ANOTHERONE').has(lemmaOf(doc, k)),
  )
}

const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

/** The attack that is pointed back to: the last one told near before it that its noun can mean; none where two sides may have done it. */
function actOf(doc: AttributedDocument, told: readonly Draft[], draft: Draft, noun: number): Draft | undefined {
  const acts = told.filter(({ actors, trigger }) => actors.length > 0 && !trigger.rule.reciprocal)
  const here = wordAt(doc, noun).sentence
  const near = acts.filter(
    ({ trigger }) =>
      trigger.head < noun && here - wordAt(doc, trigger.head).sentence <= REACH && trigger.head !== draft.trigger.head,
  )
  const meant = near.filter((act) => canMean(doc, noun, act) && isOnWhatItHit(doc, noun, act))
  const act = meant.at(-1)
  if (act === undefined || near.some((other) => other.actors.join() !== act.actors.join())) return undefined
  return isOfOne(doc, act, draft) ? act : undefined
}

/** "the shelling" is of what was shelled; "the attack" may be any; "the blast" what was set off. */
function canMean(doc: AttributedDocument, noun: number, { trigger, mode }: Draft): boolean {
  const lemma = lemmaOf(doc, noun)
  if (ANY_ATTACK.has(lemma) || isVerb(doc, noun)) return true
  if (BY_MODE.get(mode ?? '')?.includes(lemma)) return true
  return [trigger.head, ...trigger.words, ...trigger.taken].some((i) => {
    const word = lemmaOf(doc, contentNoun(doc, i))
    return word.length > 2 && (lemma.startsWith(word) || word.startsWith(lemma))
  })
}

/** "the attack on the base" of the base that was attacked; "the attack on a church in May" is another. */
function isOnWhatItHit(doc: AttributedDocument, noun: number, { trigger }: Draft): boolean {
  if (isVerb(doc, noun)) return true
  const { sentence } = wordAt(doc, trigger.head)
  const told = new Set(doc.tokens.filter((word) => word.sentence === sentence).map(({ lemma }) => lemma))
  return obliques(doc, noun).every(({ head }) => told.has(wordAt(doc, contentNoun(doc, head)).lemma))
}

const ANY_ATTACK = new Set(['attack', 'assault'])
/** What an attack of such a mode may be called, whatever verb told it first. */
const BY_MODE: ReadonlyMap<string, readonly string[]> = new Map([
  ['aerial', ['strike', 'airstrike', 'air-strike', 'raid', 'bombing', 'bombardment']],
  ['drone', ['strike', 'raid']],
  ['heavy-weapons', ['shelling', 'bombardment', 'barrage']],
  ['explosives', ['blast', 'explosion', 'bombing']],
  ['suicide-attack', ['blast', 'explosion', 'bombing']],
])

/** Of one time and place, told by one voice or by the report itself, and nobody harmed by his own side. */
const isOfOne = (doc: AttributedDocument, act: Draft, draft: Draft): boolean =>
  areOfOneTime(act.date, draft.date) &&
  (act.place === null || draft.place === null || act.place === draft.place) &&
  [draft.telling.accordingTo.join(), 'report'].includes(act.telling.accordingTo.join()) &&
  !shares(draft.recipients, act.actors) &&
  !draft.recipients.some((victim) => act.actors.some((doer) => mayBeOfOneSide(doc, victim, doer)))

/** "ten rebels were killed in the attack" of the rebels, "soldiers" in the army's: they may be its own. */
function mayBeOfOneSide(doc: AttributedDocument, victim: number, doer: number): boolean {
  const [one, other] = [doc.actors[victim], doc.actors[doer]]
  if (one === undefined || other === undefined) return true
  if (isAttacker(doc, victim)) return true
  const lastWord = (name: string): string => (name.split(' ').at(-1) ?? '').toLowerCase().replace(/s$/, '')
  if (lastWord(one.name) === lastWord(other.name)) return true
  const apart = one.country !== null && other.country !== null && one.country !== other.country
  return (
    isArmed(one) && !apart && one.sector.some((sector) => other.sector.includes(sector) || other.kind === 'country')
  )
}
