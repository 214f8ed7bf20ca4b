/** Whose word it is what a statement tells. */
import type { Modality, Statement } from '../model.js'

/** How the description of a source begins where the text has none: "unattributed reports", "unattributed accusers". */
export const NOBODY = 'unattributed'

/** The speakers of a statement; the report itself where it tells what is foreseen or asked: "are expected to meet", "was ordered to pay". */
export const sayersOf = ({ sourceHead, modality, speakers }: Statement): readonly string[] =>
  sourceHead >= 0 || HEARSAY.has(modality) ? speakers : ['report']

const HEARSAY: ReadonlySet<Modality> = new Set(['asserted', 'negated', 'alleged', 'possible'])
