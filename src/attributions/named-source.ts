/**
 * A source told by an office and by a name, where the parser hangs the phrase on a word that is nobody: "Vela Okafor director of the
 * Kelmar Bureau told", "the director of the bureau, Dr Vela Okafor, said". Whoever is named is who speaks.
 */
import { antecedent } from '../match/antecedent.js'
import { type Range, wordAt } from '../match/tree.js'
import type { Mention, MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { isOffice } from './office.js'
import { mentionsIn } from './opening-source.js'

/** The choice with the person named at the beginning or the end of its source as who speaks; the same choice where nobody is. */
export function byName(doc: MentionedDocument, choice: Choice): Choice {
  const { take, source } = choice
  if (source === null || take.source < source[0] || take.source >= source[1]) return choice
  const told = doc.mentions[doc.mentionAt[antecedent(doc, take.source)] ?? -1]
  const kind = doc.actors[told?.actor ?? -1]?.kind
  if (told?.form === 'pronoun' || (told?.form === 'name' && kind !== undefined && kind !== 'country')) return choice
  const named = personsIn(doc, source).find(
    (person) =>
      opensBeforeOffice(doc, person, source) ||
      (told?.form !== 'nominal' && closesAfterOffice(doc, person, source, take.source)),
  )
  return named ? { ...choice, take: { ...take, source: named.head } } : choice
}

/** The mentions by name of a person within a source. */
const personsIn = (doc: MentionedDocument, source: Range): Mention[] =>
  mentionsIn(doc, source).filter(
    ({ form, first, last, actor }) =>
      form === 'name' && first >= source[0] && last <= source[1] && doc.actors[actor ?? -1]?.kind === 'person',
  )

/**
 * "Vela Okafor KBL regional director for the south": a full name, and behind it what one person is, and of what. "Vela Okafor spokesman"
 * is somebody else.
 */
function opensBeforeOffice(doc: MentionedDocument, { first, last }: Mention, source: Range): boolean {
  if (first !== source[0] || last - first < 2) return false
  let at = last
  while (at < source[1] && at < last + LONGEST_OFFICE && !isOffice(doc, at) && MODIFIES.has(wordAt(doc, at).upos)) at++
  return at + 1 < source[1] && isOffice(doc, at) && wordAt(doc, at + 1).upos === 'ADP'
}

/** "The director of the bureau, Dr Vela Okafor", "head for the south Vela Okafor": a name at the end, and before it what one person is. */
function closesAfterOffice(
  doc: MentionedDocument,
  { first, last, head }: Mention,
  source: Range,
  top: number,
): boolean {
  if (last !== source[1] || first <= source[0]) return false
  const before = wordAt(doc, first - 1)
  if (before.text === ',') return isOffice(doc, top) || wordAt(doc, head).head === top
  return isOffice(doc, top) && !BINDS.has(before.upos) && before.xpos !== 'POS'
}

/** Words that bind a name to what stands before it: "the driver of Vela Okafor". */
const BINDS = new Set(['ADP', 'DET', 'CCONJ'])

/** Words between a name and what its bearer is. */
const LONGEST_OFFICE = 4
const MODIFIES = new Set(['PROPN', 'ADJ', 'NOUN', 'DET'])
