/** Signings told by who signs for whom: "Ruiz signed for Ghana and Belo for Togo" brings the two together, if not to one table. */
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf } from '../../match/roles.js'
import { caseOf, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { seatedAt } from './both-sides.js'
import { type Meeting, settingOf, tellsOfTalks } from './meetings.js'
import { namedAt } from './parties.js'

const RULE = 'round-signing'

/** A meeting for each sentence that tells, in a report of talks, who signed for at least two parties. */
export function signings(doc: AttributedDocument, cues: CueIndex): Meeting[] {
  if (!tellsOfTalks(doc)) return []
  return doc.tokens.flatMap(({ index, upos, xpos }) => {
    if (upos !== 'VERB' || !signs(doc, index) || signs(doc, wordAt(doc, index).head)) return []
    const verbs = [index, ...kids(doc, index, 'conj', 'advcl', 'parataxis').filter((k) => signs(doc, k))]
    const parties = verbs
      .filter((v) => kids(doc, v, 'obj').every((o) => isAccord(doc, o)) && namedAt(doc, agentOf(doc, v)).length > 0)
      .flatMap((v) => kids(doc, v, 'obl').filter((k) => caseOf(doc, k) === 'for'))
    // "for Ghana and Omar Belo for Togo": what the parser lists behind a party is the next who signs.
    const actors = [...new Set(parties.flatMap((k) => seatedAt(doc, k)[0] ?? []))]
    const { tense, perfect, modal } = clauseOf(doc, index)
    // The parser may take the past form for a participle.
    const done = tense === 'past' || perfect || (tense === 'none' && modal === null && xpos === 'VBN')
    if (actors.length < 2 || !done || standingOf(doc, index, cues) !== 'holds') return []
    const rule = roundRule(RULE)
    const evidence = spansOf(
      doc,
      [...new Set(verbs.flatMap((v) => wordsUnder(doc, v)))].sort((x, y) => x - y),
    )
    const seats = actors.map((actor) => ({
      rule,
      actor,
      attendance: 'attended' as const,
      accordingTo: voiceAt(doc, index).names,
      evidence,
      mention: null,
      at: index,
      delegates: -1,
      hedged: false,
    }))
    const { date, venue } = settingOf(doc, index)
    return [{ at: index, rule, who: null, host: -1, seats, date, venue, status: 'held', format: null, evidence }]
  })
}

const signs = (doc: AttributedDocument, i: number): boolean => i >= 0 && roundList(RULE).has(wordAt(doc, i).lemma)

/** "Signed the accord for Ghana": a book or a shirt is signed for other reasons. */
const isAccord = (doc: AttributedDocument, i: number): boolean =>
  proposalWords().heads.has(wordAt(doc, i).lemma.toLowerCase())
