/** Meetings that are held by wire: "spoke by telephone", "a phone call". */
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

const WIRES = new Set(['phone', 'telephone', 'call', 'video', 'videoconference'])
const DIALLED = new Set(['phone', 'telephone', 'call'])

/** "spoke by telephone", "a phone conversation", "telephoned her", "a call": they spoke, and sat at no table; "called on" is a visit. */
export const isCall = (doc: AttributedDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obl', 'nmod', 'compound', 'amod', 'obj').some((k) =>
    WIRES.has(wordAt(doc, k).lemma.toLowerCase()),
  ) ||
  (DIALLED.has(wordAt(doc, trigger).lemma.toLowerCase()) && doc.tokens[trigger + 1]?.text.toLowerCase() !== 'on')

/** "discussed it by letter": nobody met or spoke. */
export const isByLetter = (doc: AttributedDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obl', 'nmod', 'compound').some((k) => wordAt(doc, k).lemma.toLowerCase() === 'letter')
