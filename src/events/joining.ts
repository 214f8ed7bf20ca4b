/** One happening, one record: "Israeli strikes killed 14" (the noun is the means of the verb), "attacked, killing three", told twice by one voice. */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { isPassive } from '../match/clause.js'
import { baseRel, caseOf, isVerb, kids, listHead, markOf, wordAt } from '../match/tree.js'
import type { AttributedDocument, EventStatus } from '../model.js'
import { onceFor } from '../once-for.js'
import { befellOnce } from './befell-once.js'
import { type Draft, sameHappening, sameType } from './draft.js'
import { objectOf } from './objects.js'
import { DONE } from './statuses.js'
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
    other && sameType(other, draft) && group(other.status) === group(draft.status) ? other : null
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
  // "were wounded by a shell fired on the park".
  const fired = outcomeOfShot(doc, trigger.head)
  const shot = fired < 0 ? undefined : byHead.get(fired)
  if (shot && (isOutcome(shot) || shot.trigger.rule.id === 'explode')) return same(shot)
  const word = wordAt(doc, trigger.head)
  const rel = baseRel(word.rel)
  // "shelling by rebels killed six".
  if (rel === 'csubj' && word.xpos === 'VBG' && objectOf(doc, trigger.head) < 0) return same(byHead.get(word.head))
  // "attacked the base, killing three": the participle tells the outcome of the same act.
  if (
    rel === 'advcl' &&
    word.xpos === 'VBG' &&
    word.head >= 0 &&
    !['after', 'before', 'since'].includes(markOf(doc, trigger.head))
  ) {
    const whole = same(byHead.get(word.head))
    return whole
  }
  // "shelled the town with rockets killing two": without its comma the parser hangs the outcome on the noun before it.
  if (rel === 'acl' && word.xpos === 'VBG' && isOutcome(draft)) {
    const act = byHead.get(verbOver(doc, word.head))
    if (act && !isOutcome(act)) return same(act)
  }
  // "fired rockets that killed two", "planted a bomb which wounded a guard": what the weapon did is the doing of whoever used it.
  const used = isOutcome(draft) ? byHead.get(usedWeapon(doc, trigger.head)) : undefined
  if (used !== undefined && draft.actors.length === 0) return same(used)
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

/** Background and going on are still done. */
const group = (status: EventStatus): string => (DONE.has(status) ? 'done' : status)

const isOutcome = (d: Draft): boolean => OUTCOMES.has(d.trigger.rule.id)

const OUTCOMES = new Set(['kill', 'wound', 'die-by-force'])

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

/** Happenings of one rule and voice looked back over at most: reading must stay linear. */
const MOST = 50

/** The same happening told again in the same voice gives more evidence, not another event. */
function foldRepeats(doc: AttributedDocument, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const byRule = new Map<string, number[]>()
  for (const draft of drafts) {
    const key = `${draft.trigger.rule.id} ${draft.telling.accordingTo.join('|')}`
    const places = byRule.get(key) ?? []
    const at = places.slice(-MOST).find((k) => toldAgain(doc, kept[k]!, draft))
    if (at === undefined) {
      byRule.set(key, places)
      places.push(kept.length)
      kept.push(draft)
      continue
    }
    const first = kept[at]!
    const says = 'the same happening, told again in the same voice'
    kept[at] = {
      ...first,
      actors: first.actors.length > 0 ? first.actors : draft.actors,
      recipients: first.recipients.length > 0 ? first.recipients : draft.recipients,
      date: first.date ?? draft.date,
      place: first.place ?? draft.place,
      evidence: [...first.evidence, ...draft.evidence],
      steps: [...first.steps, ...draft.steps, { stage: 'events', rule: 'told-again', says, at: [draft.span] }],
    }
  }
  return kept
}

/** Types of which one side does not do two alike in one report without a sign of it. */
const TALK = new Set(['AGREE', 'REJECT', 'CONSULT', 'REQUEST', 'SUPPORT', 'CONCEDE', 'RETREAT'])

function toldAgain(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  if (sameHappening(a, b) || isPrintedTwice(a, b) || befellOnce(doc, a, b)) return true
  if (
    !sameType(a, b) ||
    group(a.status) !== group(b.status) ||
    a.actors.length === 0 ||
    a.actors.join() !== b.actors.join()
  )
    return false
  if (a.date && b.date && a.date.from !== b.date.from) return false
  // "took over power", "since it took power": the same verb on the same object.
  const object = objectLemma(doc, a)
  if (a.recipients.length === 0 && b.recipients.length === 0 && object !== '' && object === objectLemma(doc, b))
    return true
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const open = a.recipients.length === 0 || b.recipients.length === 0 || a.recipients.join() === b.recipients.join()
  const near = wordAt(doc, a.trigger.head).sentence === wordAt(doc, b.trigger.head).sentence
  return open && TALK.has(a.plover ?? '') && (near || a.mode === 'meet')
}

/** Told in the same words, and not only in a few: a headline or a lead that stands in the text twice. */
const isPrintedTwice = (a: Draft, b: Draft): boolean =>
  group(a.status) === group(b.status) && wordsOf(a) === wordsOf(b) && wordsOf(a).split(' ').length >= 5

const wordsOf = onceFor((d: Draft): string => d.evidence.map(({ text }) => text).join(' '))

const objectLemma = (doc: AttributedDocument, d: Draft): string => {
  const object = d.trigger.site === 'verb' ? objectOf(doc, d.trigger.head) : -1
  return object < 0 ? '' : `${lemmaOf(doc, d.trigger.head)} ${lemmaOf(doc, object)}`
}
