/** Every phrase that may stand for an actor: names that act, descriptions with an actor's noun, pronouns. Whose they are comes later. */

import { actorNoun } from '../knowledge/actor-nouns.js'
import { type Agent, agentAt } from '../knowledge/agents.js'
import { nameCue } from '../knowledge/name-cues.js'
import { baseRel, caseOf, kids } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { acts } from './acting.js'
import type { Draft } from './draft.js'
import type { NameSpan } from './name.js'
import { headOf, type TitleSpan } from './names.js'
import { phraseOf } from './noun-phrase.js'

/** A draft of a description, with the lexicon row of its noun. */
export interface NominalDraft extends Draft {
  readonly form: 'nominal'
  readonly agent: Agent
  /** First word of the matched form: what stands before it are modifiers. */
  readonly agentFirst: number
}

export interface NameDraft extends Draft {
  readonly form: 'name'
  readonly name: NameSpan
  /** Nouns of the phrase besides the name: title and appositive nouns, in lower case ("prime minister"). */
  readonly nouns: readonly { readonly noun: string; readonly agent: Agent | null; readonly head: number }[]
}

export interface PronounDraft extends Draft {
  readonly form: 'pronoun'
}

export type AnyDraft = NominalDraft | NameDraft | PronounDraft

export interface Ground {
  readonly doc: ParsedDocument
  readonly names: readonly NameSpan[]
  readonly titles: readonly TitleSpan[]
  /** For each word the index of the name it lies in, or -1. */
  readonly nameAt: Int32Array
  readonly lower: (i: number) => string
}

export function groundOf(doc: ParsedDocument, names: readonly NameSpan[], titles: readonly TitleSpan[]): Ground {
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  names.forEach((n, k) => {
    for (let i = n.first; i < n.last; i++) nameAt[i] = k
  })
  const lowered: string[] = doc.tokens.map((t) => t.text.toLowerCase())
  return { doc, names, titles, nameAt, lower: (i) => lowered[i] ?? '' }
}

/** All drafts in the order of their heads. */
export function draftsOf(ground: Ground): AnyDraft[] {
  const { doc } = ground
  /** Words already spoken for by a name's phrase. */
  const used = new Uint8Array(doc.tokens.length)
  const titleAt = new Int32Array(doc.tokens.length).fill(-1)
  ground.titles.forEach((t, k) => {
    for (let i = t.first; i < t.last; i++) titleAt[i] = k
  })
  const drafts: AnyDraft[] = []
  for (const name of ground.names) {
    const draft = nameDraft(ground, name, used, titleAt)
    if (draft) drafts.push(draft)
  }
  for (let i = 0; i < doc.tokens.length; i++) {
    const word = doc.tokens[i]!
    if (word.upos === 'PRON' || word.xpos === 'PRP$' || word.xpos === 'PRP') {
      if (PRONOUNS.has(ground.lower(i)) && word.rel !== 'expl') {
        drafts.push({
          first: i,
          last: i + 1,
          head: i,
          also: [],
          form: 'pronoun',
          name: null,
          aside: false,
          rule: 'pronoun',
        })
      }
      continue
    }
    if (used[i] || ground.nameAt[i]! >= 0) continue
    if (ORDER_WORDS.has(ground.lower(i)) && ground.lower(i - 1) === 'the' && baseRel(word.rel) !== 'amod') {
      drafts.push({
        first: i - 1,
        last: i + 1,
        head: i,
        also: [],
        form: 'pronoun',
        name: null,
        aside: false,
        rule: 'former-latter',
      })
      continue
    }
    const draft = nominalDraft(ground, i, titleAt)
    if (draft) drafts.push(draft)
  }
  return drafts.sort((a, b) => a.head - b.head || a.first - b.first)
}

/** "The former", "the latter". */
export const ORDER_WORDS: ReadonlySet<string> = new Set(['former', 'latter'])

export const PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'him',
  'his',
  'himself',
  'she',
  'her',
  'hers',
  'herself',
  'it',
  'its',
  'itself',
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
  'i',
  'me',
  'my',
  'mine',
  'myself',
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
])

/** First word of the title or trade that ends right before a name. */
function titleBefore({ doc, lower, titles }: Ground, name: NameSpan, titleAt: Int32Array): number {
  const before = name.first - 1
  if (before < 0 || doc.tokens[before]!.sentence !== doc.tokens[name.first]!.sentence) return name.first
  if (titleAt[before]! >= 0) return titles[titleAt[before]!]!.first
  const word = doc.tokens[before]!
  if ((word.upos !== 'NOUN' && word.rel !== 'nmod:desc') || word.xpos === 'NNS') return name.first
  const hit = agentAt(lower, before, doc.sentences[word.sentence]!.first)
  return hit?.agent.kind === 'person' ? hit.first : name.first
}

/** Climbs from a name to the noun it is hung on: "group Hamas", "Prime Minister Najib Mikati", "Its spokesman, Jorim Tael". */
function topOf({ doc, lower, nameAt }: Ground, name: NameSpan, titleAt: Int32Array, from: number): number {
  // Title and name stand together whatever the parser makes of them: "Secretary of State Antony Blinken".
  let top = from < name.first ? headOf(doc, from, name.last) : name.head
  for (let step = 0; step < 4; step++) {
    const word = doc.tokens[top]!
    const rel = baseRel(word.rel)
    const governor = word.head
    if (governor < 0 || governor >= from || (rel !== 'flat' && rel !== 'appos')) break
    if (nameAt[governor]! >= 0 && titleAt[governor]! < 0) break
    const sentence = doc.sentences[word.sentence]!
    const noun = doc.tokens[governor]!
    if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') break
    // "caretaker Prime Minister X": what touches the title is part of it, known or not.
    const touches = governor === from - 1 && name.type === 'person'
    if (titleAt[governor]! < 0 && !touches && !agentAt(lower, governor, sentence.first)) break
    // "residents said, Hamas ...": a plural noun and one person are two actors.
    if (rel === 'appos' && name.type === 'person' && noun.xpos.endsWith('S') && titleAt[governor]! < 0) break
    top = governor
  }
  return top
}

function nameDraft(ground: Ground, name: NameSpan, used: Uint8Array, titleAt: Int32Array): NameDraft | null {
  const { doc } = ground
  const head = doc.tokens[name.head]!
  const rel = baseRel(head.rel)
  const entry = name.entries[0] ?? null
  // "The UN and African Union": a list, whatever the parser hangs on what.
  const listed = ['and', ','].includes(doc.tokens[name.last]?.text ?? '') && head.xpos !== 'JJ'
  const modifier =
    !listed &&
    (rel === 'compound' || rel === 'amod' || (rel === 'nmod' && head.head >= name.last && head.rel !== 'nmod:poss')) &&
    head.head >= name.last
  if (name.type === 'other' || name.type === 'facility') return null
  if (name.type === 'people') return peopleDraft(ground, name, modifier)
  if (name.type === 'place') {
    if (entry?.lexicon === 'regions' && !modifier && !acts(doc, name.head, 'region')) return null
    if (entry?.as === 'capital' && (modifier || !acts(doc, name.head, 'capital'))) return null
    if (entry?.lexicon === 'regions' && modifier) return null
    if (!entry && (modifier || !acts(doc, name.head, 'capital'))) return null
    if (entry && entry.as === 'name' && entry.lexicon === 'countries') {
      if (modifier) return modifies(ground, name, 'country-modifier')
      if (!acts(doc, name.head, 'country')) return null
    }
  }
  if (modifier && name.type === 'organisation') return modifies(ground, name, 'body-modifier')
  const from = name.type === 'person' ? titleBefore(ground, name, titleAt) : name.first
  const top = name.type === 'place' ? name.head : topOf(ground, name, titleAt, from)
  const phrase = phraseOf(doc, top, top === name.head ? 'name' : 'noun')
  // "(HTS)": the brackets are not part of it.
  const bracketed = top === name.head && doc.tokens[name.first - 1]?.text === '(' && doc.tokens[name.last]?.text === ')'
  const first = bracketed ? name.first : Math.min(phrase[0], from)
  const last = bracketed ? name.last : Math.max(phrase[1], name.last)
  const nouns: { noun: string; agent: Agent | null; head: number }[] = []
  const also: number[] = []
  for (let i = from; i < name.last; i++) if (i !== top && doc.tokens[i]!.upos !== 'PUNCT') also.push(i)
  const note = (i: number) => {
    const sentence = doc.sentences[doc.tokens[i]!.sentence]!
    const found = agentAt(ground.lower, i, sentence.first)
    if (!found && titleAt[i]! < 0) return
    used[i] = 1
    nouns.push({ noun: found?.agent.singular ?? ground.lower(i), agent: found?.agent ?? null, head: i })
  }
  // Titles and trades before the name, then appositives after it.
  for (let i = first; i < name.first; i++) {
    const word = doc.tokens[i]!
    const own =
      i === top ||
      ((word.head === top || word.head === name.head) &&
        // "The movement's spokesman, Kofi Mensah": the movement is no office of his.
        word.rel !== 'nmod:poss' &&
        ['compound', 'flat', 'appos', 'nmod', 'amod'].includes(baseRel(word.rel)))
    const plain = word.upos !== 'ADJ' || word.rel === 'nmod:desc'
    if ((own && plain && ground.nameAt[i]! < 0) || titleAt[i]! >= 0 || i >= from) note(i)
  }
  for (const head of new Set([top, name.head])) {
    for (const child of doc.children[head]!) {
      const word = doc.tokens[child]!
      if (word.rel !== 'appos' || child < name.last || ground.nameAt[child]! >= 0) continue
      note(child)
      also.push(child)
    }
  }
  return { first, last, head: top, also, form: 'name', name, aside: false, nouns, rule: name.rule }
}

/** "Hamas rockets", "U.S. officials": the name stands for its actor but is not what the phrase is about. */
function modifies({ doc, nameAt }: Ground, name: NameSpan, rule: string): NameDraft | null {
  const governor = doc.tokens[name.head]!.head
  // Inside a longer name or before a place's noun it is no actor: "Syria border".
  const noun = governor >= 0 && nameAt[governor]! < 0 ? doc.tokens[governor]!.lemma : ''
  if (nameCue('place-noun').has(noun)) return null
  // "The Spanish language", "a Russian dish": whose habit it is, not who does something.
  if (rule === 'demonym-modifier' && nameCue('culture').has(noun)) return null
  return {
    first: name.first,
    last: name.last,
    head: name.head,
    also: [],
    form: 'name',
    name,
    aside: true,
    nouns: [],
    rule,
  }
}

/** "The German signed a contract": one person, not the country; "the French" and "the Chinese" are all of them. */
function isOneOfThem({ doc }: Ground, { first, head }: NameSpan): boolean {
  const { text, rel } = doc.tokens[head]!
  const before = doc.tokens[first - 1]
  return (
    /(?:an|i|er|ek)$/.test(text) &&
    ['nsubj', 'obj', 'iobj'].includes(baseRel(rel)) &&
    before !== undefined &&
    before.head === head &&
    ['the', 'a', 'an'].includes(before.text.toLowerCase())
  )
}

function peopleDraft(ground: Ground, name: NameSpan, modifier: boolean): NameDraft | null {
  const { doc } = ground
  const head = doc.tokens[name.head]!
  const quoted =
    /^['"‘“]$/.test(doc.tokens[name.last]?.text ?? '') &&
    doc.tokens[name.last]!.end === doc.tokens[name.last + 1]?.start
  if ((head.upos === 'ADJ' && !isOneOfThem(ground, name)) || modifier || quoted) {
    if (name.entries[0]?.lexicon !== 'countries' && name.entries.length > 0) return null
    return modifies(ground, name, 'demonym-modifier')
  }
  const [first, last] = phraseOf(doc, name.head, 'noun')
  const plural = head.xpos.endsWith('S') || /s$/.test(head.text)
  if (!plural && !['NOUN', 'PROPN', 'ADJ'].includes(head.upos)) return null
  return {
    first: Math.min(first, name.first),
    last: Math.max(last, name.last),
    head: name.head,
    also: [],
    form: 'name',
    name,
    aside: false,
    nouns: [],
    rule: plural ? 'demonym-people' : 'demonym-person',
  }
}

function nominalDraft({ doc, lower, nameAt, titles }: Ground, i: number, titleAt: Int32Array): NominalDraft | null {
  const word = doc.tokens[i]!
  const title = titleAt[i]! >= 0 ? titles[titleAt[i]!]! : null
  if (
    word.upos !== 'NOUN' &&
    !(title && title.last === i + 1 && word.upos === 'PROPN') &&
    !(word.upos === 'ADJ' && word.rel !== 'amod')
  )
    return null
  const sentence = doc.sentences[word.sentence]!
  const found = agentAt(lower, i, sentence.first)
  if (!found) return null
  const rel = baseRel(word.rel)
  let aside = false
  if (
    (rel === 'compound' ||
      rel === 'amod' ||
      (rel === 'nmod' &&
        word.rel !== 'nmod:poss' &&
        word.head > i &&
        (doc.children[i]?.every((c) => baseRel(doc.tokens[c]!.rel) !== 'case') ?? true))) &&
    word.head > i
  ) {
    // "rebel shelling" names who did it; "police station", "army officer" and "opposition leader" do not.
    if (found.agent.kind === 'person' && found.agent.sector[0] !== 'REB') return null
    if (nameAt[word.head]! >= 0 || agentAt(lower, word.head, sentence.first)) return null
    if (
      nameCue('place-noun').has(doc.tokens[word.head]!.lemma) ||
      nameCue('facility-last').has(capital(doc.tokens[word.head]!.lemma))
    )
      return null
    if (actorNoun('thing').has(found.agent.singular)) return null
    aside = true
  }
  if (rel === 'fixed' || rel === 'goeswith') return null
  if (!aside && word.xpos !== 'NNS' && actorNoun('bare-no').has(found.agent.singular) && bare(doc, i)) return null
  // "the authority of the council": a power that somebody has, not a body.
  if (
    found.agent.id === 'authority' &&
    word.xpos !== 'NNS' &&
    kids(doc, i, 'nmod').some((k) => caseOf(doc, k) === 'of')
  )
    return null
  // "He is a senior official": a predicate says what somebody is.
  if (doc.children[i]!.some((c) => doc.tokens[c]!.rel === 'cop')) return null
  if (rel === 'appos' && word.head >= 0 && nameAt[word.head]! >= 0) return null
  const [first, last] = aside ? [found.first, found.last] : phraseOf(doc, i, 'noun')
  return {
    first: Math.min(first, found.first),
    last: Math.max(last, found.last),
    head: i,
    also: [],
    form: 'nominal',
    name: null,
    aside,
    agent: found.agent,
    agentFirst: found.first,
    rule: `noun-${found.agent.id}`,
  }
}

/** No article, owner, number or adjective: "in office". */
const bare = (doc: ParsedDocument, i: number): boolean =>
  !doc.children[i]!.some(
    (c) => ['det', 'nmod', 'nummod', 'amod', 'compound'].includes(baseRel(doc.tokens[c]!.rel)) && c < i,
  )

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)
