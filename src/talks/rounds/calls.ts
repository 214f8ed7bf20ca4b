/** Meetings that are held by wire: "spoke by telephone", "a phone call". */
import { caseOf, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

const WIRES = new Set(['phone', 'telephone', 'call', 'video', 'videoconference'])
const DIALLED = new Set(['phone', 'telephone', 'call'])

/** "spoke by telephone", "a phone conversation", "telephoned her", "a call": they spoke, and sat at no table; "called on" is a visit. */
export const isCall = (doc: AttributedDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obl', 'nmod', 'compound', 'amod', 'obj').some(
    (k) => WIRES.has(wordAt(doc, k).lemma.toLowerCase()) && BY_WIRE.has(caseOf(doc, k)) && !isCourtesy(doc, k),
  ) ||
  (DIALLED.has(wordAt(doc, trigger).lemma.toLowerCase()) && doc.tokens[trigger + 1]?.text.toLowerCase() !== 'on')

/** "by telephone", "in a call", "a phone conversation"; not "amid calls for a truce", "a day after a call". */
const BY_WIRE: ReadonlySet<string> = new Set(['', 'by', 'in', 'on', 'over', 'via', 'through', 'during'])

/** "paid a courtesy call on her": they sat at one table. */
const isCourtesy = (doc: AttributedDocument, call: number): boolean =>
  kids(doc, call, 'compound', 'amod').some((k) => wordAt(doc, k).lemma.toLowerCase() === 'courtesy')

/** "discussed it by letter": nobody met or spoke. */
export const isByLetter = (doc: AttributedDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obl', 'nmod', 'compound').some((k) => wordAt(doc, k).lemma.toLowerCase() === 'letter')
