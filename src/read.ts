import { attribute } from './attributions/attributions.js'
import { codeEvents } from './events/events.js'
import type { Codebook } from './knowledge/codebook.js'
import { using } from './knowledge/in-use.js'
import { findMentions } from './mentions/mentions.js'
import type { ParsedDocument, Report, TalksDocument } from './model.js'
import type { ConlluColumns } from './parse/conllu.js'
import { formsOf, withAnalysis } from './parse/document.js'
import { withJoinedNames } from './parse/joined-names.js'
import { lemmatize } from './parse/lemma.js'
import { withMainVerbs } from './parse/main-verb.js'
import { mendTrees } from './parse/mend.js'
import { loadParser, type Parser } from './parse/parse.js'
import { withPastForms } from './parse/past-forms.js'
import type { ReadingRecord } from './records/record.js'
import { toRecord } from './records/to-record.js'
import { readTalks } from './talks/talks.js'
import { readText } from './text/read-text.js'

/** What one reading gives: the record, and the document behind it with every step of how each record came to be. */
export interface Reading {
  readonly record: ReadingRecord
  readonly document: TalksDocument
}

/**
 * Reads one report, with a codebook when one is given: calls the stages in order, nothing else. The same report and codebook always
 * give the same reading.
 */
export const read = (report: Report, codebook: Codebook | null = null): Reading =>
  using(codebook, () => {
    const document = readTalks(codeEvents(attribute(findMentions(parseReport(report)))))
    return { record: toRecord(document, codebook?.mark ?? null), document }
  })

/** The first two stages alone: sentences and tokens, and the tree over each sentence. */
export const parseReport = (report: Report): ParsedDocument => {
  const text = readText(report)
  const parsed = withAnalysis(text, parser().parseTokens(formsOf(text)), lemmatize)
  return mendTrees(withMainVerbs(withPastForms(withJoinedNames(parsed), lemmatize)), lemmatize)
}

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
