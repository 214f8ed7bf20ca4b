/** Light verbs: "carried out a strike", "held talks with", "an attack launched by", "came under fire": the noun says what, the verb who. */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { agentOf, patientOf, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, type Tree, wordAt } from '../match/tree.js'
import { lemmaOf, phraseTop } from './words.js'

export interface Support {
  readonly verb: number
  /** Head of the doer, or -1. */
  readonly agent: number
  /** Head of the one it is done to, for "suffered an attack", or -1. */
  readonly undergoer: number
}

const RESPONDING = new Set(['respond', 'retaliate', 'answer', 'reply', 'react'])
const AWAY = new Set(['back', 'off', 'down', 'away'])

/** How one comes to a visit or talks, or from them: verb and preposition. */
const COMING = new Set(['enter into', 'return from', 'come from', 'embark on', 'leave on', 'go into'])

/** "is on a visit to Chad", "are in talks", "entered into talks": the subject is the one who visits or talks; or null. */
function visiting(doc: Tree, noun: number): Support | null {
  const lemma = lemmaOf(doc, noun)
  const isVisit = wordClass('VISIT').has(lemma)
  if (!isVisit && !wordClass('NEGOTIATIONS').has(lemma)) return null
  const { head } = wordAt(doc, noun)
  const prep = caseOf(doc, noun)
  if (kid(doc, noun, 'cop') >= 0)
    return prep === (isVisit ? 'on' : 'in') ? { verb: noun, agent: kid(doc, noun, 'nsubj'), undergoer: -1 } : null
  return head >= 0 && COMING.has(`${lemmaOf(doc, head)} ${prep}`)
    ? { verb: head, agent: surfaceSubject(doc, head), undergoer: -1 }
    : null
}

/** The light verb of an action noun, or null. */
export function supportOf(doc: Tree, noun: number): Support | null {
  const top = phraseTop(doc, noun)
  const word = wordAt(doc, top)
  const light = wordClass('LIGHT')
  const rel = baseRel(word.rel)
  if (word.head >= 0 && isVerb(doc, word.head)) {
    const verb = word.head
    const lemma = lemmaOf(doc, verb)
    // "in what the police declared an attack": so they call it.
    if (lemma === 'declare' && wordClass('ATTACKNOUN').has(lemmaOf(doc, noun))) return null
    // "hold back an attack" is no holding of it.
    if ((doc.children[verb] ?? []).some((c) => AWAY.has(wordAt(doc, c).text.toLowerCase()))) return null
    // "carried on a protest": the parser may take the particle for a preposition.
    const on = rel === 'obl' && lemma === 'carry' && kids(doc, top, 'case').some((c) => c === verb + 1)
    if ((rel === 'obj' || word.rel === 'nsubj:pass' || on) && light.has(lemma))
      return { verb, agent: agentOf(doc, verb), undergoer: -1 }
    // "was planned by X and carried out by Y": the joined verb tells who did it.
    const joined =
      word.rel === 'nsubj:pass' ? kids(doc, verb, 'conj').find((c) => light.has(lemmaOf(doc, c))) : undefined
    if (joined !== undefined && isVerb(doc, joined) && kids(doc, joined, 'nsubj', 'nsubj:pass', 'obj').length === 0)
      return { verb: joined, agent: kids(doc, joined, 'obl').find((o) => caseOf(doc, o) === 'by') ?? -1, undergoer: -1 }
    if (rel === 'obj' && wordClass('SUFFER').has(lemma)) return { verb, agent: -1, undergoer: agentOf(doc, verb) }
    if (rel === 'obl' && caseOf(doc, top) === 'in' && wordClass('ENGAGE').has(lemma)) {
      return { verb, agent: surfaceSubject(doc, verb), undergoer: -1 }
    }
    // "responded with air strikes".
    if (rel === 'obl' && caseOf(doc, top) === 'with' && RESPONDING.has(lemma))
      return { verb, agent: surfaceSubject(doc, verb), undergoer: -1 }
    if (rel === 'obl' && caseOf(doc, top) === 'under' && wordClass('BEING').has(lemma))
      return {
        verb,
        agent: kids(doc, verb, 'obl').find((o) => caseOf(doc, o) === 'from') ?? -1,
        undergoer: surfaceSubject(doc, verb),
      }
  }
  // "were subjected to shelling by the army".
  const subjected = word.head >= 0 && lemmaOf(doc, word.head) === 'subject' && isPassive(doc, word.head)
  if (subjected && rel === 'obl' && caseOf(doc, top) === 'to') {
    const by = [word.head, top].flatMap((i) => kids(doc, i, 'obl', 'nmod')).find((o) => caseOf(doc, o) === 'by')
    return { verb: word.head, agent: by ?? -1, undergoer: surfaceSubject(doc, word.head) }
  }
  const going = visiting(doc, top)
  if (going !== null) return going
  // "the town has been under siege".
  if (caseOf(doc, top) === 'under' && kid(doc, top, 'cop') >= 0)
    return { verb: top, agent: -1, undergoer: kid(doc, top, 'nsubj') }
  for (const verb of kids(doc, top, 'acl')) {
    if (!light.has(lemmaOf(doc, verb)) && lemmaOf(doc, verb) !== 'claim') continue
    const own = isPassive(doc, verb) || patientOf(doc, verb) === top
    if (own) return { verb, agent: agentOf(doc, verb), undergoer: -1 }
  }
  return null
}
