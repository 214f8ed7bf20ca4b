/** Whose word it is what a statement tells. */
import type { Modality, Statement } from '../model.js'

/** How the description of a source begins where the text has none: "unattributed reports", "unattributed accusers". */
export const NOBODY = 'unattributed'

/**
 * The speakers of a statement. Of what nobody is said to tell, whoever tells that: "Omar Belo said two were allegedly beaten"; and of what is
 * foreseen or asked by nobody, the report itself: "are expected to meet", "was ordered to pay".
 */
export const sayersOf = (
  statements: readonly Statement[],
  { sourceHead, modality, speakers, within }: Statement,
): readonly string[] => {
  if (sourceHead >= 0) return speakers
  const around = statements[within ?? -1]
  if (around !== undefined) return sayersOf(statements, around)
  return HEARSAY.has(modality) ? speakers : ['report']
}

const HEARSAY: ReadonlySet<Modality> = new Set(['asserted', 'negated', 'alleged', 'possible'])
