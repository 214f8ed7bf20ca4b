/** Everything the choices rest on: cue sites, quotations, and what the rules make of each cue. */
import type { ParsedDocument } from '../model.js'
import { type CueSite, findCues } from './cues.js'
import { takeOf } from './frames.js'
import { type Ground, groundOf } from './ground.js'
import { withQuotations } from './quoted.js'
import { findQuotations } from './quotes.js'
import type { Take } from './take.js'

export interface Prepared {
  readonly sites: readonly CueSite[]
  readonly ground: Ground
  /** What the rules give, by the cue's head. */
  readonly takes: ReadonlyMap<number, Take>
}

/** Reads cues, quotations and the rules' takes of a report. */
export function prepare(doc: ParsedDocument): Prepared {
  const sites = findCues(doc)
  const listed = sites.filter((s) => s.kind !== 'unlisted' && s.kind !== 'colon')
  const heads = new Set(listed.map((s) => s.head))
  const plain = listed.map((s) => takeOf(doc, s, heads)).filter((t): t is Take => t !== null)
  const quotations = findQuotations(doc)
  const takes = withQuotations(doc, plain, listed, quotations).filter((t) => t.content.length > 0)
  return { sites, ground: groundOf(doc, listed, quotations), takes: new Map(takes.map((t) => [t.site.head, t])) }
}
