/** What in the telling of a count says that it is that of another deed: "a second bomb", "a day earlier", "Chad said that Togo ... Togo said". */
import { countBefore } from '../../halving.js'
import { countries } from '../../knowledge/countries.js'
import { wordClass } from '../../knowledge/event-words.js'
import { once } from '../../knowledge/in-use.js'
import { kids } from '../../match/tree.js'
import type { Actor, EventDocument, Figure } from '../../model.js'
import { kindOfPeople } from './settings-alike.js'
import type { Telling } from './tellings.js'

/** "A later raid killed 14", "the second killed 14", "hours later 14 were killed", "a week after one that killed 14": before the number. */
export function isOfAnotherDeed(doc: EventDocument, { sentence, figure: { span } }: Telling): boolean {
  const { first, last, start } = doc.sentences[sentence]!
  if (AT_ANOTHER_TIME.test(doc.report.text.slice(start, span.start))) return true
  return doc.tokens.slice(first, last).some(({ text, index, start: at }) => {
    if (at >= span.start || !wordClass('ANOTHERONE').has(text.toLowerCase())) return false
    const isLeftOut = doc.tokens[index - 1]?.lemma === 'the' && doc.tokens[index + 1]?.upos === 'VERB'
    return isLeftOut || isDeed(doc, index + 1) || isDeed(doc, index + 2)
  })
}

const DEEDS = ['STRIKE', 'MISSILE', 'BLASTS', 'DEED'] as const

function isDeed(doc: EventDocument, at: number): boolean {
  const word = doc.tokens[at]
  if (word?.upos !== 'NOUN') return false
  // "It was the second attack this year": the deed told before.
  if (kids(doc, at, 'cop').length > 0) return false
  return DEEDS.some((name) => wordClass(name).has(word.lemma.toLowerCase()))
}

const AT_ANOTHER_TIME =
  /\b(?:(?:minute|hour|day|night|week|month|year)s? (?:earlier|later|before|after)\b|(?:next|following|previous|same|other) (?:day|night|morning|evening|week|month|year)\b|(?:after|before) (?:one|another) (?:that|which)\b)/i

/** Each is told by one whom the other tells of: "Chad said that Togo lost 28 ... Togo said that Chad lost 28". */
export function areOfRivals(doc: EventDocument, one: Telling, other: Telling): boolean {
  const [a, b] = [one.figure, other.figure]
  if (blamesTeller(doc, a, b) || blamesTeller(doc, b, a)) return true
  const [mine, theirs] = [tellersOf(doc, a), tellersOf(doc, b)]
  if (mine.some((actor) => theirs.includes(actor)) || (a.perpetrator !== null && a.perpetrator === b.perpetrator))
    return false
  return mine.some((actor) => isToldIn(doc, actor, other)) && theirs.some((actor) => isToldIn(doc, actor, one))
}

/** Who tells the one is whom the other blames, but does not tell it as a deed of its own. */
const blamesTeller = (doc: EventDocument, { perpetrator }: Figure, told: Figure): boolean =>
  perpetrator !== null && perpetrator !== told.perpetrator && told.accordingTo.includes(doc.actors[perpetrator]!.name)

const tellersOf = (doc: EventDocument, { accordingTo }: Figure): readonly Actor[] =>
  doc.actors.filter(({ name }) => accordingTo.includes(name))

const isToldIn = (doc: EventDocument, { mentions }: Actor, { sentence }: Telling): boolean =>
  mentions.some((at) => doc.tokens[doc.mentions[at]!.head]!.sentence === sentence)

/** Two who have a name, and of whom neither is a part or a force of the other. */
export function areTwoDoers(doc: EventDocument, one: number | null, other: number | null): boolean {
  if (one === null || other === null || one === other) return false
  const [a, b] = [doc.actors[one]!, doc.actors[other]!]
  if (!isNamed(a) || !isNamed(b) || a.partOf === b.id || b.partOf === a.id) return false
  if (a.name.includes(b.name) || b.name.includes(a.name)) return false
  return a.country === null || a.country !== b.country
}

const isNamed = ({ anonymous, kind, name }: Actor): boolean =>
  !anonymous && kind !== 'anonymous' && kind !== 'population' && /\p{Lu}/u.test(name)

/** "Kenyan soldiers" and "Chadian soldiers", "Borans" and "Atians": of two nations or of two sides. */
export function areTwoPeoples(doc: EventDocument, a: Figure, b: Figure): boolean {
  const [one, other] = [namesIn(a), namesIn(b)]
  if (areApart(one.nations, other.nations) || areApart(one.sides, other.sides)) return true
  return (isCivilian(a) && isOfGroup(doc, b)) || (isCivilian(b) && isOfGroup(doc, a))
}

const isCivilian = ({ population }: Figure): boolean => kindOfPeople(population) === 'civilian'

/** Called by the name of those who bear arms: "17 Taliban". */
const isOfGroup = (doc: EventDocument, { population }: Figure): boolean =>
  population !== null && doc.actors.some(({ kind, name }) => kind === 'armed_group' && population.endsWith(name))

const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name))

function namesIn({ population }: Figure): { readonly nations: readonly string[]; readonly sides: readonly string[] } {
  const nations: string[] = []
  const sides: string[] = []
  for (const word of (population ?? '').split(/\s+/)) {
    if (!/^\p{Lu}/u.test(word)) continue
    const nation = nationOf().get(word.toLowerCase())
    if (nation !== undefined) nations.push(nation)
    // A headline writes any word so.
    else if (!wordClass('ANYBODY').has(word.toLowerCase())) sides.push(word.toLowerCase())
  }
  return { nations, sides }
}

const nationOf = once(
  () =>
    new Map(
      countries().flatMap(({ iso3, name, aliases, adjectives, people }) =>
        [name, ...aliases, ...adjectives, ...people].flatMap((word) => {
          const folded = word.toLowerCase()
          return [[folded, iso3] as const, [`${folded}s`, iso3] as const]
        }),
      ),
    ),
)

/** "Chad fired 75 drones and Togo shot down 75 drones", "a car bomb killed 14 ... gunmen killed 14": two things done, or one with other means. */
export function areTwoDoings(doc: EventDocument, one: Telling, other: Telling): boolean {
  const [a, b] = [doingOf(doc, one.figure), doingOf(doc, other.figure)]
  if (a === null || b === null) return false
  if (one.figure.metric === 'other') return a.verb !== b.verb && a.by !== b.by
  return isWithoutMeans(doc, a.by, other) || isWithoutMeans(doc, b.by, one)
}

/** Somebody did it, and nothing of the means that the other tells is told of it: "rebels killed 14 in the bombing" may be the bomb. */
function isWithoutMeans(doc: EventDocument, means: string, { figure, sentence }: Telling): boolean {
  if (figure.perpetrator === null || !wordClass('MISSILE').has(means)) return false
  const { first, last } = doc.sentences[sentence]!
  return !doc.tokens.slice(first, last).some(({ lemma }) => isAttack(lemma) || lemma.toLowerCase().startsWith(means))
}

const isAttack = (lemma: string): boolean => wordClass('STRIKE').has(lemma.toLowerCase())

/** The verb over a number and the noun of who or what does it; null where that is what is counted. */
function doingOf(doc: EventDocument, { span }: Figure): { readonly verb: string; readonly by: string } | null {
  let at = countBefore(doc.tokens.length, (i) => doc.tokens[i]!.start <= span.start) - 1
  let below = -1
  for (let steps = 0; at >= 0 && steps < NEAR_VERB; steps++) {
    const { upos, lemma, head } = doc.tokens[at]!
    if (upos === 'VERB') {
      const [by] = kids(doc, at, 'nsubj')
      return by === undefined || by === below ? null : { verb: lemma, by: doc.tokens[by]!.lemma.toLowerCase() }
    }
    below = at
    at = head
  }
  return null
}

/** From a number to its noun and from that to its verb. */
const NEAR_VERB = 4
