/** What a word takes: the object of "reject", what stands behind the "for" of "call for", the infinitive of "refuse". */
import { wordClass } from '../../knowledge/event-words.js'
import { positionWords, type Taken } from '../../knowledge/position-rules.js'
import type { TakingWord } from '../../knowledge/taking-words.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { isSaidToBe, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, markOf, subtree, type Tree, wordAt } from '../../match/tree.js'

export interface Complement {
  readonly head: number
  readonly kind: Taken
  /** The one asked, in "urged the movement to attend", or -1. */
  readonly asked: number
}

const NEAR = 5

/** True when the words between follow the word soon: "take an active part in". */
export function followed(doc: Tree, i: number, word: TakingWord): boolean {
  let at = i
  for (const wanted of word.between) {
    let next = at + 1
    while (next <= at + NEAR && doc.tokens[next]?.text.toLowerCase() !== wanted) next++
    if (next > at + NEAR || doc.tokens[next]?.sentence !== wordAt(doc, i).sentence) return false
    at = next
  }
  return true
}

/** What a verb or predicate takes by this word, or null when it is used in another way. */
export function complementOf(doc: Tree, v: number, word: TakingWord, takes: ReadonlySet<Taken>): Complement | null {
  if (!followed(doc, v, word)) return null
  if (word.prep !== null) {
    const through = throughPreposition(doc, v, word.prep, word.between)
    const clause = takes.has('to') ? infinitiveOf(doc, v, through) : -1
    if (through >= 0 && clause >= 0) return { head: clause, kind: 'to', asked: through }
    if (through >= 0 && (takes.has('object') || (takes.has('ing') && isVerb(doc, through))))
      return { head: through, kind: isVerb(doc, through) ? 'ing' : 'object', asked: -1 }
    if (clause >= 0 && word.prep === 'to') return { head: clause, kind: 'to', asked: -1 }
    // "ruled out dredging the port": what stands behind a particle is a deed.
    const deed = takes.has('ing') && hasParticle(doc, v, word.prep) ? deedOf(doc, v) : -1
    return deed < 0 || undoes(doc, deed) ? null : { head: deed, kind: 'ing', asked: -1 }
  }
  return bareComplement(doc, v, takes)
}

function bareComplement(doc: Tree, v: number, takes: ReadonlySet<Taken>): Complement | null {
  if (takes.has('to')) {
    const head = infinitiveOf(doc, v)
    if (head >= 0)
      return { head, kind: 'to', asked: isPassive(doc, v) ? surfaceSubject(doc, v) : kid(doc, v, 'obj', 'iobj') }
  }
  if (takes.has('that')) {
    const head = kids(doc, v, 'ccomp').find(
      (c) =>
        c !== v &&
        (clauseOf(doc, c).finite || markOf(doc, c) === 'that') &&
        markOf(doc, c) !== 'whether' &&
        markOf(doc, c) !== 'if',
    )
    if (head !== undefined) return { head, kind: 'that', asked: -1 }
  }
  if (takes.has('ing')) {
    const head = deedOf(doc, v)
    if (head >= 0) return { head, kind: 'ing', asked: -1 }
  }
  if (takes.has('done')) return doneComplement(doc, v)
  if (!takes.has('object')) return null
  const object = patientOf(doc, v)
  // "goals that it wants to reach": what stands before is the lower verb's own.
  if (object < v && !isPassive(doc, v) && kid(doc, v, 'xcomp', 'ccomp') > v) return null
  // "wants the war ended": what is to become of the object.
  const become = kids(doc, v, 'xcomp', 'ccomp').find((c) => c > object && isBecome(doc, c))
  if (object > v && become !== undefined && takes.has('to')) return { head: become, kind: 'to', asked: object }
  return object < 0 || object === v ? null : { head: object, kind: 'object', asked: -1 }
}

/** The gerund a verb takes, or -1. */
const deedOf = (doc: Tree, v: number): number =>
  kids(doc, v, 'xcomp', 'ccomp', 'obj').find((c) => c > v && wordAt(doc, c).xpos === 'VBG') ?? -1

/** "Harm the hostages", "end the truce": whoever will not do it is for what it would undo. */
export const undoes = (doc: Tree, v: number): boolean => wordClass('SPOILING').has(wordAt(doc, v).lemma)

/** A participle, also one that looks like a past form: "wants the pilots freed". */
const isBecome = (doc: Tree, c: number): boolean =>
  wordAt(doc, c).xpos === 'VBN' ||
  (wordAt(doc, c).xpos === 'VBD' && wordAt(doc, c).rel === 'xcomp' && kid(doc, c, 'nsubj', 'aux', 'mark') < 0)

/** "wants the rebels to leave", "wants the war ended": what another is to do, and who or what that is. */
function doneComplement(doc: Tree, v: number): Complement | null {
  const asked = isPassive(doc, v) ? -1 : kid(doc, v, 'obj', 'iobj')
  // The parser may hang the infinitive on a name: "wants Togo to dredge".
  const places = asked > v && wordAt(doc, asked).upos === 'PROPN' ? [v, asked] : [v]
  const head = places
    .flatMap((at) => kids(doc, at, 'xcomp', 'ccomp', 'acl'))
    .find((c) => c > v && (markOf(doc, c) === 'to' || isBecome(doc, c)))
  if (head === undefined) return asked > v ? doneBehindName(doc, asked) : null
  const subject = kid(doc, head, 'nsubj')
  const who = subject > v ? subject : asked
  return who > v && who < head ? { head, kind: 'to', asked: who } : null
}

/**
 * "wants the war ended and the troops gone": the parser joins the second wish to the wanting, as if the troops had gone. Heads of such
 * wishes: they have a subject of their own and nothing behind them that a participle could not have.
 */
export function alsoWanted(doc: Tree, v: number): number[] {
  if (wordAt(doc, v).lemma !== 'want' || kid(doc, v, 'obj') < v || isPassive(doc, v)) return []
  const now = wordAt(doc, v).xpos !== 'VBD'
  return kids(doc, v, 'conj').filter((c) => {
    const subject = kid(doc, c, 'nsubj')
    if (subject <= v || wordAt(doc, subject).upos === 'PRON') return false
    if (markOf(doc, c) === 'to') return true
    const bare = kids(doc, c, 'aux', 'cop', 'mark', 'obj', 'ccomp', 'xcomp').length === 0
    return now && bare && ['VBD', 'VBN'].includes(wordAt(doc, c).xpos) && wordAt(doc, subject).upos === 'NOUN'
  })
}

/** "wants forty people it calls hostages to be freed": the parser hangs what is wanted on the clause that says what they are called. */
function doneBehindName(doc: Tree, asked: number): Complement | null {
  const naming = kids(doc, asked, 'acl', 'ccomp').find((c) => c > asked && NAMING.has(wordAt(doc, c).lemma))
  if (naming === undefined) return null
  const below = [naming, ...kids(doc, naming, 'advcl', 'obj', 'obl', 'xcomp')]
  const head = below
    .flatMap((at) => kids(doc, at, 'xcomp', 'acl'))
    .find((c) => markOf(doc, c) === 'to' && isPassive(doc, c))
  return head === undefined ? null : { head, kind: 'to', asked }
}

const NAMING = new Set(['call', 'describe', 'label', 'term', 'regard', 'brand'])

/** The infinitive a word takes: never a purpose set off by a comma, nor one that stands before it. */
function infinitiveOf(doc: Tree, v: number, through = -1): number {
  const found = kids(doc, v, 'xcomp', 'advcl', 'acl', 'ccomp').find(
    (c) =>
      c > v &&
      kids(doc, c, 'mark').some((m) => wordAt(doc, m).xpos === 'TO' && doc.tokens[m - 1]?.text !== ',') &&
      markOf(doc, c) === 'to' &&
      // "have not decided when to invite them": they will, or it is asked about.
      !kids(doc, c, 'advmod', 'obj', 'mark').some((k) => k < c && /^W/.test(wordAt(doc, k).xpos)),
  )
  if (found !== undefined) return found
  // "urged the rebels to accept": the parser may hang the infinitive on the one asked.
  const object = through >= 0 ? through : kid(doc, v, 'obj')
  return object < 0
    ? -1
    : (kids(doc, object, 'acl').find((c) => wordAt(doc, c).rel === 'acl' && markOf(doc, c) === 'to') ?? -1)
}

/** "left the door open to talks": what follows may hang on the adjective; or -1. */
const adjectiveOf = (doc: Tree, v: number): number =>
  kids(doc, v, 'xcomp').find((c) => wordAt(doc, c).upos === 'ADJ' || wordAt(doc, c).text === 'open') ?? -1

/** What stands behind a preposition of the word or of its object, or what a particle brings. */
function throughPreposition(doc: Tree, v: number, prep: string, between: readonly string[] = []): number {
  const fits = (found: string): boolean => found === prep || found.endsWith(` ${prep}`)
  const first = kid(doc, v, 'obj')
  // "gave the go-ahead to the talks": the parser may make one phrase of it.
  if (first > v && caseOf(doc, first) === prep) return first
  const object = first >= 0 && isSaidToBe(doc, v, first) ? -1 : first
  const open = adjectiveOf(doc, v)
  const below = [
    object,
    kid(doc, v, 'discourse'),
    open,
    open < 0 ? -1 : kid(doc, open, 'obj'),
    ...namedBetween(doc, v, between),
  ].flatMap((k) => (k < 0 ? [] : obliques(doc, k)))
  const brought = [...obliques(doc, v), ...below].filter((o) => fits(o.prep) && o.head !== v)
  // "with respect, we do not agree with it": what stands before the word is only its own in a clause that hangs on it.
  const relative = baseRel(wordAt(doc, v).rel) === 'acl'
  const behind = brought.find((o) => o.head > v) ?? (relative ? brought[0] : undefined)
  if (behind) return behind.head
  const clause = kids(doc, v, 'advcl', 'acl', 'xcomp', 'ccomp').find((c) => fits(markOf(doc, c)))
  if (clause !== undefined) return clause
  const stranded =
    relative && kids(doc, v, 'case', 'advmod', 'obl').some((k) => wordAt(doc, k).text.toLowerCase() === prep)
  if (stranded) return wordAt(doc, v).head
  return between.length === 0 && hasParticle(doc, v, prep) ? patientOf(doc, v) : -1
}

/** "(Voted in) favour (of the plan)", "(a rally in) support (of it)": the nouns between a word and its preposition, which what is taken may hang on. */
const namedBetween = (doc: Tree, i: number, between: readonly string[]): number[] =>
  kids(doc, i, 'obl', 'nmod').filter((k) => k > i && between.includes(wordAt(doc, k).text.toLowerCase()))

const hasParticle = (doc: Tree, v: number, word: string): boolean =>
  kids(doc, v, 'compound:prt', 'advmod').some((k) => wordAt(doc, k).text.toLowerCase() === word)

/** "Supported the protest against the dam": what is stood by is a stand against another thing, and tells nothing of its own. */
export const isAgainst = (doc: Tree, { head, kind }: Complement): boolean =>
  kind === 'object' &&
  positionWords()
    .nouns.get(wordAt(doc, head).lemma)
    ?.some(({ word }) => word.prep === 'against') === true &&
  kids(doc, head, 'nmod', 'obl').some((k) => caseOf(doc, k) === 'against')

/** "rejected calls for a truce", "ruled out the idea of a force": what is called for or thought of, not the call. */
export function behindCall(doc: Tree, v: number, taken: Complement): Complement {
  const { head, kind } = taken
  const preps = kind === 'object' ? CALLS.get(wordAt(doc, head).lemma) : undefined
  if (preps === undefined) return taken
  const own = kids(doc, head, 'nmod', 'acl').find((c) => c > head && preps.has(caseOf(doc, c) || markOf(doc, c)))
  // The parser may hang what is called for on the verb.
  const by = kids(doc, head, 'nmod').find((c) => c > head && ['by', 'from'].includes(caseOf(doc, c)))
  const next = by === undefined ? head + 1 : subtree(doc, by)[1]
  const beside = kids(doc, v, 'obl').find((c) => preps.has(caseOf(doc, c)) && kids(doc, c, 'case').includes(next))
  const called = own ?? beside
  if (called === undefined) return taken
  return { head: called, kind: 'object', asked: -1 }
}

const FOR = new Set(['for', 'to', 'for to'])
const OF = new Set(['of', 'for'])
const CALLS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['call', 'demand', 'appeal', 'plea', 'request', 'push', 'bid', 'pressure', 'proposal', 'invitation'].map(
    (noun) => [noun, FOR] as const,
  ),
  ...['idea', 'possibility', 'prospect', 'notion', 'talk', 'suggestion', 'option', 'concept'].map(
    (noun) => [noun, OF] as const,
  ),
])

/** "The keenness of Togo (to)": the word behind whoever a noun belongs to. */
const behindOwner = (doc: Tree, n: number): number => {
  const owner = kids(doc, n, 'nmod').find((k) => k > n && caseOf(doc, k) === 'of')
  return owner === undefined ? n : Math.min(subtree(doc, owner)[1], doc.tokens.length - 1)
}

/** What a noun takes: behind its preposition, as its that-clause or infinitive, or what its verb's adverbials bring. */
export function nounComplement(doc: Tree, n: number, word: TakingWord, takes: ReadonlySet<Taken>): Complement | null {
  if (!followed(doc, n, word)) return null
  if (word.prep !== null) {
    // "a demand made by the union for a truce": the parser hangs it on the making.
    const made = kids(doc, n, 'acl').filter((c) => wordAt(doc, c).xpos === 'VBN' && c - n < 3)
    const own = [
      n,
      ...made,
      ...namedBetween(doc, n, word.between),
      ...namedBetween(doc, wordAt(doc, n).head, word.between),
    ]
      .flatMap((at) => kids(doc, at, 'nmod', 'acl', 'obl', 'advcl'))
      .find((c) => c > n && (caseOf(doc, c) || markOf(doc, c)) === word.prep)
    // "were marked by anger from the regime over proposals": the parser may hang what follows on the verb.
    const above = wordAt(doc, n).head
    const shared =
      own ??
      (above < 0 || !isVerb(doc, above)
        ? undefined
        : kids(doc, above, 'obl').find((c) => c > n && c - n < 12 && caseOf(doc, c) === word.prep))
    return shared === undefined ? null : { head: shared, kind: isVerb(doc, shared) ? 'ing' : 'object', asked: -1 }
  }
  const clause = kids(doc, n, 'acl', 'ccomp').find(
    (c) =>
      c > n &&
      wordAt(doc, c).rel !== 'acl:relcl' &&
      ((takes.has('to') && /\bto$/.test(markOf(doc, c))) || (takes.has('that') && markOf(doc, c) === 'that')),
  )
  if (clause === undefined && takes.has('to')) {
    // "repeated its pledge to hold elections": the infinitive may hang on the verb.
    const above = wordAt(doc, n).head
    const next =
      above < 0
        ? undefined
        : kids(doc, above, 'xcomp', 'advcl').find((c) =>
            [n + 1, behindOwner(doc, n)].some(
              (to) => wordAt(doc, to).xpos === 'TO' && kids(doc, c, 'mark').includes(to),
            ),
          )
    return next === undefined ? null : { head: next, kind: 'to', asked: -1 }
  }
  return clause === undefined ? null : { head: clause, kind: markOf(doc, clause) === 'to' ? 'to' : 'that', asked: -1 }
}
