import { type LemmaEdit, type LemmaRules, lemmaRules } from '../knowledge/lemma-rules.js'

/** Words kept per tag before the cache is thrown away: far more than a report has, little enough to hold. */
const CACHED = 20_000

interface Tag {
  readonly rules: LemmaRules
  readonly upos: string
  readonly proper: boolean
  readonly cache: Map<string, string>
}

const tags = new Map<string, Map<string, Tag>>()
const NO_RULES: LemmaRules = { words: new Map(), endings: new Map(), longest: 0 }

/** Where the tagger's two tags do not go together, the Penn tag says more about the form. */
const USUAL: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  PRP: 'PRON',
}

const tagFor = (upos: string, xpos: string): Tag => {
  let byXpos = tags.get(upos)
  if (byXpos === undefined) {
    byXpos = new Map()
    tags.set(upos, byXpos)
  }
  let tag = byXpos.get(xpos)
  if (tag === undefined) {
    const rules = lemmaRules()
    const found = rules.get(`${upos}:${xpos}`) ?? rules.get(`${USUAL[xpos] ?? ''}:${xpos}`) ?? NO_RULES
    tag = { rules: found, upos, proper: upos === 'PROPN' || xpos === 'NNP' || xpos === 'NNPS', cache: new Map() }
    byXpos.set(xpos, tag)
  }
  return tag
}

/** Dictionary form of a word with these tags: "struck" VERB VBD -> "strike", "Israelis" PROPN NNPS -> "Israeli". */
export const lemmatize = (form: string, upos: string, xpos: string): string => {
  const tag = tagFor(upos, xpos)
  const known = tag.cache.get(form)
  if (known !== undefined) return known
  const lemma = lemmaOf(form, tag)
  if (tag.cache.size >= CACHED) tag.cache.clear()
  tag.cache.set(form, lemma)
  return lemma
}

const lemmaOf = (form: string, { rules, proper, upos }: Tag): string => {
  const plain = form.replace(/[’‘`´]/g, "'")
  const small = plain.toLowerCase()
  if (upos === 'NUM' && /\d/.test(plain)) return small.replace(/(?<=\d),(?=\d)/g, '')
  const upper = plain.length > 1 && plain === plain.toUpperCase() && plain !== small
  const whole = rules.words.get(small)
  // Names keep their own letters: no ending tells BEIRUT from UNIFIL.
  if (proper) return upper ? plain : asWritten(plain, whole ?? byEnding(small, rules))
  const edit = whole ?? byEnding(small, rules)
  if (upper && whole === undefined && edit.cut === 0 && isAcronym(plain, small, upos)) return plain
  if (edit.casing === 'kept') return asWritten(plain, edit)
  // An ending never eats the whole word ("s", "ed" cut loose by a typing error).
  const lemma = small.slice(0, small.length - edit.cut) + edit.add || small
  // An ending may mark nationality ("Peruvian") only where the writer saw it too; a known word always.
  const capitalised = whole !== undefined || plain.charAt(0) !== small.charAt(0)
  return edit.casing === 'capital' && capitalised ? capital(lemma) : lemma
}

const NOTHING: LemmaEdit = { cut: 0, add: '', casing: 'small' }

const byEnding = (small: string, rules: LemmaRules): LemmaEdit => {
  // The whole word is no ending of itself: "men" is not "-men".
  for (let n = Math.min(rules.longest, small.length - 1); n >= 0; n--) {
    const edit = rules.endings.get(small.slice(small.length - n))
    if (edit !== undefined && edit.cut <= small.length) return edit
  }
  return NOTHING
}

/** "IMF" and "X37" stay; "WAR" and "CEASEFIRE" in a headline are words. */
const isAcronym = (plain: string, small: string, upos: string): boolean =>
  /\d/.test(plain) || (OPEN.has(upos) && plain.length <= 5 && !(lemmaRules().get('SHORT')?.words.has(small) ?? false))

const OPEN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'X', 'SYM'])

/** The edit on the text's own letters: "CFLs" -> "CFL". */
const asWritten = (plain: string, edit: LemmaEdit): string =>
  plain.slice(0, plain.length - edit.cut) + edit.add || plain

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
