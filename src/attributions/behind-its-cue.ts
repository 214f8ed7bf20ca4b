/**
 * A speaker behind the cue that was taken for what he says: "Two barns were hit near the mill said the Kelmar Relief Society". Nobody
 * says a body or a person: whoever stands alone behind "said" at the end of a sentence speaks, and the words before are what is said.
 */
import { clauseOf } from '../match/clause.js'
import { isVerb, kids, type Range, wordAt, yieldOf } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { trimContent } from './content.js'
import { headWithin } from './content-words.js'
import { isActor } from './is-actor.js'
import { isPaper } from './issuers.js'

/** The choice with the speaker behind its cue as its source; the same choice where nobody stands there alone. */
export function withSpeakerBehind(doc: MentionedDocument, choice: Choice): Choice {
  const { take, cue, source } = choice
  const [behind, ...more] = take.content
  if (behind === undefined || more.length > 0 || behind[0] < cue[1] || source === null || source[0] > cue[0])
    return choice
  const { site } = take
  if (site.kind !== 'verb' || !SAYING.has(site.entry.class) || !site.entry.direct || !clauseOf(doc, site.head).finite)
    return choice
  const speaker = headWithin(doc, [behind])
  if (!standsAlone(doc, speaker, behind) || !(isPaper(doc, speaker) || isActor(doc, speaker))) return choice
  if (site.lemma !== 'say' && doc.tokens[cue[0] - 1]?.text !== ',' && isActor(doc, take.source)) return choice
  // "Asked who fired the shots, the mayor said the army": a subject of its own behind a side clause speaks.
  if (source[1] === cue[0] && isActor(doc, take.source) && doc.tokens[source[0] - 1]?.text === ',') return choice
  const first = doc.sentences[wordAt(doc, cue[0]).sentence]?.first ?? cue[0]
  const told = trimContent(doc, [first, cue[0]])
  if (told === null || !hasVerb(doc, told)) return choice
  const contentHead = headWithin(doc, [told])
  return {
    ...choice,
    source: behind,
    take: { ...take, rule: 'parenthetical', source: speaker, content: [told], contentHead },
  }
}

const SAYING = new Set(['say', 'write'])

/** A phrase with nothing but what tells who he is, to the end of its sentence. */
function standsAlone(doc: MentionedDocument, speaker: number, [first, last]: Range): boolean {
  const { upos, sentence } = wordAt(doc, speaker)
  if (upos !== 'NOUN' && upos !== 'PROPN') return false
  const end = doc.sentences[sentence]?.last ?? last
  if (doc.tokens.slice(last, end).some((word) => word.upos !== 'PUNCT')) return false
  const own = new Set(yieldOf(doc, speaker))
  for (let i = first; i < last; i++) if (!own.has(i)) return false
  return kids(doc, speaker, 'nummod', 'nsubj').length === 0
}

const hasVerb = (doc: MentionedDocument, [first, last]: Range): boolean =>
  doc.tokens.slice(first, last).some(({ index }) => isVerb(doc, index))
