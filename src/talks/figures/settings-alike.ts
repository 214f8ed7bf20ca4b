/** What sets two counts apart or together, whatever tells them: how many they are, and of what kind the people were. */
import { agentAt } from '../../knowledge/agents.js'

/** Fewer are counted daily, and in two places of one day. */
export const FEW = 4
/** From so many on no report has two by chance; below, something else must agree. */
export const TELLING = 12

/** Soldiers, police or fighters, by sector; null where the word says no more than that they were people. */
export function kindOfPeople(population: string | null): string | null {
  const words = (population ?? '').toLowerCase().split(/[\s,]+/)
  if (/^civilians?$/.test(words.at(-1) ?? '')) return 'civilian'
  const sector = agentAt((i) => words[i] ?? '', words.length - 1, 0)?.agent.sector[0]
  return sector === undefined || ANYBODY.has(sector) ? null : sector
}

/** Sectors of words that leave open who somebody is: people, members, attackers. */
const ANYBODY = new Set(['CVL', 'UNS', 'UAF'])
