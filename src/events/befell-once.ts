/** What befell one named person and is told again: "was arrested in July", "after her arrest"; nobody is killed twice. */
import { calendarWords } from '../knowledge/calendar.js'
import { wordClass } from '../knowledge/event-words.js'
import { obliques } from '../match/roles.js'
import { caseOf, kids, markOf, subtree, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { areOfOneTime, type Draft, sameType, shares } from './draft.js'
import { DONE } from './statuses.js'
import { lemmaOf } from './words.js'

/** Rules of what nobody suffers twice. */
const EVER = new Set(['kill', 'assassinate', 'execute', 'die-by-force'])

/** Rules of what nobody is likely to suffer twice in one report, unless it says so. */
const ONCE = new Set(['arrest', 'release', 'bail', 'abduct', 'deport', 'convict'])

/** Whether two drafts tell what was done to one named person: one of them names no doer, or they share one. */
export function befellOnce(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  if (!sameType(a, b) || !DONE.has(a.status) || !DONE.has(b.status)) return false
  const [sufferer = -1, ...others] = a.recipients
  if (others.length > 0 || a.recipients.join() !== b.recipients.join() || !isNamedPerson(doc, sufferer)) return false
  if (a.actors.length > 0 && b.actors.length > 0 && !shares(a.actors, b.actors)) return false
  if (!areOfOneTime(a.date, b.date)) return false
  const [{ id }, { id: other }] = [a.trigger.rule, b.trigger.rule]
  // "killed two and assassinated a judge": two words of one sentence are of two.
  if (id !== other)
    return (
      EVER.has(id) && EVER.has(other) && wordAt(doc, a.trigger.head).sentence !== wordAt(doc, b.trigger.head).sentence
    )
  // "In 2010 he was sentenced", "was sentenced to a year": a day told for one alone may be that of another trial.
  if (id === 'convict' && (a.date === null) !== (b.date === null)) return false
  return (
    EVER.has(id) ||
    (ONCE.has(id) &&
      a.status === b.status &&
      !isAnother(doc, a) &&
      !isAnother(doc, b) &&
      (a.place === null || b.place === null || a.place === b.place) &&
      areForOne(doc, a, b))
  )
}

const isNamedPerson = (doc: AttributedDocument, actor: number): boolean =>
  doc.actors[actor]?.kind === 'person' && !doc.actors[actor].anonymous

/** "was also arrested on another charge", "was arrested again", "was re-arrested", "was previously convicted", "was arrested years ago", "as a student". */
export const isAnother = (doc: AttributedDocument, { trigger: { head } }: Draft): boolean =>
  /^re-?(?:arrest|release|abduct|deport)/.test(lemmaOf(doc, head)) ||
  obliques(doc, head).some(({ prep }) => prep === 'as') ||
  kids(doc, head, 'advmod', 'amod', 'det').some(
    (k) => lemmaOf(doc, k) === 'ago' || ['ANOTHERDEED', 'EARLIER'].some((name) => wordClass(name).has(lemmaOf(doc, k))),
  )

/**
 * What they are told to be for and for how long, of each of which one at least is not told, or which is the same: "for theft" is not "for
 * fraud", six years are not two, and an appeal or a second trial is another.
 */
const areForOne = (doc: AttributedDocument, a: Draft, b: Draft): boolean => {
  const [one, other] = [a, b].map(({ trigger: { head } }) => termsOf(doc, head))
  const meets = (these: readonly string[], those: readonly string[]): boolean =>
    these.length === 0 || those.length === 0 || these.some((word) => those.includes(word))
  return meets(one!.charges, other!.charges) && meets(one!.years, other!.years) && !other!.anew && !one!.anew
}

/** Charges and terms told in the clause of a verb, and whether it tells of another trial. */
function termsOf(doc: AttributedDocument, head: number) {
  const [first, last] = subtree(doc, head)
  const words = doc.tokens.slice(first, last)
  const isYears = (i: number): boolean => calendarWords().get(lemmaOf(doc, i))?.unit !== undefined
  return {
    charges: words.flatMap(({ index, upos }) =>
      CHARGING.has(caseOf(doc, index) || markOf(doc, index)) &&
      ['NOUN', 'VERB'].includes(upos) &&
      !isYears(index) &&
      lemmaOf(doc, index) !== 'life'
        ? [lemmaOf(doc, index)]
        : [],
    ),
    years: words.flatMap(({ index, upos, head: of, text }) =>
      upos === 'NUM' && isYears(of) && index < of ? [text.toLowerCase()] : [],
    ),
    anew: words.some(({ index }) => wordClass('RETRIAL').has(lemmaOf(doc, index))),
  }
}

const CHARGING = new Set(['for', 'of', 'over'])
