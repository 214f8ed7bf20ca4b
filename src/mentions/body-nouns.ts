/** Descriptions of bodies: "the UN security council", "the Amal movement", "Hezbollah fighters", "the UN agency". */
import { actorNoun } from '../knowledge/actor-nouns.js'
import type { Agent } from '../knowledge/agents.js'
import { bodyCalled } from '../knowledge/igos.js'
import { numberWord } from '../knowledge/number-words.js'
import { baseRel, caseOf, kids, readingOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { entityOfRow, isArmed, learnNoun } from './casebook.js'
import { choose } from './definite-descriptions.js'
import type { Entity } from './draft.js'
import type { Ground, NominalDraft } from './drafts.js'
import { lastWord } from './last-word.js'
import type { NominalCase } from './nominal-case.js'
import { settled, type Verdict } from './verdict.js'

/** "The UN security council": a body's name that is written as a description. */
export function bodyInLowerCase({ ground: { doc }, book, draft }: Omit<NominalCase, 'd' | 'country'>): Verdict | null {
  const { first, head, aside } = draft
  const from = baseRel(doc.tokens[first]!.rel) === 'det' ? first + 1 : first
  const body = aside || head <= from ? undefined : bodyCalled(readingOf(doc, [from, head + 1]))
  return body
    ? settled(entityOfRow(book, { lexicon: 'igos', id: body.id }, draft), 'body-in-lower-case', 'lexicon')
    : null
}

/** "The Reuters news agency", "the Amal movement": the noun says what the name before it is. */
export function bodyNamedByNoun({ ground, book, draft, d }: NominalCase): Verdict | null {
  const { agent } = draft
  if (d.owner === null || d.plural || (agent.kind !== 'group' && agent.kind !== 'organisation')) return null
  const last = lastWord(agent.singular)
  if (!actorNoun('collective').has(last) && !actorNoun('medium').has(last)) return null
  const owner = book.entities[d.owner]!
  if (owner.person || owner.kind === 'igo' || owner.kind === 'country' || !followsName(ground, draft)) return null
  learnNoun(owner, agent.singular, agent)
  return settled(d.owner, 'name-with-noun', 'appositive')
}

/** "The UN agency" after Unicef: a body of the owner's that was named before. */
export function unitOfBody({ ground, book, scene, draft, d }: NominalCase): Verdict | null {
  const { owner } = d
  if (!d.definite || d.plural || owner === null || book.entities[owner]!.kind !== 'igo') return null
  if (!UNITS_OF_BODY.has(lastWord(draft.agent.singular))) return null
  const isUnit = ({ index, forms, partOf, kind }: Entity): boolean =>
    index !== owner && forms.size > 0 && (partOf === owner || kind === 'igo')
  return choose(ground, book, scene, draft, isUnit, false)
}

const UNITS_OF_BODY = new Set(['agency', 'body', 'organisation', 'organization'])

/**
 * "Peru's Shining Path guerrillas", "fighters from the Shining Path", "its fighters": the group, as "Israeli troops" are the army; some of
 * them, former ones, those in one town or told by what they did are people.
 */
export function groupOfFighters({ ground: { doc, nameAt }, book, draft, d }: NominalCase): Verdict | null {
  if (d.owner === null || !d.plural || d.counted || d.qualifiers.length > 0 || d.complement !== '') return null
  if (book.entities[d.owner]!.kind !== 'armed_group' || !fights(draft.agent)) return null
  const told = doc.children[draft.head]!.some(
    (child) => nameAt[child]! < 0 && ['amod', 'acl'].includes(baseRel(doc.tokens[child]!.rel)),
  )
  // "Fighters from the Front and the Guard": of both.
  const ofSeveral = kids(doc, draft.head, 'nmod', 'compound', 'amod').some(
    (whose) => kids(doc, whose, 'conj').length > 0,
  )
  return told || ofSeveral || isSome(doc, draft.head) ? null : settled(d.owner, 'fighters-of-group', 'coreference')
}

/** Fighters, forces; of an armed group "its men" and "its gunmen" too. */
const fights = (agent: Agent): boolean =>
  isArmed(agent) || agent.sector.includes('MIL') || agent.singular === 'man' || agent.singular === 'gunman'

/** "Some fighters", "12 of its fighters", "dozens of fighters". */
const isSome = (doc: ParsedDocument, noun: number): boolean => {
  const { rel, head } = doc.tokens[noun]!
  const over = doc.tokens[head]
  return (
    kids(doc, noun, 'det').some((det) => SOME.has(doc.tokens[det]!.lemma)) ||
    (over !== undefined &&
      rel === 'nmod' &&
      caseOf(doc, noun) === 'of' &&
      (over.upos === 'NUM' || SOME.has(over.lemma) || numberWord(over.lemma) !== undefined))
  )
}

const SOME: ReadonlySet<string> = new Set(['some', 'any', 'no', 'many', 'several', 'few', 'most', 'number', 'group'])

/** True where the noun stands right behind an organisation's name that goes with it. */
function followsName({ doc, nameAt, names }: Ground, { agentFirst }: NominalDraft): boolean {
  const k = agentFirst > 0 ? nameAt[agentFirst - 1]! : -1
  if (k < 0 || names[k]!.type !== 'organisation') return false
  return ['compound', 'amod', 'flat'].includes(doc.tokens[names[k]!.head]!.rel)
}
