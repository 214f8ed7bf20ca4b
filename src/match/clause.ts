/**
 * What a clause says about its predicate: tense, voice, modal, negation, and what it hangs under. The words come from the Penn tags
 * and the auxiliaries, so "had been expected to begin" and "is also being boycotted" need no lists of forms.
 */
import { baseRel, caseOf, kid, kids, markOf, subtree, type Tree, wordAt } from './tree.js'

export interface Clause {
  readonly voice: 'active' | 'passive'
  /** future also for "is going to" and "is due to"; would = future seen from the past, or a condition. */
  readonly tense: 'past' | 'present' | 'future' | 'would' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  /** Modal other than will/would/shall in lower case, or null. */
  readonly modal: string | null
  readonly negated: boolean
  /** Finite verb of its own; participles and infinitives are not. */
  readonly finite: boolean
  readonly infinitive: boolean
  /** Subordinator: "if", "unless", "that", "after" ... or ''. */
  readonly mark: string
  readonly question: boolean
}

const NEGATORS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'barely',
  'nowhere',
])

/** Verbs with one object at most: in the passive they have none left. */
const STRIKING = new Set(
  'kill wound injure hurt destroy damage target hit strike attack bomb shell raid storm capture ambush'.split(' '),
)

/** "air strikes killed four civilians" read as strikes that were killed: a passive would have no object left, so it is the verb. */
export const isUnmarkedVerb = (doc: Tree, v: number): boolean =>
  wordAt(doc, v).rel === 'acl' &&
  STRIKING.has(wordAt(doc, v).lemma) &&
  !['VBG', 'VB'].includes(wordAt(doc, v).xpos) &&
  kid(doc, v, 'obj') > v

/** With an object, what follows these as a participle is done to it. */
const KEEPING = new Set(['keep', 'leave', 'get', 'have', 'see', 'want'])

/** Without one, what follows these is said of their subject: "stands accused", "remains besieged". */
const RESTING = new Set(['stand', 'remain', 'stay', 'lie'])

const takesParticiple = (doc: Tree, v: number): boolean => {
  const { lemma } = wordAt(doc, v)
  const object = kid(doc, v, 'obj')
  if (object < 0) return RESTING.has(lemma)
  // "kept their borders closed": what one keeps so of one's own one does oneself.
  const own = lemma === 'keep' && kids(doc, object, 'nmod:poss').some((p) => wordAt(doc, p).upos === 'PRON')
  return KEEPING.has(lemma) && !own
}

const isNo = (doc: Tree, i: number): boolean => wordAt(doc, i).text.toLowerCase() === 'no'

/** "the plan that the envoy presented": a relative clause with a doer and an object; not "groups who, backed by Ghana, fought". */
const hasDoer = (doc: Tree, v: number): boolean =>
  wordAt(doc, v).rel === 'acl:relcl' &&
  kids(doc, v, 'nsubj').some((subject) => !wordAt(doc, subject).xpos.startsWith('W')) &&
  kid(doc, v, 'obj') >= 0 &&
  kids(doc, v, 'aux', 'cop').length === 0

/** True when the verb's grammatical subject undergoes the action. */
export function isPassive(doc: Tree, v: number): boolean {
  const word = wordAt(doc, v)
  if (kid(doc, v, 'aux:pass', 'nsubj:pass', 'csubj:pass') >= 0) return true
  // "rockets fired from a launcher hit": a past tense cannot hang on a noun so, it is a participle.
  const isMistagged =
    word.xpos === 'VBD' && word.rel === 'acl' && kids(doc, v, 'nsubj', 'aux', 'obj', 'mark').length === 0
  if (word.xpos !== 'VBN' && !isMistagged) return false
  if (baseRel(word.rel) === 'acl' || baseRel(word.rel) === 'advcl' || baseRel(word.rel) === 'amod') {
    if (isUnmarkedVerb(doc, v)) return false
    if (hasDoer(doc, v)) return false
    return !kids(doc, v, 'aux').some((a) => wordAt(doc, a).lemma === 'have')
  }
  // "kept the town besieged", "left the talks blocked": said of the object of the verb above.
  if (word.rel === 'xcomp' && kids(doc, v, 'aux', 'mark').length === 0)
    return word.head >= 0 && takesParticiple(doc, word.head)
  // "were shot and killed": a bare participle joined to a passive one shares its auxiliary.
  // "were ministers and accused of disloyalty": or its copula.
  if (baseRel(word.rel) === 'conj' && kids(doc, v, 'aux', 'nsubj').length === 0)
    return word.head >= 0 && (isPassive(doc, word.head) || (kid(doc, word.head, 'cop') >= 0 && kid(doc, v, 'obj') < 0))
  return false
}

/** Reads the clause headed by `v` (a verb, or a predicate noun or adjective with a copula). */
export function clauseOf(doc: Tree, v: number): Clause {
  const word = wordAt(doc, v)
  let auxes = kids(doc, v, 'aux', 'cop').map((a) => wordAt(doc, a))
  let negated = isNegated(doc, v)
  const bareConjunct = baseRel(word.rel) === 'conj' && auxes.length === 0 && kids(doc, v, 'nsubj', 'mark').length === 0
  if (bareConjunct && word.head >= 0 && sharesAuxiliaries(word.xpos, wordAt(doc, word.head).xpos)) {
    auxes = kids(doc, word.head, 'aux', 'cop').map((a) => wordAt(doc, a))
    negated ||=
      auxes.length > 0 && isNegated(doc, word.head) && !kids(doc, v, 'cc').some((c) => wordAt(doc, c).lemma === 'but')
  }
  const modals = auxes.filter((a) => a.xpos === 'MD').map((a) => modalLemma(a.text))
  const finiteAux = auxes.find((a) => a.xpos === 'MD' || a.xpos === 'VBD' || a.xpos === 'VBZ' || a.xpos === 'VBP')
  // "is due to begin": the treebanks read "due to" as one marker; it sets the verb for later.
  const due = markOf(doc, v) === 'due to' && word.xpos === 'VB'
  const mark = due ? '' : markOf(doc, v)
  const toMarked =
    !due && (mark === 'to' || mark.endsWith(' to') || kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO'))
  const finite = finiteAux !== undefined || ['VBD', 'VBZ', 'VBP'].includes(word.xpos)
  let tense: Clause['tense'] = 'none'
  const deciding = finiteAux ?? (finite ? word : undefined)
  // "talks are to be held", "the sides were to meet": set for later.
  const isTo =
    toMarked && finiteAux !== undefined && finiteAux.lemma === 'be' && finiteAux.xpos !== 'MD' && word.xpos !== 'VBG'
  if (due || isTo || modals.includes('will') || modals.includes('shall')) tense = 'future'
  else if (modals.includes('would')) tense = 'would'
  else if (modals.length > 0) tense = 'none'
  else if (deciding) tense = deciding.xpos === 'VBD' ? 'past' : 'present'
  const modal = modals.find((m) => m !== 'will' && m !== 'would' && m !== 'shall') ?? null
  const perfect = auxes.some((a) => a.lemma === 'have')
  const progressive = word.xpos === 'VBG' && auxes.some((a) => a.lemma === 'be')
  return {
    voice: isPassive(doc, v) ? 'passive' : 'active',
    tense,
    perfect,
    progressive,
    modal,
    negated,
    finite,
    infinitive: toMarked && !finite,
    mark,
    question: isQuestion(doc, v),
  }
}

/** The infinitive of "is going to attack". */
export const isGoingTo = (doc: Tree, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return rel === 'xcomp' && clauseOf(doc, v).infinitive && isGoing(doc, head)
}

const isGoing = (doc: Tree, v: number): boolean =>
  wordAt(doc, v).text.toLowerCase() === 'going' && clauseOf(doc, v).progressive

/** "will attend and change" shares its modal; "said it was responding and had struck" does not. */
function sharesAuxiliaries(own: string, first: string): boolean {
  return (
    own === first ||
    (own === 'VB' && first === 'VB') ||
    (own === 'VBN' && first === 'VBD') ||
    (own === 'VBD' && first === 'VBN')
  )
}

function modalLemma(text: string): string {
  const lower = text.toLowerCase().replace('’', "'")
  if (lower === "'ll" || lower === 'wo') return 'will'
  if (lower === "'d") return 'would'
  if (lower === 'ca') return 'can'
  return lower
}

/** Negation on the predicate itself, by "without", or by a negative subject or object ("no side attacked", "neither party signed"). */
export function isNegated(doc: Tree, v: number): boolean {
  for (const child of doc.children[v] ?? []) {
    const word = wordAt(doc, child)
    const lower = word.text.toLowerCase()
    const rel = baseRel(word.rel)
    if ((rel === 'advmod' || rel === 'det' || rel === 'aux' || word.rel === 'cc:preconj') && NEGATORS.has(lower)) {
      if (lower === 'not' && isNotOnly(doc, child, v)) continue
      return true
    }
    // "neither confirmed nor denied it".
    if (rel === 'cc' && lower === 'nor') return true
    // "At no time did they attack", "not once did they".
    if (rel === 'obl' && child < v && isAtNo(doc, child)) return true
    if (lower === 'once' && child < v && kids(doc, child, 'advmod').some((k) => wordAt(doc, k).lemma === 'not'))
      return true
    // "no longer supports".
    if (lower === 'longer' && rel === 'advmod' && kids(doc, child, 'advmod', 'det').some((k) => isNo(doc, k)))
      return true
    if ((rel === 'mark' || rel === 'case') && lower === 'without') return true
    if (rel === 'nsubj' || rel === 'obj') {
      if (NEGATORS.has(lower) || lower === 'none' || lower === 'nobody' || lower === 'nothing') return true
      if (isNotOne(doc, child)) return true
      // "Neither the mayor of Bor nor the army": the parser may hang the word deep in the subject.
      if (doc.tokens[subtree(doc, child)[0]]?.text.toLowerCase() === 'neither') return true
      if (kids(doc, child, 'det', 'cc').some((d) => ['no', 'neither'].includes(wordAt(doc, d).text.toLowerCase())))
        return true
    }
  }
  return false
}

/** "not only attacked but burned", "not just" affirm; not "the deal was not just". "Not until they attacked did he leave": they did. */
function isNotOnly(doc: Tree, not: number, v: number): boolean {
  const next = wordAt(doc, Math.min(not + 1, doc.tokens.length - 1))
  return next.lemma === 'until' || (ONLY.has(next.lemma) && not + 1 !== v)
}

const ONLY = new Set(['only', 'just', 'merely'])

/** "at no time", "in no way"; "in no time" is at once. */
const isAtNo = (doc: Tree, i: number): boolean =>
  NEVER.has(wordAt(doc, i).lemma) &&
  kids(doc, i, 'det').some((k) => isNo(doc, k)) &&
  !(wordAt(doc, i).lemma === 'time' && caseOf(doc, i) !== 'at')

const NEVER = new Set(['time', 'point', 'stage', 'account', 'circumstance', 'way', 'occasion', 'means'])

/** "Not a single officer", "not one town"; "not only" affirms. */
const isNotOne = (doc: Tree, i: number): boolean =>
  kids(doc, i, 'advmod', 'amod', 'nummod', 'det').some((k) => ONE.has(wordAt(doc, k).text.toLowerCase())) &&
  kids(doc, i, 'advmod', 'cc:preconj', 'det').some((k) => wordAt(doc, k).text.toLowerCase() === 'not')

const ONE = new Set(['single', 'one'])

function isQuestion(doc: Tree, v: number): boolean {
  if (wordAt(doc, v).rel !== 'root') return false
  return kids(doc, v, 'punct').some((p) => wordAt(doc, p).text.startsWith('?'))
}

/** "Stop the bombing", "do not attack": a verb with neither subject nor mark, and no auxiliary but "do". */
export const standsBare = (doc: Tree, v: number): boolean =>
  kids(doc, v, 'nsubj', 'expl', 'mark', 'aux').every((k) => wordAt(doc, k).text.toLowerCase() === 'do')

/** "demands that Turkey leave", "asked that he be freed": a bare verb with a subject of its own, as what is asked for. */
export function isSubjunctive(doc: Tree, v: number): boolean {
  const { xpos } = wordAt(doc, v)
  const helpers = kids(doc, v, 'aux', 'aux:pass', 'cop')
  const bare = xpos === 'VB' || (xpos === 'VBP' && kids(doc, v, 'nsubj').some((s) => isSingular(doc, s)))
  if (kid(doc, v, 'nsubj', 'nsubj:pass') < 0) return false
  if (helpers.length === 0 && isPastToo(doc, v)) return false
  return helpers.length === 0 ? bare : helpers.every((h) => wordAt(doc, h).text.toLowerCase() === 'be')
}

/** "suggested that Kenya set fire to it": of a verb whose past has no form of its own, only one who demands it makes a wish. */
function isPastToo(doc: Tree, v: number): boolean {
  const { text, head } = wordAt(doc, v)
  return UNCHANGING.has(text.toLowerCase()) && head >= 0 && !DEMANDING.has(wordAt(doc, head).lemma)
}

const UNCHANGING = new Set(['set', 'cut', 'hit', 'put', 'let', 'shut', 'quit', 'cast', 'shed', 'split', 'beat', 'hurt'])

const DEMANDING = new Set(['demand', 'ask', 'request', 'require', 'order', 'urge', 'propose', 'recommend'])

const isSingular = (doc: Tree, i: number): boolean =>
  ['NN', 'NNP'].includes(wordAt(doc, i).xpos) && kids(doc, i, 'conj').length === 0

/** One governor above a clause: the relation it hangs by, the governing word and the subordinator between them. */
export interface Governor {
  readonly at: number
  readonly rel: string
  readonly mark: string
}

/** The governors of `v` from the nearest to the root; conjuncts are passed through, as they stand where their first member stands. */
export function governors(doc: Tree, v: number): Governor[] {
  const chain: Governor[] = []
  let mark = ''
  for (let at = v; ; ) {
    const word = wordAt(doc, at)
    if (word.head < 0) return chain
    mark = markOf(doc, at) || mark
    if (baseRel(word.rel) !== 'conj') {
      chain.push({ at: word.head, rel: word.rel, mark })
      mark = ''
    }
    at = word.head
  }
}
