/** What a cue takes as its source and content, and whether a rule is for a cue. */
import { attributionRule } from '../knowledge/attribution-rules.js'
import type { Range } from '../match/tree.js'
import type { CueSite } from './cues.js'

/** A cue with what it takes, before quotation marks and nesting are looked at. */
export interface Take {
  readonly site: CueSite
  readonly rule: string
  /** Head of the source, -1 when the text names none. */
  readonly source: number
  readonly content: readonly Range[]
  /** Head word of the content: its verb or noun. */
  readonly contentHead: number
}

/** True when the rule is for this kind of cue and the cue is sure enough for it; an unmeasured cue counts as `unmeasured`. */
export function fits(id: string, { entry }: CueSite, unmeasured = 1): boolean {
  const { classes, leastShare } = attributionRule(id)
  return (classes === null || classes.has(entry.class)) && (entry.share ?? unmeasured) >= leastShare
}
