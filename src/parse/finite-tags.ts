/** Tags of verbs that can stand as the verb of a sentence. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
