/** Strikes of people who stop work, told from those of planes: by what they are called, whose they are and what for, or by the report before. */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { nounRoles } from '../match/roles.js'
import { caseOf, conjuncts, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { onceFor } from '../once-for.js'
import { contentNoun, lemmaOf } from './words.js'

/** "the workers' strike", "a strike over pay", "went on strike"; and "the strike" of a report that tells of one such and of no other. */
export const isStrikeOfWork = (doc: MentionedDocument, noun: number): boolean =>
  isStrike(doc, noun) && (kindTold(doc, noun) ?? onlyKind(doc)) === 'work'

/** The kind of all strikes whose own phrase tells one; null where they differ or none does. */
const onlyKind = onceFor((doc: MentionedDocument): Kind | null => {
  const kinds = new Set<Kind>()
  for (const { index, lemma } of doc.tokens) {
    const kind = FROM_THE_AIR.has(lemma) ? 'arms' : isStrike(doc, index) ? kindTold(doc, index) : null
    if (kind !== null) kinds.add(kind)
  }
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
})

type Kind = 'work' | 'arms'

const isStrike = (doc: MentionedDocument, i: number): boolean =>
  lemmaOf(doc, i) === 'strike' && wordAt(doc, i).xpos.startsWith('NN')

const FROM_THE_AIR: ReadonlySet<string> = new Set(['airstrike', 'air-strike'])

/** What its own phrase says of a strike. */
function kindTold(doc: MentionedDocument, noun: number): Kind | null {
  const { owner, modifiers, obliques } = nounRoles(doc, noun)
  const isOf = (words: ReadonlySet<string>, i: number): boolean => words.has(lemmaOf(doc, i))
  if (modifiers.some((m) => isOf(wordClass('LABOURMODIFIER'), m))) return 'work'
  if (modifiers.some((m) => ['MUNITION', 'AIRWORD', 'DRONE', 'MILITARYWORD'].some((name) => isOf(wordClass(name), m))))
    return 'arms'
  const whose = [owner, ...obliques.filter(({ prep }) => prep === 'by' || prep === 'of').map(({ head }) => head)]
  if (whose.some((i) => i >= 0 && isLabour(doc, contentNoun(doc, i)))) return 'work'
  // "a strike on the plant in Goma", "against rebels"; not "on Monday".
  const at = obliques.filter(({ prep, head }) => ['on', 'against'].includes(prep) && (doc.dateAt[head] ?? -1) < 0)
  if (at.length > 0) return 'arms'
  if (
    obliques.some(
      ({ prep, head }) => ['over', 'for'].includes(prep) && isOf(wordClass('GRIEVANCE'), contentNoun(doc, head)),
    )
  )
    return 'work'
  // "on strike": planes are on none.
  return caseOf(doc, noun) === 'on' && kids(doc, noun, 'det', 'nmod:poss', 'amod', 'compound').length === 0
    ? 'work'
    : null
}

/** Workers of any kind, or their union; not a union of states. */
const isLabour = (doc: MentionedDocument, noun: number): boolean =>
  conjuncts(doc, noun).some((i) => {
    const actor = doc.actors[actorAt(doc, i)]
    if (actor?.sector.includes('LAB')) return true
    return wordClass('LABOUR').has(lemmaOf(doc, i)) && !wordAt(doc, i).xpos.startsWith('NNP')
  })
