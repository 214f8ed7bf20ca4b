/** Verbs whose content often comes without a "that": "said rebels had left", "the report indicates two were killed". */
export const TELLING: ReadonlySet<string> = new Set(
  'say report indicate state confirm claim announce add note reveal show learn hear believe think'.split(' '),
)
