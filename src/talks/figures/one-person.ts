/**
 * People who are counted without a number beside others who are counted: "a father and his four sons were killed", "a woman and a child".
 * Alone, "a soldier was killed" is told by its event.
 */
import { agentAt } from '../../knowledge/agents.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, conjuncts, isVerb, kid, kids, listHead, wordAt } from '../../match/tree.js'
import type { ParsedDocument, Word } from '../../model.js'
import type { Quantity } from './quantities.js'
import { companyOf } from './repairs.js'

/** Nouns of many, singular in form. */
const MANY = new Set(
  'family population community minority majority tribe clan public people elderly dead wounded casualty group'.split(
    ' ',
  ),
)

/** Who is told of by rank or office is somebody, no count: "killed a senior commander". */
const OFFICES = new Set(['GOV', 'IGO', 'LEG', 'PTY', 'JUD', 'SPY'])
const RANKED = /(?:leader|commander|chief|head|general|colonel|officer|member|figure|president|elite|bomber|attacker)$/

/** The one person that an article or owner opens at word `at`, as a quantity of one; null when it opens something else. */
export function onePersonAt(doc: ParsedDocument, at: number): Quantity | null {
  const word = wordAt(doc, at)
  if (word.xpos !== 'PRP$' && !isArticle(word)) return null
  const noun = word.head
  if (noun <= at || noun - at > FAR || !isOnePerson(doc, noun) || kids(doc, noun, 'cop').length > 0) return null
  const group = groupOf(doc, noun).filter((i) => !isSecondName(doc, i))
  if (!group.includes(noun) || group.length < 2 || !group.every((i) => isCounted(doc, i))) return null
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
  const agent = agentAt((i) => doc.tokens[i]?.text.toLowerCase() ?? '', noun, 0)?.agent
  if (agent === undefined || MANY.has(lower) || RANKED.test(lower)) return false
  if (!agent.forms.includes(lower) && agent.singular.split(' ').at(-1) !== lower) return false
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

const isArticle = ({ text }: Word): boolean => /^an?$/i.test(text)

/** "a number", "a boy" or "his wife": each says how many they are. */
const isCounted = (doc: ParsedDocument, noun: number): boolean =>
  kids(doc, noun, 'det', 'nummod', 'nmod:poss').some((c) => {
    const word = wordAt(doc, c)
    return word.upos === 'NUM' || isArticle(word) || (word.xpos === 'PRP$' && wordAt(doc, noun).xpos === 'NN')
  })

/** "a poet and novelist": a bare noun tells of the same person. */
const isSecondName = (doc: ParsedDocument, noun: number): boolean =>
  wordAt(doc, noun).xpos === 'NN' && kids(doc, noun, 'det', 'nummod', 'nmod:poss').length === 0

/** True when the deciding word tells of something done once: "was killed", "killing a boy"; "is killed", "to kill a man" speak of any. */
export function isToldOnce(doc: ParsedDocument, at: number): boolean {
  if (!isVerb(doc, at)) return true
  const { tense, perfect, infinitive } = clauseOf(doc, at)
  if (tense === 'past' || perfect) return true
  const { xpos, rel } = wordAt(doc, at)
  return !infinitive && tense === 'none' && (xpos === 'VBN' || (xpos === 'VBG' && baseRel(rel) === 'advcl'))
}
