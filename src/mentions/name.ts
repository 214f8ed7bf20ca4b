/**
 * A name as the first step of this stage sees it: a stretch of words that is written as a name, and what kind of thing it
 * most likely names. Places and actors are made from these; a name may become both ("Doha") or neither ("Ramadan").
 */

/**
 * person, organisation (any body that can act: parties, ministries, media, armed groups), place (countries, towns, rivers),
 * people (demonyms: "Israeli", "Palestinians", faiths), facility (buildings, airports), other (treaties, works, events).
 */
export type NameType = 'person' | 'organisation' | 'place' | 'people' | 'facility' | 'other'

/** Where a name was looked up: the lexicon file (without .tsv) and the id of its row. */
export interface LexiconRef {
  readonly lexicon: 'countries' | 'regions' | 'igos' | 'groups' | 'media' | 'officials' | 'peoples'
  /** Row id; ISO3 for countries. */
  readonly id: string
  /** Which column matched: name (or any written form), adjective, people, capital, metonym. */
  readonly as: 'name' | 'adjective' | 'people' | 'capital' | 'metonym'
}

export interface NameSpan {
  /** Word range `[first, last)`, without titles, articles and possessive marks. */
  readonly first: number
  readonly last: number
  /** Word index of the syntactic head inside the range. */
  readonly head: number
  readonly type: NameType
  /** Lexicon rows with this form, best first; empty for a name no lexicon knows. */
  readonly entries: readonly LexiconRef[]
  /** 0..1: how sure the type is; below 0.5 it rests on shape alone. */
  readonly score: number
  /** Id of the rule that decided the type. */
  readonly rule: string
}
