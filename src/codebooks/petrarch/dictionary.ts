/** What a PETRARCH dictionary holds, the same whether it was read from the program's own text form or from JSON Lines. */

/** A code of an actor, for as long as it held. */
export interface DatedCode {
  readonly code: string
  /** YYYY-MM-DD, YYYY-MM or YYYY; null = open. */
  readonly from: string | null
  readonly to: string | null
}

/** A name of an actor as the dictionary writes it, without underscores, and the line it stands on. */
export interface Form {
  readonly text: string
  readonly line: number
}

/** What kind of dictionary a file is, as its name says: names of peoples and faiths have codes that mean states elsewhere. */
export type ActorFileKind = 'actors' | 'ethnic' | 'religious'

export interface ActorEntry {
  readonly file: string
  readonly line: number
  readonly kind: ActorFileKind
  /** The headword first. */
  readonly forms: readonly [Form, ...Form[]]
  readonly codes: readonly DatedCode[]
}

export interface AgentEntry {
  readonly file: string
  readonly line: number
  readonly word: string
  /** Plural and other forms given with it. */
  readonly more: readonly string[]
  /** "~GOVMIL" without the tilde. */
  readonly code: string
}

/** A pattern under a block of verbs: its tokens before they are understood. */
export interface VerbPattern {
  readonly line: number
  readonly text: string
  readonly code: string
}

/** A verb: its word, what must stand before and after it when it is one of several words, and the code it has by itself. */
export interface Verb {
  readonly line: number
  readonly word: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly code: string
}

export interface VerbBlock {
  readonly verbs: readonly Verb[]
  readonly patterns: readonly VerbPattern[]
}

export interface VerbFile {
  readonly file: string
  readonly blocks: readonly VerbBlock[]
  /** Members of the synonym sets by their names without "&". */
  readonly sets: ReadonlyMap<string, readonly string[]>
}

/** All that a folder of dictionaries holds. */
export interface Dictionaries {
  readonly actors: readonly ActorEntry[]
  readonly agents: readonly AgentEntry[]
  readonly verbs: readonly VerbFile[]
  /** Files and how many entries each had. */
  readonly entries: ReadonlyMap<string, number>
}
