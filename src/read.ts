import { attribute } from './attributions/attributions.js'
import { codeEvents } from './events/events.js'
import type { Codebook } from './knowledge/codebook.js'
import { using } from './knowledge/in-use.js'
import { findMentions } from './mentions/mentions.js'
import type { ParsedDocument, Report, TalksDocument } from './model.js'
import { withAdjectiveInfinitives } from './parse/adjective-infinitives.js'
import { withApposedBodies } from './parse/apposed-bodies.js'
import { withApposedNames } from './parse/apposed-names.js'
import { withBarePassives } from './parse/bare-passives.js'
import { withBetweenSides } from './parse/between-sides.js'
import { withClaimsThat } from './parse/claims-that.js'
import type { ConlluColumns } from './parse/conllu.js'
import { formsOf, withAnalysis } from './parse/document.js'
import { withDueBehind } from './parse/due-behind.js'
import { withEndSpeakers } from './parse/end-speakers.js'
import { withoutFunctionHeads } from './parse/function-words.js'
import { withGerundSubjects } from './parse/gerund-subjects.js'
import { withHeadlineInfinitives } from './parse/headline-infinitives.js'
import { withInvertedSpeakers } from './parse/inverted-speakers.js'
import { withJoinedInfinitives } from './parse/joined-infinitives.js'
import { withJoinedNames } from './parse/joined-names.js'
import { lemmatize } from './parse/lemma.js'
import { withLostSubjects } from './parse/lost-subject.js'
import { withMainVerbs } from './parse/main-verb.js'
import { mendTrees } from './parse/mend.js'
import { withMistakenNouns } from './parse/mistaken-nouns.js'
import { withNamedLists } from './parse/named-lists.js'
import { withNounInfinitives } from './parse/noun-infinitives.js'
import { withOfVerbs } from './parse/of-verbs.js'
import { withOneOf } from './parse/one-of.js'
import { withOpeningDays } from './parse/opening-days.js'
import { withOpeningSubjects } from './parse/opening-subjects.js'
import { withOutcomes } from './parse/outcomes.js'
import { loadParser, type Parser } from './parse/parse.js'
import { withPastForms } from './parse/past-forms.js'
import { withRunOnVerbs } from './parse/run-on.js'
import { withJoinedContents } from './parse/said-and.js'
import { withSaidInside } from './parse/said-inside.js'
import { withTitledMembers } from './parse/titled-members.js'
import type { ReadingRecord } from './records/record.js'
import { toRecord } from './records/to-record.js'
import { readTalks } from './talks/talks.js'
import { readText } from './text/read-text.js'

/** What one reading gives: the record, and the document behind it with every step of how each record came to be. */
export interface Reading {
  readonly record: ReadingRecord
  readonly document: TalksDocument
}

/** What a stage found, told as soon as it is done: how many of each. */
export interface StageDone {
  readonly stage: 'parse' | 'mentions' | 'attributions' | 'events' | 'talks'
  readonly found: Readonly<Record<string, number>>
}

/**
 * Reads one report, with a codebook when one is given: calls the stages in order, nothing else. The same report and codebook always
 * give the same reading. `tell` is called after each stage.
 */
export const read = (
  report: Report,
  codebook: Codebook | null = null,
  tell: (done: StageDone) => void = () => {},
): Reading =>
  using(codebook, () => {
    const parsed = parseReport(report)
    tell({ stage: 'parse', found: { sentences: parsed.sentences.length } })
    const mentioned = findMentions(parsed)
    const { actors, places, dates } = mentioned
    tell({ stage: 'mentions', found: { actors: actors.length, places: places.length, dates: dates.length } })
    const attributed = attribute(mentioned)
    tell({ stage: 'attributions', found: { statements: attributed.statements.length } })
    const coded = codeEvents(attributed)
    tell({ stage: 'events', found: { events: coded.events.length } })
    const document = readTalks(coded)
    const { positions, conditions, rounds, proposals, figures } = document
    tell({
      stage: 'talks',
      found: {
        positions: positions.length,
        conditions: conditions.length,
        rounds: rounds.length,
        proposals: proposals.length,
        figures: figures.length,
      },
    })
    return { record: toRecord(document, codebook?.mark ?? null), document }
  })

/** The first two stages alone: sentences and tokens, and the tree over each sentence. */
export const parseReport = (report: Report): ParsedDocument => {
  const text = readText(report)
  const parsed = withAnalysis(text, parser().parseTokens(formsOf(text)), lemmatize)
  return SLIPS.reduce((doc, put) => put(doc, lemmatize), parsed)
}

/** What puts repeated slips of the parser right, in this order: each finds what those before it left. */
const SLIPS: readonly ((doc: ParsedDocument, lemma: typeof lemmatize) => ParsedDocument)[] = [
  withoutFunctionHeads,
  withOpeningDays,
  withJoinedNames,
  withMistakenNouns,
  withPastForms,
  withHeadlineInfinitives,
  withClaimsThat,
  withMainVerbs,
  mendTrees,
  withAdjectiveInfinitives,
  withGerundSubjects,
  withRunOnVerbs,
  withEndSpeakers,
  withInvertedSpeakers,
  withBarePassives,
  withBetweenSides,
  withApposedNames,
  withApposedBodies,
  withDueBehind,
  withTitledMembers,
  withNamedLists,
  withLostSubjects,
  withOpeningSubjects,
  withOneOf,
  withSaidInside,
  withJoinedContents,
  withOfVerbs,
  withOutcomes,
  withNounInfinitives,
  withJoinedInfinitives,
]

// The weights are read once, when the first report needs them: --help and --version must not wait for them.
let loaded: Parser | undefined
const parser = (): Parser => {
  loaded ??= loadParser()
  return loaded
}

/** Tags, lemmas and trees of sentences whose words are given. */
export const parseWords = (sentences: readonly (readonly string[])[]): readonly ConlluColumns[] =>
  parser()
    .parseTokens(sentences)
    .map((parsed, index) => ({
      ...parsed,
      lemma: sentences[index]!.map((form, word) => lemmatize(form, parsed.upos[word]!, parsed.xpos[word]!)),
    }))
