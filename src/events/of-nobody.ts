/** What is no happening because of who takes part in it, or because nobody does: words of nobody, talks with the press, deeds only pointed back to. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isPassive } from '../match/clause.js'
import { nounRoles, surfaceSubject } from '../match/roles.js'
import { isFirstPerson, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { objectOf } from './objects.js'
import type { Party } from './participants.js'
import { namedActors } from './parties.js'
import { isPublicBody } from './politicians.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** Types that are words said or kindness shown: without whoever says or shows it nothing is told. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'SUPPORT', 'THREATEN', 'AID', 'COOPERATE'])

/**
 * "increased pressure on the premier", "a torrent of criticism of the mayor", "helps the children": the text does not say whose it is. A
 * passive has left him out: "was accused of fraud"; not "was required to", which circumstances do, nor "residents are urged to", which the
 * report says itself.
 */
export function isOfNobody(doc: AttributedDocument, { rule, site, head, support }: Trigger, actors: Party): boolean {
  if (actors.actors.length > 0 || actors.standing !== null || !rule.needsParty) return false
  if (rule.plover === 'COERCE') return site === 'verb' && isByCircumstance(doc, head)
  if (rule.mode === 'access') return site === 'verb' && isStanding(doc, head)
  if (!OF_SOMEBODY.has(rule.plover ?? '')) return false
  const verb = site === 'noun' ? (support?.verb ?? -1) : head
  // "received death threats": it tells to whom, as a passive does.
  if (rule.plover === 'THREATEN' && verb >= 0 && lemmaOf(doc, verb) === 'receive') return false
  if (verb < 0 || !isPassive(doc, verb)) return true
  // "I am honoured by this": how one feels.
  if (rule.plover === 'SUPPORT' && isFirstPerson(doc, surfaceSubject(doc, verb))) return true
  return rule.plover === 'REQUEST' && (wordClass('OBLIGING').has(lemmaOf(doc, verb)) || isAdvice(doc, verb))
}

/** "Motorists are advised to", "are being asked to"; not "Iran is being urged to", which others do. */
function isAdvice(doc: AttributedDocument, verb: number): boolean {
  const { tense, perfect, finite } = clauseOf(doc, verb)
  const told = namedActors(doc, surfaceSubject(doc, verb))
  return finite && tense === 'present' && !perfect && told.every((a) => CROWD.has(doc.actors[a]!.kind))
}

const CROWD: ReadonlySet<string> = new Set(['population', 'anonymous'])

/** "Ghana was forced to postpone it": circumstances do that to a state, a body or an official; to "villagers forced to leave" somebody does. */
const isByCircumstance = (doc: AttributedDocument, verb: number): boolean =>
  wordClass('OBLIGING').has(lemmaOf(doc, verb)) &&
  isPassive(doc, verb) &&
  namedActors(doc, surfaceSubject(doc, verb)).some((a) => isPublicBody(doc, a))

/** "the king is allowed to dissolve it", "must not be allowed to go": what may be, not leave that was given; "were allowed in" tells of that. */
function isStanding(doc: AttributedDocument, verb: number): boolean {
  const { tense, perfect, progressive, modal } = clauseOf(doc, verb)
  return isPassive(doc, verb) && !perfect && !progressive && (tense === 'present' || modal !== null)
}

/** "convened a news conference", "in a phone call with a reporter": talks with the press are no talks between parties. */
export function isForThePress(
  doc: AttributedDocument,
  { rule, site, head }: Trigger,
  actors: Party,
  recipients: Party,
): boolean {
  if (rule.plover !== 'CONSULT') return false
  const noun = site === 'noun' ? head : objectOf(doc, head)
  if (noun >= 0 && lemmaOf(doc, noun).startsWith('press-')) return true
  if (noun >= 0 && nounRoles(doc, noun).modifiers.some((m) => wordClass('FORPRESS').has(lemmaOf(doc, m)))) return true
  const others = actors.actors.filter((a) => !recipients.actors.includes(a))
  return [recipients.actors, others].some((side) => side.length > 0 && side.every((a) => isPress(doc, a)))
}

const isPress = (doc: AttributedDocument, actor: number): boolean => {
  const { kind, sector } = doc.actors[actor]!
  return kind === 'media' || sector.includes('MED')
}

/** "survived the bombing", "the arrest was made": one thing that the text has told of before, and of which this says neither who nor to whom. */
export function isPointedAt(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  if (site !== 'noun' || !POINTED.has(rule.plover ?? '')) return false
  const { xpos } = wordAt(doc, head)
  return xpos === 'NN' && kids(doc, head, 'det').some((d) => DEFINITE.has(wordAt(doc, d).text.toLowerCase()))
}

const POINTED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'CONSULT', 'PROTEST'])
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that'])
