/** What a speaker holds that others, or all, have to do: "Ghana must leave", "fishermen should avoid it", "it is time to go". */
import { isAgentNoun } from '../../knowledge/agents.js'
import type { PositionRule } from '../../knowledge/position-rules.js'
import { isPassive } from '../../match/clause.js'
import { baseRel, caseOf, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { isBody, namedAt } from '../rounds/parties.js'
import { mechanism, standOf } from './make-stand.js'
import { isDeedOfNobody, type Said } from './said-clause.js'
import { isPending } from './standing.js'
import type { Stand } from './stands.js'

/** "must leave", "it is time to": what a speaker holds has to be; of a body that is named, what it ought to do. */
export function duty(said: Said): Stand | null {
  const { doc, statement, v, speakers, clause, named, own } = said
  if (GRANTING.has(statement.cueLemma)) return null
  const must = mechanism('position-must')
  const { lemma } = wordAt(doc, v)
  const obliged =
    (clause.modal !== null && must.words.has(clause.modal)) ||
    (must.words.has(lemma) && kid(doc, v, 'xcomp') >= 0 && baseRel(wordAt(doc, v).rel) !== 'acl') ||
    (lemma === 'time' &&
      kid(doc, v, 'cop') >= 0 &&
      (kid(doc, v, 'acl') >= 0 || kids(doc, v, 'advcl', 'csubj').some((c) => /\bto$/.test(markOf(doc, c)))))
  if (!obliged) return null
  const ought = mechanism('position-ought').rule
  const deeds = [v, kid(doc, v, 'xcomp')].filter((i) => i >= 0)
  if (deeds.some((i) => isPending(doc, i))) return null
  // "Do not have to explain it", "it has to do with the law".
  if (must.words.has(lemma) && clause.modal === null && (clause.negated || deeds.some((i) => concerns(doc, i))))
    return null
  const ponders = ({ except }: PositionRule): boolean => deeds.some((i) => except.has(wordAt(doc, i).lemma))
  const done = mechanism('position-done-duty').rule
  if (deeds.some((i) => isPassive(doc, i)) && isDeedOfNobody(said) && !ponders(done))
    return standOf(done, done.stance, speakers, v)
  // "It is time for Togo to leave": who is to do it stands behind the time.
  const asked = lemma === 'time' ? kids(doc, v, 'nmod', 'obl').filter((k) => caseOf(doc, k) === 'for') : []
  const bodies = [...named, ...asked.flatMap((k) => namedAt(doc, k))]
  if (!own && !ponders(ought) && bodies.some((a) => isBody(doc.actors[a])))
    return standOf(ought, ought.stance, speakers, v)
  const should = mechanism('position-should').rule
  const rule = isOfPeople(said) && !ponders(should) ? should : must.rule
  return standOf(rule, rule.stance, speakers, v)
}

/** "We must resist it", "fishermen should avoid it", "all must be careful": told of people, and no name for what they are. */
function isOfPeople({ doc, v, subject, own, named }: Said): boolean {
  // "must go and look": one duty.
  if (baseRel(wordAt(doc, v).rel) === 'conj' && kid(doc, v, 'nsubj', 'aux') < 0) return false
  if (subject < 0 || isGuess(doc, v)) return false
  const word = wordAt(doc, subject).text.toLowerCase()
  // "I must answer you" binds nobody else.
  if (word === 'i') return false
  return own || named.length > 0 || isAgentNoun(word) || PEOPLE_WORDS.has(word)
}

/** "You must be tired", "they must be dreaming"; to be careful or ready is one's own to do. */
const isGuess = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'cop', 'aux').some((c) => wordAt(doc, c).lemma === 'be') &&
  !mechanism('position-should').words.has(wordAt(doc, v).text.toLowerCase())

const PEOPLE_WORDS = new Set(['we', 'you', 'they', 'everyone', 'everybody', 'anyone', 'nobody', 'all', 'those'])

/** "(has to) do with the law". */
const concerns = (doc: AttributedDocument, v: number): boolean =>
  wordAt(doc, v).lemma === 'do' && kids(doc, v, 'obl').some((o) => caseOf(doc, o) === 'with')

/** Who admits that a thing must be does not ask for it. */
const GRANTING = new Set([
  'acknowledge',
  'admit',
  'concede',
  'accept',
  'recognise',
  'recognize',
  'realise',
  'realize',
  'know',
  'learn',
])
