/** People who are counted without a number: "a woman was killed", "a father and his four sons", "the wife of a trader". */
import { agentAt } from '../../knowledge/agents.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, caseOf, conjuncts, isVerb, kid, kids, listHead, wordAt } from '../../match/tree.js'
import type { ParsedDocument, Word } from '../../model.js'
import type { Counted } from './counted.js'
import type { MetricRule } from './figure-rules.js'
import type { Quantity } from './quantities.js'
import { companyOf, lemma } from './repairs.js'

/** Nouns of many, singular in form. */
const MANY = new Set(
  'family population community minority majority tribe clan public people elderly dead wounded casualty group'.split(
    ' ',
  ),
)

/** Who is told of by rank or office is somebody, no count: "killed a senior commander"; so is who only speaks. */
const OFFICES = new Set(['GOV', 'IGO', 'LEG', 'PTY', 'JUD', 'SPY'])
const RANKED =
  /(?:source|monitor|leader|commander|chief|head|general|colonel|officer|member|figure|president|elite|bomber|attacker)$/

/** The one person that an article or owner opens at word `at`, or a bare noun of kin in a list, as a quantity of one; or null. */
export function onePersonAt(doc: ParsedDocument, at: number): Quantity | null {
  const noun = oneNounAt(doc, at)
  if (noun < 0 || noun - at > FAR || !isOnePerson(doc, noun) || isOneOfThem(doc, at)) return null
  if (kids(doc, noun, 'cop').length > 0 || isOwner(doc, noun)) return null
  const group = groupOf(doc, noun).filter((i) => !isSecondName(doc, i))
  if (!group.includes(noun) || !group.every((i) => isCounted(doc, i))) return null
  return {
    first: at,
    last: at + 1,
    bare: [at, at + 1],
    low: 1,
    best: 1,
    high: 1,
    qualifier: 'exact',
    value: 1,
    digits: false,
    rules: [ONE_PERSON],
    vague: null,
  }
}

/** "two people, one of them a child": counted by "one". */
const isOneOfThem = (doc: ParsedDocument, at: number): boolean =>
  /^one of (?:them|whom)$/i.test(
    doc.tokens
      .slice(Math.max(0, at - 3), at)
      .map(({ text }) => text)
      .join(' '),
  )

/** The noun of the person that word `at` opens: that of an article or owner, or the word itself; -1 for none. */
function oneNounAt(doc: ParsedDocument, at: number): number {
  const word = wordAt(doc, at)
  if (isJoinedKin(doc, at)) return at
  if (word.head <= at) return -1
  return opensOne(doc, word) || (word.text.toLowerCase() === 'the' && isKinOf(doc, word.head)) ? word.head : -1
}

/** "a trader" in "the wife of a trader": of the two, only the wife is told of. */
const isOwner = (doc: ParsedDocument, noun: number): boolean => {
  const { rel, head } = wordAt(doc, noun)
  return baseRel(rel) === 'nmod' && head >= 0 && isKin(doc, head)
}

/** Rule of people who are counted by their article. */
export const ONE_PERSON = 'one-person'

/** Words between the article and its noun. */
const FAR = 6

function isOnePerson(doc: ParsedDocument, noun: number): boolean {
  const { xpos, text, head } = wordAt(doc, noun)
  // "a civilian male", "a doctor called": only the last noun of the phrase.
  if (!['NN', 'JJ'].includes(xpos) || (head === noun + 1 && ['compound', 'amod'].includes(wordAt(doc, noun).rel)))
    return false
  const lower = text.toLowerCase()
  // "another one was hurt".
  if (lower === 'one') return kids(doc, noun, 'det').some((c) => wordAt(doc, c).text.toLowerCase() === 'another')
  const agent = agentAt((i) => doc.tokens[i]?.text.toLowerCase() ?? '', noun, 0)?.agent
  if (agent === undefined || MANY.has(lower) || RANKED.test(lower)) return false
  if (!agent.forms.some((form) => form.split(' ').at(-1) === lower)) return false
  return agent.kind === 'population' || (agent.kind === 'person' && !agent.sector.some((sector) => OFFICES.has(sector)))
}

/** The people of one list and those along with them, by their nouns; empty for an apposition, which only tells again who was counted. */
function groupOf(doc: ParsedDocument, noun: number): readonly number[] {
  const first = listHead(doc, noun)
  if (baseRel(wordAt(doc, first).rel) === 'appos') return []
  const above = companyOf(doc, first)
  const centre = above < 0 ? first : isVerb(doc, above) ? peopleOf(doc, above) : listHead(doc, above)
  if (centre < 0) return []
  const verb = wordAt(doc, centre).head
  const company = [centre, verb]
    .filter((i) => i >= 0)
    .flatMap((i) => kids(doc, i, 'obl', 'nmod'))
    .filter((i) => companyOf(doc, i) >= 0)
  return [
    ...(isSingular(doc, verb) ? [centre] : conjuncts(doc, centre)),
    ...company.flatMap((i) => conjuncts(doc, i)),
  ].filter((i) => !isVerb(doc, i))
}

/** "a civilian, an engineer and a father, was killed": the verb knows that they are one. */
const isSingular = (doc: ParsedDocument, verb: number): boolean =>
  verb >= 0 && kids(doc, verb, 'aux').some((c) => /^(?:was|is|has)$/i.test(wordAt(doc, c).text))

/** Whom a verb is done to: its object, else its subject. */
const peopleOf = (doc: ParsedDocument, verb: number): number => {
  const object = kid(doc, verb, 'obj')
  return object >= 0 ? object : kid(doc, verb, 'nsubj')
}

/** "a boy", "another boy", "his wife". */
const opensOne = (doc: ParsedDocument, { text, xpos, head }: Word): boolean =>
  /^(?:an?|another)$/i.test(text) || (xpos === 'PRP$' && head >= 0 && wordAt(doc, head).xpos === 'NN')

/** Nouns of kin. */
export const KIN: ReadonlySet<string> = new Set(
  'wife husband widow son daughter child mother father parent brother sister grandmother grandfather grandson granddaughter nephew niece uncle aunt cousin'.split(
    ' ',
  ),
)

const isKin = (doc: ParsedDocument, noun: number): boolean => KIN.has(wordAt(doc, noun).text.toLowerCase())

/** "the wife of a trader", "the mother and sister of a trader": kin are one as much as "his wife". */
const isKinOf = (doc: ParsedDocument, noun: number): boolean =>
  isKin(doc, noun) &&
  conjuncts(doc, listHead(doc, noun)).some((i) => kids(doc, i, 'nmod').some((owner) => caseOf(doc, owner) === 'of'))

/** "his wife and infant daughter", "a husband and wife": kin without a word of their own share that of the first. */
const isJoinedKin = (doc: ParsedDocument, noun: number): boolean =>
  isKin(doc, noun) &&
  isBareOne(doc, noun) &&
  wordAt(doc, noun).rel === 'conj' &&
  kids(doc, listHead(doc, noun), 'det', 'nmod:poss').length > 0

/** A number, "a boy" or "his wife": each says how many they are. */
const isCounted = (doc: ParsedDocument, noun: number): boolean =>
  wordAt(doc, noun).upos === 'NUM' ||
  isKinOf(doc, noun) ||
  isJoinedKin(doc, noun) ||
  kids(doc, noun, 'det', 'nummod', 'nmod:poss').some(
    (c) => wordAt(doc, c).upos === 'NUM' || opensOne(doc, wordAt(doc, c)),
  )

/** "a poet and novelist", "a poet and novelist Orsal": a bare noun tells of the same person; "a husband and wife" are two. */
const isSecondName = (doc: ParsedDocument, noun: number): boolean =>
  isBareOne(doc, noun) &&
  (wordAt(doc, noun).xpos === 'NN'
    ? !isKin(doc, noun)
    : kids(doc, noun, 'compound').some((c) => wordAt(doc, c).xpos === 'NN'))

const isBareOne = (doc: ParsedDocument, noun: number): boolean =>
  /^NNP?$/.test(wordAt(doc, noun).xpos) && kids(doc, noun, 'det', 'nummod', 'nmod:poss').length === 0

/** Nouns that tell of a death only where an attack takes them: "claimed the life of a boy", not "celebrates the life of a worker". */
const LIVES = new Set(['life', 'body', 'corpse'])
const CLAIMS = new Set(['claim', 'take', 'cost'])

/** True when word `at` tells that this one person was hurt: in an act, once, and not only in describing somebody. */
export function isToldHurt(
  doc: ParsedDocument,
  quantity: Quantity,
  { noun }: Counted,
  rule: MetricRule,
  at: number,
): boolean {
  // "a wounded soldier said".
  if (rule.seat === 'itself' || wordAt(doc, at).rel === 'amod' || isOfOwner(doc, noun, at)) return false
  // "her husband died in 1967", "the country lost a leader": of a life's end, not of an attack.
  if ((rule.seat === 'doer' && !isArticled(doc, quantity)) || rule.id === 'lost-soldiers') return false
  const { head } = wordAt(doc, at)
  if (rule.seat === 'of' && LIVES.has(lemma(doc, at))) return head >= 0 && CLAIMS.has(lemma(doc, head))
  return isToldOnce(doc, at)
}

/** "the mother of a man killed in the raid": a participle without its auxiliary says what became of the man. */
const isOfOwner = (doc: ParsedDocument, noun: number, at: number): boolean =>
  at > noun && isKinOf(doc, noun) && isVerb(doc, at) && kid(doc, at, 'aux') < 0

const isArticled = (doc: ParsedDocument, { first }: Quantity): boolean =>
  /^(?:an?|another)$/i.test(wordAt(doc, first).text)

/** True when the deciding word tells of something done once: "was killed", "killing a boy"; "is killed", "to kill a man" speak of any. */
function isToldOnce(doc: ParsedDocument, at: number): boolean {
  if (!isVerb(doc, at)) return true
  const { tense, perfect, infinitive } = clauseOf(doc, at)
  if (tense === 'past' || perfect) return true
  const { xpos, rel } = wordAt(doc, at)
  return (
    !infinitive && tense === 'none' && (xpos === 'VBN' || (xpos === 'VBG' && ['advcl', 'acl'].includes(baseRel(rel))))
  )
}
