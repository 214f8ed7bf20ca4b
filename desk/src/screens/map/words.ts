import { FAMILY_FACTS } from '../../../../src/views/across/act-families.js'
import { inNumber } from '../../parts/in-number.js'
import type { Spot } from './marks.js'

/** How precisely a place is known, in words. */
export const PRECISIONS: Readonly<Record<number, string>> = {
  1: 'the place itself',
  2: 'within about 25 km',
  3: 'in the district',
  4: 'in the province',
  5: 'along or within a wide stretch',
  6: 'in the country',
  7: 'at sea or in the air',
}

/** "force 12, talks and agreement 3". */
export const familiesInWords = ({ families }: Pick<Spot, 'families'>): string =>
  families.map(({ family, happenings }) => `${FAMILY_FACTS[family].name} ${happenings}`).join(', ')

/** A place as it is told to who cannot see its mark. */
export const spotInWords = (spot: Spot): string =>
  `${spot.name}, ${PRECISIONS[spot.prec] ?? 'precision not stated'}: ${inNumber(spot.happenings, 'happening')} (${familiesInWords(spot)})`
