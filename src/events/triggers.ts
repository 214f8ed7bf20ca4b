/** Where a rule's trigger stands: the word that carries it, and what its pattern took in on the way. */

import {
  type Candidate,
  type ClauseForm,
  type EventRule,
  eventCandidates,
  type Part,
  type Site,
  type Words,
} from '../knowledge/event-rules.js'
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isPassive, isSubjunctive } from '../match/clause.js'
import { agentOf, isSaidToBe, nounRoles, type Oblique, obliques, patientOf, surfaceSubject } from '../match/roles.js'
import { baseRel, conjuncts, isDefinite, isVerb, kid, kids, markOf, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { answersOf } from './answered.js'
import { isArmed } from './armed.js'
import { clauseFits } from './clause-fits.js'
import { isHuman } from './humans.js'
import { blamedFor } from './noun-parties.js'
import { objectOf, objectsOf } from './objects.js'
import { ownActsTold } from './own-acts.js'
import { isOwnSaying } from './own-saying.js'
import { namedActors } from './parties.js'
import { isPolitician } from './politicians.js'
import { countryAt, isParty } from './standing-parties.js'
import { type Support, supportOf } from './support.js'
import { stoodFor, toldLemma, toldVerb } from './told-words.js'
import { tollBeside } from './toll-names.js'
import { contentNoun, lemmaOf } from './words.js'

export interface Trigger {
  readonly rule: EventRule
  readonly site: Site
  readonly head: number
  /** Words of the trigger phrase: the head, particles and literal words of the pattern. */
  readonly words: readonly number[]
  /** Nouns and verbs that fill the pattern's slots: they are part of this trigger and no happenings of their own. */
  readonly taken: readonly number[]
  readonly support: Support | null
}

/** All triggers of the report in text order: for each word the most demanding rule that fits; words taken by another are left out. */
export function findTriggers(doc: MentionedDocument): Trigger[] {
  const index = eventCandidates()
  const found: Trigger[] = []
  const any = index.verb.get('*') ?? []
  const wildcards = {
    narrow: any.filter(goesFirst),
    bare: any.filter((c) => !goesFirst(c)),
  }
  for (const word of doc.tokens) {
    const site = siteOf(doc, word.index)
    if (site === null) continue
    const lemma = toldLemma(doc, word.index)
    let trigger: Trigger | null = null
    for (const kind of site) {
      const anyVerb = kind === 'verb' ? wildcards : NONE
      // What a demand or a refusal says of any verb goes by its grammar: a pattern with parts before the lemma's own, a bare one after.
      trigger =
        firstFit(doc, word.index, kind, anyVerb.narrow) ??
        firstFit(doc, word.index, kind, index[kind].get(lemma) ?? []) ??
        firstFit(doc, word.index, kind, anyVerb.bare)
      if (trigger) break
    }
    if (trigger) found.push(trigger)
  }
  const taken = new Set(found.flatMap((t) => t.taken))
  // "take part in talks": a verb that tells its own happening lends the noun neither doer nor tense.
  const telling = new Set(found.filter((t) => t.site !== 'noun').map((t) => t.head))
  const nouns = new Map(found.filter((t) => t.site === 'noun').map((t) => [t.head, t.rule]))
  return found
    .map((t) => asItsNoun(t, nouns))
    .filter(
      (t) =>
        !taken.has(t.head) ||
        (t.site === 'noun' && (isSetForADay(doc, t.head) || isOwnSaying(doc, t) || blamedFor(doc, t.head).length > 0)),
    )
    .map((t) => (t.support && telling.has(t.support.verb) ? { ...t, support: null } : t))
}

/** "carried out an air strike": of one type with its noun, and not as close, a verb has the mode and code of the noun. */
const asItsNoun = (trigger: Trigger, nouns: ReadonlyMap<number, EventRule>): Trigger => {
  const { rule, site, taken } = trigger
  if (site !== 'verb' || rule.mode !== null) return trigger
  const noun = taken.map((head) => nouns.get(head)).find((each) => each?.plover === rule.plover && each.mode !== null)
  return noun === undefined ? trigger : { ...trigger, rule: { ...rule, mode: noun.mode, cameo: noun.cameo } }
}

/** "will not take part in talks slated for Thursday": the talks are told too, as still to come. */
const isSetForADay = (doc: MentionedDocument, noun: number): boolean =>
  kids(doc, noun, 'acl').some(
    (a) => wordAt(doc, a).xpos === 'VBN' && wordClass('SCHEDULING').has(lemmaOf(doc, a)) && obliques(doc, a).length > 0,
  )

/** Of any verb, and before what is known of the verb itself: what grammar alone says of it. */
const goesFirst = ({ rule, pattern }: Candidate): boolean => pattern.parts.length > 0 || rule.when.bidden === true

const NONE = { narrow: [], bare: [] } as const

function firstFit(doc: MentionedDocument, head: number, kind: Site, candidates: readonly Candidate[]): Trigger | null {
  for (const candidate of candidates) {
    const trigger = fitted(doc, head, kind, candidate)
    if (trigger) return trigger
  }
  return null
}

/** Which kinds of rule may begin here, most likely first. */
function siteOf(doc: MentionedDocument, i: number): readonly Site[] | null {
  const { upos, xpos, rel } = wordAt(doc, i)
  const base = baseRel(rel)
  // The Penn tag is the finer of the two: "offensive" as NN beside ADJ is a noun.
  if (upos === 'AUX' || upos === 'PRON' || upos === 'NUM') return null
  if (isFiringParty(doc, i)) return null
  if (xpos === 'NN' || xpos === 'NNS') {
    if (base === 'compound') return null
    // "are on strike": what is said of somebody, before what the noun is by itself.
    return kid(doc, i, 'cop') >= 0 ? ['predicate', 'noun'] : ['noun', 'predicate']
  }
  // "in March" is no march.
  if ((doc.dateAt[i] ?? -1) >= 0) return null
  if (xpos === 'NNP' || xpos === 'NNPS')
    return base === 'compound' || base === 'flat' || isNameOfActor(doc, i) ? null : ['noun']
  if (xpos.startsWith('VB')) {
    if (base === 'amod') return null
    return kid(doc, i, 'cop') >= 0 ? ['predicate', 'verb'] : ['verb', 'predicate']
  }
  return xpos.startsWith('JJ') ? ['predicate'] : null
}

/** "by firing squad", "a firing range": no shooting. */
const isFiringParty = (doc: MentionedDocument, i: number): boolean =>
  wordAt(doc, i).text.toLowerCase() === 'firing' &&
  i + 1 < doc.tokens.length &&
  wordClass('FIRINGPARTY').has(lemmaOf(doc, i + 1))

/** "the Combined Joint Task Force – Operation Inherent Resolve" is somebody, not something that happens. */
const isNameOfActor = (doc: MentionedDocument, i: number): boolean => {
  const mention = doc.mentions[doc.mentionAt[i] ?? -1]
  return mention?.form === 'name' && mention.actor !== null
}

function fitted(doc: MentionedDocument, head: number, site: Site, { rule, pattern }: Candidate): Trigger | null {
  if (!clauseFits(doc, head, site, rule)) return null
  // "is the largest donor": a noun tells an act only as a predicate.
  if (site === 'predicate' && wordAt(doc, head).xpos.startsWith('NN') && kid(doc, head, 'cop') < 0) return null
  // "groups opposed to the king will meet": said of them by the way, to say who they are.
  if (site === 'predicate' && wordAt(doc, head).rel === 'acl') return null
  // "were getting ready to leave": on the point of it, and nothing agreed.
  if (site === 'predicate' && isGettingSo(doc, head)) return null
  // "is committed to": a participle tells a stance only in the passive.
  if (site === 'predicate' && wordAt(doc, head).xpos.startsWith('VB') && !isPassive(doc, head)) return null
  const words = [head]
  const taken: number[] = rule.when.own_act ? ownActsTold(doc, head) : []
  const support = site === 'noun' ? supportOf(doc, head) : null
  const obliquesHere =
    site === 'noun'
      ? [...nounRoles(doc, head).obliques, ...(support ? obliques(doc, support.verb) : [])]
      : reachable(doc, head)
  for (const part of pattern.parts) if (!partFits(doc, head, part, obliquesHere, words, taken)) return null
  if (rule.when.fresh && taken.some((noun) => isDefinite(doc, noun))) return null
  const particle = kids(doc, head, 'compound:prt')
  for (const p of particle) if (!words.includes(p)) words.push(p)
  return { rule, site, head, words: words.sort((a, b) => a - b), taken, support }
}

/** Prepositional phrases of a verb, and those the parser hung on its object, unless the verb says what that object is. */
function reachable(doc: MentionedDocument, v: number): Oblique[] {
  const first = kid(doc, v, 'obj', 'nsubj:pass')
  // "called the openings for peace uncertain": nobody calls for peace.
  const object = first >= 0 && isSaidToBe(doc, v, first) ? -1 : first
  // "called for her to be released": the parser takes "for" for the mark of the infinitive.
  const marked = kids(doc, v, 'advcl', 'xcomp', 'ccomp', 'acl')
    .filter((c) => c > v && markOf(doc, c).split(' ')[0] === 'for')
    .map((c) => ({ prep: 'for', head: kid(doc, c, 'nsubj') }))
    .filter(({ head }) => head >= 0)
  // "what it calls research on voters": nobody calls on voters.
  const own = isOfWhat(doc, v) && first > v ? [] : [v, object, tollBeside(doc, v), ...answersOf(doc, v)]
  return own.flatMap((i) => (i < 0 ? [] : obliques(doc, i))).concat(marked)
}

/** "getting ready to leave", "got prepared to go". */
const isGettingSo = (doc: MentionedDocument, i: number): boolean => {
  const { rel, head } = wordAt(doc, i)
  return rel === 'xcomp' && lemmaOf(doc, head) === 'get'
}

/** "What it calls a militia". */
const isOfWhat = (doc: MentionedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return rel === 'acl:relcl' && wordAt(doc, head).text.toLowerCase() === 'what'
}

/** "a son called Omar", "a group named Seed": how somebody is called. */
const isNaming = (doc: MentionedDocument, v: number): boolean => {
  const { rel, xpos } = wordAt(doc, v)
  return rel === 'acl' && (xpos === 'VBN' || xpos === 'VBD')
}

function partFits(
  doc: MentionedDocument,
  head: number,
  part: Part,
  near: readonly Oblique[],
  words: number[],
  taken: number[],
): boolean {
  switch (part.kind) {
    case 'no-object':
      return patientOf(doc, head) < 0 || isOfWhere(doc, head)
    case 'no-particle':
      return kid(doc, head, 'compound:prt') < 0
    case 'no-predicate':
      // "calling him a liar": the parser may make two objects of it.
      // "what it calls a militia": the relative is what is called so.
      return !(
        isOfWhat(doc, head) ||
        isSaidToBe(doc, head, objectOf(doc, head)) ||
        isNaming(doc, head) ||
        (kid(doc, head, 'iobj') >= 0 && kid(doc, head, 'obj') >= 0) ||
        kids(doc, head, 'xcomp', 'ccomp').some(
          (c) => wordAt(doc, c).rel === 'ccomp' || !wordAt(doc, c).xpos.startsWith('VBG'),
        )
      )
    case 'object': {
      const objects = objectsOf(doc, head)
      if (objects.length === 0) return false
      const object = objects.find((o) => wordsFit(doc, o, part.words))
      if (object === undefined) return part.not
      if (!part.not && !part.words.any) taken.push(...conjuncts(doc, contentNoun(doc, object)))
      return !part.not
    }
    case 'oblique': {
      if (part.preps[0] === 'subj' || part.preps[0] === 'agent') {
        const subject = part.preps[0] === 'subj' ? surfaceSubject(doc, head) : agentOf(doc, head)
        const fits = subject >= 0 && wordsFit(doc, subject, part.words)
        if (fits && !part.not) taken.push(contentNoun(doc, subject))
        return fits !== part.not
      }
      // "insisted on Monday that": a day is nothing that one insists on.
      const isDay = ({ prep, head: i }: Oblique): boolean =>
        part.words.any && prep === 'on' && (doc.dateAt[i] ?? -1) >= 0
      const found = near.find((o) => part.preps.includes(o.prep) && !isDay(o) && wordsFit(doc, o.head, part.words))
      if (part.not) return found === undefined
      if (found && !part.words.any) taken.push(contentNoun(doc, found.head))
      return found !== undefined
    }
    case 'clause': {
      const found = clauseUnder(doc, head, part.form).find((c) => wordsFit(doc, toldVerb(doc, c), part.words))
      if (part.not) return found === undefined
      if (found !== undefined && !part.words.any) taken.push(found, ...goalOf(doc, found))
      return found !== undefined
    }
    case 'modifier': {
      const found = nounRoles(doc, head).modifiers.find((m) => wordsFit(doc, m, part.words))
      if (part.not) return found === undefined
      if (found !== undefined) words.push(found)
      return found !== undefined
    }
    case 'object-modifier': {
      const object = objectOf(doc, head)
      return object >= 0 && nounRoles(doc, object).modifiers.some((m) => wordsFit(doc, m, part.words))
    }
    case 'subject-modifier': {
      const subject = surfaceSubject(doc, head)
      return part.not !== (subject >= 0 && nounRoles(doc, subject).modifiers.some((m) => wordsFit(doc, m, part.words)))
    }
    case 'called': {
      const object = objectOf(doc, head)
      return kids(doc, head, 'xcomp', 'obj', 'ccomp', 'obl').some(
        (c) => c !== object && wordsFit(doc, c, part.words) && !isLessened(doc, c),
      )
    }
    case 'owner':
      return kid(doc, head, 'nmod:poss') >= 0
    case 'word': {
      const found = literal(doc, head, part.lemmas)
      if (found >= 0) words.push(found)
      // "left ten killed": one act, not two.
      if (found >= 0 && isVerb(doc, found)) taken.push(found)
      return found >= 0
    }
  }
}

/** "declined to join talks", "vowed to launch an attack": what the verb of a pattern's clause is done to is part of the trigger too. */
const goalOf = (doc: MentionedDocument, v: number): readonly number[] => {
  const object = patientOf(doc, v)
  return object < 0 ? [] : conjuncts(doc, contentNoun(doc, object))
}

/** A fixed word of the pattern among what hangs on the trigger; a particle may be taken for the preposition of what follows. */
function literal(doc: MentionedDocument, head: number, lemmas: readonly string[]): number {
  const is = (i: number): boolean =>
    lemmas.includes(lemmaOf(doc, i)) || lemmas.includes(wordAt(doc, i).text.toLowerCase())
  for (const child of doc.children[head] ?? [])
    if (baseRel(wordAt(doc, child).rel) !== 'conj' && is(child) && doc.tokens[child - 1]?.lemma !== 'not') return child
  const next = doc.tokens[head + 1]
  if (!next || baseRel(next.rel) !== 'case' || !is(head + 1)) return -1
  // "the speech he gave in Cairo": where it was, not that he gave in.
  const isWhere = (doc.placeAt[next.head] ?? -1) >= 0 || (doc.dateAt[next.head] ?? -1) >= 0
  return isWhere && PLACING.has(next.text.toLowerCase()) ? -1 : head + 1
}

/** Not "pulled out of Kherson", "handed over Goma". */
const PLACING = new Set(['in', 'on', 'at'])

/** "Helped evacuate them". */
const isBareInfinitive = (doc: MentionedDocument, head: number, c: number): boolean =>
  lemmaOf(doc, head) === 'help' && wordAt(doc, c).rel === 'xcomp' && wordAt(doc, c).xpos === 'VB'

function clauseUnder(doc: MentionedDocument, head: number, form: ClauseForm): number[] {
  return kids(doc, head, 'xcomp', 'ccomp', 'advcl', 'acl', 'csubj').filter((c) => {
    const clause = clauseOf(doc, c)
    if (form === 'inf') return clause.infinitive || isBareInfinitive(doc, head, c)
    if (form === 'should') return wordAt(doc, c).rel === 'ccomp' && isSubjunctive(doc, c)
    if (form === 'not') return clause.infinitive && clause.negated
    if (form === 'ing') return wordAt(doc, c).xpos === 'VBG' && !clause.finite
    return clause.finite && baseRel(wordAt(doc, c).rel) === 'ccomp'
  })
}

function wordsFit(doc: MentionedDocument, head: number, words: Words): boolean {
  if (words.any) return true
  const noun = stoodFor(doc, contentNoun(doc, head))
  for (const member of conjuncts(doc, noun)) if (words.lemmas.has(toldLemma(doc, member))) return true
  if (words.named.has('actor') && namedActors(doc, head).length > 0) return true
  if (words.named.has('party') && isParty(doc, head)) return true
  if (words.named.has('politician') && isPoliticians(doc, head, noun)) return true
  if (words.named.has('armed') && namedActors(doc, head).some((a) => isArmed(doc.actors[a]!))) return true
  if (words.named.has('person') && namedActors(doc, head).some((a) => isOnePerson(doc, a))) return true
  if (words.named.has('place') && ((doc.placeAt[noun] ?? -1) >= 0 || countryAt(doc, noun) !== null)) return true
  return words.named.has('human') && isHuman(doc, noun)
}

/** A person by name or office, not "a driver". */
const isOnePerson = ({ actors }: MentionedDocument, actor: number): boolean =>
  actors[actor]?.kind === 'person' && !actors[actor].anonymous

/** "the province where rebels have been advancing": the noun it hangs on is a place, and no object. */
const isOfWhere = (doc: MentionedDocument, v: number): boolean =>
  wordAt(doc, v).rel === 'acl:relcl' &&
  !isPassive(doc, v) &&
  kid(doc, v, 'obj') < 0 &&
  kids(doc, v, 'advmod').some((a) => ['where', 'when'].includes(wordAt(doc, a).text.toLowerCase()))

/** "called it not serious", "less than serious", "a hollow victory": the word that one is called by is taken back. */
const isLessened = (doc: MentionedDocument, i: number): boolean =>
  [...(doc.children[i] ?? []), i - 1].some((k) => wordClass('LESSENED').has(doc.tokens[k]?.lemma ?? ''))

/** Protesters are of an opposition, and hold no meeting where they gather. */
const isPoliticians = (doc: MentionedDocument, head: number, noun: number): boolean =>
  !wordClass('PROTESTERS').has(lemmaOf(doc, noun)) && namedActors(doc, head).some((a) => isPolitician(doc, a))
