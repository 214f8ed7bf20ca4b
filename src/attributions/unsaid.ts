/** What the weights take for an attribution though nobody says anything: happenings as speakers, bare hedges, pleas not to be named. */
import { antecedent } from '../match/roles.js'
import { kids, wordAt } from '../match/tree.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'

/** True where a cue with that source (its head, or -1) is no attribution, whatever its signs weigh. */
export const isUnsaid = (ground: Ground, look: CueLook, source: number): boolean =>
  isHappening(ground, source) ||
  isBareHedge(look, source) ||
  isAnyone(ground, look, source) ||
  asksForNoName(ground, look)

/** "The attack persuaded him", "the violence presented a challenge": what happens says nothing. */
function isHappening({ doc }: Ground, source: number): boolean {
  if (source < 0) return false
  const head = antecedent(doc, source)
  const { lemma, upos } = wordAt(doc, head)
  return upos === 'NOUN' && HAPPENINGS.has(lemma)
}

const HAPPENINGS = new Set([
  ...['attack', 'assault', 'strike', 'airstrike', 'raid', 'bombing', 'bombardment', 'shelling', 'shooting', 'ambush'],
  ...['killing', 'massacre', 'murder', 'war', 'battle', 'fighting', 'violence', 'clash', 'offensive', 'incursion'],
  ...['invasion', 'siege', 'blockade', 'explosion', 'blast', 'fire', 'flood', 'flooding', 'earthquake', 'storm'],
  ...['drought', 'famine', 'outbreak', 'epidemic', 'pandemic', 'crash', 'accident', 'disaster', 'crisis', 'collapse'],
  ...['defeat', 'victory', 'withdrawal', 'deployment', 'toll', 'death', 'loss', 'casualty', 'bloodshed', 'arrest'],
  ...['kidnapping', 'coup', 'riot', 'unrest', 'uprising', 'revolt', 'escalation', 'tension', 'crackdown', 'sanction'],
  ...['talk', 'negotiation', 'ceasefire', 'truce'],
])

/** "He seems to be tired": the report's own hedge. */
const isBareHedge = ({ site, lemma }: CueLook, source: number): boolean =>
  source < 0 && site.kind === 'verb' && HEDGES.has(lemma)

const HEDGES = new Set(['seem', 'appear'])

/** "One must not forget": anyone, and so nobody. */
const isAnyone = ({ doc }: Ground, { site }: CueLook, source: number): boolean =>
  source >= 0 &&
  wordAt(doc, source).lemma.toLowerCase() === 'one' &&
  kids(doc, source, 'nmod', 'acl', 'det', 'amod').length === 0 &&
  kids(doc, site.head, 'aux').some((a) => wordAt(doc, a).xpos === 'MD')

/** "Asked not to be named": how a source wants to be told of is not what it says. */
const asksForNoName = ({ doc }: Ground, { site, lemma }: CueLook): boolean =>
  ASKING.has(lemma) &&
  kids(doc, site.head, 'xcomp', 'ccomp', 'advcl').some(
    (c) => NAMING.has(wordAt(doc, c).lemma) && kids(doc, c, 'aux:pass').length > 0,
  )

const ASKING = new Set(['ask', 'request', 'wish', 'want', 'prefer', 'decline', 'refuse'])
const NAMING = new Set(['name', 'identify', 'quote'])
