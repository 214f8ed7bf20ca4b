import { list, once, readTable } from './table.js'

/** A verb, or a verb with its particle, that says, thinks, asks, promises, threatens ... */
export interface SpeechVerb {
  readonly lemma: string
  readonly class: string
  readonly frames: readonly string[]
  /** How its content stands by default. */
  readonly modality: string
  /** What it commits its source to: committed, reported, uncommitted, negative. */
  readonly factuality: string
  readonly direct: boolean
}

const COLUMNS = ['lemma', 'class', 'frames', 'modality', 'factuality', 'direct', 'note'] as const

export const speechVerbs = once((): readonly SpeechVerb[] =>
  readTable('speech-verbs', COLUMNS).map(({ cells }) =>
    Object.freeze({
      lemma: cells.lemma,
      class: cells.class,
      frames: list(cells.frames),
      modality: cells.modality,
      factuality: cells.factuality,
      direct: cells.direct === 'yes',
    }),
  ),
)

const byLemma = once(() => new Map(speechVerbs().map((v) => [v.lemma, v])))

/** By lemma; a phrase is asked for whole: "call for". */
export const speechVerbOf = (lemma: string): SpeechVerb | undefined => byLemma().get(lemma)
