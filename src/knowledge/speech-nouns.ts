import { list, once, readTable } from './table.js'

/** A noun for something said or thought: "statement", "warning", "tally". */
export interface SpeechNoun {
  readonly lemma: string
  readonly class: string
  readonly frames: readonly string[]
  readonly modality: string
}

const COLUMNS = ['lemma', 'class', 'frames', 'modality', 'note'] as const

export const speechNouns = once((): readonly SpeechNoun[] =>
  readTable('speech-nouns', COLUMNS).map(({ cells }) =>
    Object.freeze({ lemma: cells.lemma, class: cells.class, frames: list(cells.frames), modality: cells.modality }),
  ),
)

const byLemma = once(() => new Map(speechNouns().map((n) => [n.lemma, n])))

export const speechNounOf = (lemma: string): SpeechNoun | undefined => byLemma().get(lemma)
