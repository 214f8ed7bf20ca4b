/** Who fights with words, and whom others may only press in words. */
import type { MentionedDocument } from '../model.js'
import { isArmed } from './armed.js'

/** Who holds or seeks an office, a party, a person by name; not a soldier, and not a state, which has both words and arms. */
export function isPolitician(doc: MentionedDocument, actor: number): boolean {
  const { kind } = doc.actors[actor]!
  if (kind === 'country' || isArmed(doc.actors[actor]!)) return false
  return hasOffice(doc, actor) || (kind === 'person' && isNamed(doc, actor))
}

/** A state, a body or a group by name, or a person by name who holds or seeks an office: no private person, and no crowd. */
export function isPublicBody(doc: MentionedDocument, actor: number): boolean {
  const { kind } = doc.actors[actor]!
  return kind !== 'population' && isNamed(doc, actor) && (kind !== 'person' || hasOffice(doc, actor))
}

const hasOffice = (doc: MentionedDocument, actor: number): boolean =>
  doc.actors[actor]!.sector.some((s) => POLITICAL.has(s))

const isNamed = (doc: MentionedDocument, actor: number): boolean =>
  doc.actors[actor]!.mentions.some((m) => doc.mentions[m]?.form === 'name')

/** PLOVER's sectors of politics. */
const POLITICAL: ReadonlySet<string> = new Set(['GOV', 'LEG', 'PTY', 'OPP'])
