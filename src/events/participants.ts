/** Who does it and who it is done to: the sources a rule names, tried in order, each told by the path it was found on. */
import { isPassive } from '../match/clause.js'
import { agentOf, nounRoles, type Oblique, obliques, patientOf, receiverOf, surfaceSubject } from '../match/roles.js'
import { isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { actorsOf, namedActors } from './parties.js'
import { objectOf, type Trigger } from './triggers.js'
import { contentNoun } from './words.js'

export interface Party {
  readonly actors: readonly number[]
  /** Heads of the phrases it was read from. */
  readonly heads: readonly number[]
  /** The source that gave it: agent, object, against ... or '' for nobody. */
  readonly via: string
}

const NOBODY: Party = { actors: [], heads: [], via: '' }

/** Reads one side of a trigger; "+x" sources add to what was found before, the others only fill a gap. */
export function partyOf(doc: AttributedDocument, trigger: Trigger, sources: readonly string[]): Party {
  let party = NOBODY
  for (const source of sources) {
    const more = source.startsWith('+')
    if (party.actors.length > 0 && !more) continue
    const name = more ? source.slice(1) : source
    for (const head of headsFor(doc, trigger, name)) {
      const actors = name === 'receiver' ? namedActors(doc, head) : actorsOf(doc, head)
      if (actors.length === 0) continue
      party = {
        actors: [...new Set([...party.actors, ...actors])],
        heads: [...party.heads, head],
        via: party.via ? `${party.via}+${name}` : name,
      }
      break
    }
  }
  return party
}

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
      return [agent >= 0 || isPassive(doc, v) ? agent : gerundAgent(doc, v)]
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
    case 'object-person': {
      const object = objectOf(doc, v)
      return namedActors(doc, object).length > 0 ? [object] : []
    }
    case 'downward-object': {
      const clause = kid(doc, v, 'xcomp', 'ccomp')
      return clause < 0
        ? []
        : [
            patientOf(doc, clause),
            ...byPreposition(obliques(doc, clause), ['with', 'to', 'against', 'on', 'from', 'in']),
          ]
    }
    case 'downward': {
      // Whoever acts in the clause that this verb takes: "demanded that Israel stop", "urging it to attend".
      const clause = kid(doc, v, 'ccomp', 'xcomp')
      return clause < 0 ? [] : [kid(doc, clause, 'nsubj')]
    }
    default:
      return byPreposition(withObject(doc, v), [source.replaceAll('_', ' ')])
  }
}

/** "in exchange for allowing passage": a gerund without a subject is the doing of whoever does the clause it hangs in. */
function gerundAgent(doc: AttributedDocument, v: number): number {
  if (wordAt(doc, v).xpos !== 'VBG') return -1
  for (let at = wordAt(doc, v).head, steps = 0; at >= 0 && steps < 5; at = wordAt(doc, at).head, steps++) {
    if (!isVerb(doc, at)) continue
    return surfaceSubject(doc, at)
  }
  return -1
}

/** Prepositional phrases of the verb first, then those of its object and of the gerund or infinitive it takes. */
function withObject(doc: AttributedDocument, v: number): Oblique[] {
  const object = objectOf(doc, v)
  const below = kids(doc, v, 'xcomp').flatMap((x) => obliques(doc, x))
  return [...obliques(doc, v), ...(object < 0 ? [] : obliques(doc, contentNoun(doc, object))), ...below]
}

const byPreposition = (all: readonly Oblique[], preps: readonly string[]): number[] =>
  all.filter((o) => preps.includes(o.prep)).map((o) => o.head)

/** The source of the innermost statement that the word stands in. */
function speakerHead(doc: AttributedDocument, i: number): number {
  const s = doc.statements[doc.statementAt[i] ?? -1]
  return s?.sourceHead ?? -1
}

function headsOfNoun(doc: AttributedDocument, { head, rule, support }: Trigger, source: string): number[] {
  const roles = nounRoles(doc, head)
  const near = [...roles.obliques, ...(support ? obliques(doc, support.verb) : [])]
  switch (source) {
    case 'agent': {
      const made = kids(doc, head, 'acl').flatMap((v) => byPreposition(obliques(doc, v), ['by']))
      const owner = ownerActs(doc, head, rule.owner) ? roles.owner : -1
      return [
        support?.agent ?? -1,
        ...byPreposition(roles.obliques, ['by']),
        ...made,
        owner,
        ...modifiersBackwards(roles.modifiers),
      ]
    }
    case 'object': {
      const owner = ownerActs(doc, head, rule.owner) ? -1 : roles.owner
      return [support?.undergoer ?? -1, ...byPreposition(roles.obliques, ['of']), owner]
    }
    case 'owner':
      return [roles.owner]
    case 'modifier':
      return modifiersBackwards(roles.modifiers)
    case 'subject':
      return [support ? surfaceSubject(doc, support.verb) : -1]
    case 'speaker':
      return [speakerHead(doc, head)]
    default:
      return byPreposition(near, [source.replaceAll('_', ' ')])
  }
}

/** "Israel's killing of a commander" against "the commander's killing". */
function ownerActs(doc: AttributedDocument, noun: number, owner: 'actor' | 'recipient'): boolean {
  if (owner === 'actor') return true
  return kids(doc, noun, 'nmod').some((m) =>
    kids(doc, m, 'case').some((c) => wordAt(doc, c).text.toLowerCase() === 'of'),
  )
}

const modifiersBackwards = (modifiers: readonly number[]): number[] => [...modifiers].reverse()
