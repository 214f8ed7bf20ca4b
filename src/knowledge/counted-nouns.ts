/** Nouns that count people, from the units and the agents: "soldiers", "medics", "families". */
import { agents } from './agents.js'
import { once } from './in-use.js'
import { units } from './units.js'

const people = once(() => {
  const found = new Set<string>()
  const lastWord = (form: string): string => form.toLowerCase().split(' ').at(-1) ?? ''
  for (const agent of agents()) {
    if (agent.kind !== 'person' && agent.kind !== 'population' && agent.kind !== 'military') continue
    for (const form of agent.forms) found.add(lastWord(form))
    found.add(lastWord(agent.singular))
  }
  for (const unit of units())
    if (unit.population !== null) for (const form of unit.forms) if (!form.includes(' ')) found.add(form.toLowerCase())
  return found
})

/** Objects and amounts: what can be counted and is no person. */
const things = once(() => {
  const found = new Set<string>()
  for (const unit of units()) {
    if (unit.population === null && (unit.metric === 'other' || unit.metric === 'targets_struck'))
      for (const form of unit.forms) found.add(form.toLowerCase())
  }
  return found
})

/** True when this form (any number) names people. */
export const namesPeople = (lower: string): boolean => people().has(lower)

/** True when this form names objects, amounts or acts. */
export const namesThings = (lower: string): boolean => things().has(lower) && !people().has(lower)
