/** The talks stage: what mediators and analysts keep in their heads, read from the text. Calls its parts in order, nothing else. */
import type { EventDocument, TalksDocument } from '../model.js'
import { readConditions } from './conditions/conditions.js'
import { readFigures } from './figures/figures.js'
import { countsOnce } from './figures/told-twice.js'
import { readPositions } from './positions/positions.js'
import { readProposals } from './proposals/proposals.js'
import { readRounds } from './rounds/rounds.js'
import { readTensions } from './tensions.js'
import { toldAgain } from './told-again.js'
import { readWording } from './wording.js'

/** Adds figures, conditions, wording, rounds, proposals, positions, and last the tensions between all of them; marks events told again, and joins counts told twice. */
export function readTalks(doc: EventDocument): TalksDocument {
  const { figures: tellings, notices } = readFigures(doc)
  const events = toldAgain(doc, tellings)
  const figures = countsOnce(doc, events, tellings)
  const conditions = readConditions(doc)
  const wording = readWording(doc)
  const spoken = readRounds(doc)
  const { rounds } = spoken
  const { positions, stands, table, answers } = readPositions(doc, spoken, conditions)
  const proposals = readProposals(doc, stands, table, answers)
  const found = { events, figures, conditions, wording, rounds, proposals, positions }
  const records = { ...doc, ...found, notices: [...doc.notices, ...notices, ...spoken.notices] }
  const { tensions, notices: untold } = readTensions(records)
  return { ...records, tensions, notices: [...records.notices, ...untold] }
}
