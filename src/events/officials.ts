/** Whether a subject goes somewhere for a state, a body or a party, and not on his own account. */
import { wordClass } from '../knowledge/event-words.js'
import { nounRoles, surfaceSubject } from '../match/roles.js'
import { wordAt } from '../match/tree.js'
import type { Actor, MentionedDocument } from '../model.js'
import { namedActors } from './parties.js'
import { lemmaOf } from './words.js'

/**
 * A visit is an official's: "the envoy arrived in Accra", not "three pupils travelled to Syria", "volunteers who came to Rojava". Of a
 * visit told by a noun somebody may be named, or nobody: "the president's trip to Lima", "a visit to Lima".
 */
export function isOfficialsVisit(doc: MentionedDocument, head: number, isNoun: boolean): boolean {
  const visitor = isNoun ? visitorOf(doc, head) : surfaceSubject(doc, head)
  const visitors = namedActors(doc, visitor)
  if (visitors.length === 0) return isNoun
  return visitors.some((a) => isOfficial(doc.actors[a]!)) || wordClass('OFFICIALS').has(lemmaOf(doc, visitor))
}

/** "the president's trip", "pupils made a trip"; or -1. */
function visitorOf(doc: MentionedDocument, noun: number): number {
  const { owner } = nounRoles(doc, noun)
  const { rel, head } = wordAt(doc, noun)
  return owner < 0 && rel === 'obj' && wordClass('LIGHT').has(lemmaOf(doc, head)) ? surfaceSubject(doc, head) : owner
}

/** Whoever acts for a state or an international body; a person of an army, a faith, a party or an armed group as well: its men on the move visit nobody. */
const isOfficial = ({ kind, sector }: Actor): boolean => {
  if (BODIES.has(kind)) return true
  if (kind === 'population' || kind === 'armed_group') return false
  return sector.some((each) => STATE.has(each) || (kind === 'person' && LEADING.has(each)))
}

const BODIES: ReadonlySet<string> = new Set(['country', 'government', 'igo'])
/** Sectors of those who rule, make laws, speak or spy for a state, or work for an international body. */
const STATE: ReadonlySet<string> = new Set(['GOV', 'IGO', 'LEG', 'SPY', 'ELI'])
/** Sectors of which only a person by name goes to see others. */
const LEADING: ReadonlySet<string> = new Set(['MIL', 'REB', 'REL', 'JUD', 'PTY', 'OPP', 'SEP'])
