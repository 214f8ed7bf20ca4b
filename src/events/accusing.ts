/**
 * Whom a statement accuses without a word of accusing: "said that Israel had violated the truce", "“The regime is committing war
 * crimes,” he said", "called the government's discriminatory policy a disgrace". Read from what is said, not from how it is introduced.
 */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../match/roles.js'
import { caseOf, isVerb, kid, kids, markOf, wordAt } from '../match/tree.js'
import type { AttributedDocument, Statement } from '../model.js'
import { namedActors } from './parties.js'
import { contentNoun, lemmaOf } from './words.js'

/** Heads of the phrases that name whoever the statement at the cue `v` says has done wrong: actors other than its speakers. */
export function accusedAt(doc: AttributedDocument, v: number): number[] {
  const statement = doc.statements.find(({ cueHead }) => cueHead === v)
  if (!statement || statement.cueDenied || UNSAID.has(statement.cueClass)) return []
  // "persuaded a man who had breached the curfew to go home".
  if (wordClass('PERSUADING').has(lemmaOf(doc, v))) return []
  const speakers = statement.chain.at(-1)?.actors ?? []
  const found = wordsOf(doc, statement).flatMap((i) => wrongdoer(doc, i))
  return found.filter((head) => {
    const actors = namedActors(doc, head)
    return actors.length > 0 && !actors.some((actor) => speakers.includes(actor))
  })
}

/** The words of a statement that no other within it says. */
function wordsOf(doc: AttributedDocument, { contentWords, index }: Statement): number[] {
  const words: number[] = []
  for (const [first, last] of contentWords)
    for (let i = first; i < last; i++) if ((doc.statementAt[i] ?? -1) === index) words.push(i)
  return words
}

/** The one of whom the word tells a wrong as done, as a list of at most one head. */
function wrongdoer(doc: AttributedDocument, i: number): number[] {
  const wrong = wordClass('WRONGFUL').has(lemmaOf(doc, i)) || wordClass('VILE').has(lemmaOf(doc, i))
  // "the militia was responsible", "Chad is to blame for it", "the army was behind the attack".
  if (isAtFault(doc, i)) return isTold(doc, i) ? [surfaceSubject(doc, i)] : []
  if (isVerb(doc, i)) return doesWrong(doc, i) && isTold(doc, i) ? [agentOf(doc, i)] : []
  if (!wrong) return []
  // "This man is a terrorist", "the regime is illegitimate", "the move is in violation of the truce"; not "the country is at war".
  if (kid(doc, i, 'cop') >= 0) {
    const is = caseOf(doc, i) === '' || (caseOf(doc, i) === 'in' && lemmaOf(doc, i) === 'violation')
    return is && isTold(doc, i) ? [surfaceSubject(doc, i), ...whoseDoing(doc, i)] : []
  }
  // "the government's discriminatory policy".
  const { rel, head } = wordAt(doc, i)
  return rel === 'amod' && wordClass('WRONGFUL').has(lemmaOf(doc, i)) ? kids(doc, head, 'nmod:poss') : []
}

/** "Chad's remarks were a violation of the truce": whoever the doings are that are called so; not "her murder is a crime". */
const whoseDoing = (doc: AttributedDocument, i: number): number[] =>
  kids(doc, i, 'nsubj')
    .filter((subject) => !isHarm(doc, subject))
    .flatMap((subject) => kids(doc, subject, 'nmod:poss'))

/** "betrayed them", "committed war crimes", "deliberately shelled a school", "takes dangerous steps", "funds terrorists", "bears the blame", "failed to protect them". */
function doesWrong(doc: AttributedDocument, v: number): boolean {
  const lemma = lemmaOf(doc, v)
  if (wordClass('WRONGING').has(lemma)) return true
  if (kids(doc, v, 'advmod').some((a) => wordClass('WRONGLY').has(lemmaOf(doc, a)))) return true
  // "failed to stop it" is a failing of whoever had to; to fail to agree takes two.
  if (lemma === 'fail') return kids(doc, v, 'xcomp').some((c) => !wordClass('REACHING').has(lemmaOf(doc, c)))
  if (takesPart(doc, v) && obliques(doc, v).some((o) => o.prep === 'in' && isVile(doc, o.head))) return true
  const object = patientOf(doc, v)
  if (object < 0) return false
  if (COMMITS.has(lemma) && isVile(doc, object)) return true
  if (wordClass('ABETTING').has(lemma) && wordClass('OUTLAWS').has(lemmaOf(doc, object))) return true
  if (lemma === 'use' && clauseOf(doc, v).finite && isBannedWeapon(doc, object)) return true
  if (BEARS.has(lemma) && FAULT.has(lemmaOf(doc, object))) return true
  const called = (m: number): boolean =>
    wordClass('WRONGFUL').has(lemmaOf(doc, m)) || wordClass('HOSTILEWORD').has(lemmaOf(doc, m))
  return DOES.has(lemma) && kids(doc, object, 'amod').some(called)
}

/** "participated in the massacre", "engages in terrorism", "took part in the abuse". */
const takesPart = (doc: AttributedDocument, v: number): boolean =>
  PARTAKING.has(lemmaOf(doc, v)) ||
  (lemmaOf(doc, v) === 'take' && kids(doc, v, 'obj').some((object) => lemmaOf(doc, object) === 'part'))

const PARTAKING = new Set(['participate', 'engage', 'partake', 'collude'])

const isVile = (doc: AttributedDocument, noun: number): boolean => wordClass('VILE').has(lemmaOf(doc, noun))

/** "sarin", "chemical weapons". */
const isBannedWeapon = (doc: AttributedDocument, noun: number): boolean =>
  wordClass('POISON').has(lemmaOf(doc, noun)) ||
  kids(doc, noun, 'amod', 'compound').some((m) => wordClass('GASSING').has(lemmaOf(doc, m)))

/** Said of somebody by "is": that it is his doing or his fault. */
function isAtFault(doc: AttributedDocument, i: number): boolean {
  if (kid(doc, i, 'cop') < 0) return false
  if (isToBlame(doc, i)) return true
  if (lemmaOf(doc, i) === 'responsible') {
    // "responsible for the schools", "for feeding them": what is one's duty.
    const matters = obliques(doc, i).filter(({ prep }) => prep === 'for')
    const duty = kids(doc, i, 'advcl', 'acl', 'ccomp').some((c) => markOf(doc, c) === 'for')
    return !duty && matters.every(({ head }) => isHarm(doc, contentNoun(doc, head)))
  }
  return caseOf(doc, i) === 'behind' && isHarm(doc, contentNoun(doc, i))
}

/** "the mayor was to blame": it is so, and not to be done; not "would be to blame". */
const isToBlame = (doc: AttributedDocument, i: number): boolean =>
  lemmaOf(doc, i) === 'blame' && isVerb(doc, i) && kid(doc, i, 'cop') >= 0 && kid(doc, i, 'aux') < 0

const isHarm = (doc: AttributedDocument, noun: number): boolean =>
  ['HARM', 'STRIKE', 'VILE', 'KILLINGNOUN', 'CASUALTY', 'DYING'].some((name) => wordClass(name).has(lemmaOf(doc, noun)))

/** Cues that take back or only ask what they introduce, or tell what somebody takes to be so. */
const UNSAID = new Set(['deny', 'ask', 'believe'])
const COMMITS = new Set(['commit', 'perpetrate'])
const BEARS = new Set(['bear', 'have', 'carry', 'share'])
const FAULT = new Set(['responsibility', 'blame', 'guilt'])
const DOES = new Set(['take', 'make', 'carry', 'commit', 'pursue', 'adopt', 'conduct', 'wage', 'use'])
const IF = new Set(['if', 'unless', 'whether', 'lest', 'should'])

/** Not denied, conditional, possible or still to come. */
function isTold(doc: AttributedDocument, i: number): boolean {
  const clause = clauseOf(doc, i)
  const ahead = ['future', 'would'].includes(clause.tense) && !isToBlame(doc, i)
  return !clause.negated && clause.modal === null && !ahead && !IF.has(markOf(doc, i))
}
