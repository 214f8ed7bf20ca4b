/** Verbs whose content often comes without a "that": "said rebels had left", "the report indicates two were killed". */
export const TELLING: ReadonlySet<string> = new Set(
  'say report indicate state confirm claim announce add note reveal show learn hear believe think'.split(' '),
)

/** Verbs that only somebody who speaks does: "he said two were killed, blaming the army". */
export const SPEAKING: ReadonlySet<string> = new Set(
  'blame accuse add warn urge call describe denounce condemn insist stress vow demand cite'.split(' '),
)
