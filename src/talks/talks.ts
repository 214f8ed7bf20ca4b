/** The talks stage: what mediators and analysts keep in their heads, read from the text. Calls its parts in order, nothing else. */
import type { EventDocument, Position, Proposal, Round, TalksDocument } from '../model.js'
import { readConditions } from './conditions/conditions.js'
import { readFigures } from './figures/figures.js'
import { readTensions } from './tensions.js'
import { readWording } from './wording.js'

/** Adds figures, conditions, wording, rounds, proposals, positions, and last the tensions between all of them. */
export function readTalks(doc: EventDocument): TalksDocument {
  const { figures, notices } = readFigures(doc)
  const conditions = readConditions(doc)
  const wording = readWording(doc)
  const rounds: readonly Round[] = []
  const proposals: readonly Proposal[] = []
  const positions: readonly Position[] = []
  const found = { figures, conditions, wording, rounds, proposals, positions }
  const records = { ...doc, ...found, notices: [...doc.notices, ...notices] }
  return { ...records, tensions: readTensions(records) }
}
