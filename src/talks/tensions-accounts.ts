/** Accounts that pull apart: what one says happened and another denies. */
import { isVerb, wordAt } from '../match/tree.js'
import type { Event, Statement } from '../model.js'
import { differ, type Pair, type Records, said } from './tensions-pairs.js'

const DONE = new Set(['occurred', 'ongoing', 'undated_past'])

export function accountTensions(doc: Records): Pair[] {
  const pairs: Pair[] = []
  const denials = doc.statements.filter((s) => s.cueClass === 'deny' && !s.cueDenied)
  for (const denial of denials) {
    const asserted = doc.events.find(
      (e) => DONE.has(e.status) && differ(e.accordingTo, denial.speakers) && denies(doc, denial, e),
    )
    if (!asserted) continue
    pairs.push({
      rule: 'asserted-and-denied',
      type: 'asserted and denied',
      left: { record: asserted.id, evidence: asserted.evidence },
      right: { record: denial.id, evidence: denial.content },
      note: `${said(asserted.accordingTo)}: it happened; ${said(denial.speakers)} denies it.`,
    })
  }
  return pairs
}

/** The denied words name the same act, and its doer is the speaker or stands in them. */
function denies(doc: Records, denial: Statement, event: Event): boolean {
  if (within(denial, event.triggerHead)) return false
  const act = wordAt(doc, event.triggerHead).lemma.toLowerCase()
  const speaker = denial.chain.at(-1)?.actors ?? []
  let sameAct = false
  let sameDoer = event.actors.some((a) => speaker.includes(a))
  for (const [first, last] of denial.contentWords) {
    for (let i = first; i < last; i++) {
      const word = wordAt(doc, i)
      if ((isVerb(doc, i) || word.upos === 'NOUN') && stem(word.lemma) === stem(act)) sameAct = true
      const actor = doc.mentions[doc.mentionAt[i] ?? -1]?.actor
      if (actor !== undefined && actor !== null && event.actors.includes(actor)) sameDoer = true
    }
  }
  return sameAct && sameDoer
}

const within = (s: Statement, word: number): boolean =>
  s.contentWords.some(([first, last]) => word >= first && word < last)

/** "shelled" and "the shelling", "attack" and "attacks" name one act. */
const stem = (lemma: string): string => lemma.toLowerCase().replace(/(?:ing|ment|tion|ion|ed|e)$/, '')
