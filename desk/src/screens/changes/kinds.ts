import type { ChangesAnswer } from '../../../../src/api/routes/changes.js'

type Group = ChangesAnswer['groups'][number]

/** Kinds of change in plain words, with a sign for each. */
export const KINDS: Readonly<
  Record<Group['kind'], { readonly label: string; readonly sign: string; readonly says: string }>
> = {
  new: { label: 'New', sign: '+', says: 'not told by any report before' },
  revised: { label: 'Stands otherwise', sign: '≠', says: 'a round, proposal, position or article is not as it was' },
  superseded: { label: 'Newer count', sign: '↻', says: 'the same source gives another number' },
  contradicted: { label: 'Contradicted', sign: '×', says: 'two reports cannot both be right; neither is weighed' },
  settled: { label: 'Settled', sign: '●', says: 'what was expected came about, or was called off' },
}

/** What a change is about. */
export const ABOUT: Readonly<Record<Group['changes'][number]['about'], string>> = {
  happening: 'happening',
  figure: 'count',
  round: 'round of talks',
  proposal: 'proposal',
  position: 'position',
  text: 'article',
}
