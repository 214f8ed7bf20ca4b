/** Whose "protests" are that a text tells by their noun alone: where it speaks of one body of protesters, theirs. */
import { wordClass } from '../knowledge/event-words.js'
import { baseRel, caseOf, kids, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { onceFor } from '../once-for.js'
import type { Party } from './participants.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** The protesters of the report as the doers of a protest that names none; null where there are none, two bodies of them, or it is another's. */
export function protestersOf(doc: AttributedDocument, { rule, site, head }: Trigger): Party | null {
  if (rule.plover !== 'PROTEST' || site !== 'noun' || !GATHERING.has(lemmaOf(doc, head))) return null
  if (isOfOthers(doc, head) || isOfItsOwn(doc, head) || isAnyAtAll(doc, head)) return null
  const only = onlyProtesters(doc)
  return only === null || !isSpokenOf(doc, only.actor, head)
    ? null
    : { actors: [only.actor], heads: [only.head], via: 'protesters', standing: null }
}

const GATHERING = new Set(['protest', 'demonstration', 'rally', 'march'])

/** The text spoke of them in the same sentence or one of the three before, and the sentence names no place or state that those do not. */
function isSpokenOf(doc: AttributedDocument, actor: number, noun: number): boolean {
  const { sentence } = wordAt(doc, noun)
  const told = doc.mentions.filter((m) => m.actor === actor && m.form === 'nominal').map((m) => sentenceOf(doc, m.head))
  if (!told.some((s) => s <= sentence && s >= sentence - NEAR)) return false
  const known = new Set(told.filter((s) => s <= sentence).flatMap((s) => named(doc, s)))
  return named(doc, sentence).every((name) => known.has(name))
}

const NEAR = 3

const sentenceOf = (doc: AttributedDocument, i: number): number => wordAt(doc, i).sentence

/** The places and states that a sentence names. */
function named(doc: AttributedDocument, sentence: number): string[] {
  const { first, last } = doc.sentences[sentence]!
  const places = [...doc.placeAt.slice(first, last)].filter((p) => p >= 0).map((p) => `place ${p}`)
  const states = doc.mentions
    .filter((m) => m.form === 'name' && m.head >= first && m.head < last)
    .map((m) => doc.actors[m.actor ?? -1]?.country ?? '')
  return [...places, ...states.filter((country) => country !== '')]
}

/** "the Kara protests", "students' marches", "the protests of 2011": they have a place, an owner, a people or a time of their own. */
const isOfItsOwn = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'nmod:poss').some((owner) => !isWeekday(doc, owner)) ||
  yieldOf(doc, noun, (c) => isOwn(doc, c)).some(
    (i) =>
      (doc.placeAt[i] ?? -1) >= 0 ||
      (!isWeekday(doc, i) &&
        ((doc.dateAt[i] ?? -1) >= 0 ||
          (i !== noun && ((doc.mentionAt[i] ?? -1) >= 0 || /^NNPS?$/.test(wordAt(doc, i).xpos))))),
  )

/** Words that tell which protests they are, but not against what or for what. */
const isOwn = (doc: AttributedDocument, c: number): boolean =>
  ['nmod', 'amod', 'compound', 'nummod', 'flat'].includes(baseRel(wordAt(doc, c).rel)) && !AIMS.has(caseOf(doc, c))

const AIMS = new Set(['against', 'over', 'about', 'for'])

const isWeekday = (doc: AttributedDocument, i: number): boolean => {
  const { text } = wordAt(doc, i)
  return (doc.dateAt[i] ?? -1) >= 0 && (text.endsWith('day') || ['last', 'week', 'this'].includes(text.toLowerCase()))
}

/** "demonstrations were part of democracy": any there may be. */
const isAnyAtAll = (doc: AttributedDocument, noun: number): boolean => {
  const { xpos, rel, head } = wordAt(doc, noun)
  return (
    xpos === 'NNS' &&
    kids(doc, noun, 'det', 'amod', 'nummod').length === 0 &&
    baseRel(rel) === 'nsubj' &&
    kids(doc, head, 'cop').length > 0
  )
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
