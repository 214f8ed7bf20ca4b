/** What the weights take for an attribution though nobody says anything: happenings as speakers, bare hedges, pleas not to be named. */
import { wordClass } from '../knowledge/event-words.js'
import { antecedent } from '../match/antecedent.js'
import { isNegated } from '../match/clause.js'
import { patientOf, surfaceSubject } from '../match/roles.js'
import { kids, opensWith, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'

/** True where a cue with that source (its head, or -1) is no attribution, whatever its signs weigh. */
export const isUnsaid = (ground: Ground, look: CueLook, source: number): boolean =>
  isHappening(ground, source) ||
  isPointedAt(ground, source) ||
  isStandard(ground, look, source) ||
  isBareHedge(ground, look, source) ||
  isAnyone(ground, look, source) ||
  asksForNoName(ground, look) ||
  isByNobody(ground, look, source) ||
  isSilence(ground, look) ||
  isOwnDeed(ground, look)

/** "The attack persuaded him", "the violence presented a challenge": what happens says nothing. */
function isHappening({ doc }: Ground, source: number): boolean {
  if (source < 0) return false
  const head = antecedent(doc, source)
  const { lemma, upos } = wordAt(doc, head)
  return upos === 'NOUN' && wordClass('VOICELESS').has(lemma)
}

/** "This shows that they have left", "that is to say": what the report itself concludes. */
const isPointedAt = ({ doc }: Ground, source: number): boolean =>
  source >= 0 &&
  wordAt(doc, source).upos === 'PRON' &&
  POINTING.has(wordAt(doc, source).text.toLowerCase()) &&
  wordAt(doc, antecedent(doc, source)).upos === 'PRON' &&
  kids(doc, source, 'nmod', 'acl').length === 0

const POINTING = new Set(['this', 'that', 'these'])

/** "Carried out according to the norms of the country": how a thing is done, not who says so. */
const isStandard = ({ doc }: Ground, { site }: CueLook, source: number): boolean =>
  site.kind === 'according' && source >= 0 && wordClass('DONEBY').has(wordAt(doc, source).lemma)

/** "He seems to be tired", "it is unclear whether he is", "it is wrong to say that": the report's own hedge. */
const isBareHedge = ({ doc }: Ground, { site, lemma, passive }: CueLook, source: number): boolean => {
  if (site.kind !== 'verb') return false
  const infinitive = !passive && kids(doc, site.head, 'mark').some((m) => wordAt(doc, m).xpos === 'TO')
  if (source < 0) return infinitive || wordClass('HEDGING').has(lemma)
  const { head, text } = wordAt(doc, source)
  return infinitive && text.toLowerCase() === 'it' && head >= 0 && wordAt(doc, head).upos === 'ADJ'
}

/** "One must not forget": anyone, and so nobody. */
const isAnyone = ({ doc }: Ground, { site }: CueLook, source: number): boolean =>
  source >= 0 &&
  wordAt(doc, source).lemma.toLowerCase() === 'one' &&
  kids(doc, source, 'nmod', 'acl', 'det', 'amod').length === 0 &&
  kids(doc, site.head, 'aux').some((a) => wordAt(doc, a).xpos === 'MD')

/** "Asked not to be named": how a source wants to be told of is not what it says. */
const asksForNoName = ({ doc }: Ground, { site, lemma }: CueLook): boolean =>
  wordClass('PLEADING').has(lemma) &&
  kids(doc, site.head, 'xcomp', 'ccomp', 'advcl').some(
    (c) => wordClass('BYNAME').has(wordAt(doc, c).lemma) && kids(doc, c, 'aux:pass').length > 0,
  )

/** "In what was seen as a last bid", "the man was listed in a grave state": how things are called, by nobody. */
const isByNobody = ({ doc }: Ground, { site, lemma, passive, take }: CueLook, source: number): boolean =>
  source < 0 &&
  passive &&
  (lemmaAt(doc, surfaceSubject(doc, site.head)) === 'what' ||
    (wordClass('LISTING').has(lemma) && !saysWhat(doc, site.head, take)))

/** "Has not commented on the case", "did not speak about it": who says nothing of a thing says nothing. */
const isSilence = ({ doc }: Ground, { site, class: kind, frame, passive, take }: CueLook): boolean =>
  site.kind === 'verb' &&
  kind === 'say' &&
  !passive &&
  /^(?:preposition|nothing)/.test(frame) &&
  take?.rule !== 'quotation' &&
  isNegated(doc, site.head)

/**
 * "Defending champions", "police identified the victim", "she wrote a letter": a participle that only tells which, a deed of one who finds
 * out, a paper that is no content; "asked questions" tells none of them.
 */
function isOwnDeed({ doc }: Ground, { site, lemma, frame, take }: CueLook): boolean {
  if (site.kind !== 'verb') return false
  const { rel, xpos } = wordAt(doc, site.head)
  if (rel === 'amod' && xpos === 'VBG') return true
  if (frame !== 'object') return false
  if (wordClass('TELLINGAPART').has(lemma)) return !saysWhat(doc, site.head, take)
  if (ASKED.has(lemma)) return QUESTIONS.has(lemmaAt(doc, patientOf(doc, site.head)))
  return WRITING.has(lemma) && wordClass('WRITTEN').has(lemmaAt(doc, patientOf(doc, site.head)))
}

/** Something is said of the object: "as a spy", "to be dead", that it is so. */
const saysWhat = (doc: Ground['doc'], verb: number, take: CueLook['take']): boolean =>
  kids(doc, verb, 'xcomp', 'ccomp').length > 0 ||
  kids(doc, verb, 'obl', 'advcl').some((c) => opensWith(doc, c, 'as')) ||
  take?.rule === 'quotation'

const lemmaAt = (doc: ParsedDocument, i: number): string => (i < 0 ? '' : wordAt(doc, i).lemma.toLowerCase())

const ASKED = new Set(['ask', 'answer', 'put', 'raise'])
const QUESTIONS = new Set(['question', 'query'])
const WRITING = new Set(['write', 'publish', 'post', 'print', 'share'])
