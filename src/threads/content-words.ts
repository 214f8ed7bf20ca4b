/** The words of a sentence by which it is known again: those that carry its content, and runs that were copied. */
import { isAgentNoun } from '../knowledge/agents.js'

/** Most words kept of one sentence: enough to know it by, and a bound on what a trait holds. */
const MOST = 60

/** The words of a text in small letters, without signs; numbers stay. */
export const plainWords = (text: string): readonly string[] =>
  (
    text
      .slice(0, MOST * 20)
      .toLowerCase()
      .normalize('NFD')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []
  )
    .slice(0, MOST)
    .map((word) => word.replace(/['’]s?$|[\p{M}]/gu, ''))

/** Stems of the words that carry content, sorted, each once; `without` are names, which are compared as what they name. */
export function contentStems(words: readonly string[], without: ReadonlySet<string>): readonly string[] {
  const stems = words
    .filter(
      (word) => word.length > 3 && !/\d/.test(word) && !GRAMMAR.has(word) && !without.has(word) && !isAgentNoun(word),
    )
    .map(stem)
  return [...new Set(stems)].sort()
}

/** A word without its inflection, roughly: two reports seldom bend a word alike. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
}

/** How many of two sorted lists are in both. */
export function shared(one: readonly string[], other: readonly string[]): number {
  let count = 0
  let at = 0
  for (const word of one) {
    while (at < other.length && other[at]! < word) at++
    if (other[at] === word) count++
  }
  return count
}

/** Length in words of the longest stretch that stands in both. */
export function longestRun(one: readonly string[], other: readonly string[]): number {
  let before = new Array<number>(other.length + 1).fill(0)
  let longest = 0
  for (const word of one) {
    const here = new Array<number>(other.length + 1).fill(0)
    for (let k = 0; k < other.length; k++) {
      if (other[k] !== word) continue
      here[k + 1] = before[k]! + 1
      longest = Math.max(longest, here[k + 1]!)
    }
    before = here
  }
  return longest
}

// The closed classes of English, and the saying that is in every report; words under four letters are left out before.
const GRAMMAR = new Set(
  `about above across after again against ahead along also although amid among another around because been before
  behind being below between beyond both cannot could despite does doing done down during each either else ever every
  following from further given going have having here hers herself himself however into itself just least less like
  made many might more most much must near neither none once only onto other others ours over part past rather really
  same several shall should since some soon still such than that their theirs them themselves then there these they
  this those though through throughout thus till today together told took toward towards under unless until upon very
  want well went were what when where whether which while whom whose will with within without would your yours
  said says saying statement added according reported reports report news agency`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
