/** The heads that a source of a rule may stand for where the trigger is a verb: subject, object, agent of a passive, what hangs below. */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import {
  agentOf,
  answerableFor,
  isReckoning,
  nounAgent,
  nounRoles,
  type Oblique,
  obliques,
  receiverOf,
  surfaceSubject,
} from '../match/roles.js'
import { baseRel, caseOf, conjuncts, isVerb, kid, kids, markOf, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { accusedAt } from './accusing.js'
import { answersOf } from './answered.js'
import { isFighter } from './armed.js'
import { fightsBeside } from './fights-beside.js'
import { launchersOf } from './launchers.js'
import { claimantsOf, isForAnother, madeBy, modifiersBackwards } from './noun-parties.js'
import { objectOf } from './objects.js'
import { namedActors, namedAmong } from './parties.js'
import { addresseeHead, byPreposition, speakerHead } from './sources.js'
import { undergoerOf } from './subjected.js'
import { isTimeAfter, makersBefore } from './time-after.js'
import { namedAs, tollBeside } from './toll-names.js'
import { contentNoun, lemmaOf } from './words.js'

/** "have been set free": what its subject is made, it does not do. */
const isMadeSo = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'xcomp').some((c) => wordAt(doc, c).xpos.startsWith('JJ'))

export function headsOfVerb(doc: AttributedDocument, v: number, source: string): number[] {
  switch (source) {
    case 'agent': {
      if (undergoerOf(doc, v) >= 0) return byPreposition(obliques(doc, v), ['by'])
      const agent = agentOf(doc, v)
      if (isOfUndergoer(doc, v, agent)) return []
      if (agent >= 0 && !makersBefore(doc, v).includes(agent))
        return [agent, wordedBy(doc, v), ...(isPassive(doc, v) ? [] : launchersOf(doc, v))]
      if (!isPassive(doc, v)) return [...nounlikeAgent(doc, v), gerundAgent(doc, v)]
      const strayed = strayedAgent(doc, v)
      if (strayed >= 0) return [strayed]
      const whose = makersOfDealt(doc, v)
      if (whose.length > 0) return whose
      return wordClass('REFLEXIVE').has(wordAt(doc, v).lemma) && !isMadeSo(doc, v) ? [surfaceSubject(doc, v)] : []
    }
    case 'subject':
      return [surfaceSubject(doc, v)]
    case 'launcher':
      return launchersOf(doc, v)
    case 'object': {
      const object = objectOf(doc, v)
      return [namedAs(doc, object), object, undergoerOf(doc, v)]
    }
    case 'beside':
      return besideIt(doc, v)
    case 'receiver':
      return [receiverOf(doc, v), isPassive(doc, v) ? surfaceSubject(doc, v) : -1]
    case 'speaker':
      return [speakerHead(doc, v)]
    case 'addressee':
      return [addresseeHead(doc, v)]
    case 'object-of': {
      const object = objectOf(doc, v)
      return object < 0 ? [] : byPreposition(obliques(doc, contentNoun(doc, object)), ['of', 'on', 'against'])
    }
    case 'outcome-of':
      return outcomes(doc, v).flatMap((o) => byPreposition(obliques(doc, o), ['of', 'among', 'to']))
    case 'object-whose': {
      const object = objectOf(doc, v)
      return object < 0
        ? []
        : [
            kid(doc, object, 'nmod:poss'),
            ...modifiersBackwards(doc, nounRoles(doc, contentNoun(doc, object)).modifiers),
          ]
    }
    case 'object-by': {
      const object = objectOf(doc, v)
      return object < 0
        ? []
        : [...byPreposition(obliques(doc, contentNoun(doc, object)), ['by']), kid(doc, object, 'nmod:poss')]
    }
    case 'object-owner': {
      const object = objectOf(doc, v)
      return object < 0
        ? []
        : [kid(doc, object, 'nmod:poss'), ...byPreposition(obliques(doc, object), ['of', 'by', 'from']), object]
    }
    case 'means-agent':
      return meansAgents(doc, v)
    case 'searchers':
      return searchers(doc, v)
    case 'court':
      return courtsOf(doc, v)
    case 'object-person': {
      const object = objectOf(doc, v)
      return namedActors(doc, object).length > 0 ? [object] : []
    }
    case 'accused':
      return accusedAt(doc, v)
    case 'downward-oblique':
      return clausesBelow(doc, v).flatMap((c) => byPreposition(withObject(doc, c), BELOW))
    case 'downward-object':
      return clausesBelow(doc, v).map((c) => foreignObject(doc, c))
    case 'downward': {
      // Whoever acts in the clause that this verb takes: "demanded that Israel stop", "urging it to attend"; not "that he be freed".
      const clause = kid(doc, v, 'ccomp', 'xcomp')
      return clause < 0 || isPassive(doc, clause) ? [] : [kid(doc, clause, 'nsubj')]
    }
    default:
      if (source !== 'against' && fightsBeside(doc, v)) return []
      if (source.startsWith('subject-'))
        return byPreposition(obliques(doc, surfaceSubject(doc, v)), [source.slice('subject-'.length)])
      return [
        ...byPreposition(
          withObject(doc, v).filter((o) => !isInstrument(doc, o) && !isAlongWith(doc, o.head) && !isForAnother(doc, o)),
          [source.replaceAll('_', ' ')],
        ),
        ...(source === 'to' ? wordedTo(doc, v) : []),
      ]
  }
}

/** "were arrested in raids by Turkish police": those who search by law, not whoever made the attack that one is arrested over. */
const searchers = (doc: AttributedDocument, v: number): number[] =>
  obliques(doc, v)
    .map(({ head }) => contentNoun(doc, head))
    .filter((noun) => wordClass('SEARCH').has(lemmaOf(doc, noun)))
    .flatMap((noun) => [
      ...byPreposition(nounRoles(doc, noun).obliques, ['by']),
      ...modifiersBackwards(doc, nounRoles(doc, noun).modifiers),
    ])
    .filter((head) => ['POLICE', 'FORCES'].some((name) => wordClass(name).has(lemmaOf(doc, contentNoun(doc, head)))))

/** "was killed by his lions": what does it is nobody, and belongs to the one it is done to. */
function isOfUndergoer(doc: AttributedDocument, v: number, agent: number): boolean {
  const owner = agent < 0 || !isPassive(doc, v) ? -1 : kid(doc, agent, 'nmod:poss')
  if (owner < 0 || namedActors(doc, agent).length > 0) return false
  const undergo = namedActors(doc, surfaceSubject(doc, v))
  return namedActors(doc, owner).some((actor) => undergo.includes(actor))
}

/** "died in an attack by rebels", "in Israeli air strikes", "in the attack, conducted by the Taliban", "by a shell that rebels fired". */
function meansAgents(doc: AttributedDocument, v: number): number[] {
  const told = kids(doc, v, 'advcl').filter((a) => wordClass('LIGHT').has(lemmaOf(doc, a)) && isPassive(doc, a))
  // "were killed among them two women in attacks by rebels": a passive has no object, so what hangs on it belongs to the verb.
  const listed = isPassive(doc, v) ? kids(doc, v, 'obj').flatMap((i) => conjuncts(doc, i)) : []
  const undergo = namedActors(doc, surfaceSubject(doc, v))
  // Soldiers may be killed in their own army's offensive.
  const fight = undergo.some((actor) => isFighter(doc.actors[actor]!))
  const means = [v, ...listed, tollBeside(doc, v)]
    .filter((i) => i >= 0)
    .flatMap((i) => obliques(doc, i))
    .flatMap((oblique) => [oblique, ...(fight ? [] : withinItsDays(doc, oblique))])
    .filter(({ head }) => !isTimeAfter(doc, head) && !makersBefore(doc, v).includes(head))
    .flatMap(({ prep, head }) => {
      if (prep === 'by') return isReckoning(doc, head) || isOfUndergoer(doc, v, head) ? [] : [head]
      const noun = contentNoun(doc, head)
      const word = lemmaOf(doc, noun)
      if (wordClass('MUNITION').has(word)) return madeBy(doc, noun)
      if (!wordClass('STRIKE').has(word)) return []
      const { owner, modifiers, obliques: below } = nounRoles(doc, noun)
      return [
        ...byPreposition(below, ['by']),
        ...madeBy(doc, noun),
        owner,
        ...modifiersBackwards(doc, modifiers),
        // "claimed responsibility for the attack in which two guards died".
        ...claimantsOf(doc, noun),
      ]
    })
  // "were killed in their failed attack": those who struck are those it was done to.
  const others = means.filter((head) => !namedActors(doc, head).some((actor) => undergo.includes(actor)))
  return [...others, ...told.flatMap((a) => byPreposition(obliques(doc, a), ['by'])), ...strikersBeside(doc, v)]
}

/** "were killed in the first three days of the army's offensive": in the offensive. */
const withinItsDays = (doc: AttributedDocument, { prep, head }: Oblique): Oblique[] =>
  ['in', 'on', 'during'].includes(prep) && wordClass('SPELL').has(lemmaOf(doc, head))
    ? obliques(doc, head).filter((inner) => inner.prep === 'of' && wordClass('LONGACT').has(lemmaOf(doc, inner.head)))
    : []

/** "were killed when soldiers opened fire", "died when US forces carried out air strikes": whoever struck then. */
function strikersBeside(doc: AttributedDocument, v: number): number[] {
  if (!isPassive(doc, v) && lemmaOf(doc, v) !== 'die') return []
  const strikes = (a: number): boolean => {
    const taken = objectOf(doc, a)
    const object = taken < 0 ? -1 : contentNoun(doc, taken)
    return (
      wordClass('FORCEFUL').has(lemmaOf(doc, a)) ||
      (object >= 0 && wordClass('LIGHT').has(lemmaOf(doc, a)) && wordClass('STRIKE').has(lemmaOf(doc, object))) ||
      (object >= 0 && lemmaOf(doc, object) === 'fire')
    )
  }
  // "were killed when they attacked a post": those who struck are those it was done to.
  const undergo = namedActors(doc, surfaceSubject(doc, v))
  return kids(doc, v, 'advcl')
    .filter((a) =>
      [markOf(doc, a), ...kids(doc, a, 'advmod').map((w) => wordAt(doc, w).text.toLowerCase())].includes('when'),
    )
    .filter(strikes)
    .map((a) => agentOf(doc, a))
    .filter((agent) => agent >= 0 && !namedActors(doc, agent).some((actor) => undergo.includes(actor)))
}

/** "was killed along with two guards", "killed nine people, including Omar Belo": more of those it is done to. */
function besideIt(doc: AttributedDocument, v: number): number[] {
  const object = objectOf(doc, v)
  const named = object < 0 ? [] : namedAmong(doc, object)
  if (named.length > 0) return named
  return [v, ...(object < 0 ? [] : [object])]
    .flatMap((i) => kids(doc, i, 'obl', 'nmod'))
    .filter((o) => isAlongWith(doc, o) && (isPassive(doc, v) || o > object))
}

/** "along with two guards", "together with his wife". */
const isAlongWith = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'case').some(
    (c) =>
      wordAt(doc, c).text.toLowerCase() === 'with' &&
      wordClass('ALONG').has(doc.tokens[c - 1]?.text.toLowerCase() ?? ''),
  )

/** "was abducted near Achi, 850 km north of Bogota, by armed men", "at the station by troops": the "by" of a passive that the parser hung on a place, a day or a measure. */
function strayedAgent(doc: AttributedDocument, v: number): number {
  const below = yieldOf(doc, v, (c) => ['obl', 'nmod', 'appos', 'advmod'].includes(baseRel(wordAt(doc, c).rel)))
  const by = below.find((w) => w > v && caseOf(doc, w) === 'by' && makesNothing(doc, wordAt(doc, w).head))
  return by ?? -1
}

const makesNothing = (doc: AttributedDocument, i: number): boolean =>
  (doc.placeAt[i] ?? -1) >= 0 ||
  (doc.dateAt[i] ?? -1) >= 0 ||
  kid(doc, i, 'nummod') >= 0 ||
  ['PROPERTY', 'TERRITORY', 'AREA', 'PUBLICPLACE', 'SHOTS'].some((name) => wordClass(name).has(lemmaOf(doc, i)))

/**
 * "US sanctions imposed on Chad", "Hamas rockets fired at a town": a participle that says what was done with a thing of somebody's. "An attack
 * by rebels was carried out", "Chad's attack was launched" tell whose by more than a name before it: "the Iraq invasion was launched".
 */
function makersOfDealt(doc: AttributedDocument, v: number): number[] {
  const { rel, head, xpos } = wordAt(doc, v)
  const isDealt = (noun: number): boolean => DEALT.some((name) => wordClass(name).has(lemmaOf(doc, noun)))
  if (xpos !== 'VBN') return []
  if (rel === 'acl') {
    if (!isDealt(head)) return []
    const { owner, modifiers } = nounRoles(doc, head)
    return [owner, ...modifiersBackwards(doc, modifiers)].filter((i) => i >= 0)
  }
  const deed = wordClass('LIGHT').has(lemmaOf(doc, v)) ? surfaceSubject(doc, v) : -1
  if (deed < 0 || !isDealt(deed)) return []
  const { owner, obliques: below } = nounRoles(doc, deed)
  return [...byPreposition(below, ['by']), owner].filter((i) => namedActors(doc, i).length > 0)
}

/** "was found guilty in the High Court": the court it was done in did it. */
const courtsOf = (doc: AttributedDocument, v: number): number[] =>
  isPassive(doc, v)
    ? byPreposition(
        [v, ...kids(doc, v, 'xcomp')].flatMap((i) => obliques(doc, i)),
        ['in', 'at'],
      ).filter((i) => wordClass('COURT').has(lemmaOf(doc, i)))
    : []

const DEALT = ['SANCTIONS', 'PROJECTILE', 'ATTACKNOUN', 'PROPOSAL']

/** "in exchange for allowing passage": a gerund without a subject is the doing of whoever does the clause it hangs in. */
function gerundAgent(doc: AttributedDocument, v: number): number {
  if (wordAt(doc, v).xpos !== 'VBG' || answerableFor(doc, v) !== null) return -1
  for (let at = wordAt(doc, v).head, steps = 0; at >= 0 && steps < 5; at = wordAt(doc, at).head, steps++) {
    // "said those responsible for killing a judge": they did it, not who says so.
    if (lemmaOf(doc, at) === 'responsible') return kid(doc, at, 'cop') >= 0 ? surfaceSubject(doc, at) : -1
    if (!isVerb(doc, at)) continue
    return surfaceSubject(doc, at)
  }
  return -1
}

/** "shelling by rebels killed six": a gerund read as a verb, with the doer of a noun. */
const nounlikeAgent = (doc: AttributedDocument, v: number): number[] =>
  wordAt(doc, v).xpos === 'VBG' && kid(doc, v, 'obj') < 0 ? byPreposition(obliques(doc, v), ['by']) : []

/** "issued a statement condemning the raid", "held a rally demanding a vote": whoever the words belong to; or -1. */
function wordedBy(doc: AttributedDocument, v: number): number {
  const { rel, xpos, head } = wordAt(doc, v)
  if (rel !== 'acl' || xpos !== 'VBG' || !wordClass('WORDING').has(lemmaOf(doc, head))) return -1
  const { rel: part, head: above } = wordAt(doc, head)
  return baseRel(part) === 'obj' && NOT_MADE.has(lemmaOf(doc, above)) ? -1 : nounAgent(doc, head)
}

/** "is considering a resolution demanding": words that nobody has made his own. */
const NOT_MADE = new Set(
  'consider discuss debate draft prepare plan reject block oppose delay postpone read see hear'.split(' '),
)

/** "caused the death of ten", "led to injuries to a nurse", "to the death of ten and the injury of two": the nouns that tell what became of them. */
const outcomes = (doc: AttributedDocument, v: number): number[] =>
  [objectOf(doc, v), ...byPreposition(obliques(doc, v), ['to', 'in'])].filter(
    (i) => i >= 0 && ['DYING', 'HURTING'].some((name) => wordClass(name).has(lemmaOf(doc, i))),
  )

const BELOW = ['with', 'to', 'against', 'from', 'on', 'for', 'in', 'into', 'at', 'of', 'out of']

/** What the verb takes or is done for: "agreed to free", "sent tents to help", "gave money to feed". */
function clausesBelow(doc: AttributedDocument, v: number): number[] {
  const object = objectOf(doc, v)
  const purposes = [
    ...kids(doc, v, 'xcomp', 'ccomp', 'advcl'),
    ...(object < 0 || isOwned(doc, object)
      ? []
      : [object, ...kids(doc, object, 'nmod')].flatMap((o) => kids(doc, o, 'acl'))),
  ]
  return purposes.filter((c) => c > v && isVerb(doc, c))
}

/** "rejected a US plan to train rebels": a plan of somebody's is turned down to him, whatever it was for. */
const isOwned = (doc: AttributedDocument, noun: number): boolean => {
  const { owner, modifiers } = nounRoles(doc, noun)
  return (
    wordClass('PROPOSAL').has(lemmaOf(doc, noun)) && [owner, ...modifiers].some((i) => namedActors(doc, i).length > 0)
  )
}

/** The object of a lower verb; "withdraw its troops": what is one's own is not the other side. */
function foreignObject(doc: AttributedDocument, v: number): number {
  const object = objectOf(doc, v)
  return object < 0 || kids(doc, object, 'nmod:poss').some((p) => wordAt(doc, p).upos === 'PRON') ? -1 : object
}

/** Prepositional phrases of the verb first, then those of its object and of the gerund or infinitive it takes. */
function withObject(doc: AttributedDocument, v: number): Oblique[] {
  const object = objectOf(doc, v)
  const below = kids(doc, v, 'xcomp').flatMap((x) => obliques(doc, x))
  const listed = object < 0 ? [] : conjuncts(doc, contentNoun(doc, object))
  // "condemned the killing of a mayor": the mayor is not the one condemned.
  const harm = object >= 0 && wordClass('HARM').has(lemmaOf(doc, contentNoun(doc, object)))
  const dealt = obliques(doc, v).filter(
    ({ prep, head }) => ['in', 'into', 'to'].includes(prep) && isDealing(doc, contentNoun(doc, head)),
  )
  return [
    ...obliques(doc, v),
    ...dealt.flatMap(({ head }) => obliques(doc, contentNoun(doc, head))),
    ...listed.flatMap((o) => obliques(doc, o)).filter((o) => !(harm && o.prep === 'of')),
    ...listed.flatMap((o) => laidOn(doc, o)),
    ...marked(doc, [v, ...listed]),
    ...answersOf(doc, v).flatMap((i) => obliques(doc, i)),
    ...below,
  ]
}

/** "lifted sanctions imposed on Chad": on whom the thing was laid that the verb is done to. */
const laidOn = (doc: AttributedDocument, noun: number): Oblique[] =>
  kids(doc, noun, 'acl')
    .filter((c) => wordAt(doc, c).xpos === 'VBN' && wordClass('LAYINGON').has(lemmaOf(doc, c)))
    .flatMap((c) => obliques(doc, c))
    .filter(({ prep }) => prep === 'on' || prep === 'against')

/** "sent a letter to Togo demanding": whom the words were sent to that ask it. */
function wordedTo(doc: AttributedDocument, v: number): number[] {
  const { rel, xpos, head } = wordAt(doc, v)
  if (head < 0 || xpos !== 'VBG' || !['acl', 'advcl'].includes(rel)) return []
  const noun = rel === 'acl' ? head : kid(doc, head, 'obj')
  if (noun < 0 || noun > v || !wordClass('WORDING').has(lemmaOf(doc, noun))) return []
  const sent = [noun, wordAt(doc, noun).head].filter((i) => i >= 0).flatMap((i) => obliques(doc, i))
  return byPreposition(
    sent.filter((o) => o.head < v),
    ['to'],
  )
}

/** "entered into an agreement with Syria", "took part in talks with Iran". */
const isDealing = (doc: AttributedDocument, noun: number): boolean =>
  wordClass('DEAL').has(lemmaOf(doc, noun)) || wordClass('TALKS').has(lemmaOf(doc, noun))

/** "attacked with shells fired by rebels": what it is done with is nobody it is done to. */
const isInstrument = (doc: AttributedDocument, { prep, head }: Oblique): boolean =>
  prep === 'with' &&
  ['MUNITION', 'WEAPON', 'PROJECTILE', 'EXPLOSIVE', 'ATTACKNOUN'].some((name) =>
    wordClass(name).has(lemmaOf(doc, contentNoun(doc, head))),
  )

/** "a request from the mayor to cross": the parser makes "from" the mark of the infinitive and the mayor its subject. */
const marked = (doc: AttributedDocument, heads: readonly number[]): Oblique[] =>
  heads
    .flatMap((h) => kids(doc, h, 'acl', 'advcl'))
    .flatMap((c) => {
      const subject = kid(doc, c, 'nsubj')
      const prep = markOf(doc, c).split(' ')[0] ?? ''
      return subject >= 0 && ['from', 'for', 'on', 'by'].includes(prep) ? [{ prep, head: subject }] : []
    })
