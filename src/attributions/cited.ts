/** From whom a speaker has it: "Reuters reported that the town fell, citing two officials", "the ministry, quoting the mayor, said". */
import { actorAt } from '../match/actors.js'
import { antecedent } from '../match/antecedent.js'
import { kid, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'

const CITING = new Set(['citing', 'quoting'])

/**
 * The head of whoever a medium cites for what the cue brings in, or -1: "Togo, citing Chad, said it would not come" is Togo's own word.
 * Behind the content only those whose business it is to tell: in "that Togo closed its border, citing Chad" Chad is Togo's reason.
 */
export function citedBy(doc: MentionedDocument, cue: number, source: number, content: number): number {
  if (source < 0 || !isReporter(doc, source)) return -1
  const own = [cue, source].flatMap((at) => kids(doc, at, 'advcl', 'acl'))
  const behind = content >= 0 ? kids(doc, content, 'advcl', 'acl') : []
  const participle = [...own, ...behind].find((k) => CITING.has(wordAt(doc, k).text.toLowerCase()))
  if (participle === undefined || participle === cue) return -1
  const object = kid(doc, participle, 'obj')
  const cited = object < 0 ? -1 : antecedent(doc, object)
  // Concerns, laws and figures say nothing.
  if (cited < 0 || cited === source || actorAt(doc, cited) < 0) return -1
  // The parser may hang on the saying what stands behind the content.
  return content >= 0 && participle > content && isParty(doc, cited) ? -1 : cited
}

/** Media and their people. */
const isReporter = (doc: MentionedDocument, source: number): boolean => {
  const actor = doc.actors[actorAt(doc, source)]
  return actor?.kind === 'media' || actor?.sector.includes('MED') === true
}

/** A bare state, an army or an armed group. */
const isParty = (doc: MentionedDocument, i: number): boolean => PARTIES.has(doc.actors[actorAt(doc, i)]?.kind ?? '')

const PARTIES: ReadonlySet<string> = new Set(['country', 'armed_group', 'igo', 'military'])
