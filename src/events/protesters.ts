/** Whose "protests" are that a text tells by their noun alone: where it speaks of one body of protesters, theirs. */
import { wordClass } from '../knowledge/event-words.js'
import { kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { onceFor } from '../once-for.js'
import type { Party } from './participants.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** The protesters of the report as the doers of a protest that names none; null where there are none, two bodies of them, or it is another's. */
export function protestersOf(doc: AttributedDocument, { rule, site, head }: Trigger): Party | null {
  if (rule.plover !== 'PROTEST' || site !== 'noun' || isOfOthers(doc, head)) return null
  const only = onlyProtesters(doc)
  return only === null ? null : { actors: [only.actor], heads: [only.head], via: 'protesters', standing: null }
}

interface Body {
  readonly actor: number
  /** Word where the text first speaks of them. */
  readonly head: number
}

/** Those whom the report calls protesters, in the plural, and far more often than any others it calls so. */
const onlyProtesters = onceFor((doc: AttributedDocument): Body | null => {
  const told = new Map<number, number[]>()
  for (const { actor, head, form } of doc.mentions)
    if (actor !== null && form === 'nominal' && isMany(doc, head)) told.set(actor, [...(told.get(actor) ?? []), head])
  const [first, second] = [...told].sort(([, one], [, other]) => other.length - one.length)
  if (first === undefined || first[1].length < FAR_MORE * (second?.[1].length ?? 0)) return null
  return { actor: first[0], head: first[1][0]! }
})

const FAR_MORE = 2

const isMany = (doc: AttributedDocument, head: number): boolean =>
  wordAt(doc, head).xpos === 'NNS' && wordClass('PROTESTERS').has(lemmaOf(doc, head))

/** "a similar protest", "counter-protests", "pro-government rallies": not those of whom the report tells. */
const isOfOthers = (doc: AttributedDocument, noun: number): boolean =>
  /^(?:counter|pro)-/.test(lemmaOf(doc, noun)) ||
  kids(doc, noun, 'amod', 'compound', 'det').some((k) => {
    const word = wordAt(doc, k).text.toLowerCase()
    return wordClass('ANOTHERONE').has(word) || /^(?:counter|pro)(?:-|$)/.test(word)
  })
