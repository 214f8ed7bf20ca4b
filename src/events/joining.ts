/** One happening, one record: "Israeli strikes killed 14" (the noun is the means of the verb), "attacked, killing three", told twice by one voice. */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { isPassive } from '../match/clause.js'
import { baseRel, caseOf, isVerb, kids, listHead, markOf, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { type Draft, sameReality, sameType } from './draft.js'
import { objectOf } from './objects.js'
import { foldRepeats } from './repeats.js'
import { isTimeAfter } from './time-after.js'
import { lemmaOf, phraseTop } from './words.js'

/** Joins drafts that tell one happening; the one kept takes over doers, mode and evidence of the other. */
export function joinHappenings(doc: AttributedDocument, drafts: readonly Draft[]): Draft[] {
  // A light verb stands for its noun: "carried out a raid, killing two".
  const byHead = new Map(drafts.flatMap((d) => (d.trigger.support ? [[d.trigger.support.verb, d] as const] : [])))
  for (const d of drafts) byHead.set(d.trigger.head, d)
  const into = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const whole = partOf(doc, draft, byHead)
    if (!whole || whole === draft || into.get(whole) === draft) continue
    // "A Hamas attack on the villages on Sunday killed ten": told in full by the noun, the verb adds the outcome.
    const full =
      draft.trigger.site === 'noun' && draft.actors.length > 0 && draft.recipients.length > 0 && isSubject(doc, draft)
    if (full && !into.has(whole)) into.set(whole, draft)
    else into.set(draft, whole)
  }
  const root = (d: Draft): Draft => {
    let at = d
    for (let steps = 0; steps < 5; steps++) {
      const next = into.get(at)
      if (!next) break
      at = next
    }
    return at
  }
  const merged = new Map<Draft, Draft>()
  for (const draft of drafts) if (!into.has(draft)) merged.set(draft, draft)
  for (const [part] of into) {
    const whole = root(part)
    const so = merged.get(whole)
    if (so) merged.set(whole, joined(doc, so, part))
  }
  return foldRepeats(doc, [...merged.values()])
}

const isSubject = (doc: AttributedDocument, d: Draft): boolean =>
  baseRel(wordAt(doc, phraseTop(doc, d.trigger.head)).rel) === 'nsubj'

/** The draft that this one is only a part of, or null. */
function partOf(doc: AttributedDocument, draft: Draft, byHead: ReadonlyMap<number, Draft>): Draft | null {
  const { trigger } = draft
  const same = (other: Draft | undefined): Draft | null =>
    other && sameType(other, draft) && sameReality(other, draft) ? other : null
  if (trigger.site === 'noun') {
    const top = phraseTop(doc, trigger.head)
    const word = wordAt(doc, top)
    const rel = baseRel(word.rel)
    if (word.head < 0) return null
    // "Israeli strikes killed 14", "14 were killed in a strike", "were wounded as a result of a raid".
    const told = byHead.get(word.head)
    const means = told !== undefined && isOutcome(told) ? [...MEANS, ...CAUSES] : MEANS
    if (
      isVerb(doc, word.head) &&
      (rel === 'nsubj' || (rel === 'obl' && means.includes(caseOf(doc, top)) && !isTimeAfter(doc, top)))
    )
      return same(told)
    return null
  }
  // "a rocket attack that hit Goma": what the act did is the act.
  const told = isFelt(draft) ? byHead.get(actOfItsOwn(doc, trigger.head)) : undefined
  if (told !== undefined && told.trigger.site === 'noun' && !isOutcome(told) && hasNoOtherDoer(draft, told))
    return same(told)
  // "were wounded by a shell fired on the park", "shells fired by rebels hit the park".
  const fired = outcomeOfShot(doc, trigger.head)
  const shot = fired < 0 ? undefined : byHead.get(fired)
  if (shot && isFelt(shot)) return same(shot)
  const word = wordAt(doc, trigger.head)
  const rel = baseRel(word.rel)
  // "shelling by rebels killed six".
  if (rel === 'csubj' && word.xpos === 'VBG' && objectOf(doc, trigger.head) < 0) return same(byHead.get(word.head))
  const isTelling = word.xpos === 'VBG' && !['after', 'before', 'since'].includes(markOf(doc, trigger.head))
  // "attacked the base, killing three": the participle tells the outcome of the same act.
  if (rel === 'advcl' && isTelling && word.head >= 0) {
    const whole = same(byHead.get(word.head))
    if (whole) return whole
  }
  // "shelled the town with rockets killing two": without its comma the parser hangs the outcome on the noun before it.
  if ((rel === 'acl' || rel === 'advcl') && isTelling && (isOutcome(draft) || trigger.rule.id === 'destroy')) {
    const act = byHead.get(verbOver(doc, word.head))
    if (act && !isOutcome(act)) return same(act)
  }
  // "fired rockets that killed two", "that landed in a market", "planted a bomb which wounded a guard": what the weapon did is the doing of whoever used it.
  const used = isFelt(draft) ? byHead.get(usedWeapon(doc, trigger.head)) : undefined
  if (used !== undefined && hasNoOtherDoer(draft, used)) return same(used)
  // "six were killed when rockets hit a depot", "shells struck the market, where ten were killed": the toll of the same act.
  const of = isOutcome(draft) ? byHead.get(beside(doc, trigger.head)) : undefined
  if (of !== undefined && !isOutcome(of) && hasNoOtherDoer(draft, of)) return same(of)
  // "killed three and wounded ten", "shot and killed".
  if (rel === 'conj' && draft.plover === 'ASSAULT') {
    const first = same(byHead.get(listHead(doc, trigger.head)))
    if (!first || !isOutcome(draft) || !isOutcome(first)) return null
    if (first.actors.join() === draft.actors.join() || isTollOfOne(doc, first, draft)) return first
  }
  return null
}

const MEANS = ['in', 'by', 'during', 'with', 'after']
/** How else the dead and wounded of an attack are told beside it; "as a result of" hangs on the result. */
const CAUSES = ['due to', 'because of', 'as', 'following', 'from', 'through', 'under']

/** "Two were killed and three were injured in a raid": where only the last of the passives is told more of, that is told of all. */
const isTollOfOne = (doc: AttributedDocument, first: Draft, last: Draft): boolean =>
  first.actors.length === 0 &&
  isPassive(doc, first.trigger.head) &&
  isPassive(doc, last.trigger.head) &&
  kids(doc, first.trigger.head, 'obl', 'advcl', 'advmod').length === 0

/** The noun that a clause of "that" or "which" hangs on as its subject, or that the parser takes for what "killed three" describes; or -1. */
function actOfItsOwn(doc: AttributedDocument, v: number): number {
  const { rel, xpos, head } = wordAt(doc, v)
  const isSlip = rel === 'acl' && xpos === 'VBN' && objectOf(doc, v) >= 0
  const isOwn =
    rel === 'acl:relcl' &&
    !isPassive(doc, v) &&
    kids(doc, v, 'nsubj').some((s) => ['WDT', 'WP'].includes(wordAt(doc, s).xpos))
  return isSlip || isOwn ? head : -1
}

/** The verb in whose clause the noun stands, by way of nouns that are nobody; or -1. */
function verbOver(doc: AttributedDocument, noun: number): number {
  let at = noun
  while (at >= 0 && !isVerb(doc, at)) {
    if (actorAt(doc, at) >= 0 || baseRel(wordAt(doc, at).rel) === 'nsubj') return -1
    at = wordAt(doc, at).head
  }
  return at
}

/** The verb that a shot fired is the means or the subject of: "wounded by a shell fired on the park", "shells fired by rebels fell"; or -1. */
function outcomeOfShot(doc: AttributedDocument, v: number): number {
  const { rel, head } = wordAt(doc, v)
  if (rel !== 'acl' || head < 0 || !isShot(lemmaOf(doc, head))) return -1
  const shot = wordAt(doc, phraseTop(doc, head))
  return ['obl', 'nsubj'].includes(baseRel(shot.rel)) ? shot.head : -1
}

/** "a shell fired by", "an attack led by": what is shot, and the act itself. */
const isShot = (lemma: string): boolean => wordClass('MUNITION').has(lemma) || wordClass('ONEACT').has(lemma)

/** The verb whose object is the weapon that the clause of "that" or "which" tells of; or -1. */
function usedWeapon(doc: AttributedDocument, v: number): number {
  const { rel, head } = wordAt(doc, v)
  if (rel !== 'acl:relcl' || isPassive(doc, v) || !isWeaponWord(lemmaOf(doc, head))) return -1
  const { rel: part, head: verb } = wordAt(doc, phraseTop(doc, head))
  return baseRel(part) === 'obj' && !isPassive(doc, verb) ? verb : -1
}

const isWeaponWord = (lemma: string): boolean =>
  ['MUNITION', 'PROJECTILE', 'EXPLOSIVE'].some((name) => wordClass(name).has(lemma))

/** Not "rebels were killed when they attacked a post". */
const hasNoOtherDoer = (toll: Draft, act: Draft): boolean =>
  (toll.actors.length === 0 || toll.actors.join() === act.actors.join()) &&
  !toll.recipients.some((r) => act.actors.includes(r))

/** The act beside which a toll is told: in its own clause with "when", or the one that its clause of "where" or "in which" hangs on; or -1. */
function beside(doc: AttributedDocument, v: number): number {
  const struck = [v, ...kids(doc, v, 'conj')]
    .flatMap((verb) => kids(doc, verb, 'advcl'))
    .find((c) => isVerb(doc, c) && c > v && kids(doc, c, 'advmod', 'mark').some((w) => isWord(doc, w, 'when')))
  if (struck !== undefined) return struck
  const { rel, head } = wordAt(doc, v)
  return rel === 'acl:relcl' ? head : -1
}

const isWord = (doc: AttributedDocument, i: number, word: string): boolean => wordAt(doc, i).text.toLowerCase() === word

const isOutcome = (d: Draft): boolean => OUTCOMES.has(d.trigger.rule.id)

const OUTCOMES = new Set(['kill', 'wound', 'die-by-force'])

/** What becomes of those and of that which it hits. */
const isFelt = (d: Draft): boolean => isOutcome(d) || FELT.has(d.trigger.rule.id)

const FELT = new Set(['explode', 'attack', 'destroy'])

/** "were killed in clashes with the army": whoever the dead fought did it, and is none of them. */
const opponents = (doc: AttributedDocument, whole: Draft, part: Draft): readonly number[] =>
  isOutcome(whole) && whole.recipients.length > 0 && wordClass('COMBAT').has(lemmaOf(doc, part.trigger.head))
    ? part.recipients.filter((r) => !whole.recipients.includes(r))
    : []

function joined(doc: AttributedDocument, whole: Draft, part: Draft): Draft {
  const partIsMeans = part.trigger.site === 'noun'
  const fought = opponents(doc, whole, part)
  const actors = whole.actors.length > 0 ? whole.actors : part.actors.length > 0 ? part.actors : fought
  return {
    ...whole,
    status: part.date && !whole.date ? part.status : whole.status,
    type: whole.type ?? part.type,
    mode: whole.mode ?? part.mode,
    cameo: partIsMeans && part.mode !== null && whole.mode === null ? part.cameo : whole.cameo,
    actors,
    recipients: [...new Set([...whole.recipients, ...part.recipients])].filter((r) => !actors.includes(r)),
    date: whole.date ?? part.date,
    place: whole.place ?? part.place,
    contexts: [...new Set([...whole.contexts, ...part.contexts])],
    evidence: [
      ...whole.evidence,
      ...part.evidence.filter((e) => !whole.evidence.some((w) => w.start <= e.start && e.end <= w.end)),
    ],
    steps: [
      ...whole.steps,
      ...part.steps,
      {
        stage: 'events',
        rule: 'one-happening',
        says: `"${part.span.text}" tells the same act as "${whole.span.text}"`,
        at: [part.span, whole.span],
      },
    ],
  }
}
