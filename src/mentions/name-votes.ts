/**
 * What kind of thing a name names, told by its own words and by the words around it. Every cue votes; the strongest sum wins, and the
 * cue with the greatest weight is the rule that is shown. Weights are steps of certainty, set by hand: 8 a form that leaves no doubt
 * ("Ministry of"), 4 a strong cue ("Mr X"), 2 a usual one ("X said"), 1 a habit of the language.
 */
import { agentAt } from '../knowledge/agents.js'
import { isCommonWord } from '../knowledge/common-words.js'
import { wordClass } from '../knowledge/event-words.js'
import { firstName } from '../knowledge/first-names.js'
import { nameCue } from '../knowledge/name-cues.js'
import type { KnownName } from '../knowledge/names.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel, listHead, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { NameType } from './name.js'
import { placeVotes } from './name-places.js'
import type { Run } from './name-runs.js'
import { ALL_CAPITALS, CAPITAL, LOWER, type Shapes } from './word-shape.js'

export interface Vote {
  readonly type: NameType
  readonly weight: number
  readonly rule: string
  /** True for what the name's own letters say: counted once a name, not at each of its mentions. */
  readonly own: boolean
}

const KNOWN_TYPE = (known: KnownName): NameType => {
  if (known.as === 'adjective') return known.lexicon === 'groups' ? 'organisation' : 'people'
  if (known.as === 'people') return 'people'
  if (known.as === 'metonym') return 'organisation'
  if (known.lexicon === 'countries' || known.lexicon === 'regions') return 'place'
  return known.lexicon === 'officials' ? 'person' : 'organisation'
}

const ORDER: readonly KnownName['lexicon'][] = [
  'countries',
  'groups',
  'igos',
  'officials',
  'regions',
  'media',
  'peoples',
]

/** Lexicon rows of one form, the likeliest first: a state before its adjective, a party before a paper of the same name. */
export const byLikelihood = (known: readonly KnownName[]): readonly KnownName[] =>
  known.length < 2 ? known : [...known].sort((a, b) => rank(a) - rank(b))

const rank = (k: KnownName): number =>
  ORDER.indexOf(k.lexicon) * 10 + (k.as === 'name' ? 0 : k.as === 'capital' ? 1 : k.as === 'metonym' ? 2 : 3)

/** The votes of one run; `before` is the run that ends right before it, if any. */
export function votesFor(doc: ParsedDocument, shapes: Shapes, run: Run, before: Run | null, headWord: number): Vote[] {
  const votes: Vote[] = []
  // A lexicon's word counts at every mention, what the letters say only once.
  let own = false
  const add = (type: NameType, weight: number, rule: string) => votes.push({ type, weight, rule, own })
  const { tokens } = doc
  const first = tokens[run.first]!
  const last = tokens[run.last - 1]!
  const size = run.last - run.first
  if (run.known.length > 0) {
    const best = byLikelihood(run.known)[0]!
    add(KNOWN_TYPE(best), best.lexicon === 'media' && size === 1 ? 5 : 8, `lexicon-${best.lexicon}`)
  }
  own = true
  ownWords(doc, run, add)
  if (run.known.length === 0) shapeVotes(doc, shapes, run, add)

  own = false
  const inside = (span: { readonly start: number; readonly end: number } | null | undefined): boolean =>
    span != null && first.start >= span.start && last.end <= span.end
  if (inside(doc.dateline?.place)) add('place', 12, 'dateline')
  if (inside(doc.dateline?.publisher)) add('organisation', 12, 'dateline')
  // Titles and trades right before: "Foreign Minister X", "spokesman X".
  if (before && before.what === 'title' && before.last === run.first) {
    // "Director WWF": an abbreviation is the title's body.
    const body = size === 1 && shapes.shape[run.first] === ALL_CAPITALS
    add(body ? 'organisation' : 'person', body ? 2 : 6, 'title-before')
  }
  const lower = (i: number): string => tokens[i]?.text.toLowerCase() ?? ''
  const previous = run.first > 0 && tokens[run.first - 1]!.sentence === first.sentence ? tokens[run.first - 1]! : null
  const sentenceFirst = doc.sentences[first.sentence]!.first
  if (previous && previous.upos === 'NOUN') {
    const agent = agentAt(lower, run.first - 1, sentenceFirst)
    if (agent?.agent.kind === 'person' && !/s$/.test(previous.text)) add('person', 4, 'trade-before')
    else if (
      agent &&
      (agent.agent.kind === 'group' || agent.agent.kind === 'organisation') &&
      !/s$/.test(previous.text)
    )
      add('organisation', 4, 'body-before')
    if (nameCue('place-noun').has(lower(run.first - 1))) add('place', 3, 'place-noun-before')
  }
  const next = run.last < tokens.length && tokens[run.last]!.sentence === first.sentence ? tokens[run.last]! : null
  const afterNext =
    next && run.last + 1 < tokens.length && tokens[run.last + 1]!.sentence === first.sentence
      ? tokens[run.last + 1]!
      : null
  if (next) {
    const text = next.text.toLowerCase()
    if (nameCue('place-noun').has(text) && next.upos === 'NOUN' && last.head === next.index) {
      if (nameCue('country-noun').has(text)) add('place', 1, 'country-noun-after')
      else add('place', 3, 'place-noun-after')
    }
    if ((text === "'s" || text === '’s') && afterNext) {
      const owned = ownedNoun(doc, run.last + 1)
      if (owned && nameCue('country-noun').has(owned)) add('place', 3, 'country-noun-owned')
    }
    if (text === ',' && afterNext) {
      if (
        /^\d{1,2}$/.test(afterNext.text) &&
        (tokens[run.last + 2]?.text === ',' || tokens[run.last + 2]?.text === '.')
      )
        add('person', 6, 'age-after')
      if (afterNext.text.toLowerCase() === 'who') add('person', 4, 'who-after')
    }
    if (text === 'who') add('person', 4, 'who-after')
    if (text === '(' && afterNext && shapes.shape[run.last + 1] === ALL_CAPITALS && tokens[run.last + 2]?.text === ')')
      add('organisation', 4, 'abbreviation-after')
  }
  placeVotes(doc, run, add)
  contextVotes(doc, run, headWord, previous?.text.toLowerCase() ?? '', add)
  return votes
}

/** Cues inside the name itself. */
function ownWords(doc: ParsedDocument, run: Run, add: (type: NameType, weight: number, rule: string) => void): void {
  const { tokens } = doc
  const size = run.last - run.first
  const lastText = tokens[run.last - 1]!.text
  let ofAt = -1
  for (let i = run.first + 1; i < run.last - 1; i++) {
    const t = tokens[i]!.text
    if (t === 'of' || t === 'for') {
      ofAt = i
      break
    }
  }
  if (ofAt > 0) {
    const head = tokens[ofAt - 1]!.text
    if (nameCue('place-of').has(head) && !nameCue('org-of').has(head)) add('place', 6, 'own-word-place')
    else if (nameCue('org-of').has(head) || nameCue('org-last').has(head)) add('organisation', 8, 'own-word-body')
    else if (nameCue('other-last').has(head)) add('other', 8, 'own-word-other')
    else if (nameCue('facility-last').has(head)) add('facility', 6, 'own-word-facility')
    return
  }
  if (run.known.length > 0) return
  // A body's word wins over a nature word only at the end; "Party" alone is a body when it is written with a capital.
  if (nameCue('other-last').has(lastText)) add('other', size > 1 ? 8 : 5, 'own-word-other')
  else if (nameCue('facility-last').has(lastText) && !nameCue('org-last').has(lastText))
    add('facility', size > 1 ? 7 : 4, 'own-word-facility')
  else if (nameCue('org-last').has(lastText)) {
    const place = nameCue('place-last').has(lastText)
    add('organisation', size > 1 ? (place ? 4 : 7) : 4, 'own-word-body')
    if (place) add('place', 4, 'own-word-place')
  } else if (nameCue('place-last').has(lastText)) add('place', size > 1 ? 7 : 1, 'own-word-place')
  const opener = tokens[run.first]!.text
  if (size === 1 && nameCue('company').has(opener)) add('organisation', 5, 'known-firm')
  if (nameCue('direction').has(opener) && size === 1) add('place', 3, 'direction')
  if (size > 1 && nameCue('place-first').has(opener)) add('place', 3, 'own-word-place')
  const gender = firstName(opener)
  if (gender !== undefined) add('person', size > 1 ? 5 : 3, 'given-name')
  else if (size > 2 && firstName(tokens[run.first + 1]!.text) !== undefined) add('person', 2, 'given-name')
  if (nameCue('person-suffix').has(lastText) && size > 2) add('person', 3, 'person-suffix')
  for (let i = run.first + 1; i < run.last - 1; i++) {
    const t = tokens[i]!.text
    if (/^\p{Lu}\.$/u.test(t) || t === 'bin' || t === 'ibn' || t === 'bint') add('person', 4, 'initial-inside')
    if (t === '&') add('organisation', 4, 'ampersand')
  }
  if (size > 1 && /^(\p{Lu}\.)+$/u.test(opener)) add('person', 4, 'initials')
  if (/^(?:https?:|www\.|.+\.(?:com|org|net))/i.test(opener)) add('other', 9, 'address')
}

/** In brackets after a noun in small letters. */
function abbreviatesThing(doc: ParsedDocument, at: number): boolean {
  const before = doc.tokens[at - 2]
  return (
    at > 1 &&
    doc.tokens[at - 1]!.text === '(' &&
    before !== undefined &&
    before.upos === 'NOUN' &&
    /^[a-z]/.test(before.text)
  )
}

/** Words of a name without hyphens and small particles. */
function wordsIn(doc: ParsedDocument, run: Run): number {
  let words = 0
  for (let i = run.first; i < run.last; i++) {
    const text = doc.tokens[i]!.text
    if (text === '-' || nameCue('person-connector').has(text) || nameCue('particle-prefix').has(text)) continue
    if (i > run.first && doc.tokens[i - 1]!.text === '-') continue
    words++
  }
  return Math.max(1, words)
}

/** "World Heritage Site", "Money Laundering": every word is one that is usually written small. */
function ordinaryWords(doc: ParsedDocument, shapes: Shapes, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) {
    if (shapes.shape[i] === CAPITAL) {
      const text = doc.tokens[i]!.text
      if (!isCommonWord(text.toLowerCase()) || firstName(text) !== undefined) return false
    } else if (shapes.shape[i] === ALL_CAPITALS) return false
  }
  return true
}

/** Votes from capitals and length alone. */
function shapeVotes(
  doc: ParsedDocument,
  shapes: Shapes,
  run: Run,
  add: (type: NameType, weight: number, rule: string) => void,
): void {
  const size = wordsIn(doc, run)
  const word = doc.tokens[run.first]!
  const ordinary = ordinaryWords(doc, shapes, run)
  if (ordinary) add('other', size === 1 ? 1.6 : 3.5, 'ordinary-words')
  if (size === 1) {
    if (shapes.shape[run.first] === ALL_CAPITALS && word.text.length <= 6) {
      // "long-term agreement (LTA)", "B2B": letters for a thing.
      const thing = /\d|&|\+/.test(word.text) || abbreviatesThing(doc, run.first)
      add(thing ? 'other' : 'organisation', thing ? 3 : 4, 'abbreviation')
    } else if (/[a-z]\p{Lu}/u.test(word.text) && !/^(Mc|Mac|De|Al|O)/.test(word.text))
      add('organisation', 2, 'capital-inside')
    else add('person', 0.6, 'one-word')
    if (
      DEMONYM_LIKE.test(word.text) &&
      (word.upos === 'ADJ' || (word.rel === 'amod' && shapes.shape[run.first] === CAPITAL))
    )
      add('people', 2.5, 'adjective')
    if (word.upos === 'NOUN' && /s$/.test(word.text) && word.xpos === 'NNS') add('people', 1, 'plural')
    if (word.xpos === 'NNPS') add('people', 1.2, 'plural')
    return
  }
  let flats = 0
  let abbreviations = 0
  let small = 0
  for (let i = run.first; i < run.last; i++) {
    if (baseRel(doc.tokens[i]!.rel) === 'flat') flats++
    if (shapes.shape[i] === ALL_CAPITALS && doc.tokens[i]!.text.length > 1) abbreviations++
    if (shapes.shape[i] === LOWER) small++
  }
  if (size <= 3 && abbreviations === 0 && flats > 0) add('person', 2, 'flat-name')
  else if (size <= 3 && abbreviations === 0) {
    let common = false
    for (let i = run.first; i < run.last; i++) if (isCommonWord(doc.tokens[i]!.text.toLowerCase())) common = true
    if (common) add('organisation', 1, 'joined-words')
    else add('person', 1.2, 'two-words')
  } else if (size <= 5 && flats >= size - 1 - small && abbreviations === 0) add('person', 1.5, 'flat-name')
  else add('organisation', 1, 'long-name')
  if (abbreviations > 0) add('organisation', 1.5, 'abbreviation-inside')
}

const DEMONYM_LIKE = /(?:an|ese|ish|i|ite|ic|ist|ern|al|ous)$/u

const SPEECH_CLASSES = new Set([
  'say',
  'tell',
  'ask',
  'believe',
  'hope',
  'fear',
  'warn',
  'announce',
  'deny',
  'accuse',
  'want',
  'promise',
  'threaten',
  'agree',
  'reject',
  'praise',
  'condemn',
  'describe',
])

/** "Residents of Vesh Tamor": people who live there. */
const LIVING = new Set([
  'resident',
  'inhabitant',
  'people',
  'population',
  'villager',
  'native',
  'citizen',
  'mayor',
  'governor',
  'outskirt',
  'control',
  'siege',
])

const word0 = (doc: ParsedDocument, run: Run): boolean => doc.tokens[run.first]!.upos === 'PROPN'

/** Whether the name, or the row of names it stands in ("A, B and C said"), is the subject of a verb of saying. */
const isSpeaking = (doc: ParsedDocument, head: number): boolean => {
  const first = wordAt(doc, listHead(doc, head))
  const verb = baseRel(first.rel) === 'nsubj' && first.head >= 0 ? wordAt(doc, first.head) : null
  const speech = verb?.upos === 'VERB' ? speechVerbOf(verb.lemma) : undefined
  return speech !== undefined && SPEECH_CLASSES.has(speech.class)
}

/** What the sentence does with the name. */
function contextVotes(
  doc: ParsedDocument,
  run: Run,
  headWord: number,
  previous: string,
  add: (type: NameType, weight: number, rule: string) => void,
): void {
  const { tokens } = doc
  const head = tokens[headWord]!
  const size = run.last - run.first
  const rel = baseRel(head.rel)
  const governor = head.head >= 0 ? tokens[head.head]! : null
  if (isSpeaking(doc, headWord)) {
    const short = size === 1 && /^\p{Lu}{2,6}$/u.test(tokens[run.first]!.text)
    add(short ? 'organisation' : 'person', 2, 'says')
    add('organisation', 1, 'says')
  } else if (governor?.upos === 'VERB' && head.rel === 'nsubj' && word0(doc, run)) {
    add('person', 0.5, 'does')
    add('organisation', 0.5, 'does')
  }
  // "The Owls claimed responsibility": whoever claims a deed is a body that does such.
  if (rel === 'nsubj' && governor?.lemma === 'claim') {
    const objects = doc.children[governor.index]!.filter((c) => tokens[c]!.rel === 'obj')
    if (objects.some((c) => wordClass('RESPONSIBILITY').has(tokens[c]!.lemma))) add('organisation', 4, 'claims-a-deed')
  }
  // "Sochi talks", "Nedbank shares": persons rarely stand before a noun like that.
  if (governor && rel === 'compound' && head.head >= run.last && governor.upos === 'NOUN') {
    if (nameCue('family').has(governor.lemma.toLowerCase())) add('person', 2, 'before-family')
    else {
      add('place', 0.8, 'before-noun')
      add('organisation', 0.7, 'before-noun')
    }
  }
  if (governor && (rel === 'obl' || rel === 'nmod') && previous !== '' && head.head < run.first) {
    const locative = nameCue('locative-strong').has(previous) ? 3 : nameCue('locative').has(previous) ? 1.5 : 0
    // "in HBKU": abbreviations are bodies first.
    const short = size === 1 && word0(doc, run) && /^\p{Lu}{2,6}$/u.test(tokens[run.first]!.text)
    if (locative > 0 && size <= 3) add('place', short ? locative * 0.2 : locative, 'locative')
    if (previous === 'of' && nameCue('country-noun').has(governor.lemma) && size <= 2)
      add('place', 2, 'country-noun-of')
    if (previous === 'of' && nameCue('place-noun').has(governor.lemma))
      add('place', nameCue('country-noun').has(governor.lemma) ? 2 : 4, 'place-noun-of')
    if (previous === 'of' && LIVING.has(governor.lemma.toLowerCase())) add('place', 3, 'people-of')
    if (previous === 'by' || previous === 'with') add('person', 0.5, 'by-with')
  }
  // "X, a town in the north", "X, the group's leader", "the newspaper X".
  for (const child of doc.children[headWord]!) {
    const word = tokens[child]!
    if (word.rel === 'appos' && child >= run.last && word.upos === 'NOUN') apposVote(doc, child, add)
    if (word.rel === 'cop' || word.rel === 'nsubj') return
  }
  if (rel === 'appos' && governor && governor.upos === 'NOUN' && governor.index < run.first)
    apposVote(doc, governor.index, add)
  if (
    rel === 'nsubj' &&
    governor &&
    governor.upos === 'NOUN' &&
    doc.children[governor.index]!.some((c) => tokens[c]!.rel === 'cop')
  ) {
    apposVote(doc, governor.index, add)
  }
}

function apposVote(
  doc: ParsedDocument,
  noun: number,
  add: (type: NameType, weight: number, rule: string) => void,
): void {
  const sentence = doc.sentences[doc.tokens[noun]!.sentence]!
  const lower = (i: number): string => doc.tokens[i]?.text.toLowerCase() ?? ''
  if (nameCue('place-noun').has(lower(noun))) add('place', 4, 'appositive-place')
  const agent = agentAt(lower, noun, sentence.first)?.agent
  if (agent?.kind === 'person') add('person', 4, 'appositive-person')
  else if (agent && (agent.kind === 'group' || agent.kind === 'organisation')) add('organisation', 4, 'appositive-body')
}

/** The noun of "'s NOUN" with its last modifier: "prime minister", "army". */
function ownedNoun(doc: ParsedDocument, from: number): string | null {
  const { tokens } = doc
  const sentence = tokens[from]!.sentence
  let i = from
  while (
    i + 1 < tokens.length &&
    tokens[i + 1]!.sentence === sentence &&
    ['ADJ', 'NOUN'].includes(tokens[i]!.upos) &&
    ['NOUN'].includes(tokens[i + 1]!.upos)
  )
    i++
  if (tokens[i]!.upos !== 'NOUN') return null
  const pair = i > from ? `${tokens[i - 1]!.text} ${tokens[i]!.text}`.toLowerCase() : ''
  return nameCue('country-noun').has(pair) ? pair : tokens[i]!.text.toLowerCase()
}
