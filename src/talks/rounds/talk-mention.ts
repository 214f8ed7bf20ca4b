/** Where a report speaks of talks: the noun with its own date, place, label words and the verb it depends on. */
import { numberWord } from '../../knowledge/number-words.js'
import { type RoundRule, roundList, roundWords } from '../../knowledge/round-rules.js'
import { baseRel, caseOf, isVerb, kids, rangeSpan, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, DateMention } from '../../model.js'
import type { Span } from '../../span.js'
import { followed } from '../positions/complements.js'
import { runsOf } from '../positions/content-words.js'
import { betweenOf } from './between.js'
import { type Venue, venueIn } from './venue.js'

export interface TalkMention {
  /** Word that names it ("talks") and the outermost noun of its phrase ("round" of "a round of talks"). */
  readonly head: number
  readonly top: number
  readonly rule: RoundRule
  /** Lower-case modifiers of both nouns. */
  readonly modifiers: ReadonlySet<string>
  readonly definite: boolean
  readonly plural: boolean
  readonly date: DateMention | null
  readonly venue: Venue | null
  /** The verb it is subject, object or adverbial of, or -1. */
  readonly verb: number
  /** The talks are where or when that verb's deed was done: "signed it at the end of the talks". */
  readonly setting: boolean
  readonly words: readonly number[]
  /** One of several told in one breath, each with its day: "two earlier rounds in February and March". */
  readonly among: boolean
}

/** All mentions of talks, in text order. */
export function talkMentions(doc: AttributedDocument): TalkMention[] {
  const { heads } = roundWords()
  const found: TalkMention[] = []
  const inner = new Set<number>()
  for (const { index, lemma, upos } of doc.tokens) {
    if (upos !== 'NOUN' && upos !== 'PROPN') continue
    const rule = heads.get(lemma.toLowerCase())?.[0]?.rule
    if (!rule || inner.has(index) || !names(doc, index, rule)) continue
    const top = topOf(doc, index)
    for (const i of [index, top]) inner.add(i)
    found.push(...dayByDay(doc, mentionAt(doc, index, top, rule)))
  }
  return found.filter((m) => !found.some((o) => o.head !== m.head && o.top === m.head))
}

/** Mentions by the words that head them. */
export function byTheirHeads(mentions: readonly TalkMention[]): ReadonlyMap<number, TalkMention> {
  const found = new Map<number, TalkMention>()
  for (const m of mentions) for (const i of [m.head, m.top]) found.set(i, m)
  return found
}

/** A mention for each day of a counted plural, as many as are counted; the mention itself where it is one round. */
function dayByDay(doc: AttributedDocument, mention: TalkMention): readonly TalkMention[] {
  const counted = kids(doc, mention.top, 'nummod')[0]
  if (!mention.plural || counted === undefined) return [mention]
  const days = [...new Set(mention.words.map((i) => doc.dateAt[i] ?? -1))].filter((d) => doc.dates[d]?.from != null)
  // The parser may take the last of them for the subject of the next verb.
  for (let beside = dayBeside(doc, days.at(-1)); beside >= 0 && !days.includes(beside); beside = dayBeside(doc, beside))
    days.push(beside)
  const count = numberWord(wordAt(doc, counted).text.toLowerCase())?.value
  if (days.length < 2 || days.length !== count) return [mention]
  const isOthers = (i: number, day: number): boolean => (doc.dateAt[i] ?? -1) >= 0 && doc.dateAt[i] !== day
  return days.map((day) => ({
    ...mention,
    date: doc.dates[day]!,
    among: true,
    words: mention.words.filter(
      (i) =>
        i !== counted &&
        !isOthers(i, day) &&
        !(['cc', 'case', 'punct'].includes(baseRel(wordAt(doc, i).rel)) && isOthers(wordAt(doc, i).head, day)),
    ),
  }))
}

/** The day joined to another by "and" or a comma, or -1. */
function dayBeside(doc: AttributedDocument, day: number | undefined): number {
  let at = doc.dates[day ?? -1]?.last
  if (at === undefined) return -1
  while (['and', ',', 'in', 'on'].includes(doc.tokens[at]?.text ?? '')) at++
  const next = doc.dateAt[at] ?? -1
  return next !== day && at > doc.dates[day ?? -1]!.last && doc.dates[next]?.from != null ? next : -1
}

/** True where the noun names talks and nothing else: no news conference, no party congress, no single "talk". */
function names(doc: AttributedDocument, i: number, rule: RoundRule): boolean {
  const { lemma, xpos, rel, text } = wordAt(doc, i)
  if (lemma === 'talk' && xpos !== 'NNS' && xpos !== 'NNPS') return false
  if (baseRel(rel) === 'compound' || rel === 'nmod:unmarked') return false
  // "Congress" with a capital and no small word before it is a parliament or a party.
  if (
    xpos.startsWith('NNP') &&
    /^\p{Lu}/u.test(text) &&
    !['talk', 'summit', 'negotiation', 'conference'].includes(lemma.toLowerCase()) &&
    !isOfPeace(doc, i)
  )
    return false
  const modifiers = [...modifiersOf(doc, i)]
  if (rule.only.size > 0 && isDoubted(doc, i)) return false
  return !modifiers.some((m) => rule.unless.has(m)) && (rule.only.size === 0 || modifiers.some((m) => rule.only.has(m)))
}

/** "denied reports of a phone call", "denied a phone call": whether there was one is not told. */
const isDoubted = (doc: AttributedDocument, i: number): boolean => {
  const { rel, head } = wordAt(doc, i)
  if (head < 0) return false
  return (
    (baseRel(rel) === 'nmod' && TOLD_OF.has(caseOf(doc, i))) ||
    (baseRel(rel) === 'obj' && wordAt(doc, head).lemma === 'deny')
  )
}

const TOLD_OF = new Set(['of', 'about', 'on'])

/** "the National Dialogue Congress", "the Congress on National Dialogue": a gathering and no parliament. */
const isOfPeace = (doc: AttributedDocument, i: number): boolean =>
  [...modifiersOf(doc, i), ...matters(doc, i)].some((word) => roundList('round-of-peace').has(word))

/** What a gathering is told to be on: "a conference on peace in the valley". */
const matters = (doc: AttributedDocument, i: number): string[] =>
  kids(doc, i, 'nmod')
    .filter((m) => ['on', 'for'].includes(caseOf(doc, m)))
    .map((m) => wordAt(doc, m).text.toLowerCase())

const modifiersOf = (doc: AttributedDocument, i: number): Set<string> => {
  const found = new Set<string>()
  for (const m of kids(doc, i, 'amod', 'compound', 'nmod', 'det', 'nummod', 'nmod:poss', 'advmod', 'flat')) {
    if (m > i && caseOf(doc, m) !== '') continue
    if (m > i + 1) continue
    for (const k of [m, ...kids(doc, m, 'compound', 'amod', 'flat', 'advmod')])
      if (k < i) found.add(wordAt(doc, k).text.toLowerCase())
  }
  return found
}

/** "a new round of talks": the outer noun, where it only portions. */
function topOf(doc: AttributedDocument, i: number): number {
  const { head, rel } = wordAt(doc, i)
  if (head < 0 || !(roundList('round-portion').has(wordAt(doc, head).lemma) || isGatheringOf(doc, i))) return i
  // "a round of Gaza ceasefire talks": the parser may set the last noun beside the phrase.
  const beside =
    baseRel(rel) === 'appos' && kids(doc, head, 'nmod').some((n) => n < i && n >= i - 3 && caseOf(doc, n) === 'of')
  return (baseRel(rel) === 'nmod' && caseOf(doc, i) === 'of') || beside ? topOf(doc, head) : i
}

/** "the congress of national dialogue": one gathering, by what it is for. */
const isGatheringOf = (doc: AttributedDocument, i: number): boolean =>
  roundList('round-gathering').has(wordAt(doc, wordAt(doc, i).head).lemma.toLowerCase()) &&
  roundList('round-of-peace').has(wordAt(doc, i).lemma)

function mentionAt(doc: AttributedDocument, head: number, top: number, rule: RoundRule): TalkMention {
  const peace = matters(doc, head).filter((word) => roundList('round-of-peace').has(word))
  const modifiers = new Set([...modifiersOf(doc, head), ...modifiersOf(doc, top), ...peace])
  const stray = strayClause(doc, top)
  const words = [...phraseWords(doc, top), ...(stray < 0 ? [] : yieldOf(doc, stray))].sort((a, b) => a - b)
  const outer = outermost(doc, top)
  const above = outer === top ? verbOf(doc, top) : verbAbove(doc, outer)
  const setting = above >= 0 && isSetting(doc, outer, top)
  const torn = above >= 0 ? -1 : betweenOf(doc, head, roundList('round-between')).verb
  const verb = above >= 0 ? above : torn >= 0 ? torn : stray
  const around = verb >= 0 && (setting || isEventVerb(doc, verb)) ? adverbials(doc, verb, outer) : []
  return {
    head,
    top,
    rule,
    modifiers,
    definite:
      ['the', 'this', 'these', 'those', 'that', 'its', 'their'].some((d) => modifiers.has(d)) ||
      kids(doc, top, 'nmod:poss').some((k) => (doc.dateAt[k] ?? -1) >= 0),
    plural: wordAt(doc, top).xpos.endsWith('S'),
    date:
      dateIn(doc, kept(doc, words, top)) ??
      (setting ? dayBefore(doc, outer) : null) ??
      dateIn(doc, around) ??
      newDay(doc, verb, words, top),
    venue:
      venueIn(doc, top, words, true) ??
      (head === top ? null : venueIn(doc, head, words, true)) ??
      venueIn(doc, verb, around, false),
    verb,
    setting,
    words,
    among: false,
  }
}

/** "at the end of the talks", "on the sidelines of the summit": the noun that tells which part of the talks is meant. */
export function outermost(doc: AttributedDocument, top: number): number {
  const { head, rel } = wordAt(doc, top)
  const within = baseRel(rel) === 'nmod' && caseOf(doc, top) === 'of' && head >= 0
  return within && roundList('round-phase').has(wordAt(doc, head).lemma) ? head : top
}

/** True for talks at which something is told to happen: "signed a paper at the end of the talks". */
function isSetting(doc: AttributedDocument, outer: number, top: number): boolean {
  const phase = outer !== top
  const rels = phase ? ['obl', 'nmod'] : ['obl']
  const prep = caseOf(doc, outer)
  return (
    rels.includes(baseRel(wordAt(doc, outer).rel)) && (roundList('round-setting').has(prep) || (phase && prep === 'on'))
  )
}

/** "on Thursday at the end of the talks": the day right before the phrase, wherever the parser hung both. */
function dayBefore(doc: AttributedDocument, outer: number): DateMention | null {
  const first = Math.min(...kids(doc, outer, 'case'))
  return Number.isFinite(first) && first > 0 ? dateIn(doc, [first - 1]) : null
}

/** The verb above a phrase that tells a part of the talks, also through the nouns the parser hung it on. */
function verbAbove(doc: AttributedDocument, outer: number): number {
  let at = outer
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    at = wordAt(doc, at).head
    if (at >= 0 && isVerb(doc, at)) return at
  }
  return -1
}

/** The words but those in what tells that the talks were put off or called off: "talks called off last week". */
const kept = (doc: AttributedDocument, words: readonly number[], top: number): number[] =>
  words.filter((i) => (doc.dateAt[i] ?? -1) < 0 || givingUp(doc, i, top) < 0)

/** The verb of putting off between a word and the talks above it, or -1. */
function givingUp(doc: AttributedDocument, i: number, top: number): number {
  for (let at = wordAt(doc, i).head; at >= 0 && at !== top; at = wordAt(doc, at).head) if (isPutOff(doc, at)) return at
  return -1
}

/** "was put off", "called it off". */
export const isPutOff = (doc: AttributedDocument, v: number): boolean =>
  isVerb(doc, v) &&
  (roundWords().verbs.get(wordAt(doc, v).lemma) ?? []).some(
    ({ rule, word }) =>
      (rule.status === 'postponed' || rule.status === 'cancelled') &&
      (word.prep === null || followed(doc, v, { ...word, between: [...word.between, word.prep] })),
  )

/** "postponed until Monday": the day that talks were moved to, where no other is told. */
function newDay(doc: AttributedDocument, verb: number, words: readonly number[], top: number): DateMention | null {
  const putOff = [verb, ...words.map((i) => givingUp(doc, i, top))].filter((v) => v >= 0 && isPutOff(doc, v))
  const until = putOff.flatMap((v) =>
    kids(doc, v, 'obl').filter((o) => ['until', 'till', 'to'].includes(caseOf(doc, o))),
  )
  return dateIn(
    doc,
    until.flatMap((o) => yieldOf(doc, o)),
  )
}

/** The phrase with what is said of it by participles and relative clauses up close: "talks slated for Thursday in Qatar". */
const phraseWords = (doc: AttributedDocument, top: number): number[] =>
  yieldOf(doc, top, (c) => {
    const rel = baseRel(wordAt(doc, c).rel)
    if (wordAt(doc, c).head === top && (rel === 'conj' || rel === 'cc' || rel === 'case')) return false
    // What a side of the talks did before, and what follows from them, is not theirs.
    if (wordAt(doc, c).rel === 'acl:relcl' && wordAt(doc, c).head !== top && !tellsEvent(doc, c)) return false
    // "talks on the fighting in the uplands": what they are about.
    if (rel === 'nmod' && roundList('round-topic').has(caseOf(doc, c)) && (doc.dateAt[c] ?? -1) < 0) return false
    if (rel === 'acl' && doc.tokens[c - 1]?.text === ',' && !isEventVerb(doc, c)) return false
    // "talks to move prisoners from camps in Syria": what they are for; "talks to be held in Oslo" tells of themselves.
    if (wordAt(doc, c).rel === 'acl' && kids(doc, c, 'mark').length > 0)
      return tellsEvent(doc, c) && kids(doc, c, 'obj').length === 0
    return (
      !['parataxis', 'cop', 'nsubj', 'aux', 'advcl', 'ccomp', 'discourse'].includes(rel) || wordAt(doc, c).head !== top
    )
  })

/** "a team for talks in Oslo that are due to open on Friday": the clause about the talks, hung by the parser on the noun above them, or -1. */
function strayClause(doc: AttributedDocument, top: number): number {
  const { head, rel } = wordAt(doc, top)
  if (baseRel(rel) !== 'nmod' || head < 0 || roundWords().heads.has(wordAt(doc, head).lemma.toLowerCase())) return -1
  return (
    kids(doc, head, 'acl:relcl').find(
      (clause) =>
        clause > top &&
        tellsEvent(doc, clause) &&
        isPlural(doc, top) !== isPlural(doc, head) &&
        agrees(doc, clause, top),
    ) ?? -1
  )
}

const isPlural = (doc: AttributedDocument, noun: number): boolean => wordAt(doc, noun).xpos.endsWith('S')

/** True where the verb of a clause shows the number of the noun: "talks that are due", never "talks that opened". */
const agrees = (doc: AttributedDocument, clause: number, noun: number): boolean =>
  [clause, ...kids(doc, clause, 'aux', 'aux:pass', 'cop')].some((v) =>
    isPlural(doc, noun) ? MANY.test(shape(doc, v)) : ONE.test(shape(doc, v)),
  )

const shape = (doc: AttributedDocument, v: number): string => {
  const { text, xpos } = wordAt(doc, v)
  return `${text.toLowerCase()} ${xpos}`
}
const MANY = /^were | VBP$/
const ONE = /^was | VBZ$/

/** "talks with the movement, which she said would begin on Wednesday": a clause about the talks, wherever the parser hung it. */
const tellsEvent = (doc: AttributedDocument, clause: number): boolean =>
  [clause, ...kids(doc, clause, 'ccomp', 'xcomp')].some(
    (v) =>
      wordAt(doc, v).lemma !== 'be' &&
      isEventVerb(doc, v) &&
      roundWords()
        .verbs.get(wordAt(doc, v).lemma)
        ?.some((w) => w.rule.kind === 'status'),
  )

/** The verb above the phrase: through list members, never through another noun. */
function verbOf(doc: AttributedDocument, top: number): number {
  let at = top
  while (baseRel(wordAt(doc, at).rel) === 'conj' && wordAt(doc, at).head >= 0 && !isVerb(doc, wordAt(doc, at).head))
    at = wordAt(doc, at).head
  const { head } = wordAt(doc, at)
  // "expects talks to go ahead on Thursday": the infinitive is what the talks do.
  const raised =
    head >= 0 && baseRel(wordAt(doc, at).rel) === 'obj'
      ? kids(doc, head, 'xcomp', 'acl', 'advcl', 'ccomp').find((c) => c > at && c - at < 4 && isVerb(doc, c))
      : undefined
  if (raised !== undefined) return raised
  return head >= 0 && (isVerb(doc, head) || kids(doc, head, 'cop').length > 0) ? head : -1
}

/** Verbs whose day and place are the round's own: held, opened, ended, attended - not announced or urged. */
function isEventVerb(doc: AttributedDocument, v: number): boolean {
  const { lemma } = wordAt(doc, v)
  const found = roundWords().verbs.get(lemma) ?? []
  return (
    lemma === 'be' ||
    isUnderWay(doc, v) ||
    found.some(
      ({ rule }) =>
        ['come', 'hold', 'status', 'third', 'meet', 'stay'].includes(rule.kind) &&
        rule.status !== 'postponed' &&
        rule.status !== 'cancelled',
    )
  )
}

/** "(talks are) under way", in two words. */
export const isUnderWay = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).lemma === 'way' && caseOf(doc, i) === 'under'

const adverbials = (doc: AttributedDocument, v: number, top: number): number[] =>
  kids(doc, v, 'obl', 'advmod', 'nmod')
    // "Thursday was set aside for talks"
    .concat(kids(doc, v, 'nsubj').filter((o) => (doc.dateAt[o] ?? -1) >= 0))
    .filter((o) => o !== top)
    .concat(
      kids(doc, v, 'advcl')
        .filter((a) => kids(doc, a, 'mark').some((k) => wordAt(doc, k).text.toLowerCase() === 'as'))
        .flatMap((a) => kids(doc, a, 'obl')),
    )
    .flatMap((o) => yieldOf(doc, o, (c) => !['acl', 'advcl', 'ccomp', 'conj'].includes(baseRel(wordAt(doc, c).rel))))

function dateIn(doc: AttributedDocument, words: readonly number[]): DateMention | null {
  for (const i of words) {
    const date = doc.dates[doc.dateAt[i] ?? -1]
    if (date && date.from !== null) return date
  }
  return null
}

/** The mention's own words as evidence. */
export const mentionSpans = (doc: AttributedDocument, mention: TalkMention): Span[] =>
  runsOf(doc, mention.words).map((r) => rangeSpan(doc, r))
