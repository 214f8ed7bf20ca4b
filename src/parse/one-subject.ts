/**
 * A clause has one subject. Where the parser gives a verb two that stand side by side ("senior Hamas official" + "Sami Abu Zuhri" +
 * "told"), the first is the title of the second and hangs on it.
 */
import type { ParsedSentence } from './parse.js'

/** The same analysis, titles joined to the names they stand before. */
export function withOneSubject(parsed: ParsedSentence): ParsedSentence {
  let repaired: { upos: string[]; xpos: string[]; head: number[]; rel: string[] } | null = null
  for (let name = 1; name < parsed.rel.length; name++) {
    const title = name - 1
    const side =
      parsed.rel[name] === 'nsubj' &&
      parsed.rel[title] === 'nsubj' &&
      parsed.head[name] === parsed.head[title] &&
      parsed.xpos[name] === 'NNP' &&
      ['NN', 'JJ', 'NNP'].includes(parsed.xpos[title] ?? '')
    if (!side) continue
    repaired ??= { upos: [...parsed.upos], xpos: [...parsed.xpos], head: [...parsed.head], rel: [...parsed.rel] }
    repaired.head[title] = name + 1
    repaired.rel[title] = 'compound'
    if (parsed.xpos[title] === 'JJ') {
      repaired.upos[title] = 'NOUN'
      repaired.xpos[title] = 'NN'
    }
  }
  return repaired ? { ...parsed, ...repaired } : parsed
}
