import type { DatasetEvent } from './event.js'
import { commonSide, isArmed, sideOf } from './side.js'

/** A type and sub-type of ACLED. */
export interface AcledType {
  readonly type: string
  readonly sub: string
}

const type = (event: string, sub: string): AcledType => ({ type: event, sub })

const REMOTE: Readonly<Record<string, AcledType>> = {
  aerial: type('Explosions/Remote violence', 'Air/drone strike'),
  drone: type('Explosions/Remote violence', 'Air/drone strike'),
  'heavy-weapons': type('Explosions/Remote violence', 'Shelling/artillery/missile attack'),
  explosives: type('Explosions/Remote violence', 'Remote explosive/landmine/IED'),
  'suicide-attack': type('Explosions/Remote violence', 'Suicide bomb'),
}

/** Modes of ASSAULT that ACLED types by what is done, whoever suffers it. */
const AGAINST_CIVILIANS: Readonly<Record<string, AcledType>> = {
  abduct: type('Violence against civilians', 'Abduction/forced disappearance'),
  sexual: type('Violence against civilians', 'Sexual violence'),
}

const PROTEST: Readonly<Record<string, AcledType>> = {
  riot: type('Riots', 'Violent demonstration'),
  vandalize: type('Riots', 'Violent demonstration'),
  '': type('Protests', 'Peaceful protest'),
  demo: type('Protests', 'Peaceful protest'),
  strike: type('Protests', 'Peaceful protest'),
  hunger: type('Protests', 'Peaceful protest'),
  obstruct: type('Protests', 'Peaceful protest'),
}

const STRATEGIC = 'Strategic developments'

/** The type of ACLED that an event has, or in words why it has none. */
export const acledType = (event: DatasetEvent): AcledType | string => {
  const { plover, cameo } = event
  const mode = event.mode ?? ''
  if (plover === 'ASSAULT') return assault(event, mode)
  if (plover === 'PROTEST' && PROTEST[mode] !== undefined) return PROTEST[mode]
  if (plover === 'COERCE' && mode === 'arrest') return type(STRATEGIC, 'Arrests')
  if (plover === 'MOBILIZE') return type(STRATEGIC, 'Change to group/activity')
  // Signing an agreement, keeping or declaring a truce.
  if (cameo === '057' || ((plover === 'CONCEDE' || plover === 'RETREAT') && mode === 'ceasefire'))
    return type(STRATEGIC, 'Agreement')
  return 'events of types that ACLED does not have: talks, words, aid'
}

const assault = ({ recipients, contexts, actors }: DatasetEvent, mode: string): AcledType | string => {
  const known = REMOTE[mode] ?? AGAINST_CIVILIANS[mode]
  if (known !== undefined) return known
  if (mode === 'destroy') return type(STRATEGIC, 'Looting/property destruction')
  if (mode === 'unconventional' && contexts.includes('cbrn'))
    return type('Explosions/Remote violence', 'Chemical weapon')
  const struck = commonSide(recipients)
  // "Clashes between the army and the rebels": both are told as doers.
  const doers = new Set(actors.map(sideOf).filter(isArmed))
  if (doers.size > 1) return type('Battles', 'Armed clash')
  if (struck === 'civilians') return type('Violence against civilians', 'Attack')
  if (isArmed(struck) && isArmed(commonSide(actors))) return type('Battles', 'Armed clash')
  return 'assaults of which the text does not say who struck whom, which ACLED types them by'
}
