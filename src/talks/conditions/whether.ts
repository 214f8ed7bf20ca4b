/** An "if" that is "whether": "asked if the talks had failed" asks, and sets no condition. */
import { isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import type { ConditionRule } from './condition-rules.js'
import { lemma, lower } from './halves.js'

/** How many words may stand between the asking and its "if": the name of whoever is asked. */
const FAR = 10

/** True where the "if" at `from` opens what is asked about, under whichever word the tree hangs it. */
export function isWhether(doc: EventDocument, rule: ConditionRule, from: number, side: number, main: number): boolean {
  if (lower(doc, from) !== 'if') return false
  const over = [wordAt(doc, side).head, main].filter((h) => h >= 0 && h < from && rule.except.has(lemma(doc, h)))
  if (over.some((h) => !isAllAsked(doc, h))) return true
  return isAskedBefore(doc, rule, from) || goesOn(doc, rule, from)
}

/** "asked the leader of the party if": the nearest verb before it asks. */
function isAskedBefore(doc: EventDocument, rule: ConditionRule, from: number): boolean {
  const { sentence } = wordAt(doc, from)
  for (let i = from - 1; i >= Math.max(0, from - FAR); i--) {
    const word = wordAt(doc, i)
    if (word.sentence !== sentence || word.upos === 'PUNCT') return false
    // A name that looks like a verb ("Mining Holding") asks nothing and stands between.
    if (isVerb(doc, i) && word.xpos !== 'VBG') return rule.words.has(lemma(doc, i)) && !isAllAsked(doc, i)
  }
  return false
}

/** "will answer whatever Togo asks if": what is asked is told already, and the "if" goes with the answer. "Who asked if" still asks. */
export function isAllAsked(doc: EventDocument, v: number): boolean {
  if (kids(doc, v, 'obj').some((o) => WHAT.has(lower(doc, o)))) return true
  const subject = kid(doc, v, 'nsubj')
  return wordAt(doc, v).rel === 'acl:relcl' && subject >= 0 && !['WP', 'WDT'].includes(wordAt(doc, subject).xpos)
}

const WHAT = new Set(['what', 'whatever'])

/** "asked whether it was so and if it could be mended": the second thing that is asked. */
function goesOn(doc: EventDocument, rule: ConditionRule, from: number): boolean {
  if (lower(doc, from - 1) !== 'and' && lower(doc, from - 1) !== 'or') return false
  const { sentence } = wordAt(doc, from)
  for (let i = from - 2; i >= 0 && wordAt(doc, i).sentence === sentence; i--) {
    if (lower(doc, i) === 'whether') return true
    if (lower(doc, i) === 'if') return isAskedBefore(doc, rule, i)
  }
  return false
}

/** The verb whose object is what is asked: "pay" in "will pay whatever Togo asks". The asking itself where there is none. */
export function aboveAsked(doc: EventDocument, v: number): number {
  const { rel, head } = wordAt(doc, v)
  const above = rel === 'acl:relcl' && WHAT.has(lower(doc, head)) ? wordAt(doc, head).head : -1
  return above >= 0 && isVerb(doc, above) ? above : v
}
