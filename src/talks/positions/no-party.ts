/** Who is of no party: "two women", "the father of the pilot"; "the Kurdish people" and "mothers of the hostages" are parties. */
import { countries } from '../../knowledge/countries.js'
import { wordClass } from '../../knowledge/event-words.js'
import { once } from '../../knowledge/in-use.js'
import { peoples } from '../../knowledge/peoples.js'
import type { Actor } from '../../model.js'
import { isPolitical } from '../rounds/parties.js'

/** Anybody but the press, papers and people of no party: "two women", "a neighbour", "the father of the pilot". */
export const hasStands = (actor: Actor | undefined): boolean =>
  actor !== undefined &&
  actor.kind !== 'media' &&
  actor.kind !== 'document' &&
  !actor.sector.includes('MED') &&
  (isPolitical(actor) || !isOfNoParty(actor))

/** True of parties to public quarrels and of those who stand up for their trade or for others: workers, farmers, activists. */
export const takesPart = (actor: Actor): boolean =>
  isPolitical(actor) || (hasStands(actor) && actor.sector.some((s) => ORGANISED.has(s)))

const ORGANISED = new Set(['LAB', 'AGR', 'HRI'])

/** True of people whose wishes and refusals are their own affairs. */
function isOfNoParty({ name, country }: Actor): boolean {
  const words = name.split(/[ ’']/)
  const at = words.findIndex((word) => wordClass('NOPARTY').has(word.toLowerCase()))
  return at >= 0 && !isPeople(words, at, country) && !isOfLost(words, at)
}

/** "Kurdish people", "people of Togo". */
const isPeople = (words: readonly string[], at: number, country: string | null): boolean =>
  words[at]?.toLowerCase() === 'people' &&
  (adjectives().has(words.slice(0, at).join(' ')) || (at === 0 && words[1] === 'of' && country !== null))

/** "Mothers of the hostages", "parents of the abducted students". */
const isOfLost = (words: readonly string[], at: number): boolean =>
  words[at]?.endsWith('s') === true &&
  words[at + 1] === 'of' &&
  words.slice(at + 2).some((word) => wordClass('LOST').has(word.toLowerCase()))

const adjectives = once(() => new Set([...countries(), ...peoples()].flatMap((each) => each.adjectives)))
