/** The event types of PLOVER 2.0, from the friendliest to the most hostile. */
export const PLOVER_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'REJECT', 'ACCUSE', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const // biome-ignore format: one row a half of the scale
export type PloverType = (typeof PLOVER_TYPES)[number]
