/** What the words around an actor's noun say: whose, of which country, how many, known or new. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { baseRel, kids, readingOf } from '../match/tree.js'
import type { ActorKind, ParsedDocument } from '../model.js'
import { type Casebook, entityOfName } from './casebook.js'
import type { Ground } from './drafts.js'
import type { NameSpan } from './name.js'
import { nameKey } from './names.js'
import type { Scene } from './scene.js'

export interface Description {
  /** Entity of the country it belongs to ("Israeli", "of Darvela"), or null. */
  readonly country: number | null
  /** Entity of a body or a person it belongs to ("Hamas", "its"), or null. */
  readonly owner: number | null
  readonly ownerKind: ActorKind | null
  /** Entity of the possessor, whatever else it belongs to: "his" in "his Armenian counterpart". */
  readonly peer: number | null
  readonly definite: boolean
  readonly plural: boolean
  readonly counted: boolean
  /** "the two sides", "both parties". */
  readonly joint: boolean
  /** Adjectives and modifiers that make it another actor: "southern", "rebel". */
  readonly qualifiers: readonly string[]
  /** What its "of", "in", "from" says, when that is not its country or body. */
  readonly complement: string
  /** Short neutral words for it, without article and numbers of sources. */
  readonly shown: string
}

const JOINT = new Set(['both', 'each', 'either', 'neither'])

/** "Spokesman for Hamas" is of Hamas; "envoy for Syria" is not of Syria. */
const SPEAKS_FOR = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'negotiator',
  'representative',
  'lawyer',
  'analyst',
  'correspondent',
])

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'such'])
const NO_QUALIFIER = new Set([
  'senior',
  'top',
  'other',
  'same',
  'own',
  'former',
  'late',
  'several',
  'many',
  'more',
  'new',
  'first',
  'last',
  'current',
  'whole',
  'entire',
  'main',
  'key',
  'said',
  'leading',
  'high-ranking',
  'certain',
  'unidentified',
  'unnamed',
  'least',
])

/** What is being read of a phrase: its words, whom it may skip, and what they have said so far. */
interface Reading {
  readonly ground: Ground
  readonly book: Casebook
  readonly scene: Scene
  readonly head: number
  readonly skip: NameSpan | null
  readonly qualifiers: string[]
  country: number | null
  owner: number | null
  peer: number | null
  definite: boolean
  counted: boolean
  joint: boolean
  /** "two". */
  pair: boolean
  complement: string
}

/** What the words of the phrase `[first, last)` around `head` say of it; `skip` is a name that is not its owner's. */
export function describe(
  ground: Ground,
  book: Casebook,
  scene: Scene,
  head: number,
  first: number,
  last: number,
  skip: NameSpan | null,
): Description {
  const { doc, nameAt, names, lower } = ground
  const reading: Reading = {
    ground,
    book,
    scene,
    head,
    skip,
    qualifiers: [],
    country: null,
    owner: null,
    peer: null,
    definite: false,
    counted: false,
    joint: false,
    pair: false,
    complement: '',
  }
  for (const child of doc.children[head]!) if (child >= first && child < last) readPart(reading, child)
  // A demonym the parser hung elsewhere inside the phrase: "senior Iranian government officials".
  if (reading.country === null && reading.owner === null) {
    for (let i = first; i < head; i++)
      if (nameAt[i]! >= 0 && names[nameAt[i]!]!.type === 'people' && under(ground, i, head)) takeOwner(reading, i)
  }
  const word = doc.tokens[head]!
  const { country, owner, peer, definite, counted, joint, pair, qualifiers, complement } = reading
  return {
    country,
    owner,
    ownerKind: owner === null ? null : book.entities[owner]!.kind,
    peer,
    definite,
    plural: word.xpos === 'NNS' || word.xpos === 'NNPS' || lower(head).endsWith('men'),
    counted,
    // "Two men opened fire" are two new people, "the two men" those told of; "two countries" may be the two of the report.
    joint: joint || (pair && (definite || !actorNoun('newcomer').has(word.lemma.toLowerCase()))),
    qualifiers,
    complement,
    shown: shownOf(ground, book, scene, head, first, last),
  }
}

/** What one word under the noun says of it. */
function readPart(reading: Reading, child: number): void {
  const { lower, doc } = reading.ground
  const { rel: whole, head } = doc.tokens[child]!
  const rel = baseRel(whole)
  const text = lower(child)
  if (whole === 'nmod:poss') readOwner(reading, child)
  else if (rel === 'det') {
    if (DEFINITE.has(text)) reading.definite = true
    if (JOINT.has(text)) reading.joint = true
  } else if (rel === 'nummod') {
    reading.counted = true
    if (text === 'two') reading.pair = true
  } else if (rel === 'amod' || rel === 'compound' || (rel === 'nmod' && child < head)) readModifier(reading, child)
  else if (rel === 'nmod' && child > head) {
    if (!takesComplement(reading, child))
      addComplement(reading, `${caseWord(reading.ground, child)} ${phraseText(reading.ground, child)}`)
  } else if (rel === 'acl' && whole !== 'acl:relcl') addComplement(reading, phraseText(reading.ground, child))
}

const addComplement = (reading: Reading, words: string): void => {
  reading.complement += `${reading.complement === '' ? '' : ' '}${words}`
}

/** "Its", "Hamas's". */
function readOwner(reading: Reading, child: number): void {
  const { ground, scene } = reading
  reading.definite = true
  reading.peer ??= scene.entityAt[child]! >= 0 ? scene.entityAt[child]! : null
  // "my office", "its" of nobody known: not to be mistaken for "the office".
  if (!takeOwner(reading, child) && ground.doc.tokens[child]!.xpos === 'PRP$') reading.complement = ground.lower(child)
}

/** "Israeli", "southern", "rebel", "U.S. Treasury". */
function readModifier(reading: Reading, child: number): void {
  const { ground, head } = reading
  const { doc, nameAt } = ground
  const text = ground.lower(child)
  if (text === 'two') reading.pair = true
  if (text === 'both') reading.joint = true
  const named = nameAt[child]! >= 0 && takeOwner(reading, child)
  // "U.S. Treasury officials": the modifier's own modifier is a country too.
  for (const inner of doc.children[child]!)
    if (nameAt[inner]! >= 0 && baseRel(doc.tokens[inner]!.rel) !== 'conj') takeOwner(reading, inner)
  const isQualifier = nameAt[child]! >= 0 || (!NO_QUALIFIER.has(text) && !insideNoun(ground, child, head))
  if (!named && isQualifier) reading.qualifiers.push(text)
}

/** "Of Darvela", "for Hamas": True where the complement says whose it is. */
function takesComplement(reading: Reading, child: number): boolean {
  const { ground, scene, head } = reading
  const by = caseWord(ground, child)
  const tellsWhose =
    by === 'of' ||
    by === 'from' ||
    (by === 'for' && SPEAKS_FOR.has(ground.lower(head))) ||
    (by === 'to' && actorNoun('aide').has(ground.doc.tokens[head]!.lemma.toLowerCase()))
  return tellsWhose && (ground.nameAt[child]! >= 0 || scene.entityAt[child]! >= 0) && takeOwner(reading, child)
}

/** The preposition of a complement, or "". */
const caseWord = ({ doc, lower }: Ground, child: number): string => {
  const prep = kids(doc, child, 'case')[0]
  return prep === undefined ? '' : lower(prep)
}

/** Takes the actor at a word for the country or the owner of the phrase; false where it is neither. */
function takeOwner(reading: Reading, at: number): boolean {
  const { ground, book, scene, skip } = reading
  const name = ground.nameAt[at]! < 0 ? undefined : ground.names[ground.nameAt[at]!]!
  if (name !== undefined && name === skip) return true
  const entity = name === undefined ? scene.entityAt[at]! : ownerNamed(reading, name)
  if (entity < 0) return false
  const isCountry = book.entities[entity]!.kind === 'country'
  if (name?.type === 'people' || (isCountry && (name === undefined || name.type === 'place')))
    reading.country ??= entity
  else reading.owner ??= entity
  return true
}

/** The entity of a name that may own things; -1 for peoples, regions, capitals and what is no state. */
function ownerNamed({ ground: { doc }, book, scene }: Reading, name: NameSpan): number {
  const { type, entries } = name
  const [entry] = entries
  if (type === 'other' || type === 'facility' || entry?.lexicon === 'peoples') return -1
  if (type === 'people' && entry === undefined && !book.keys.demonyms.has(nameKey(doc, name))) return -1
  if (type === 'place' && (entry?.lexicon === 'regions' || entry?.as === 'capital')) return -1
  if (type === 'place' && entry === undefined && !scene.isCountry(name)) return -1
  return entityOfName(book, name)
}

/** Words of the noun's own form ("health" in "health officials") are no qualifiers; the agent row has them. */
function insideNoun({ doc, lower }: Ground, child: number, head: number): boolean {
  return child === head - 1 && doc.tokens[child]!.upos === 'NOUN' && lower(child).length > 0
}

function under({ doc }: Ground, i: number, head: number): boolean {
  for (let at = i, step = 0; at >= 0 && step < 5; at = doc.tokens[at]!.head, step++) if (at === head) return true
  return false
}

function phraseText({ doc, lower }: Ground, head: number): string {
  const words: string[] = []
  const todo = [head]
  for (let at = todo.pop(), n = 0; at !== undefined && n < 12; at = todo.pop(), n++) {
    if (!['the', 'a', 'an'].includes(lower(at))) words.push(lower(at))
    todo.push(...doc.children[at]!)
  }
  return words.sort().join(' ')
}

const LONGEST_SHOWN = 9

/** The phrase without article; an owner's pronoun is replaced by the owner: "its fighters" -> "Hamas fighters". */
function shownOf(ground: Ground, book: Casebook, scene: Scene, head: number, first: number, last: number): string {
  const { doc, lower, nameAt } = ground
  let from = first
  // "No fewer than 14" is not "fewer than 14".
  const stays = (i: number): boolean => lower(i) === 'no' && doc.tokens[i + 2]?.text === 'than'
  while (from < head && !stays(from) && (ARTICLES.has(lower(from)) || doc.tokens[from]!.upos === 'PUNCT')) from++
  let to = last
  if (to - from > LONGEST_SHOWN) {
    to = head + 1
    // "residents of Khan Younis" keeps its first complement when that is short.
    const next = doc.tokens[to]
    if (next && next.text === 'of' && last - from > 0) {
      let end = to + 1
      const soCalled = isSoCalled(doc, to + 3) ? 3 : 0
      const inName = (i: number): boolean => nameAt[i]! >= 0 && nameAt[i] === nameAt[i - 1]
      while (
        end < last &&
        (end - to - soCalled < 4 || inName(end)) &&
        (inName(end) ||
          isSoCalled(doc, end) ||
          !['PUNCT', 'VERB', 'AUX', 'SCONJ', 'ADP'].includes(doc.tokens[end]!.upos))
      )
        end++
      while (end > to && ['CCONJ', 'DET', 'ADP'].includes(doc.tokens[end - 1]!.upos)) end--
      if (end - from - soCalled <= LONGEST_SHOWN + 3) to = end
    }
  }
  const text = readingOf(doc, [from, to])
  const lead = doc.tokens[from]!
  if (['PRP$', 'WP$'].includes(lead.xpos) && from < head) {
    const owner = scene.entityAt[from]!
    const rest = readingOf(doc, [from + 1, to])
    return owner >= 0 ? `${nameOf(book, owner)} ${rest}` : rest
  }
  return text
}

/** Inside "so-called", whose hyphen and participle end no phrase. */
const isSoCalled = ({ tokens }: ParsedDocument, i: number): boolean =>
  [i - 2, i - 1, i].some(
    (at) =>
      tokens[at]?.text.toLowerCase() === 'so' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.text === 'called',
  )

const ARTICLES = new Set(['the', 'a', 'an', 'some', 'this', 'these', 'those', 'that', 'any', 'no', 'all'])

/** Working name of an actor; the display names are chosen at the end. */
export function nameOf(book: Casebook, index: number): string {
  const entity = book.entities[index]!
  if (entity.person && entity.forms.size === 0 && entity.office !== null) return entity.office
  if (entity.shown !== null) return entity.shown
  let best = ''
  for (const form of entity.forms.keys()) if (form.length > best.length) best = form
  return best || 'its'
}
