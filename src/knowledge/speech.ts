/** The cue lexicons data/lexicons/speech-verbs.tsv and speech-nouns.tsv, indexed by the first word of the cue. */
import { once } from './in-use.js'
import { list, readTable } from './table.js'

export interface SpeechEntry {
  /** Lemmas of the cue in order: ["call", "for"]. */
  readonly words: readonly string[]
  /** The same as one string. */
  readonly lemma: string
  readonly class: string
  /** that, quote, inf, obj, obj+that, obj+inf, np, of, on, about, for, with, by, from, poss - most frequent first. */
  readonly frames: ReadonlySet<string>
  readonly modality: string
  /** Introduces quotations. */
  readonly direct: boolean
  /** Measured share of its occurrences that are cues (PolNeAR train), or null where it was too rare to measure. */
  readonly share: number | null
}

/** Entries whose first word is the key, longest first. */
export type CueIndex = ReadonlyMap<string, readonly SpeechEntry[]>

const shareOf = (note: string): number | null => {
  const found = /cue (\d\.\d+) of (\d+)/.exec(note)
  return found && Number(found[2]) >= 5 ? Number(found[1]) : null
}

interface CueCells {
  readonly lemma: string
  readonly class: string
  readonly frames: string
  readonly modality: string
  readonly note: string
  readonly direct?: string
}

function index(rows: readonly { readonly cells: CueCells }[]): CueIndex {
  const byWord = new Map<string, SpeechEntry[]>()
  for (const { cells } of rows) {
    const words = cells.lemma.split(' ')
    const entry: SpeechEntry = {
      words,
      lemma: cells.lemma,
      class: cells.class,
      frames: new Set(list(cells.frames)),
      modality: cells.modality || 'asserted',
      direct: cells.direct === 'yes',
      share: shareOf(cells.note),
    }
    const key = words[0] ?? ''
    const entries = byWord.get(key)
    if (entries) entries.push(entry)
    else byWord.set(key, [entry])
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return byWord
}

/** Verbs, phrasal verbs and "be confident"-like cues. */
export const speechVerbs: () => CueIndex = once(() =>
  index(readTable('speech-verbs', ['lemma', 'class', 'frames', 'modality', 'factuality', 'direct', 'note'])),
)

/** Nouns that carry what somebody said or thought: statement, claim, demand. */
export const speechNouns: () => CueIndex = once(() =>
  index(readTable('speech-nouns', ['lemma', 'class', 'frames', 'modality', 'note'])),
)

/** The entry of a verb that is a cue by itself, by its lemma; undefined for a verb that is none. */
export const speechVerbOf = (lemma: string): SpeechEntry | undefined =>
  speechVerbs()
    .get(lemma)
    ?.find(({ words }) => words.length === 1)
