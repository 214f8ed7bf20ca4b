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
  const { tokens } = doc
  let country: number | null = null
  let owner: number | null = null
  let definite = false
  let counted = false
  let joint = false
  let pair = false
  let peer: number | null = null
  const qualifiers: string[] = []
  let complement = ''
  const word = tokens[head]!
  const lemma = word.lemma.toLowerCase()
  const take = (at: number): boolean => {
    const k = nameAt[at]!
    if (k >= 0) {
      const name = names[k]!
      if (name === skip) return true
      if (name.type === 'other' || name.type === 'facility') return false
      if (name.entries[0]?.lexicon === 'peoples') return false
      if (name.type === 'people' && name.entries.length === 0 && !book.keys.demonyms.has(nameKey(doc, name)))
        return false
      if (name.type === 'place' && (name.entries[0]?.lexicon === 'regions' || name.entries[0]?.as === 'capital'))
        return false
      if (name.type === 'place' && name.entries.length === 0 && !scene.isCountry(name)) return false
      const index = entityOfName(book, name)
      if (name.type === 'people' || (name.type === 'place' && book.entities[index]!.kind === 'country'))
        country ??= index
      else owner ??= index
      return true
    }
    const entity = scene.entityAt[at]!
    if (entity >= 0) {
      if (book.entities[entity]!.kind === 'country') country ??= entity
      else owner ??= entity
      return true
    }
    return false
  }
  for (const child of doc.children[head]!) {
    if (child < first || child >= last) continue
    const c = tokens[child]!
    const rel = baseRel(c.rel)
    const text = lower(child)
    if (c.rel === 'nmod:poss') {
      definite = true
      peer ??= scene.entityAt[child]! >= 0 ? scene.entityAt[child]! : null
      // "my office", "its" of nobody known: not to be mistaken for "the office".
      if (!take(child) && c.xpos === 'PRP$') complement = text
    } else if (rel === 'det') {
      if (DEFINITE.has(text)) definite = true
      if (JOINT.has(text)) joint = true
    } else if (rel === 'nummod') {
      counted = true
      if (text === 'two') pair = true
    } else if (rel === 'amod' || rel === 'compound' || (rel === 'nmod' && child < head)) {
      if (text === 'two') pair = true
      if (text === 'both') joint = true
      const named = nameAt[child]! >= 0 ? take(child) : false
      // "U.S. Treasury officials": the modifier's own modifier is a country too.
      for (const inner of doc.children[child]!)
        if (nameAt[inner]! >= 0 && baseRel(tokens[inner]!.rel) !== 'conj') take(inner)
      if (!named && !NO_QUALIFIER.has(text) && nameAt[child]! < 0 && !insideNoun(ground, child, head))
        qualifiers.push(text)
      else if (!named && nameAt[child]! >= 0) qualifiers.push(text)
    } else if (rel === 'nmod' && child > head) {
      const prep = kids(doc, child, 'case')[0]
      const by = prep === undefined ? '' : lower(prep)
      const wide =
        by === 'of' ||
        by === 'from' ||
        (by === 'for' && SPEAKS_FOR.has(lower(head))) ||
        (by === 'to' && actorNoun('aide').has(lemma))
      if (!(wide && (nameAt[child]! >= 0 || scene.entityAt[child]! >= 0) && take(child))) {
        complement += `${complement === '' ? '' : ' '}${by} ${phraseText(ground, child)}`
      }
    } else if (rel === 'acl' && c.rel !== 'acl:relcl')
      complement += `${complement === '' ? '' : ' '}${phraseText(ground, child)}`
  }
  // A demonym the parser hung elsewhere inside the phrase: "senior Iranian government officials".
  if (country === null && owner === null) {
    for (let i = first; i < head; i++)
      if (nameAt[i]! >= 0 && names[nameAt[i]!]!.type === 'people' && under(ground, i, head)) take(i)
  }
  const plural = word.xpos === 'NNS' || word.xpos === 'NNPS' || lower(head).endsWith('men')
  return {
    country,
    owner,
    ownerKind: owner === null ? null : book.entities[owner]!.kind,
    peer,
    definite,
    plural,
    counted,
    // "Two men opened fire" are two new people, "the two men" those told of; "two countries" may be the two of the report.
    joint: joint || (pair && (definite || !actorNoun('newcomer').has(lemma))),
    qualifiers,
    complement,
    shown: shownOf(ground, book, scene, head, first, last),
  }
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
