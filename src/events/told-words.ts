/** What a word tells of where another word says it: "released them" messages, "start learning" learning, a "hunger strike" no attack. */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { patientOf, surfaceSubject } from '../match/roles.js'
import { baseRel, isNominal, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { contentNoun, lemmaOf } from './words.js'
import { isStrikeOfWork } from './work-strikes.js'

const PLURAL = new Set(['they', 'them'])
const SINGULAR = new Set(['it'])
/** Words looked back over. */
const REACH = 60

/** The noun that a pronoun without an actor stands for, or the word itself. */
export function stoodFor(doc: MentionedDocument, i: number): number {
  const word = wordAt(doc, i)
  if (word.xpos !== 'PRP') return i
  const text = word.text.toLowerCase()
  if (!PLURAL.has(text) && !SINGULAR.has(text)) return i
  const actor = actorAt(doc, i)
  const subject = word.head < 0 || baseRel(word.rel) === 'nsubj' ? -1 : surfaceSubject(doc, word.head)
  // "They released them": what is done is done to others, so a mention of the doer was found wrongly.
  if (actor >= 0 && (subject < 0 || actorAt(doc, subject) !== actor)) return i
  const from = doc.sentences[Math.max(0, word.sentence - 1)]!.first
  let best = i
  let rank = 0
  for (let k = i - 1; k >= from && k > i - REACH; k--) {
    const noun = wordAt(doc, k)
    if (!isNominal(doc, k) || noun.xpos.startsWith('PRP') || isPlural(doc, k) !== PLURAL.has(text)) continue
    // Whoever does it is not what it is done to.
    if (noun.head === word.head && baseRel(noun.rel) === 'nsubj') continue
    const here = rankOf(baseRel(noun.rel), noun.sentence === word.sentence)
    if (here > rank) {
      best = k
      rank = here
    }
  }
  return best
}

const isPlural = (doc: MentionedDocument, k: number): boolean =>
  wordAt(doc, k).xpos.endsWith('S') || (doc.children[k] ?? []).some((c) => baseRel(wordAt(doc, c).rel) === 'conj')

/** Objects before subjects, the same sentence before the one before it; of equals the nearest. */
const rankOf = (rel: string, near: boolean): number =>
  (rel === 'obj' ? 4 : rel === 'nsubj' ? 3 : rel === 'conj' ? 2 : 1) + (near ? 4 : 0)

/** The lemma by which the rules know a word: work or food refused ("ended their hunger strike") is a walkout to them, and no attack. */
export function toldLemma(doc: MentionedDocument, i: number): string {
  const lemma = lemmaOf(doc, i)
  return lemma === 'strike' && isStrikeOfWork(doc, i) ? 'walkout' : lemma
}

/** "Ready to start learning", "plans to begin talks": what is begun says what it is. */
export function toldVerb(doc: MentionedDocument, v: number): number {
  if (!wordClass('BEGINNING').has(lemmaOf(doc, v))) return v
  const begun = kids(doc, v, 'xcomp', 'ccomp').find((c) => c > v && wordAt(doc, c).xpos.startsWith('VB'))
  if (begun !== undefined) return begun
  const object = patientOf(doc, v)
  return object >= 0 && isNominal(doc, object) ? contentNoun(doc, object) : v
}
