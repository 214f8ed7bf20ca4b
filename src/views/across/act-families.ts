/**
 * Families of acts as the network and the map draw them: the sixteen PLOVER types in seven, inside the four classes that CAMEO users know
 * (cooperation and conflict, in words and in deeds). What no PLOVER type covers is a family of its own, outside the classes.
 */

export const FAMILIES = ['talks', 'aid', 'demands', 'accusations', 'threats', 'pressure', 'force', 'other'] as const

export type ActFamily = (typeof FAMILIES)[number]

export const CLASSES = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const

export type ActClass = (typeof CLASSES)[number]

interface FamilyFacts {
  /** What it is called on the screen. */
  readonly name: string
  /** One letter that stands for it on a line, so that none needs its colour. */
  readonly letter: string
  readonly class: ActClass | null
  readonly types: readonly string[]
}

export const FAMILY_FACTS: Readonly<Record<ActFamily, FamilyFacts>> = {
  talks: {
    name: 'talks and agreement',
    letter: 'T',
    class: 'verbal cooperation',
    types: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  },
  aid: {
    name: 'cooperation and aid',
    letter: 'C',
    class: 'material cooperation',
    types: ['COOPERATE', 'AID', 'RETREAT'],
  },
  demands: {
    name: 'demands and refusals',
    letter: 'D',
    class: 'verbal conflict',
    types: ['REQUEST', 'REJECT'],
  },
  accusations: { name: 'accusations', letter: 'A', class: 'verbal conflict', types: ['ACCUSE'] },
  threats: { name: 'threats', letter: '!', class: 'verbal conflict', types: ['THREATEN'] },
  pressure: {
    name: 'pressure and protest',
    letter: 'P',
    class: 'material conflict',
    types: ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE'],
  },
  force: { name: 'force', letter: 'F', class: 'material conflict', types: ['ASSAULT'] },
  other: { name: 'other acts', letter: 'O', class: null, types: [] },
}

const BY_TYPE: ReadonlyMap<string, ActFamily> = new Map(
  FAMILIES.flatMap((family) => FAMILY_FACTS[family].types.map((type) => [type, family] as const)),
)

/** The family of an act by its PLOVER type; null stands for one that PLOVER does not code. */
export const actFamily = (plover: string | null): ActFamily => BY_TYPE.get(plover ?? '') ?? 'other'

/** Types that parties do together: which of them a sentence puts first says nothing, so no arrow is drawn. */
const TOGETHER: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

export const isTogether = (plover: string | null): boolean => TOGETHER.has(plover ?? '')

/** How far an act has got, from what stands firmest; the lanes of the timeline. */
export const LANES = ['happened', 'claimed', 'announced', 'off', 'denied'] as const

export type Lane = (typeof LANES)[number]

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  happened: 'happened, a report says',
  claimed: 'claimed by somebody',
  announced: 'announced, planned or threatened',
  off: 'declined, put off or called off',
  denied: 'denied',
}
