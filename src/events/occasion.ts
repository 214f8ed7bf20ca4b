/** When and where: the date and place expressions that hang on the trigger or on its clause; never the nearest one merely by position. */

import { wordClass } from '../knowledge/event-words.js'
import { nameCue } from '../knowledge/name-cues.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument, DateMention, EventStatus, When, Word } from '../model.js'
import type { Trigger } from './triggers.js'
import { lemmaOf, phraseTop } from './words.js'

export interface Found<Value> {
  readonly value: Value
  /** Word it was read at. */
  readonly at: number
  readonly path: 'trigger' | 'clause'
}

/** Words that carry the trigger's own adverbials, nearest first: the trigger, its light verb, the verb it is subject or object of. */
function anchors(doc: AttributedDocument, trigger: Trigger): number[] {
  const found = [trigger.head]
  if (trigger.support) found.push(trigger.support.verb)
  const top = trigger.site === 'noun' ? phraseTop(doc, trigger.head) : trigger.head
  if (top !== trigger.head) found.push(top)
  if (trigger.site === 'noun')
    for (const n of [trigger.head, top])
      found.push(...kids(doc, n, 'acl').filter((a) => wordClass('SCHEDULING').has(lemmaOf(doc, a))))
  const word = wordAt(doc, top)
  if (trigger.site === 'noun' && !trigger.support && word.head >= 0 && sharesOccasion(doc, word)) found.push(word.head)
  if (trigger.site !== 'noun') {
    // "killing three on Monday", "were shot and killed on Monday": joined and participial verbs share the adverbials of the first.
    for (let at = trigger.head, steps = 0; steps < 3; steps++) {
      const { rel, head, xpos } = wordAt(doc, at)
      const shares =
        (baseRel(rel) === 'conj' && kid(doc, at, 'nsubj', 'aux') < 0) ||
        (baseRel(rel) === 'advcl' && xpos === 'VBG') ||
        baseRel(rel) === 'xcomp'
      if (!shares || head < 0) break
      found.push(head)
      at = head
    }
    for (const c of kids(doc, trigger.head, 'conj')) if (isVerb(doc, c) && kid(doc, c, 'nsubj') < 0) found.push(c)
  }
  return found
}

/** "clashes erupted in Aleppo", "the attack killed two on Monday"; what an attack drew or who condemned it was elsewhere. */
function sharesOccasion(doc: AttributedDocument, { rel, head }: Word): boolean {
  if (!isVerb(doc, head)) return false
  const lemma = lemmaOf(doc, head)
  const happens = wordClass('OCCURRING').has(lemma)
  if (baseRel(rel) === 'nsubj') return happens || wordClass('HARMING').has(lemma)
  // "the vote sparked riots in Aden".
  return baseRel(rel) === 'obj' && (happens || wordClass('SPARKING').has(lemma))
}

const OWN_CLAUSE = new Set(['acl', 'advcl', 'ccomp', 'conj', 'parataxis', 'appos', 'csubj', 'nsubj'])

/** Adverbials of a word that may hold a date or place: its obliques and modifiers with all below them but other clauses. */
function adverbials(doc: AttributedDocument, anchor: number, trigger: Trigger): number[] {
  const found: number[] = []
  for (const child of doc.children[anchor] ?? []) {
    const rel = baseRel(wordAt(doc, child).rel)
    const holds =
      ['obl', 'nmod', 'advmod', 'amod', 'compound', 'nummod', 'dep'].includes(rel) ||
      (rel === 'obj' && anchor === trigger.head)
    // "Tuesday's raid"; whose else it is says nothing of when.
    if (!holds || (wordAt(doc, child).rel === 'nmod:poss' && !isDay(doc, child))) continue
    // "Condemned Sunday's raid": the raid was on Sunday.
    const ofOther = (c: number): boolean => trigger.rule.speech && wordAt(doc, c).rel === 'nmod:poss' && isDay(doc, c)
    found.push(
      ...yieldOf(
        doc,
        child,
        (c) =>
          (!OWN_CLAUSE.has(baseRel(wordAt(doc, c).rel)) || baseRel(wordAt(doc, c).rel) === 'conj') &&
          (rel !== 'obj' || !ofOther(c)),
      ),
    )
  }
  return found
}

const isDay = (doc: AttributedDocument, i: number): boolean => (doc.dateAt[i] ?? -1) >= 0

/** The date expression attached to the trigger or its clause, or null. */
export function dateOf(doc: AttributedDocument, trigger: Trigger): Found<DateMention> | null {
  const all = anchors(doc, trigger)
  for (const anchor of all) {
    for (const i of adverbials(doc, anchor, trigger)) {
      const date = doc.dates[doc.dateAt[i] ?? -1]
      if (date && (date.from !== null || date.to !== null))
        return { value: date, at: i, path: anchor === trigger.head ? 'trigger' : 'clause' }
    }
  }
  return null
}

export const whenOf = (date: DateMention): When => ({
  from: date.from,
  to: date.to,
  prec: date.prec,
  basis: date.basis,
})

/** What is done to a place is done there. */
const GROUND = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'RETREAT', 'AID'])

const PLACE_PREPS = new Set([
  'in',
  'at',
  'near',
  'on',
  'around',
  'outside',
  'inside',
  'across',
  'over',
  'into',
  'to',
  'towards',
  'toward',
  'through',
  'throughout',
  'from',
  'of',
  'along',
  'between',
  'within',
  'north of',
  'south of',
  'east of',
  'west of',
  'against',
  'off',
  '',
])

/** The place attached to the trigger or its clause by a preposition of place, or null. */
export function placeOf(doc: AttributedDocument, trigger: Trigger): Found<number> | null {
  for (const anchor of anchors(doc, trigger)) {
    for (const child of kids(doc, anchor, 'obl', 'nmod', 'obj', 'advmod', 'nsubj:pass')) {
      const rel = wordAt(doc, child).rel
      if (rel === 'nmod:poss' || (!PLACE_PREPS.has(caseOf(doc, child)) && !caseOf(doc, child).endsWith(' of'))) continue
      const direct = ['obj', 'nsubj:pass'].includes(rel)
      // "rejected Australia's request", "urged Turkey": whom it is said to, not where.
      if (direct && (anchor !== trigger.head || trigger.rule.speech || !GROUND.has(trigger.rule.plover ?? ''))) continue
      const words = yieldOf(doc, child, (c) => !OWN_CLAUSE.has(baseRel(wordAt(doc, c).rel)))
      // "the southern Gaza city of Khan Younis" is Khan Younis.
      const of = isArea(doc, child) ? kids(doc, child, 'nmod').find((n) => caseOf(doc, n) === 'of') : undefined
      const named = of === undefined ? -1 : (doc.placeAt[of] ?? -1)
      const own = named >= 0 ? named : (doc.placeAt[child] ?? -1)
      if (own >= 0) return { value: own, at: child, path: anchor === trigger.head ? 'trigger' : 'clause' }
      const inside = words.find((w) => (doc.placeAt[w] ?? -1) >= 0 && isLocative(doc, w, child))
      if (inside !== undefined)
        return { value: doc.placeAt[inside] ?? -1, at: inside, path: anchor === trigger.head ? 'trigger' : 'clause' }
    }
  }
  return placeBefore(doc, trigger) ?? placeOfParty(doc, trigger)
}

/** "a Kabul car bombing", "the Oklahoma City attack": a place that stands before the noun as its name. */
function placeBefore(doc: AttributedDocument, trigger: Trigger): Found<number> | null {
  if (trigger.site !== 'noun') return null
  for (const at of kids(doc, trigger.head, 'compound')) {
    const place = doc.placeAt[at] ?? -1
    if (place >= 0) return { value: place, at, path: 'trigger' }
  }
  return null
}

/** "shot dead by gunmen near Gaza", "soldiers in Aden clashed": where those who take part are, when nothing else says where. */
function placeOfParty(doc: AttributedDocument, trigger: Trigger): Found<number> | null {
  if (trigger.site === 'noun' || trigger.rule.speech) return null
  for (const child of kids(doc, trigger.head, 'obl', 'nsubj')) {
    if (baseRel(wordAt(doc, child).rel) === 'obl' && caseOf(doc, child) !== 'by') continue
    for (const at of kids(doc, child, 'nmod')) {
      const place = doc.placeAt[at] ?? -1
      if (place >= 0 && LYING.has(caseOf(doc, at))) return { value: place, at, path: 'clause' }
    }
  }
  return null
}

const LYING = new Set(['in', 'at', 'near', 'around', 'outside', 'inside', 'across', 'along', 'throughout'])

const isArea = (doc: AttributedDocument, i: number): boolean =>
  wordClass('TERRITORY').has(lemmaOf(doc, i)) ||
  wordClass('AREA').has(lemmaOf(doc, i)) ||
  nameCue('place-noun').has(lemmaOf(doc, i))

/** Inside "an army base in Kandahar" Kandahar is where; inside "the president of Kenya" Kenya is not. */
function isLocative(doc: AttributedDocument, i: number, top: number): boolean {
  const { rel, head } = wordAt(doc, i)
  const prep = caseOf(doc, i)
  if (LYING.has(prep)) return true
  // "in the city of Flores", "on the outskirts of Aleppo".
  if (prep === 'of' && head === top && (isArea(doc, head) || (doc.placeAt[head] ?? -1) >= 0)) return true
  if (rel === 'nmod:poss' || rel === 'compound' || rel === 'nmod')
    return head === top && prep !== 'of' && (doc.mentionAt[top] ?? -1) < 0
  return false
}

/** "Unions announced protests on Friday": what is still to come is not dated by the day on which it was said. */
export function dayAhead(
  doc: AttributedDocument,
  status: EventStatus,
  date: Found<DateMention> | null,
): Found<DateMention> | null {
  const { published } = doc.report
  const ahead = status === 'intended' || status === 'scheduled'
  const before = published !== null && date?.value.to != null && date.value.to < published
  return ahead && before && date.path === 'clause' ? null : date
}
