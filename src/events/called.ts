/** Whether a happening is real as the words about its noun call it: "planned talks", "no attack", "talks slated for Thursday", "talks off". */
import { governorEffects, wordClass } from '../knowledge/event-words.js'
import { baseRel, isVerb, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import type { Reality } from './reality.js'
import { STATUS_OF } from './statuses.js'
import { lemmaOf } from './words.js'

/** "talks slated for Thursday": what is said to be set for a day is still to come. */
export function ofSchedule(doc: AttributedDocument, noun: number): Reality | null {
  const at = scheduleOf(doc, noun)
  return at < 0
    ? null
    : { status: 'scheduled', embedded: false, why: `it is set for later ("${wordAt(doc, at).text}")`, at }
}

/** The participle or predicate that sets a happening for a day ("talks slated for", "talks are due to begin"), or -1. */
function scheduleOf(doc: AttributedDocument, noun: number): number {
  const participle = kids(doc, noun, 'acl').find((a) => wordAt(doc, a).xpos === 'VBN' && sets(doc, a))
  if (participle !== undefined) return participle
  const { rel, head } = wordAt(doc, noun)
  if (baseRel(rel) !== 'nsubj') return -1
  const isSet = ['VBN', 'JJ'].includes(wordAt(doc, head).xpos) && sets(doc, head)
  return isSet || isYetToStart(doc, head) ? head : -1
}

/** "talks begin on Monday", "start when the shelling stops"; "talks begin in Geneva" may be a headline of what has begun. */
const isYetToStart = (doc: AttributedDocument, v: number): boolean =>
  wordClass('STARTING').has(lemmaOf(doc, v)) &&
  ['VBZ', 'VBP'].includes(wordAt(doc, v).xpos) &&
  (kids(doc, v, 'advcl').length > 0 || kids(doc, v, 'obl').some((i) => (doc.dateAt[i] ?? -1) >= 0))

const sets = (doc: AttributedDocument, word: number): boolean => wordClass('SCHEDULING').has(lemmaOf(doc, word))

/** "Thursday's talks off": a line that ends with the word that calls a happening off. */
export function ofParticle(doc: AttributedDocument, noun: number): Reality | null {
  const at = noun + 1
  const next = doc.tokens[at]
  const after = doc.tokens[at + 1]
  const ends = after === undefined || after.sentence !== next?.sentence || after.upos === 'PUNCT'
  if (next?.text.toLowerCase() !== 'off' || next.sentence !== wordAt(doc, noun).sentence || !ends) return null
  const { head } = wordAt(doc, noun)
  if (head >= 0 && isVerb(doc, head) && !areParted(doc, head, noun)) return null
  return { status: 'cancelled', embedded: false, why: 'it is said to be off', at }
}

/** "Market is shelled; Thursday's talks off": a semicolon between two words, so that the one does not govern the other. */
const areParted = (doc: AttributedDocument, one: number, other: number): boolean =>
  doc.tokens.slice(Math.min(one, other), Math.max(one, other)).some(({ text }) => text === ';')

/** "no attack", "any attack", "a possible attack". */
export function ofDeterminer(doc: AttributedDocument, noun: number): Reality | null {
  for (const d of kids(doc, noun, 'det', 'amod', 'compound')) {
    const text = wordAt(doc, d).text.toLowerCase()
    if (text === 'no') return { status: 'denied', embedded: false, why: 'it is negated ("no")', at: d }
    if (text === 'any')
      return { status: 'hypothetical', embedded: true, why: 'it is any such happening, none in particular', at: d }
    // "a failed coup", "an attempted raid": whoever failed did strike.
    if (wordClass('FAILED').has(text) && isOfForce(doc, noun)) continue
    const effect = governorEffects().get(`noun adj ${text}`) ?? governorEffects().get(`noun adj ${lemmaOf(doc, d)}`)
    if (effect === 'real') return { status: 'occurred', embedded: false, why: `it is called "${text}"`, at: d }
    if (effect && effect !== 'carried')
      return {
        status: STATUS_OF[effect],
        embedded: effect !== 'postponed' && effect !== 'cancelled' && effect !== 'scheduled',
        why: `it is called "${text}"`,
        at: d,
      }
  }
  return null
}

/** An attack or a coup: the noun itself, or "coup attempt". */
const isOfForce = (doc: AttributedDocument, noun: number): boolean =>
  [noun, ...kids(doc, noun, 'compound')].some((i) =>
    ['STRIKE', 'COUPWORD'].some((name) => wordClass(name).has(lemmaOf(doc, i))),
  )
