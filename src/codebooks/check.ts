/** Checks a codebook: what it holds, and every fault, those of its rules' own sentences among them. */

import type { Codebook, CodebookMark } from '../knowledge/codebook.js'
import { type CodebookContents, lookOver } from '../knowledge/codebook-faults.js'
import { eventRuleHeads } from '../knowledge/event-rule-heads.js'
import { using } from '../knowledge/in-use.js'
import { patternFaults } from '../knowledge/rule-faults.js'
import { faultsOfExamples } from './try-rules.js'

export interface CodebookCheck {
  readonly mark: CodebookMark
  readonly contents: CodebookContents
  /** "FILE:LINE: what is wrong, what to do". */
  readonly faults: readonly string[]
  readonly warnings: readonly string[]
}

/** Looks a folder over and, when it can be read with, tries its rules on their examples and rejects. */
export const checkCodebook = (folder: string): CodebookCheck => {
  const { codebook, contents, rules, faults, warnings } = lookOver(folder)
  return {
    mark: codebook.mark,
    contents,
    // A text cannot be read with a codebook that has faults.
    faults: faults.length > 0 ? faults : rules.flatMap((rule) => faultsOfExamples(rule, codebook)),
    warnings: faults.length > 0 ? warnings : [...warnings, ...idlePatterns(codebook)],
  }
}

/** Patterns of the codebook that can never set a rule off, because another takes their sentences first. */
const idlePatterns = (codebook: Codebook): readonly string[] =>
  using(codebook, () => patternFaults(eventRuleHeads()))
    .filter(({ where }) => !where.startsWith('data/rules/'))
    .map(({ where, says }) => `${where}: ${says}`)
