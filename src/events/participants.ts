/** Who does it and who it is done to: the sources a rule names, tried in order, each told by the path it was found on. */
import type { EventRule } from '../knowledge/event-rules.js'
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { agentOf, nounRoles, type Oblique, obliques, receiverOf, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, conjuncts, isVerb, kid, kids, markOf, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { actorAt, actorsOf, namedActors } from './parties.js'
import { countryAt, type Standing } from './standing-parties.js'
import { isHuman, objectOf, type Trigger } from './triggers.js'
import { contentNoun, lemmaOf, phraseTop } from './words.js'

export interface Party {
  readonly actors: readonly number[]
  /** Heads of the phrases it was read from. */
  readonly heads: readonly number[]
  /** The source that gave it: agent, object, against ... or '' for nobody. */
  readonly via: string
  /** Where no actor is named but a place is ("aid to Malawi") or people ("three young men"). */
  readonly standing: Standing | null
}

const NOBODY: Party = { actors: [], heads: [], via: '', standing: null }

/** Reads one side of a trigger; "+x" sources add to what was found before, the others only fill a gap. */
export function partyOf(
  doc: AttributedDocument,
  trigger: Trigger,
  sources: readonly string[],
  except: readonly number[] = [],
  aimed = false,
): Party {
  let party = NOBODY
  for (const source of sources) {
    const more = source.startsWith('+')
    if (party.actors.length > 0 && !more) continue
    const name = more ? source.slice(1) : source
    for (const head of headsFor(doc, trigger, name)) {
      const actors = actorsOf(doc, head, aimed).filter((a) => !except.includes(a))
      if (actors.length === 0) {
        if (!party.standing) party = { ...party, standing: standingOf(doc, head, trigger.rule, name) }
        continue
      }
      const via = party.via ? `${party.via}+${name}` : name
      party = {
        ...party,
        actors: [...new Set([...party.actors, ...actors])],
        heads: [...party.heads, head],
        via,
      }
      break
    }
  }
  return party
}

/** The people a phrase names ("three young men"), or the place it names or lies in: "Sinai", "an army base in northern Mali". */
function standingOf(doc: AttributedDocument, head: number, rule: EventRule, source: string): Standing | null {
  const noun = contentNoun(doc, head)
  const surely = rule.toPeople && source === 'object'
  // "Castellar was kidnapped": one kidnaps no town, whatever the gazetteer has by that name.
  if (isPeople(doc, noun, surely)) return { people: noun }
  const own = placeOrCountry(doc, head)
  if (own) return own
  if (rule.speech) return null
  for (const k of kids(doc, contentNoun(doc, head), 'nmod', 'compound', 'obl')) {
    const at = LYING.has(caseOf(doc, k)) ? placeOrCountry(doc, k) : null
    if (at) return at
  }
  return null
}

/** A common noun for people; `surely` where nothing else can stand here. */
function isPeople(doc: AttributedDocument, noun: number, surely: boolean): boolean {
  const { upos } = wordAt(doc, noun)
  if (wordClass('LIFELESS').has(lemmaOf(doc, noun))) return false
  return surely ? ['NOUN', 'PROPN', 'NUM'].includes(upos) : upos === 'NOUN' && isHuman(doc, noun)
}

function placeOrCountry(doc: AttributedDocument, i: number): Standing | null {
  const place = doc.placeAt[i] ?? -1
  return place >= 0 ? { place } : countryAt(doc, i)
}

const LYING = new Set(['in', 'at', 'near', 'of', 'across', 'throughout', 'around', 'inside', 'outside', 'from', ''])

/** The heads a source may stand for, best first. */
function headsFor(doc: AttributedDocument, trigger: Trigger, source: string): number[] {
  const predicate = trigger.site === 'predicate' && source === 'agent'
  const found =
    trigger.site === 'noun'
      ? headsOfNoun(doc, trigger, source)
      : predicate
        ? [surfaceSubject(doc, trigger.head)]
        : headsOfVerb(doc, trigger.head, source)
  return found.filter((h) => h >= 0 && h !== trigger.head)
}

function headsOfVerb(doc: AttributedDocument, v: number, source: string): number[] {
  switch (source) {
    case 'agent': {
      const agent = agentOf(doc, v)
      if (agent >= 0) return [agent]
      if (!isPassive(doc, v)) return [gerundAgent(doc, v)]
      const strayed = strayedAgent(doc, v)
      if (strayed >= 0) return [strayed]
      return wordClass('REFLEXIVE').has(wordAt(doc, v).lemma) ? [surfaceSubject(doc, v)] : []
    }
    case 'subject':
      return [surfaceSubject(doc, v)]
    case 'object':
      return [objectOf(doc, v)]
    case 'receiver':
      return [receiverOf(doc, v), isPassive(doc, v) ? surfaceSubject(doc, v) : -1]
    case 'speaker':
      return [speakerHead(doc, v)]
    case 'object-of': {
      const object = objectOf(doc, v)
      return object < 0 ? [] : byPreposition(obliques(doc, contentNoun(doc, object)), ['of', 'on', 'against'])
    }
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
    case 'object-person': {
      const object = objectOf(doc, v)
      return namedActors(doc, object).length > 0 ? [object] : []
    }
    case 'downward-oblique':
      return clausesBelow(doc, v).flatMap((c) => byPreposition(withObject(doc, c), BELOW))
    case 'downward-object':
      return clausesBelow(doc, v).map((c) => foreignObject(doc, c))
    case 'downward': {
      // Whoever acts in the clause that this verb takes: "demanded that Israel stop", "urging it to attend".
      const clause = kid(doc, v, 'ccomp', 'xcomp')
      return clause < 0 ? [] : [kid(doc, clause, 'nsubj')]
    }
    default:
      if (source.startsWith('subject-'))
        return byPreposition(obliques(doc, surfaceSubject(doc, v)), [source.slice('subject-'.length)])
      return byPreposition(withObject(doc, v), [source.replaceAll('_', ' ')])
  }
}

/** "died in an attack by rebels", "in Israeli air strikes", "in the attack, conducted by the Taliban". */
function meansAgents(doc: AttributedDocument, v: number): number[] {
  const told = kids(doc, v, 'advcl').filter((a) => wordClass('LIGHT').has(lemmaOf(doc, a)) && isPassive(doc, a))
  const means = obliques(doc, v).flatMap(({ prep, head }) => {
    if (prep === 'by') return [head]
    const noun = contentNoun(doc, head)
    if (!wordClass('STRIKE').has(lemmaOf(doc, noun))) return []
    const { owner, modifiers, obliques: below } = nounRoles(doc, noun)
    const made = kids(doc, noun, 'acl').flatMap((a) => byPreposition(obliques(doc, a), ['by']))
    return [...byPreposition(below, ['by']), ...made, owner, ...modifiersBackwards(doc, modifiers)]
  })
  return [...means, ...told.flatMap((a) => byPreposition(obliques(doc, a), ['by']))]
}

/** "was abducted near Achi, 850 km north of Bogota, by armed men": the "by" of a passive that the parser hung on a place, a day or a measure. */
function strayedAgent(doc: AttributedDocument, v: number): number {
  const below = yieldOf(doc, v, (c) => ['obl', 'nmod', 'appos', 'advmod'].includes(baseRel(wordAt(doc, c).rel)))
  const by = below.find((w) => w > v && caseOf(doc, w) === 'by' && makesNothing(doc, wordAt(doc, w).head))
  return by ?? -1
}

const makesNothing = (doc: AttributedDocument, i: number): boolean =>
  (doc.placeAt[i] ?? -1) >= 0 || (doc.dateAt[i] ?? -1) >= 0 || kid(doc, i, 'nummod') >= 0

/** "in exchange for allowing passage": a gerund without a subject is the doing of whoever does the clause it hangs in. */
function gerundAgent(doc: AttributedDocument, v: number): number {
  if (wordAt(doc, v).xpos !== 'VBG') return -1
  for (let at = wordAt(doc, v).head, steps = 0; at >= 0 && steps < 5; at = wordAt(doc, at).head, steps++) {
    if (!isVerb(doc, at)) continue
    return surfaceSubject(doc, at)
  }
  return -1
}

const BELOW = ['with', 'to', 'against', 'from', 'on', 'for', 'in', 'into', 'at', 'of', 'out of']

/** What the verb takes or is done for: "agreed to free", "sent tents to help", "gave money to feed". */
function clausesBelow(doc: AttributedDocument, v: number): number[] {
  const object = objectOf(doc, v)
  const purposes = [
    ...kids(doc, v, 'xcomp', 'ccomp', 'advcl'),
    ...(object < 0 ? [] : [object, ...kids(doc, object, 'nmod')].flatMap((o) => kids(doc, o, 'acl'))),
  ]
  return purposes.filter((c) => c > v && isVerb(doc, c))
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
  return [
    ...obliques(doc, v),
    ...listed.flatMap((o) => obliques(doc, o)).filter((o) => !(harm && o.prep === 'of')),
    ...marked(doc, [v, ...listed]),
    ...below,
  ]
}

/** "a request from the mayor to cross": the parser makes "from" the mark of the infinitive and the mayor its subject. */
const marked = (doc: AttributedDocument, heads: readonly number[]): Oblique[] =>
  heads
    .flatMap((h) => kids(doc, h, 'acl', 'advcl'))
    .flatMap((c) => {
      const subject = kid(doc, c, 'nsubj')
      const prep = markOf(doc, c).split(' ')[0] ?? ''
      return subject >= 0 && ['from', 'for', 'on', 'by'].includes(prep) ? [{ prep, head: subject }] : []
    })

const byPreposition = (all: readonly Oblique[], preps: readonly string[]): number[] =>
  all.filter((o) => preps.includes(o.prep)).map((o) => o.head)

/** The source of the innermost statement that the word stands in; where that names none, the subject of the verb above its clause. */
function speakerHead(doc: AttributedDocument, i: number): number {
  const s = doc.statements[doc.statementAt[i] ?? -1]
  if (s && s.sourceHead >= 0) return s.sourceHead
  for (let at = i, steps = 0; at >= 0 && steps < 5; at = wordAt(doc, at).head, steps++) {
    const { rel, head } = wordAt(doc, at)
    if (rel === 'ccomp' && head >= 0) return surfaceSubject(doc, head)
  }
  return -1
}

function headsOfNoun(doc: AttributedDocument, { head, rule, support }: Trigger, source: string): number[] {
  const roles = nounRoles(doc, head)
  const near = [...roles.obliques, ...(support ? obliques(doc, support.verb) : [])]
  switch (source) {
    case 'agent': {
      const made = kids(doc, head, 'acl').flatMap((v) => byPreposition(obliques(doc, v), ['by']))
      const owner = ownerActs(doc, head, rule.owner) ? roles.owner : -1
      // "the killing of a commander by Israel": the parser may hang the doer on the one it is done to.
      const nested = roles.obliques
        .filter((o) => o.prep === 'of')
        .flatMap((o) => byPreposition(obliques(doc, o.head), ['by']))
      return [
        support?.agent ?? -1,
        ...byPreposition(roles.obliques, ['by']),
        ...nested,
        ...made,
        claimantOf(doc, head),
        owner,
        ...modifiersBackwards(doc, roles.modifiers),
      ]
    }
    case 'object': {
      const owner = ownerActs(doc, head, rule.owner) ? -1 : roles.owner
      return [support?.undergoer ?? -1, ...byPreposition(roles.obliques, ['of']), owner]
    }
    case 'owner':
      return [roles.owner]
    case 'modifier':
      return modifiersBackwards(doc, roles.modifiers)
    case 'subject':
      return [support ? surfaceSubject(doc, support.verb) : -1]
    case 'speaker':
      return [speakerHead(doc, head)]
    default:
      return byPreposition(near, [source.replaceAll('_', ' ')])
  }
}

/** Whoever the text says did it by way of another noun: "claimed responsibility for the attack", "is responsible for", "was the author of"; or -1. */
function claimantOf(doc: AttributedDocument, noun: number): number {
  const top = phraseTop(doc, noun)
  const { rel, head } = wordAt(doc, top)
  // "the rebels were behind the attack".
  if (caseOf(doc, top) === 'behind') return kid(doc, top, 'cop') >= 0 ? kid(doc, top, 'nsubj') : -1
  if (head < 0 || !['nmod', 'obl'].includes(baseRel(rel))) return -1
  const above = wordAt(doc, head)
  const word = lemmaOf(doc, head)
  const predicate = kid(doc, head, 'cop') >= 0
  if (word === 'responsible') return predicate ? surfaceSubject(doc, head) : -1
  if (wordClass('PERPETRATOR').has(word)) return predicate ? surfaceSubject(doc, head) : -1
  if (!['responsibility', 'credit'].includes(word) || baseRel(above.rel) !== 'obj') return -1
  return wordClass('CLAIMING').has(lemmaOf(doc, above.head)) ? agentOf(doc, above.head) : -1
}

/** "Israel's killing of a commander" against "the commander's killing". */
function ownerActs(doc: AttributedDocument, noun: number, owner: 'actor' | 'recipient'): boolean {
  if (owner === 'actor') return true
  return kids(doc, noun, 'nmod').some((m) =>
    kids(doc, m, 'case').some((c) => wordAt(doc, c).text.toLowerCase() === 'of'),
  )
}

/** Modifiers that can act, nearest the noun first: "Israeli strikes", "Taliban attack", but not "the Bataclan attack". */
const modifiersBackwards = (doc: AttributedDocument, modifiers: readonly number[]): number[] =>
  [...modifiers].reverse().filter((m) => {
    const actor = actorAt(doc, m)
    return actor < 0 || ACTING.has(doc.actors[actor]?.kind ?? '')
  })

const ACTING = new Set(['country', 'armed_group', 'military', 'government', 'population', 'igo', 'person'])
