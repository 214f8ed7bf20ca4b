/** Who does it and who it is done to: the sources a rule names, tried in order, each told by the path it was found on. */
import type { EventRule } from '../knowledge/event-rules.js'
import { wordClass } from '../knowledge/event-words.js'
import { surfaceSubject } from '../match/roles.js'
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { toldAt } from './both-told.js'
import { headsAround } from './doers-around.js'
import { isHuman } from './humans.js'
import { isHostile } from './not-told.js'
import { headsOfNoun } from './noun-parties.js'
import { actorsOf } from './parties.js'
import { sayerBeside } from './sayer.js'
import { countryAt, type Standing } from './standing-parties.js'
import { namedAs } from './toll-names.js'
import type { Trigger } from './triggers.js'
import { headsOfVerb } from './verb-parties.js'
import { contentNoun, lemmaOf } from './words.js'

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
      const named = actorsOf(doc, head, aimed)
      const actors = (namesNobody(doc, named) ? told(doc, head, named) : named).filter((a) => !except.includes(a))
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

/** "Foreign ministers of the two countries": people who are known by their description alone. */
const namesNobody = (doc: AttributedDocument, named: readonly number[]): boolean =>
  named.every((actor) => doc.actors[actor]?.anonymous || doc.actors[actor]?.resolvedBy === 'new')

const told = (doc: AttributedDocument, head: number, named: readonly number[]): readonly number[] => {
  const meant = toldAt(doc, head)
  return meant.length > 0 ? meant : named
}

/** The people a phrase names ("three young men"), or the place it names or lies in: "Sinai", "an army base in northern Mali". */
function standingOf(doc: AttributedDocument, head: number, rule: EventRule, source: string): Standing | null {
  const noun = contentNoun(doc, head)
  const surely = rule.toPeople && ['object', 'outcome-of', 'subject'].includes(source)
  // "Castellar was kidnapped": one kidnaps no town, whatever the gazetteer has by that name.
  if (isPeople(doc, noun, surely)) return { people: noun }
  // "gathered at Kete": where they protest, not against whom.
  if (rule.plover === 'PROTEST' && source === 'at') return null
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
  if (surely) return ['NOUN', 'PROPN', 'NUM'].includes(upos)
  // "a number of Senators", "MPs": people, for all their capitals.
  const listed = upos === 'PROPN' && wordAt(doc, noun).xpos === 'NNPS' && wordClass('HUMAN').has(singular(doc, noun))
  return listed || (upos === 'NOUN' && isHuman(doc, noun))
}

const singular = (doc: AttributedDocument, noun: number): string => lemmaOf(doc, noun).toLowerCase().replace(/s$/, '')

function placeOrCountry(doc: AttributedDocument, i: number): Standing | null {
  const place = doc.placeAt[i] ?? -1
  return place >= 0 ? { place } : countryAt(doc, i)
}

const LYING = new Set(['in', 'at', 'near', 'of', 'across', 'throughout', 'around', 'inside', 'outside', 'from', ''])

/** The heads a source may stand for, best first. */
function headsFor(doc: AttributedDocument, trigger: Trigger, source: string): number[] {
  const around = headsAround(doc, trigger, source)
  if (around !== undefined) return around
  const predicate = trigger.site === 'predicate' && (source === 'agent' || source === 'subject')
  const says = trigger.rule.speech && trigger.site === 'verb' && source === 'agent'
  const sayer = says ? sayerBeside(doc, trigger.head) : -1
  const found =
    trigger.site === 'noun'
      ? headsOfNoun(doc, trigger, source)
      : predicate
        ? [surfaceSubject(doc, trigger.head), describedBy(doc, trigger.head)]
        : [sayer, ...headsOfVerb(doc, trigger.head, source)]
  const allies = source === 'with' && isHostile(trigger.rule.plover)
  return found.filter((h) => h >= 0 && h !== trigger.head && !(allies && standsFirst(doc, trigger.head, h)))
}

/** "Twelve dead in raids": in a headline the predicate follows its noun without a verb; or -1. */
const describedBy = (doc: AttributedDocument, predicate: number): number => {
  const { rel, head } = wordAt(doc, predicate)
  return rel === 'amod' && head < predicate ? head : namedAs(doc, predicate)
}

/** "With the army, rebels attacked the town": who is named first stands beside those who do it. */
const standsFirst = (doc: AttributedDocument, v: number, named: number): boolean =>
  named < kid(doc, v, 'nsubj') && kid(doc, v, 'obj') >= 0
