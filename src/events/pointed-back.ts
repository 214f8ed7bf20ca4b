/** Happenings that only point back to what the text has told before: "survived the bombing", "after the shelling of Goma". */
import { wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { type Draft, isDoneAttack } from './draft.js'
import { isDatedAct, tellsItself } from './not-told.js'
import { isPointedAt } from './of-nobody.js'

/** Nothing of it is new: neither who did it nor to whom, where and when. */
export const isOnlyPointedBack = (doc: AttributedDocument, draft: Draft, before: readonly Draft[]): boolean =>
  isToldInFull(doc, draft, before) ||
  isUntold(doc, draft, before) ||
  isOfThatDay(draft, before) ||
  isActOfThatDay(doc, draft, before)

/** Nobody does or suffers it, no day or place is told for it, and one of its type stands before. */
const isUntold = (doc: AttributedDocument, draft: Draft, before: readonly Draft[]): boolean =>
  draft.actors.length === 0 &&
  draft.recipients.length === 0 &&
  draft.doers === null &&
  draft.standing === null &&
  draft.date === null &&
  draft.status === 'occurred' &&
  isPointedAt(doc, draft.trigger) &&
  before.some((d) => d.plover === draft.plover && d.status !== 'hypothetical')

/** "(a delegation to) Thursday's talks", of which the text has told with whom: a meeting of that day of which nothing more is said. */
const isOfThatDay = ({ trigger, actors, recipients, date, place, plover }: Draft, before: readonly Draft[]): boolean =>
  trigger.rule.plover === 'CONSULT' &&
  trigger.site === 'noun' &&
  trigger.support === null &&
  actors.length === 0 &&
  recipients.length === 0 &&
  place === null &&
  date !== null &&
  before.some((d) => d.trigger.rule.plover === 'CONSULT' && d.plover === plover && d.date?.from === date.from)

/** "Tuesday's raid", of which no more is said than the day: an attack of that day, or of a day left open, stands before. */
const isActOfThatDay = (doc: AttributedDocument, draft: Draft, before: readonly Draft[]): boolean =>
  draft.actors.length + draft.recipients.length === 0 &&
  draft.doers === null &&
  draft.standing === null &&
  isDatedAct(doc, draft.trigger) &&
  !tellsItself(doc, draft.trigger) &&
  daysOfAttacks(doc, before).some((day) => day === null || day === draft.date?.from)

/**
 * The days of the attacks told so far, null for one left open. "Four died on Friday when shells fell" tells the day of both; a headline
 * leaves to the text when it was.
 */
function daysOfAttacks(doc: AttributedDocument, before: readonly Draft[]): readonly (string | null)[] {
  const attacks = before.filter(({ plover }) => plover === 'ASSAULT')
  const sentenceOf = ({ trigger }: Draft): number => wordAt(doc, trigger.head).sentence
  const inText = attacks.filter((draft) => doc.sentences[sentenceOf(draft)]!.kind !== 'headline')
  const told = inText.length > 0 ? inText : attacks
  const days = new Map(told.flatMap((draft) => (draft.date === null ? [] : [[sentenceOf(draft), draft.date.from]])))
  return told.map((draft) => draft.date?.from ?? days.get(sentenceOf(draft)) ?? null)
}

/** "after the shelling of Goma", of which the text has told: nobody is said to have done it, and to those it hit an act is told before. */
const isToldInFull = (doc: AttributedDocument, draft: Draft, before: readonly Draft[]): boolean =>
  isDoneAttack(draft) &&
  draft.trigger.site === 'noun' &&
  draft.trigger.support === null &&
  draft.actors.length === 0 &&
  draft.doers === null &&
  isPointedAt(doc, draft.trigger) &&
  before.some((d) => isDoneAttack(d) && hitsAlike(d, draft))

/** Done to some of the same, or of its kind and there; on no other day and at no other place. */
const hitsAlike = (a: Draft, b: Draft): boolean => {
  if (b.date !== null && a.date !== null && a.date.from !== b.date.from) return false
  if (b.place !== null && a.place !== null && a.place !== b.place) return false
  if (b.recipients.length > 0) return b.recipients.some((r) => a.recipients.includes(r))
  const kind = a.trigger.rule.id === b.trigger.rule.id || b.trigger.rule.id === 'attack'
  return kind && b.place !== null && a.place === b.place
}
