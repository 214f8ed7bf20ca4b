import type { Casebook } from './casebook.js'
import type { Description } from './description.js'
import type { Ground, NominalDraft } from './drafts.js'
import type { Scene } from './scene.js'

/** A description whose actor is sought, with all that its judges look at. */
export interface NominalCase {
  readonly ground: Ground
  readonly book: Casebook
  readonly scene: Scene
  readonly draft: NominalDraft
  /** What its words say: whose, how many, known or new. */
  readonly d: Description
  /** Entity of the country it belongs to, wherever the parser hung that. */
  readonly country: number | null
}
