import type { NetworkAnswer } from '../../../../src/api/routes/network.js'
import { FAMILY_FACTS, LANE_NAMES } from '../../../../src/views/across/act-families.js'
import { inNumber } from '../../parts/in-number.js'
import type { Line } from './strokes.js'

export type Party = NetworkAnswer['parties'][number]

/** A line as a sentence: "Israel to Lebanon: force, happened, a report says; 12 happenings". */
export const lineInWords = (
  { from, to, directed, family, lane, happenings }: Line,
  names: ReadonlyMap<string, string>,
): string =>
  `${names.get(from) ?? from} ${directed ? 'to' : 'and'} ${names.get(to) ?? to}: ${FAMILY_FACTS[family].name}, ${LANE_NAMES[lane]}; ${inNumber(happenings, 'happening')}`

/** A party as it is told to who cannot see its mark. */
export const partyInWords = ({ name, kind, happenings, degree }: Party): string =>
  `${name}, ${kind.replaceAll('_', ' ')}: ${inNumber(happenings, 'happening')} with ${inNumber(degree, 'other party', 'other parties')}`

/** The types behind a line, those with most first: "ASSAULT 12, COERCE 1". */
export const typesInWords = ({ types }: Line): string =>
  types
    .toSorted((one, other) => other.happenings - one.happenings)
    .map(({ type, happenings }) => `${type} ${happenings}`)
    .join(', ')
