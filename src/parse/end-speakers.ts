/**
 * Who says it at the end of a sentence that lost its commas: "Four bridges are watched by the militia and its friends the envoy said", "the
 * flood reached two barns and a chapel just before dawn Kelmar's clerk in the harbour said". The parser makes one phrase of the end of
 * what is said and of whoever says it. The speaker is the phrase right before the verb; the words before him are what is said.
 */
import { calendarWords, isDayOrMonth } from '../knowledge/calendar.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel, isUnder, isVerb, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { isSomebody, sentencesWithoutCommas, startOf, tied, verbBefore } from './comma-lost.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'

/** A verb of saying, where the phrase begins that was made its subject, and where in it the speaker begins. */
interface EndSpeaker {
  readonly verb: number
  readonly subject: number
  readonly first: number
  readonly from: number
}

/** The document with such speakers alone before their verbs; the same document when there are none. */
export function withEndSpeakers(doc: ParsedDocument): ParsedDocument {
  const bare = sentencesWithoutCommas(doc)
  const found = doc.tokens.flatMap((word) => (bare.has(word.sentence) ? endSpeaker(doc, word) : null) ?? [])
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const each of found) part(doc, tokens, each)
  return retied(doc, tokens)
}

function endSpeaker(doc: ParsedDocument, word: Word): EndSpeaker | null {
  const verb = word.index
  if (!FINITE.has(word.xpos) || !tells(word) || saysAfter(doc, word)) return null
  const subject = kids(doc, verb, 'nsubj').findLast((i) => i < verb) ?? -1
  if (subject < 0 && !mayLackSubject(doc, word)) return null
  const first = subject < 0 ? phraseBefore(doc, word) : subtree(doc, subject)[0]
  const start = startOf(doc, verb)
  const before = doc.tokens[first - 1]
  if (first <= start || !before || ['PUNCT', 'SCONJ', 'PRON'].includes(before.upos)) return null
  if (!doc.tokens.slice(start, first).some(({ index }) => isVerb(doc, index))) return null
  const end = endOf(doc, verb)
  const open = { opens: OPENERS.has(wordAt(doc, first).upos), lacks: lacksMore(doc, before), subject, first }
  for (let at = end - 1; at > first && mayStand(wordAt(doc, at)); at--)
    if (begins(doc, at, open)) return { verb, subject, first, from: at }
  return null
}

/** "Said", and what mostly tells a saying though it brings in no quotation: "reported". */
const tells = ({ lemma }: Word): boolean => {
  const verb = speechVerbOf(lemma)
  return verb?.direct === true || (verb?.class === 'write' && (verb.share ?? 0) >= MOSTLY)
}

/** Share of a verb's uses that were a saying in the training reports. */
const MOSTLY = 0.6

/** What a speaker is told by: no clause, no comma. */
const mayStand = ({ upos, text }: Word): boolean =>
  upos === 'PUNCT' ? /^[-‑–()]$/.test(text) : upos !== 'AUX' && upos !== 'SCONJ' && upos !== 'CCONJ'

/** True for a verb of saying that closes its sentence and that the parser found no subject for. */
function mayLackSubject(doc: ParsedDocument, { index, rel }: Word): boolean {
  if (kid(doc, index, 'nsubj', 'csubj', 'aux:pass', 'cc') >= 0 || !LONE.has(baseRel(rel))) return false
  const next = doc.tokens[index + 1]
  return (
    !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.upos) || next.rel.endsWith(':unmarked') || next.rel.endsWith('obj')
  )
}

const LONE = new Set(['root', 'parataxis', 'acl', 'advcl', 'xcomp'])

/** Where the last words before a verb begin that hold no verb: those of whoever speaks, and of what is said before him. */
function phraseBefore(doc: ParsedDocument, { index }: Word): number {
  const start = startOf(doc, index)
  let first = index
  while (first > start && !endsTale(doc, first - 1) && mayStand(wordAt(doc, first - 1))) first--
  return first
}

/** A verb of what is said, unlike "a unit linked to the army". */
const endsTale = (doc: ParsedDocument, i: number): boolean => {
  const { rel, xpos } = wordAt(doc, i)
  return isVerb(doc, i) && rel !== 'amod' && !(rel === 'acl' && xpos === 'VBN')
}

/** Words that open no subject: "also the head", "in the valley as well the agency". */
const OPENERS = new Set(['ADV', 'ADP'])

/** True for a verb that goes on with what is said, as "the monitor said the men had left" and "the town the monitor said was hit" do. */
function saysAfter(doc: ParsedDocument, { index, lemma }: Word): boolean {
  const next = doc.tokens[index + 1]
  const tells = lemma === 'tell'
  if (next && ['VERB', 'AUX', 'SCONJ'].includes(next.upos)) return true
  if (!tells && next && (next.upos === 'DET' || next.upos === 'PRON')) return true
  return (doc.children[index] ?? []).some(
    (c) =>
      c > index &&
      (['ccomp', 'xcomp'].includes(baseRel(wordAt(doc, c).rel)) || (!tells && wordAt(doc, c).rel === 'obj')),
  )
}

/** Where the words of a verb's own begin: "the monitor has also said". */
function endOf(doc: ParsedDocument, verb: number): number {
  let end = verb
  while (end > 0 && wordAt(doc, end - 1).head === verb && ['aux', 'advmod'].includes(baseRel(wordAt(doc, end - 1).rel)))
    end--
  return end
}

/** True for a word that what is said cannot end with: a preposition, an article, a verb that wants an object. */
function lacksMore(doc: ParsedDocument, { index, upos, xpos, rel }: Word): boolean {
  if (upos === 'DET' || upos === 'PART') return true
  if (upos === 'ADP') return baseRel(rel) === 'case'
  return upos === 'VERB' && xpos !== 'VBN' && kid(doc, index, 'obj', 'aux:pass') < 0
}

interface Open {
  readonly opens: boolean
  readonly lacks: boolean
  readonly subject: number
  readonly first: number
}

/** True where the phrase of somebody else begins within what was read as one. */
function begins(doc: ParsedDocument, at: number, { opens, lacks, subject, first }: Open): boolean {
  const word = wordAt(doc, at)
  const before = wordAt(doc, at - 1)
  // "wounding dozens more local media said": one counted more, and no more of those who speak.
  if (before.text === 'more' && COUNTS.has(wordAt(doc, at - 2).upos)) return true
  // "on Saturday police said": the day is told of what happened.
  if (
    isDayOrMonth(before.text) &&
    !calendarWords().has(word.text.toLowerCase()) &&
    !['DET', 'PROPN'].includes(wordAt(doc, at - 2).upos)
  )
    return NOUNS.has(word.upos) || /^\p{Lu}/u.test(word.text)
  if (isManyAfterOne(doc, at)) return true
  const sure = opens || lacks || subject < 0 || !isUnder(doc, at, subject)
  if (word.xpos === 'DT' || word.xpos === 'PRP$') {
    if (!ENDS.has(before.upos)) return false
    const joined = doc.tokens.slice(first, at).some(({ upos }) => upos === 'CCONJ')
    const explains = before.upos === 'PROPN' || /^an?$/i.test(word.text) || isSomebody(doc, subject)
    return sure || joined || (!explains && subject < at)
  }
  // "their shopping Abdel Rahman", but not "coalition spokesman John Dorrian", "the new Syrian government".
  if (!/^\p{Lu}/u.test(word.text) || !/^\p{Ll}/u.test(before.text) || !(ENDS.has(before.upos) || before.upos === 'ADJ'))
    return false
  if (before.rel === 'nmod:desc' || (before.upos !== 'VERB' && isSomebody(doc, at - 1))) return false
  if (before.xpos === 'VBG' || wordAt(doc, at - 2).text === '-') return false
  if (before.upos === 'ADJ' || (before.rel === 'amod' && before.upos !== 'ADV' && !(lacks && before.upos === 'VERB')))
    return false
  return sure || (subject < at && !isSomebody(doc, subject) && wordAt(doc, subject).upos !== 'PROPN')
}

/** "In a coastal town doctors said": many people are no part of what "a" tells of. */
function isManyAfterOne(doc: ParsedDocument, at: number): boolean {
  if (wordAt(doc, at).xpos !== 'NNS' || !isSomebody(doc, at) || wordAt(doc, at - 1).xpos !== 'NN') return false
  let first = at - 1
  while (first > 0 && ONE_PHRASE.has(wordAt(doc, first).upos)) first--
  return /^an?$/i.test(wordAt(doc, first).text)
}

const ONE_PHRASE = new Set(['NOUN', 'PROPN', 'ADJ'])

const COUNTS = new Set(['NUM', 'NOUN'])

/** What a phrase can end with. */
const ENDS = new Set(['NOUN', 'PROPN', 'ADV', 'NUM', 'VERB'])

/** Gives the verb its speaker, and the words before him to what is said. */
function part(doc: ParsedDocument, tokens: Word[], { verb, subject, first, from }: EndSpeaker): void {
  const speaker = headFrom(doc, from, verb, subject)
  const content = contentOf(doc, verb, first)
  const within = (i: number): boolean => i >= from && i < verb
  const tie = (i: number, to: Pick<Word, 'head' | 'rel'>): void => {
    tokens[i] = { ...wordAt(doc, i), ...to }
  }
  tie(speaker, { head: verb, rel: 'nsubj' })
  for (let i = from; i < verb; i++) {
    const { head, upos, rel } = wordAt(doc, i)
    if (i !== speaker && !within(head) && head !== verb)
      tie(i, { head: speaker, rel: upos === 'PUNCT' ? 'punct' : rel })
  }
  const { head: above, rel: role } = wordAt(doc, speaker)
  const before = doc.tokens.slice(startOf(doc, speaker), from)
  // "exposure to sarin gas the ministry": what was a part of the speaker's phrase stands where it stood.
  const left = before.filter(({ head }) => within(head))
  const noun = left.findLast(({ upos }) => NOUNS.has(upos))
  for (const { index, rel } of left) if (index !== noun?.index) tie(index, { head: noun?.index ?? content, rel })
  if (noun)
    tie(
      noun.index,
      above < 0 || above >= from || role === 'nsubj' ? tied(doc, first, content) : { head: above, rel: role },
    )
  for (const { index, head, rel } of before)
    if (head === verb && index >= first)
      tie(index, index === subject ? tied(doc, first, content) : { head: content, rel })
  const { head: verbs, rel: asWhat } = wordAt(doc, verb)
  if ((verbs >= first && verbs < verb) || asWhat === 'xcomp') tie(verb, { head: content, rel: 'parataxis' })
}

const NOUNS = new Set(['NOUN', 'PROPN', 'NUM'])

/** The verb of what is said: the last before the phrase that does not hang under the verb of saying, or else that one. */
function contentOf(doc: ParsedDocument, verb: number, first: number): number {
  const below = kids(doc, verb, 'ccomp', 'parataxis').find((c) => c < first)
  if (below !== undefined) return below
  const before = verbBefore(doc, first, verb)
  return before < 0 ? verb : before
}

/** The head of the phrase that begins at `from`: of its first nouns the one that hangs outside it. */
function headFrom(doc: ParsedDocument, from: number, verb: number, subject: number): number {
  if (subject >= from) return subject
  let last = from
  while (last < verb && wordAt(doc, last).upos !== 'ADP') last++
  const nouns = doc.tokens.slice(from, last).filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  return (nouns.find(({ head }) => head < from || head >= last) ?? nouns.at(-1) ?? wordAt(doc, verb - 1)).index
}
