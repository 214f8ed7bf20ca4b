/** Meetings told by a verb: two officials who met are a round of their own, with no noun to name it. */
import { roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, patientOf } from '../../match/roles.js'
import { baseRel, isVerb, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, DateMention, When } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { type Seat, seatedAt } from './seats.js'
import { type Venue, venueIn } from './venue.js'

export interface Meeting {
  readonly at: number
  readonly seats: readonly Seat[]
  readonly date: When | null
  readonly venue: Venue | null
  readonly status: 'held' | 'ongoing' | 'scheduled'
}

/** Meetings that took place between at least two who can sit at a table. */
export function meetingsOf(doc: AttributedDocument, cues: CueIndex): Meeting[] {
  const meetings: Meeting[] = []
  const { verbs } = roundWords()
  for (const { index, lemma, upos } of doc.tokens) {
    if (upos !== 'VERB') continue
    for (const { rule, word } of verbs.get(lemma) ?? []) {
      if (rule.kind !== 'meet') continue
      const clause = clauseOf(doc, index)
      const past = clause.tense === 'past' || clause.perfect
      if (!past || !isVerb(doc, index) || standingOf(doc, index, cues) !== 'holds') continue
      const other =
        word.prep === null
          ? patientOf(doc, index)
          : (obliques(doc, index).find((o) => o.prep === word.prep)?.head ?? -1)
      const doer = agentOf(doc, index)
      const actors = [...new Set([...seatedAt(doc, doer), ...seatedAt(doc, other)])]
      if (actors.length < 2 || (other >= 0 && seatedAt(doc, other).length === 0)) continue
      const evidence = spansOf(doc, [...new Set([...wordsUnder(doc, index)])])
      const around = yieldOf(
        doc,
        index,
        (c) => !['acl', 'advcl', 'ccomp', 'conj', 'parataxis', 'nsubj'].includes(baseRel(wordAt(doc, c).rel)),
      )
      const date = around.map((i) => doc.dates[doc.dateAt[i] ?? -1]).find((d) => d?.from) ?? null
      const venue = venueIn(doc, index, around, false)
      if (!isNews(doc, date) || (date === null && venue === null)) continue
      meetings.push({
        at: index,
        seats: actors.map((actor) => ({
          rule,
          actor,
          attendance: 'attended' as const,
          accordingTo: voiceAt(doc, index).names,
          evidence,
          mention: null,
          at: index,
          delegates: -1,
          hedged: false,
        })),
        date,
        venue,
        status: 'held',
      })
      break
    }
  }
  return meetings
}

/** A meeting of years ago is somebody's life, not a round. */
function isNews(doc: AttributedDocument, date: DateMention | null): boolean {
  const { published } = doc.report
  if (!date?.from || !published) return true
  return Number(published.slice(0, 4)) - Number(date.from.slice(0, 4)) <= 1
}
