import { DataError } from '../errors.js'

/** A decision on something that was decided meanwhile: who decides has to look again. */
export class StaleError extends DataError {}
