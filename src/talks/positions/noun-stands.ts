/**
 * Stands told by a noun: "Iran's demand for guarantees", "opposition from the union to the plan", "renewed its call for a truce", "its
 * main demand is a truce", "has no intention of leaving", "over the objections of the union".
 */
import { wordClass } from '../../knowledge/event-words.js'
import { type PositionRule, type PositionWord, positionWords } from '../../knowledge/position-rules.js'
import { clauseOf } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { givenBy, namedAt, ownersOf, sameSide, speakersAt } from '../rounds/parties.js'
import { type Complement, nounComplement } from './complements.js'
import { doerOf } from './doer.js'
import { isContent } from './is-content.js'
import { bothSides, isOfSector, type Stand } from './stands.js'

/** The stand a noun of position.yml makes, or null. */
export function nounStand(doc: AttributedDocument, n: number, { rule, word }: PositionWord): Stand | null {
  const behind = nounComplement(doc, n, word, rule.takes)
  const same = behind === null && word.prep === null ? equated(doc, n, rule) : null
  const taken = behind ?? same ?? (word.prep === null ? (overridden(doc, n, rule) ?? received(doc, n, rule)) : null)
  if (!taken || !isContent(doc, rule, taken) || (rule.under.length > 0 && !isTakenBy(doc, n, rule))) return null
  if (ACTING.has(rule.id) && !actsIn(doc, n, rule)) return null
  if ((rule.outright && isUndecided(doc, n)) || isDoubted(doc, n, word.prep)) return null
  const { holders: found, holderHead } = holdersOf(doc, n, rule, taken)
  const holders = rule.by.size > 0 ? found.filter((h) => isOfSector(doc.actors[h], rule.by)) : found
  const own = rule.under.length === 0 && isOwn(doc, n, holders)
  // "The decision not to lift them".
  const not = taken.kind === 'to' && rule.denied !== null && clauseOf(doc, taken.head).negated
  const withheld = isWithheld(doc, n, own)
  const stance = withheld || not ? rule.denied : rule.stance
  if (stance === null || (own && isUnsure(doc, n)) || isSupposed(doc, n) || isSoughtOf(doc, n, rule)) return null
  if (holders.length === 0 || (STRESSED.has(rule.id) && !isDoersOwn(doc, n, holders))) return null
  // "Their demands are a truce, a vote and an amnesty": each is one.
  const listed = same?.kind === 'object' && wordAt(doc, n).xpos === 'NNS'
  const stand: Stand = { rule, stance, holders, at: n, holderHead, taken, ...(listed ? { each: true as const } : {}) }
  return not && !withheld ? { ...stand, byNot: true } : stand
}

/** Rules of what the one who stresses it must hold himself. */
const STRESSED = new Set(['position-stresses-support'])

/** "Stressed its support", not "stressed Togo's support": of the side that stresses it. */
const isDoersOwn = (doc: AttributedDocument, n: number, holders: readonly number[]): boolean => {
  const { head } = wordAt(doc, n)
  const doers = STRESSING.has(wordAt(doc, head).lemma) ? namedAt(doc, doerOf(doc, head)) : []
  return doers.length === 0 || doers.some((d) => holders.some((h) => sameSide(doc, d, h)))
}

const STRESSING = new Set(['stress', 'emphasise', 'emphasize', 'underline', 'underscore', 'highlight'])

/** "Its commitment to peace was broken", "allayed its concern over the dam": not so, or no more. */
function isDoubted(doc: AttributedDocument, n: number, prep: string | null): boolean {
  const { lemma, rel, head } = wordAt(doc, n)
  if (lemma === 'commitment' && prep !== null && baseRel(rel) === 'nsubj') return true
  return ['obj', 'nsubj:pass'].includes(rel) && head >= 0 && SOOTHING.has(wordAt(doc, head).lemma)
}

const SOOTHING = new Set(
  'allay ease soothe assuage calm alleviate dispel doubt question break breach betray'.split(' '),
)

/** Rules for what is done "in protest at" or "in support of" a thing: whoever does it is against the thing or for it. */
const ACTING = new Set(['position-acts-for', 'position-acts-against'])

/** "Recalled its envoy in protest (at the raid)": told of a deed that was done. */
function actsIn(doc: AttributedDocument, n: number, { stance }: PositionRule): boolean {
  const { head, rel } = wordAt(doc, n)
  if (baseRel(rel) !== 'obl' || caseOf(doc, n) !== 'in' || !isVerb(doc, head)) return false
  // "Shelled a rally in support of the council": the rally is.
  const other =
    stance === 'supports' && kid(doc, head, 'obj') >= 0 && !wordClass('VOICING').has(wordAt(doc, head).lemma)
  return !other && !clauseOf(doc, head).negated && !isUnsure(doc, n)
}

/** "Iran's supposed ambition to": what others say of it. */
const isSupposed = (doc: AttributedDocument, n: number): boolean =>
  kids(doc, n, 'amod').some((a) => SUPPOSED.has(wordAt(doc, a).text.toLowerCase()))

const SUPPOSED = new Set([
  'supposed',
  'possible',
  'potential',
  'alleged',
  'purported',
  'perceived',
  'suspected',
  'reported',
  'ostensible',
  'apparent',
])

/** "A decision by Togo to", "its decision to ban it would", "feared its decision to", "its decision was reversed". */
function isUndecided(doc: AttributedDocument, n: number): boolean {
  const { head } = wordAt(doc, n)
  if (kids(doc, n, 'det').some((d) => ANY.has(wordAt(doc, d).text.toLowerCase()))) return true
  if (head < 0 || !isVerb(doc, head)) return false
  return (
    clauseOf(doc, head).tense === 'would' || isUnsure(doc, n) || wordClass('UNDECIDING').has(wordAt(doc, head).lemma)
  )
}

const ANY = new Set(['a', 'an', 'any'])

/** "Sought assurances that", "expects guarantees from Togo": a promise that another is to give is nobody's yet. */
function isSoughtOf(doc: AttributedDocument, n: number, { stance }: PositionRule): boolean {
  const { head, rel } = wordAt(doc, n)
  return (
    stance === 'commits' && head >= 0 && baseRel(rel) === 'obj' && wordClass('SEEKING').has(wordAt(doc, head).lemma)
  )
}

/** "Stressed the need for": the noun is what one of the verbs of its rule takes, and that is told as so. */
function isTakenBy(doc: AttributedDocument, n: number, { under }: PositionRule): boolean {
  const { head, rel } = wordAt(doc, n)
  if (head < 0 || !isVerb(doc, head) || clauseOf(doc, head).negated || isUnsure(doc, n)) return false
  const taken = ['obj', 'nsubj:pass'].includes(rel)
  return under.some(
    ({ lemma, prep }) =>
      lemma === wordAt(doc, head).lemma && (prep === null ? taken : rel === 'obl' && caseOf(doc, n) === prep),
  )
}

function holdersOf(
  doc: AttributedDocument,
  n: number,
  rule: PositionRule,
  taken: Complement,
): { readonly holders: readonly number[]; readonly holderHead: number } {
  // "The envoy stressed the region's need for calm": she does.
  const stressing =
    (rule.speaker && rule.under.length > 0) || ACTING.has(rule.id) ? doerOf(doc, wordAt(doc, n).head) : -1
  const stressed = heldAt(doc, stressing)
  if (stressed.length > 0 || ACTING.has(rule.id)) return { holders: stressed, holderHead: stressing }
  const named = ownersOf(doc, n, taken.head)
  const owners = named.length > 0 || rule.stance === 'conditional' ? named : madeBy(doc, n)
  if (owners.length > 0) return { holders: owners, holderHead: -1 }
  const { head, rel } = wordAt(doc, n)
  if (head >= 0 && isVerb(doc, head)) {
    // "marked by anger from the government": what says whose may hang on the verb.
    const from = kids(doc, head, 'obl').find(
      (o) => o > n && (o < taken.head || taken.head < n) && ['from', 'by', 'among'].includes(caseOf(doc, o)),
    )
    const own =
      baseRel(rel) === 'obj'
        ? wordClass('VOICING').has(wordAt(doc, head).lemma) || givesUp(doc, head)
        : caseOf(doc, n) === 'as'
    const holderHead = from ?? (own ? doerOf(doc, head) : -1)
    const holders = holderHead < 0 ? [] : from === undefined ? heldAt(doc, holderHead) : givenBy(doc, holderHead)
    if (holders.length > 0) return { holders, holderHead }
  }
  return { holders: rule.speaker ? speakersAt(doc, n) : [], holderHead: -1 }
}

/** Those named there, or the two that "the two sides" stands for. */
const heldAt = (doc: AttributedDocument, i: number): readonly number[] => {
  const named = namedAt(doc, i)
  return named.length > 0 ? named : bothSides(doc, i)
}

/** "A demand made by the union": whoever is said to have made it. */
const madeBy = (doc: AttributedDocument, n: number): readonly number[] =>
  kids(doc, n, 'acl')
    .filter((c) => wordAt(doc, c).xpos === 'VBN' && wordClass('VOICING').has(wordAt(doc, c).lemma))
    .flatMap((c) => kids(doc, c, 'obl').filter((o) => caseOf(doc, o) === 'by'))
    .flatMap((o) => namedAt(doc, o))

/** True where the noun is the object of a verb that its holder does. */
function isOwn(doc: AttributedDocument, n: number, holders: readonly number[]): boolean {
  const { head, rel } = wordAt(doc, n)
  const told = head >= 0 && isVerb(doc, head) && (baseRel(rel) === 'obj' || retreats(doc, n))
  const doer = told ? doerOf(doc, head) : -1
  return doer >= 0 && namedAt(doc, doer).some((actor) => holders.includes(actor))
}

/** "no intention of", "has not dropped its demand": what is not there, and what was given up. */
function isWithheld(doc: AttributedDocument, n: number, own: boolean): boolean {
  const { head } = wordAt(doc, n)
  const no = kids(doc, n, 'det', 'amod').some((d) => ['no', 'little', 'scant'].includes(wordAt(doc, d).lemma))
  if (!own) return no
  const negated = clauseOf(doc, head).negated
  return no || (givesUp(doc, head) || retreats(doc, n) ? !negated : negated)
}

/** "dropped its demand": the noun is what the verb above gives up, and that is told as so. */
export function isGivenUp(doc: AttributedDocument, n: number): boolean {
  const { head, rel } = wordAt(doc, n)
  const gaveUp = head >= 0 && ((baseRel(rel) === 'obj' && givesUp(doc, head)) || retreats(doc, n))
  return gaveUp && !clauseOf(doc, head).negated && !isUnsure(doc, n)
}

/** "dropped", "gave up", "put on hold". */
const givesUp = (doc: AttributedDocument, v: number): boolean =>
  wordClass('GIVINGUP').has(wordAt(doc, v).lemma) ||
  (wordAt(doc, v).lemma === 'give' && doc.tokens[v + 1]?.text === 'up') ||
  (wordAt(doc, v).lemma === 'put' &&
    doc.tokens
      .slice(v + 1, v + 3)
      .map((t) => t.lemma)
      .join(' ') === 'on hold')

/** "Stepped back from its promise", "went back on its pledge". */
function retreats(doc: AttributedDocument, n: number): boolean {
  const { head, rel } = wordAt(doc, n)
  if (head < 0 || baseRel(rel) !== 'obl') return false
  const behind = caseOf(doc, n)
  return (
    RETREATING.get(wordAt(doc, head).lemma)?.some((prep) => behind === prep || behind.endsWith(` ${prep}`)) === true
  )
}

/** Verbs of going back, with the prepositions that bring what is gone back on. */
const RETREATING: ReadonlyMap<string, readonly string[]> = new Map(
  ['step', 'back', 'walk', 'retreat', 'backtrack', 'backpedal', 'pull', 'shy', 'shrink', 'renege', 'go'].map((verb) => [
    verb,
    verb === 'go' ? ['back on'] : ['from', 'on'],
  ]),
)

/** "may drop its demand", "if it repeats its call": not so yet. */
function isUnsure(doc: AttributedDocument, n: number): boolean {
  const { head } = wordAt(doc, n)
  if (head < 0) return false
  const { modal, mark, question } = clauseOf(doc, head)
  return question || modal !== null || UNTOLD.has(mark)
}

const UNTOLD = new Set(['if', 'unless', 'whether', 'until', 'before'])

/** "Their main demand is a truce", "their demands include a truce", "among their demands is a truce": what the noun is said to be. */
function equated(doc: AttributedDocument, n: number, rule: PositionRule): Complement | null {
  if (!EQUATED.has(rule.stance)) return null
  const { head, rel } = wordAt(doc, n)
  const set = rule.id === 'position-conditions'
  if (set && !isStipulated(doc, n)) return null
  const said = kid(doc, n, 'cop') >= 0 && caseOf(doc, n) === '' && !clauseOf(doc, n).negated ? kid(doc, n, 'nsubj') : -1
  // "Autonomy is a key demand of the rebels", "their demand": theirs by a word beside it.
  if (!set && said >= 0 && said < n && wordAt(doc, said).upos === 'NOUN')
    return { head: said, kind: 'object', asked: -1 }
  if (head < 0) return null
  const subject = baseRel(rel) === 'nsubj'
  const { lemma } = wordAt(doc, head)
  const told = wordAt(doc, head).upos !== 'ADJ' && caseOf(doc, head) === ''
  // "Conditions were a trap": only a clause tells what they are.
  const clausal = isVerb(doc, head) || !set
  if (subject && told && clausal && head > n && kid(doc, head, 'cop') >= 0 && !clauseOf(doc, head).negated)
    return { head, kind: markOf(doc, head) === 'to' ? 'to' : isVerb(doc, head) ? 'that' : 'object', asked: -1 }
  const clause = subject && lemma === 'be' ? kid(doc, head, 'ccomp', 'xcomp') : -1
  if (clause > n) return { head: clause, kind: markOf(doc, clause) === 'to' ? 'to' : 'that', asked: -1 }
  if (caseOf(doc, n) === 'among' && kid(doc, head, 'cop') >= 0) return { head, kind: 'object', asked: -1 }
  // "One of the union's demands was a truce", "a truce was one of its demands".
  if (lemma === 'one' && caseOf(doc, n) === 'of') return oneOfThem(doc, head)
  const listed =
    subject && LISTING.has(lemma) && isPlain(doc, head)
      ? (kids(doc, head, 'obj', 'xcomp', 'ccomp', 'obl').find((k) =>
          !isVerb(doc, k) && baseRel(wordAt(doc, k).rel) === 'obl' ? caseOf(doc, k) === 'to' : lemma === 'include',
        ) ?? -1)
      : caseOf(doc, n) === 'among'
        ? kid(doc, head, 'nsubj')
        : -1
  return listed > n ? { head: listed, kind: isVerb(doc, listed) ? 'ing' : 'object', asked: -1 } : null
}

/** What tells the members of a list: "include", "have expanded to". */
const LISTING = new Set(['include', 'expand', 'extend', 'widen'])

/** What "one" of several is said to be, before it or behind it; null where that is not told. */
function oneOfThem(doc: AttributedDocument, one: number): Complement | null {
  const { head, rel } = wordAt(doc, one)
  const before = kid(doc, one, 'cop') >= 0 ? kid(doc, one, 'nsubj') : -1
  const behind = baseRel(rel) === 'nsubj' && kid(doc, head, 'cop') >= 0 ? head : -1
  const said = before >= 0 ? before : behind
  const told = said >= 0 && wordAt(doc, said).upos === 'NOUN' && !clauseOf(doc, before >= 0 ? one : head).negated
  return told ? { head: said, kind: 'object', asked: -1 } : null
}

/** "Include", not "do not include", "may include", "no longer included it". */
const isPlain = (doc: AttributedDocument, v: number): boolean => {
  const { negated, modal, tense, question } = clauseOf(doc, v)
  return !negated && modal === null && !question && (tense === 'present' || tense === 'past')
}

/** "Chad's (key) conditions": theirs that they set; "Chad's prison conditions", "its harsh conditions" are how things stand there. */
const isStipulated = (doc: AttributedDocument, n: number): boolean =>
  kids(doc, n, 'nmod').some((k) => wordAt(doc, k).rel === 'nmod:poss') &&
  kid(doc, n, 'compound') < 0 &&
  kids(doc, n, 'amod').every((a) => STIPULATED.has(wordAt(doc, a).text.toLowerCase()))

const STIPULATED = new Set(['own', 'new', 'key', 'main', 'only', 'first', 'central'])

/** Stances whose nouns can be said to be something: a demand, an offer. */
const EQUATED: ReadonlySet<string> = new Set(['demands', 'offers'])

/** "The plan has the backing of the union", "drew criticism from the council", "was met with it": what gets it is what is backed or opposed. */
function received(doc: AttributedDocument, n: number, rule: PositionRule): Complement | null {
  const { head, rel } = wordAt(doc, n)
  const gets = rule.stance === 'supports' ? GETTING : rule.id === 'position-met-with' ? MEETING : null
  const isMetWith = baseRel(rel) === 'obl' && caseOf(doc, n) === 'with' && gets === MEETING
  if (gets === null || head < 0 || !gets.has(wordAt(doc, head).lemma) || !(isMetWith || baseRel(rel) === 'obj'))
    return null
  const met = gets === MEETING
  // "Drew criticism of the truce from the rebels" names another target; "drew neither criticism nor praise" told of none.
  if (met && (!isPlain(doc, head) || isNone(doc, n) || kids(doc, n, 'nmod').some((k) => AT.has(caseOf(doc, k)))))
    return null
  const froms = [n, ...(met ? [head] : [])].flatMap((at) => kids(doc, at, 'nmod', 'obl'))
  const backers = froms.some((k) => k > n && (caseOf(doc, k) === 'from' || (!met && caseOf(doc, k) === 'of')))
  const subject = isMetWith ? surfaceSubject(doc, head) : kid(doc, head, 'nsubj')
  return backers && subject >= 0 && subject < n ? { head: subject, kind: 'object', asked: -1 } : null
}

/** "Neither criticism nor", "no criticism", "little": none. */
const isNone = (doc: AttributedDocument, n: number): boolean =>
  kids(doc, n, 'det', 'amod', 'cc', 'advmod').some((k) => k < n && NONE.has(wordAt(doc, k).text.toLowerCase()))

const NONE = new Set(['no', 'neither', 'little', 'scant', 'not', 'few', 'hardly', 'barely', 'any', 'without'])

/** What brings the target of a criticism. */
const AT = new Set(['of', 'to', 'over', 'against', 'at'])

const MEETING = new Set(['face', 'meet', 'draw', 'encounter', 'attract', 'provoke', 'prompt', 'spark', 'trigger'])

const GETTING = new Set(['have', 'win', 'get', 'receive', 'enjoy', 'secure', 'gain', 'draw', 'obtain'])

/** "Sent an observer over the objections of the union", "with its blessing", "at its request": what was done is what they object to, back or want. */
function overridden(doc: AttributedDocument, n: number, { id }: PositionRule): Complement | null {
  if (id === 'position-met-with') return null
  // "Launched the raid despite the objections of the union": the parser may hang it on the raid.
  const { head: on, rel } = wordAt(doc, n)
  const head = on >= 0 && ['obj', 'nsubj:pass'].includes(wordAt(doc, on).rel) ? wordAt(doc, on).head : on
  const beside = ['obl', 'nmod'].includes(baseRel(rel)) && head >= 0 && isVerb(doc, head)
  // "Voiced concern over the opposition": what the concern is about.
  const felt = beside && caseOf(doc, n) === 'over' ? kids(doc, head, 'obj', 'nsubj:pass') : []
  if (felt.some((o) => positionWords().nouns.has(wordAt(doc, o).lemma))) return null
  const prep = caseOf(doc, n)
  if (beside && DONE_BESIDE.has(prep) && !(isPlain(doc, head) && clauseOf(doc, head).tense === 'past')) return null
  return beside && BESIDE.get(prep)?.has(wordAt(doc, n).lemma) ? { head, kind: 'that', asked: -1 } : null
}

const OBJECTIONS = new Set(['objection', 'opposition', 'protest', 'resistance', 'veto', 'refusal', 'rejection'])
/** What others back or ask for only tells their stand when it was done. */
const DONE_BESIDE = new Set(['with', 'at'])
const BESIDE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['over', 'despite', 'in spite of', 'in defiance of'].map((prep) => [prep, OBJECTIONS] as const),
  ['with', new Set(['blessing', 'approval', 'endorsement', 'backing'])],
  ['at', new Set(['request', 'insistence', 'behest', 'urging'])],
])
