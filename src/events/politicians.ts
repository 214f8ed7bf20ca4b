/** Who fights with words, and whom others may only press in words. */
import type { MentionedDocument } from '../model.js'

/** Who holds or seeks an office, a party, a person by name; not a soldier, and not a state, which has both words and arms. */
export function isPolitician(doc: MentionedDocument, actor: number): boolean {
  const { kind, sector } = doc.actors[actor]!
  if (kind === 'country' || sector.some((s) => FIGHTS.has(s))) return false
  return hasOffice(doc, actor) || (kind === 'person' && isNamed(doc, actor))
}

/** Soldiers, rebels, police: who bears arms by trade. */
export const isArmed = (doc: MentionedDocument, actor: number): boolean =>
  doc.actors[actor]!.sector.some((s) => FIGHTS.has(s))

/** A state, a body or a group by name, or a person by name who holds or seeks an office: no private person, and no crowd. */
export function isPublicBody(doc: MentionedDocument, actor: number): boolean {
  const { kind } = doc.actors[actor]!
  return kind !== 'population' && isNamed(doc, actor) && (kind !== 'person' || hasOffice(doc, actor))
}

const hasOffice = (doc: MentionedDocument, actor: number): boolean =>
  doc.actors[actor]!.sector.some((s) => POLITICAL.has(s))

const isNamed = (doc: MentionedDocument, actor: number): boolean =>
  doc.actors[actor]!.mentions.some((m) => doc.mentions[m]?.form === 'name')

/** PLOVER's sectors of politics, and of those who bear arms. */
const POLITICAL: ReadonlySet<string> = new Set(['GOV', 'LEG', 'PTY', 'OPP'])
const FIGHTS: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF', 'COP'])
