/** Accounts that pull apart: what one says happened and another denies. */

import { DONE } from '../events/statuses.js'
import { actorAt } from '../match/actors.js'
import { isVerb, wordAt } from '../match/tree.js'
import type { Event, Statement } from '../model.js'
import { sameSide } from './rounds/parties.js'
import { differ, type Pair, pairsOf, type Records, said } from './tensions-pairs.js'

export function accountTensions(doc: Records): Pair[] {
  return [...asserted(doc), ...ownAccounts(doc)]
}

/** Two who fought each other tell the same fighting in words of their own, one after the other. */
function ownAccounts(doc: Records): Pair[] {
  const fighting = doc.events.filter(
    (e) => e.plover === 'ASSAULT' && DONE.has(e.status) && e.statement !== null && e.made.rule !== 'break-truce',
  )
  const pairs = neighbours(doc, fighting).flatMap(([a, b]) => {
    const [teller, other] = [speakersOf(doc, a), speakersOf(doc, b)]
    const [one, two] = [partiesOf(a), partiesOf(b)]
    if (teller.some((x) => other.some((y) => sameSide(doc, x, y)))) return []
    // Each tells of himself and of the other, or of fighting that the other is part of.
    const tellsItself = teller.some((x) => one.some((p) => sameSide(doc, x, p)))
    const answers = other.some((y) => two.some((p) => sameSide(doc, y, p)) && one.some((p) => sameSide(doc, y, p)))
    if (!tellsItself || !answers) return []
    return [
      {
        rule: 'own-accounts',
        type: 'two accounts of the same fighting',
        left: { record: a.id, evidence: a.evidence },
        right: { record: b.id, evidence: b.evidence },
        note: `${said(a.accordingTo)} and ${said(b.accordingTo)} tell the fighting in different words.`,
      },
    ]
  })
  // An account answers the last one told before it.
  return pairs.filter((pair, at) => !pairs.slice(at + 1).some((later) => later.right.record === pair.right.record))
}

/** Pairs told one after the other: the second in the first one's sentence or the next. */
const neighbours = (doc: Records, events: readonly Event[]): (readonly [Event, Event])[] => {
  const pairs: (readonly [Event, Event])[] = []
  for (const [a, b] of pairsOf(events)) {
    const apart = wordAt(doc, b.triggerHead).sentence - wordAt(doc, a.triggerHead).sentence
    if (apart === 0 || apart === 1) pairs.push([a, b])
  }
  return pairs
}

const partiesOf = (e: Event): number[] => [...e.actors, ...e.recipients]

const speakersOf = (doc: Records, { statement }: Event): readonly number[] =>
  doc.statements[statement ?? -1]?.chain.at(-1)?.actors ?? []

function asserted(doc: Records): Pair[] {
  const pairs: Pair[] = []
  const denials = doc.statements.filter((s) => s.cueClass === 'deny' && !s.cueDenied)
  for (const denial of denials) {
    const event = doc.events.find(
      (e) => DONE.has(e.status) && differ(e.accordingTo, denial.speakers) && denies(doc, denial, e),
    )
    if (!event) continue
    pairs.push({
      rule: 'asserted-and-denied',
      type: 'asserted and denied',
      left: { record: event.id, evidence: event.evidence },
      right: { record: denial.id, evidence: denial.content },
      note: `${said(event.accordingTo)}: it happened; ${said(denial.speakers)} denies it.`,
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
      if (event.actors.includes(actorAt(doc, i))) sameDoer = true
    }
  }
  return sameAct && sameDoer
}

const within = (s: Statement, word: number): boolean =>
  s.contentWords.some(([first, last]) => word >= first && word < last)

/** "shelled" and "the shelling", "attack" and "attacks" name one act. */
const stem = (lemma: string): string => lemma.toLowerCase().replace(/(?:ing|ment|tion|ion|ed|e)$/, '')
