/** What speakers say of a thing as needed, likely, good or bad: "guarantees are needed", "a deal is likely", "the plan is unacceptable". */
import { actorAt } from '../../match/actors.js'
import { baseRel, caseOf, kid, kids, markOf, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { sameSide } from '../rounds/parties.js'
import { deedJudged, isBareName, isOfSomebody, judgedBy } from './judgements.js'
import { aboutSubject, mechanism, standOf } from './make-stand.js'
import type { Said } from './said-clause.js'
import type { Stand } from './stands.js'

/** "It is vital to keep up the pressure": what it is needful to do; "guarantees are needed": what has to be there. */
export function need({ doc, v, speakers, clause }: Said): Stand | null {
  const needed = mechanism('position-needed')
  if (needed.words.has(wordAt(doc, v).lemma) && clause.voice === 'passive' && !clause.negated && clause.modal === null)
    return isHardlyNeeded(doc, v)
      ? null
      : clause.tense === 'present' || clause.tense === 'past'
        ? aboutSubject(doc, standOf(needed.rule, needed.rule.stance, speakers, v))
        : null
  const { rule, words } = mechanism('position-needful')
  const subject = kid(doc, v, 'nsubj', 'expl')
  const deed = deedJudged(doc, v)
  if (deed < 0 || clause.negated || !words.has(wordAt(doc, v).lemma) || kid(doc, v, 'cop') < 0) return null
  if (subject < 0 || wordAt(doc, subject).lemma !== 'it' || rule.except.has(wordAt(doc, deed).lemma)) return null
  return { ...standOf(rule, rule.stance, speakers, v), taken: { head: deed, kind: 'object', asked: -1 }, shown: v }
}

/** "Needed by Togo", "only needed to rearm", "needed less than": another's need, or hardly one. */
const isHardlyNeeded = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'obl').some((o) => caseOf(doc, o) === 'by') ||
  kids(doc, v, 'advmod', 'obl', 'advcl').some((k) =>
    [k, ...kids(doc, k, 'advmod', 'case')].some((w) => HARDLY.has(wordAt(doc, w).text.toLowerCase())),
  )

const HARDLY = new Set([
  'only',
  'less',
  'hardly',
  'barely',
  'scarcely',
  'merely',
  'solely',
  'least',
  'rarely',
  'seldom',
])

/** "A deal is likely"; "is unlikely to feel any pressure" weighs what somebody does. */
export function likelihood({ doc, v, speakers, clause }: Said): Stand | null {
  const { rule, words } = mechanism('position-likely')
  const likely = words.has(wordAt(doc, v).lemma) && kid(doc, v, 'cop') >= 0 && !clause.negated
  if (!likely || (doc.mentionAt[kid(doc, v, 'nsubj')] ?? -1) >= 0) return null
  return aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
}

/** "The bill violates the constitution", "would hurt the poor": what a speaker says does harm he is against. */
export function effect({ doc, v, speakers, clause, subject, named }: Said): Stand | null {
  if (clause.negated || clause.perfect || named.length > 0 || subject < 0 || wordAt(doc, subject).upos !== 'NOUN')
    return null
  const { lemma } = wordAt(doc, v)
  const ahead = clause.tense === 'future' || clause.tense === 'would'
  const [broken, harmful] = [mechanism('position-called-breach'), mechanism('position-called-harmful')]
  const bad = broken.words.has(lemma) ? broken.rule : ahead && harmful.words.has(lemma) ? harmful.rule : null
  const hurt = kid(doc, v, 'obj')
  if (bad === null || hurt < v || !bad.only.has(wordAt(doc, hurt).lemma) || isOfOthers(doc, hurt, speakers)) return null
  return !bad.except.has(wordAt(doc, subject).lemma) ? aboutSubject(doc, standOf(bad, bad.stance, speakers, v)) : null
}

/** "The economy of Togo", "the Russian people": what a name beside it says is another's than the speakers'. */
const isOfOthers = (doc: AttributedDocument, i: number, speakers: readonly number[]): boolean =>
  yieldOf(doc, i).some((w) => {
    const actor = actorAt(doc, w)
    return /^\p{Lu}/u.test(wordAt(doc, w).text) && !speakers.some((s) => actor >= 0 && sameSide(doc, s, actor))
  })

/** "The plan is unacceptable". */
export function judgement({ doc, v, speakers, clause }: Said): Stand | null {
  if (baseRel(wordAt(doc, v).rel) === 'acl' || kid(doc, v, 'cop') < 0) return null
  const subject = kid(doc, v, 'nsubj', 'expl')
  // "The only way to peace was a truce": the truce.
  if (isTheOnlyWay(doc, subject) && !clause.negated && wordAt(doc, v).upos === 'NOUN') {
    const { rule } = mechanism('position-judged-good')
    return { ...standOf(rule, rule.stance, speakers, v), taken: { head: v, kind: 'object', asked: -1 } }
  }
  const judged = judgedBy(doc, v, clause.negated)
  if (judged === null) return null
  const stand = standOf(judged.rule, judged.stance, speakers, v)
  // "The group is a threat" says what somebody is, "is a terrorist group" whose foe.
  if (subject >= 0 && (doc.mentionAt[subject] ?? -1) >= 0 && wordAt(doc, subject).upos !== 'PRON')
    return isOfSomebody(judged.rule) && isBareName(doc, v, v, speakers)
      ? { ...stand, taken: { head: subject, kind: 'object', asked: -1 }, shown: v, each: true }
      : null
  if (subject >= 0 && wordAt(doc, subject).upos !== 'PRON') return aboutSubject(doc, stand)
  // "It is regrettable that they left": that is judged; "this is absurd" names nothing.
  const deed = deedJudged(doc, v)
  const said = deed >= 0 && mechanism('position-needful').rule.except.has(wordAt(doc, deed).lemma)
  return deed < 0 || said ? null : { ...stand, taken: { head: deed, kind: 'object', asked: -1 }, shown: v }
}

const isTheOnlyWay = (doc: AttributedDocument, subject: number): boolean =>
  subject >= 0 &&
  mechanism('position-judged-good').words.has(`the only ${wordAt(doc, subject).lemma}`) &&
  kids(doc, subject, 'amod').some((k) => wordAt(doc, k).lemma === 'only') &&
  (kids(doc, subject, 'nmod', 'acl', 'obl').some((k) => isWayOut(doc, k)) ||
    kids(doc, subject, 'advmod').some((k) => ['out', 'forward'].includes(wordAt(doc, k).lemma)))

/** "(The only way) to peace", "to end the war", "out of it": "the only way to the port" is a road. */
const isWayOut = (doc: AttributedDocument, k: number): boolean => {
  const before = caseOf(doc, k) || markOf(doc, k)
  return before.startsWith('out') || (before === 'to' && WAYS_TO.has(wordAt(doc, k).lemma))
}

const WAYS_TO = new Set([
  'peace',
  'stability',
  'settlement',
  'resolution',
  'solution',
  'end',
  'stop',
  'resolve',
  'settle',
  'solve',
])
