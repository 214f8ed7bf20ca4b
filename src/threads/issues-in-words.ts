/** Which issues a few words of a report name, where no reading of them as a position says so. */
import { type Issue, issueIndex } from '../knowledge/issues.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'

const MOST_WORDS = 60

/**
 * Codes of the issues that stand in the words by a form of data/lexicons/issues.tsv, in order, each once; those whose forms are common
 * words only where no other is named.
 */
export const issuesInWords = (text: string): readonly string[] => {
  const words = (text.slice(0, MOST_WORDS * 20).match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []).slice(0, MOST_WORDS)
  const found = [words, words.map(singular)].flatMap((forms) => {
    const pieces = piecesOf(forms.map((word) => ({ text: word })))
    const hits: { readonly at: number; readonly issue: Issue }[] = []
    for (let at = 0; at < words.length; ) {
      const hit = longestAt(issueIndex(), pieces, at, words.length)
      const issue = hit?.values[0]
      if (hit !== null && issue !== undefined) hits.push({ at, issue })
      at = hit === null ? at + 1 : Math.max(at + 1, hit.last)
    }
    return hits
  })
  const plain = found.some(({ issue }) => !issue.weak) ? found.filter(({ issue }) => !issue.weak) : found
  return [...new Set(plain.toSorted((one, other) => one.at - other.at).map(({ issue }) => issue.code))]
}

const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)
