import { DataError } from '../errors.js'

/**
 * What is done with a fault found in lexicons or rules: reading stops at the first one, `parley codebook check` gathers them all.
 * Whoever finds a fault goes on with a harmless value after telling it.
 */
export type Complain = (fault: string) => void

/** Stops at the fault: a DataError. */
export const refuse: Complain = (fault) => {
  throw new DataError(fault)
}
