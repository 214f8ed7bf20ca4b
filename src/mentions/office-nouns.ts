/** Descriptions of people by their offices: "the Israeli prime minister", "his Armenian counterpart", a headline's "President". */
import { holderOf } from '../knowledge/officials.js'
import type { ParsedDocument } from '../model.js'
import { entityOfRow, learnNoun, stepAt } from './casebook.js'
import { nameOf } from './description.js'
import { lastWord } from './last-word.js'
import type { NominalCase } from './nominal-case.js'
import { settled, type Verdict } from './verdict.js'

/** "His Armenian counterpart": who holds in Armenia the office of the person it is said of. */
export function counterpart({ book, scene, draft, d, country }: NominalCase): Verdict | null {
  if (lastWord(draft.agent.singular) !== 'counterpart' || country === null || d.plural) return null
  const peer = d.peer === null ? null : book.entities[d.peer]!
  if (!peer?.person) return null
  const home = book.entities[country]!.country
  for (const office of peer.nouns) {
    if (!office.includes(' ') && office !== 'president') continue
    const named = scene.personCalled(office, country)
    if (named !== null && named !== peer.index) return settled(named, 'office-named-before', 'coreference')
    const holder = home === null || book.published === null ? null : holderOf(home, office, book.published)
    if (!holder) continue
    const index = entityOfRow(book, { lexicon: 'officials', id: holder.id }, draft)
    const entity = book.entities[index]!
    entity.office ??= `${nameOf(book, country)} ${office}`
    entity.nouns.add(office)
    return settled(index, 'office-on-the-day', 'lexicon')
  }
  return null
}

/** "The Israeli prime minister": named in the report, or by the office held that day. */
export function officeHolder({ ground: { doc }, book, scene, draft, d, country }: NominalCase): Verdict | null {
  const { agent, first, last } = draft
  const noun = agent.singular
  const body = d.owner ?? country
  if (agent.kind !== 'person' || d.plural || !d.definite || body === null) return null
  const named = scene.personCalled(noun, body)
  if (named !== null) return settled(named, 'office-named-before', 'coreference')
  const home = country === null ? null : book.entities[country]!.country
  const holder =
    home === null || d.owner !== null || book.published === null ? null : holderOf(home, noun, book.published)
  if (!holder) return null
  const index = entityOfRow(book, { lexicon: 'officials', id: holder.id }, draft)
  const entity = book.entities[index]!
  entity.office ??= d.shown
  learnNoun(entity, noun, agent)
  entity.steps.push(stepAt(doc, 'office-on-the-day', `Held the office of ${noun} on ${book.published}.`, first, last))
  return settled(index, 'office-on-the-day', 'lexicon')
}

/** "President sets deadline": a headline's bare office is that of the one person the lead calls so. */
export function officeInHeadline({ ground: { doc }, book, scene, draft, d, country }: NominalCase): Verdict | null {
  const { agent, head } = draft
  const bare = agent.kind === 'person' && !d.plural && !d.definite && !d.counted && agent.sector[0] === 'GOV'
  if (!bare || country !== null || d.owner !== null || !isHeadline(doc, head)) return null
  const { sentence } = doc.tokens[head]!
  const lead = new Set(scene.entries.filter((e) => e.sentence <= sentence + LEAD).map((e) => e.entity))
  const [one, ...others] = book.entities.filter(
    (e) => lead.has(e.index) && e.person && e.forms.size > 0 && e.nouns.has(agent.singular),
  )
  // Whom only a lexicon calls so the report may be calling by another office.
  const isCalledSo = one !== undefined && others.length === 0 && one.entry === null
  return isCalledSo ? settled(one.index, 'office-named-below', 'coreference') : null
}

/** Sentences below a headline that say whose its office is. */
const LEAD = 2

const isHeadline = ({ tokens, sentences }: ParsedDocument, i: number): boolean =>
  sentences[tokens[i]!.sentence]!.kind === 'headline'
