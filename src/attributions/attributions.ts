/**
 * Who says what: cues, their sources and contents, quotations, nesting and source chains, as PARC and PolNeAR define them
 * (Pareti 2015; Newell et al. 2018). No record leaves this stage without a speaker: what nobody is named for is the report's own.
 */
import { actorAt, actorOfId } from '../match/actors.js'
import { antecedent } from '../match/antecedent.js'
import { clauseOf, isNegated } from '../match/clause.js'
import { baseRel, conjuncts, kids, type Range, rangeSpan, trimRange, wordAt, yieldOf } from '../match/tree.js'
import type {
  AttributedDocument,
  Mention,
  MentionedDocument,
  Modality,
  Notice,
  QuoteType,
  SourceLink,
  Statement,
  Step,
  When,
} from '../model.js'
import type { Span } from '../span.js'
import { type Choice, choose } from './choose.js'
import { citedBy } from './cited.js'
import type { CueSite } from './cues.js'
import { withIssuers } from './issuers.js'
import { modalityOf } from './modality.js'
import { toNextSaying } from './next-saying.js'
import { outOfItsWords } from './out-of-its-words.js'
import { prepare } from './prepare.js'
import { quoterOf } from './quoter.js'
import type { Quotation } from './quotes.js'
import { withLoneQuotations } from './said-further.js'
import { NOBODY } from './sayers.js'
import { heaviest } from './weigh.js'

/** Finds every attribution of the report. Input: a document with mentions. Adds statements and, for each word, the innermost one. */
export function attribute(doc: MentionedDocument): AttributedDocument {
  const prepared = prepare(doc)
  const quotations = prepared.ground.quotations
  const found = choose(prepared, (head) => isSpeaker(doc, head)).flatMap((choice) => outOfItsWords(doc, choice) ?? [])
  const sure = toNextSaying(doc, found).filter(({ take }) => saysSomething(doc, take.content))
  const takes = withLoneQuotations(
    doc,
    quotations,
    sure.map(({ take }) => take),
  )
  const made = sure.map((choice, k) => ({ ...choice, take: takes[k] ?? choice.take }))
  const chosen = made.map((choice) =>
    CLAUSES.has(choice.take.rule) && quoteTypeOf(choice.take.content, quotations) === 'direct'
      ? { ...choice, take: { ...choice.take, rule: 'quotation' } }
      : choice,
  )
  const statements = withIssuers(
    doc,
    inTextOrder(chosen).map((choice, index) => statementOf(doc, choice, index, quotations)),
  )
  const nested = nest(doc, statements)
  const mentions = firstPersons(doc, nested)
  return {
    ...doc,
    // Nothing after this stage reads them, and they are most of a document's weight.
    vectors: NO_VECTORS,
    mentions,
    statements: nested,
    statementAt: innermost(doc, nested),
    notices: [...doc.notices, ...unspoken(nested)],
  }
}

const NO_VECTORS = new Float32Array(0)

/** A person's pronoun, a day or "or so" alone is nothing that anybody says; "it" may be: "the army denied it". */
const saysSomething = (doc: MentionedDocument, content: readonly Range[]): boolean =>
  content.some(([first, last]) =>
    doc.tokens.slice(first, last).some(({ index, upos, text }) => {
      if (EMPTY.has(upos)) return SAYABLE.has(text.toLowerCase())
      return (doc.dateAt[index] ?? -1) < 0 || upos === 'VERB'
    }),
  )

const SAYABLE = new Set(['it', 'this', 'that', 'these', 'those', 'what', 'all', 'everything', 'nothing'])
const EMPTY = new Set(['PRON', 'DET', 'PUNCT', 'ADP', 'CCONJ', 'ADV'])

/** Who quotes the speaker to the report, where the sentence says so. */
function quoterLink(doc: MentionedDocument, site: CueSite, speaker: SourceLink): readonly SourceLink[] {
  const quoter = site.kind === 'verb' ? quoterOf(doc, site.head) : -1
  if (quoter < 0 || !isSpeaker(doc, quoter)) return []
  const link = linkOf(doc, quoter)
  return link.actors.some((actor) => speaker.actors.includes(actor)) ? [] : [link]
}

/** By where the content begins, then by cue. */
const inTextOrder = (choices: readonly Choice[]): Choice[] =>
  [...choices].sort(
    (a, b) => (a.take.content[0]?.[0] ?? 0) - (b.take.content[0]?.[0] ?? 0) || a.take.site.head - b.take.site.head,
  )

function statementOf(
  doc: MentionedDocument,
  choice: Choice,
  index: number,
  quotations: readonly Quotation[],
): Statement {
  const { take } = choice
  const { site } = take
  const sourceHead = take.source < 0 ? -1 : antecedent(doc, take.source)
  const modality = modalityOf(doc, site, take.contentHead, take.content)
  const told = sourceHead < 0 ? nobody(doc, site, modality) : linkOf(doc, sourceHead)
  const cited = citedBy(doc, site.head, sourceHead, take.contentHead)
  const link = cited < 0 ? told : linkOf(doc, cited)
  const cueSpan = rangeSpan(doc, choice.cue)
  const sourceSpans = choice.source === null ? [] : [rangeSpan(doc, choice.source)]
  const content = take.content.map((r) => rangeSpan(doc, r))
  return {
    index,
    id: `s${index + 1}`,
    chain: [REPORT, ...quoterLink(doc, site, told), ...(cited < 0 ? [] : [told]), link],
    speakers: speakersOf(doc, link),
    source: sourceSpans,
    cue: [cueSpan],
    content,
    contentWords: take.content,
    cueHead: site.head,
    sourceHead,
    cueLemma: site.entry.words.join(' '),
    cueClass: site.entry.class,
    quoteType: quoteTypeOf(take.content, quotations),
    modality,
    saidOn: saidOn(doc, site),
    anonymous: link.actors.length > 0 ? link.actors.every((a) => doc.actors[a]?.anonymous === true) : sourceHead < 0,
    cueDenied: site.kind === 'verb' && (isNegated(doc, site.head) || clauseOf(doc, site.head).question),
    within: null,
    made: {
      rule: take.rule,
      known: take.source < 0 ? 'implied' : 'stated',
      steps: stepsOf(choice, cueSpan, sourceSpans, content),
    },
  }
}

/** Somebody who can be heard: a person or a body; of a state alone a headline's colon may only say where something happened. */
function isSpeaker(doc: MentionedDocument, head: number): boolean {
  const actor = doc.actors[actorAt(doc, head)]
  return actor !== undefined && actor.kind !== 'country'
}

/** Rules whose clause, when all of it is quoted, is better called a quotation. */
const CLAUSES = new Set(['that-clause', 'parenthetical'])

const REPORT: SourceLink = { actors: [], described: 'report' }

function stepsOf(
  { take, chance, signs, context }: Choice,
  cue: Span,
  source: readonly Span[],
  content: readonly Span[],
): Step[] {
  const lemma = take.site.entry.words.join(' ')
  return [
    {
      stage: 'attributions',
      rule: `cue:${lemma}`,
      says: `"${cue.text}" is a cue of class ${take.site.entry.class}`,
      at: [cue],
    },
    { stage: 'attributions', rule: take.rule, says: 'what the cue takes as content', at: content },
    source.length > 0
      ? { stage: 'attributions', rule: take.rule, says: 'who the cue names as its source', at: source }
      : { stage: 'attributions', rule: take.rule, says: 'the text names no source', at: [] },
    {
      stage: 'attributions',
      rule: 'weighed',
      says: `weighed ${chance.toFixed(2)} sure; ${heaviest('cue', signs)
        .map(({ sign, weight }) => `${sign} ${signed(weight)}`)
        .join('; ')}; the paragraph around it ${signed(Math.round(context * 100) / 100)}`,
      at: [cue],
    },
  ]
}

const signed = (n: number): string => `${n > 0 ? '+' : ''}${n}`

/** The actors of a source, list members each; the words themselves where no actor is known. */
function linkOf(doc: MentionedDocument, head: number): SourceLink {
  const actors: number[] = []
  for (const member of conjuncts(doc, head)) {
    const mention = doc.mentions[doc.mentionAt[member] ?? -1]
    if (mention?.actor !== null && mention?.actor !== undefined && !actors.includes(mention.actor))
      actors.push(mention.actor)
  }
  return actors.length > 0
    ? { actors, described: null }
    : { actors: [], described: rangeSpan(doc, plainPhrase(doc, head)).text }
}

/** What is told and nobody is said to tell is described by how it is told: "reportedly", "was accused of", "speculation is rife". */
function nobody(doc: MentionedDocument, { kind, head, entry }: CueSite, modality: Modality): SourceLink {
  const told =
    kind === 'noun' ? wordAt(doc, head).text.toLowerCase() : UNSAID[entry.class === 'accuse' ? 'accuse' : modality]
  return { actors: [], described: `${NOBODY} ${told ?? 'reports'}` }
}

const UNSAID: Readonly<Record<string, string>> = { accuse: 'accusers', expected: 'expectations', requested: 'requests' }

const plainPhrase = (doc: MentionedDocument, head: number): Range => {
  const words = yieldOf(
    doc,
    head,
    (c) => !['acl', 'appos', 'parataxis', 'case', 'punct'].includes(baseRel(wordAt(doc, c).rel)),
  )
  return trimRange(doc, [words[0] ?? head, (words[words.length - 1] ?? head) + 1])
}

const speakersOf = (doc: MentionedDocument, link: SourceLink): string[] =>
  link.actors.length > 0
    ? link.actors.map((a) => doc.actors[a]?.name ?? '').filter(Boolean)
    : link.described
      ? [link.described]
      : []

function quoteTypeOf(content: readonly Range[], quotations: readonly Quotation[]): QuoteType {
  let all = 0
  let quoted = 0
  for (const [first, last] of content) {
    all += last - first
    for (const q of quotations) quoted += Math.max(0, Math.min(last, q.last) - Math.max(first, q.first))
  }
  return quoted === 0 ? 'indirect' : quoted >= 0.9 * all ? 'direct' : 'mixed'
}

/** The day of the saying: a date that hangs on the cue itself. */
function saidOn(doc: MentionedDocument, site: CueSite): When | null {
  for (const child of kids(doc, site.head, 'obl', 'nmod', 'advmod')) {
    const date = doc.dates[doc.dateAt[child] ?? -1]
    if (date?.from) return { from: date.from, to: date.to, prec: date.prec, basis: date.basis }
  }
  return null
}

/** Source chains: a statement whose cue stands inside another's content is that other's; the links run from the report inwards. */
function nest(doc: MentionedDocument, statements: readonly Statement[]): Statement[] {
  const bySentence = new Map<number, Statement[]>()
  for (const s of statements) {
    const sentences = new Set(s.contentWords.flatMap(([first, last]) => sentencesOf(doc, first, last)))
    for (const at of sentences) bySentence.set(at, [...(bySentence.get(at) ?? []), s])
  }
  const holders = statements.map((s) => {
    let best: Statement | null = null
    for (const other of bySentence.get(wordAt(doc, s.cueHead).sentence) ?? []) {
      if (other.index === s.index || !other.contentWords.some(([a, b]) => s.cueHead >= a && s.cueHead < b)) continue
      if (other.contentWords.every(([a, b]) => s.contentWords.some(([c, d]) => a >= c && b <= d))) continue
      if (best === null || sizeOf(other) < sizeOf(best)) best = other
    }
    return best?.index ?? null
  })
  cutRings(statements, holders)
  const chainOf = (index: number, depth: number): SourceLink[] => {
    const holder = holders[index] ?? null
    const own = statements[index]!.chain.slice(1)
    if (holder === null || depth > 6) return [REPORT, ...own]
    const above = chainOf(holder, depth + 1)
    // "He told me why: “I want to see them,” he said": nobody is a link to himself.
    return [...(isSameLink(above[above.length - 1], own[0]) ? above.slice(0, -1) : above), ...own]
  }
  return statements.map((s, i) => ({ ...s, within: holders[i] ?? null, chain: chainOf(i, 0) }))
}

const isSameLink = (one: SourceLink | undefined, other: SourceLink | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.described === other.described &&
  one.actors.length === other.actors.length &&
  one.actors.every((actor, k) => actor === other.actors[k])

/** Two contents in pieces may each hold the other's cue: then the larger stands in none. */
function cutRings(statements: readonly Statement[], holders: (number | null)[]): void {
  for (const { index } of statements) {
    const ring: number[] = []
    for (let at: number | null = index; at !== null && !ring.includes(at); at = holders[at] ?? null) ring.push(at)
    if (holders[ring.at(-1)!] !== index) continue
    const largest = ring.reduce((a, b) => (sizeOf(statements[b]!) > sizeOf(statements[a]!) ? b : a))
    holders[largest] = null
  }
}

const sizeOf = (s: Statement): number => s.contentWords.reduce((n, [a, b]) => n + b - a, 0)

function sentencesOf(doc: MentionedDocument, first: number, last: number): number[] {
  const from = wordAt(doc, first).sentence
  return Array.from({ length: wordAt(doc, last - 1).sentence - from + 1 }, (_, k) => from + k)
}

function innermost(doc: MentionedDocument, statements: readonly Statement[]): Int32Array {
  const at = new Int32Array(doc.tokens.length).fill(-1)
  for (const s of [...statements].sort((a, b) => sizeOf(b) - sizeOf(a)))
    for (const [first, last] of s.contentWords) at.fill(s.index, first, last)
  return at
}

const FIRST_SINGULAR = new Set(['i', 'me', 'my', 'mine', 'myself'])
const FIRST_PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves'])

/** "I" and "my" inside quoted speech are the speaker; "we" is the speaker too, or the body a spokesman speaks for. */
function firstPersons(doc: MentionedDocument, statements: readonly Statement[]): Mention[] {
  const at = innermost(doc, statements)
  return doc.mentions.map((m) => {
    const word = wordAt(doc, m.head).text.toLowerCase()
    if (m.actor !== null || m.form !== 'pronoun' || !(FIRST_SINGULAR.has(word) || FIRST_PLURAL.has(word))) return m
    const s = statements[at[m.head] ?? -1]
    const link = s?.chain[s.chain.length - 1]
    const speaker = link?.actors.length === 1 ? link.actors[0] : undefined
    if (!s || s.quoteType === 'indirect' || speaker === undefined) return m
    const actor = FIRST_PLURAL.has(word) ? spokenFor(doc, speaker) : speaker
    return { ...m, actor, rule: 'first-person', resolvedBy: 'coreference' as const }
  })
}

/** The body for which the actor speaks, or the actor itself. */
function spokenFor(doc: MentionedDocument, speaker: number): number {
  return actorOfId(doc, doc.actors[speaker]?.speaksFor ?? null)?.index ?? speaker
}

/** Quoted speech that no cue in reach explains is said so, not guessed. */
function unspoken(statements: readonly Statement[]): Notice[] {
  return statements
    .filter((s) => s.sourceHead < 0 && s.quoteType === 'direct')
    .map((s) => ({
      stage: 'attributions',
      id: 'no-speaker',
      at: s.content[0] ?? null,
      message: 'quoted words whose speaker the text does not name',
    }))
}
