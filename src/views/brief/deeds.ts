import type { EventRecord } from '../../records/record.js'
import { listed } from './phrases.js'

// The program's own words for the sixteen PLOVER types: done, done without a recipient, done to somebody by nobody named, to be done.
const VERBS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  AGREE: ['agreed with', 'agreed', 'was agreed with', 'agree'],
  CONSULT: ['met or spoke with', 'held talks', 'was met', 'meet'],
  SUPPORT: ['backed', 'gave backing', 'was backed', 'give backing'],
  CONCEDE: ['gave way to', 'gave way', 'was granted something', 'give way'],
  COOPERATE: ['worked with', 'worked together', 'was worked with', 'work together'],
  AID: ['gave aid to', 'gave aid', 'was given aid', 'give aid'],
  RETREAT: ['pulled back before', 'pulled back or let go', 'was released or yielded to', 'pull back or let go'],
  REQUEST: ['asked', 'made a request', 'was asked', 'make a request'],
  REJECT: ['turned down', 'declined', 'was turned down', 'decline'],
  ACCUSE: ['accused', 'made an accusation', 'was accused', 'make an accusation'],
  THREATEN: ['threatened', 'made a threat', 'was threatened', 'make a threat'],
  PROTEST: ['protested against', 'protested', 'was protested against', 'protest'],
  SANCTION: ['took measures against', 'took measures', 'was put under measures', 'take measures'],
  MOBILIZE: ['readied forces against', 'readied forces', 'faced readied forces', 'ready forces'],
  COERCE: ['put pressure on', 'used pressure', 'was put under pressure', 'use pressure'],
  ASSAULT: ['attacked', 'attacked', 'was attacked', 'attack'],
}

/** Who did what to whom, in plain verbs that take no side; empty when the record names neither the deed nor anybody. */
export const deed = (event: EventRecord): string => {
  const [onto, alone, passive] = (event.plover === null ? undefined : VERBS[event.plover]) ?? ['and', '', '']
  const doers = listed(event.actors)
  const others = listed(event.recipients)
  if (doers !== '' && others !== '') return `${doers} ${onto} ${others}`
  if (doers !== '') return alone === '' ? doers : `${doers} ${alone}`
  if (others !== '')
    return passive === ''
      ? others
      : `${others} ${event.recipients.length > 1 ? passive.replace(/^was/, 'were') : passive}`
  return ''
}

const AHEAD: Readonly<Record<string, string>> = {
  scheduled: 'due',
  intended: 'planned',
  threatened: 'threatened',
  postponed: 'put off',
  declined: 'declined',
  cancelled: 'called off',
}

/** A deed that has not been done, with how far it has got: "due", "planned", "threatened", "put off". */
export const deedAhead = (event: EventRecord): string => {
  const verb = (event.plover === null ? undefined : VERBS[event.plover]?.[3]) ?? 'act'
  const doers = event.actors.length === 0 ? '' : `${listed(event.actors)} to ${verb}`
  const others = event.recipients.length === 0 ? '' : `${doers === '' ? '' : ', '}towards ${listed(event.recipients)}`
  const what = `${doers}${others}`
  const how = AHEAD[event.status] ?? event.status
  return what === '' ? how : `${how}: ${what}`
}
