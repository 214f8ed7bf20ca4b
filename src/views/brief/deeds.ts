import type { EventRecord } from '../../records/record.js'
import { listed } from './phrases.js'

/** Done, done without a recipient, done to somebody by nobody named, to be done. */
type Forms = readonly [string, string, string, string]

// The program's own words for the sixteen PLOVER types, and for those it has beside them.
const VERBS: Readonly<Record<string, Forms>> = {
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
  OFFICE: ['gave an office to', 'took an office', 'was given an office', 'fill an office'],
  ELECTION: ['had a vote with', 'had a vote', 'had a vote', 'have a vote'],
  FOUNDING: ['set up', 'set up a body or state', 'was set up', 'set up a body or state'],
  CONTROL: ['holds', 'holds ground', 'was held', 'hold ground'],
  FLIGHT: ['fled from', 'fled', 'fled', 'flee'],
  RETURN: ['went back to', 'went back', 'went back', 'go back'],
  DEATH: ['died', 'died', 'died', 'die'],
}

// Where the mode says more than the type: the same four forms.
const BY_MODE: Readonly<Record<string, Forms>> = {
  'ASSAULT abduct': ['took captive', 'took captives', 'was taken captive', 'take captives'],
  'ASSAULT destroy': ['destroyed property of', 'destroyed property', 'had property destroyed', 'destroy property'],
  'ASSAULT targeted': ['killed', 'killed somebody', 'was killed', 'kill'],
  'ASSAULT execute': ['put to death', 'put somebody to death', 'was put to death', 'put to death'],
  'ASSAULT aerial': ['struck from the air', 'struck from the air', 'was struck from the air', 'strike from the air'],
  'ASSAULT drone': ['struck with drones', 'struck with drones', 'was struck by drones', 'strike with drones'],
  'ASSAULT heavy-weapons': ['fired on', 'fired heavy weapons', 'was fired on', 'fire heavy weapons'],
  'ASSAULT explosives': [
    'set off explosives against',
    'set off explosives',
    'was hit by an explosion',
    'set off explosives',
  ],
  'COERCE arrest': ['detained', 'made arrests', 'was detained', 'make arrests'],
  'COERCE deport': [
    'drove out or expelled',
    'drove out or expelled people',
    'was driven out or expelled',
    'expel people',
  ],
  'COERCE seize': ['took control from', 'took control', 'lost control', 'take control'],
  'COERCE restrict': ['restricted', 'set restrictions', 'was restricted', 'set restrictions'],
  'RETREAT access': ['eased restrictions on', 'eased restrictions', 'saw restrictions eased', 'ease restrictions'],
  'RETREAT disarm': ['gave up weapons to', 'gave up weapons', 'saw weapons given up', 'give up weapons'],
  'RETREAT resign': ['gave up or handed over office to', 'gave up office', 'was handed an office', 'give up office'],
  'RETREAT return': [
    'gave something back to',
    'gave something back',
    'was given something back',
    'give something back',
  ],
  'RETREAT release': ['released', 'released captives', 'was released', 'release captives'],
  'RETREAT withdraw': ['withdrew before', 'withdrew', 'saw a withdrawal', 'withdraw'],
  'RETREAT ceasefire': ['ceased fire towards', 'ceased fire', 'saw fire cease', 'cease fire'],
  'CONCEDE ceasefire': [
    'declared a ceasefire towards',
    'declared a ceasefire',
    'was offered a ceasefire',
    'declare a ceasefire',
  ],
  'CONSULT third-party': ['brought together', 'mediated', 'was brought together', 'mediate'],
  'CONSULT visit': ['visited', 'travelled', 'was visited', 'travel'],
  // Who receives a visit did not make it: the CAMEO code tells the two apart.
  'CONSULT visit 043': ['received', 'received visitors', 'was received', 'receive visitors'],
  'ACCUSE disapprove': ['criticised', 'voiced criticism', 'was criticised', 'voice criticism'],
  'PROTEST boycott': ['boycotted', 'joined a boycott', 'was boycotted', 'boycott'],
  'PROTEST strike': ['went on strike against', 'went on strike', 'was faced with a strike', 'go on strike'],
  'REJECT meet': ['would not meet', 'stayed away', 'was refused a meeting', 'stay away'],
  'SANCTION convict': [
    'convicted or punished',
    'gave a verdict or punishment',
    'was convicted or punished',
    'convict or punish',
  ],
  'SANCTION discontinue': ['cut dealings with', 'cut dealings', 'saw dealings cut', 'cut dealings'],
  'SANCTION expel': ['expelled', 'expelled people', 'was expelled', 'expel people'],
}

// "A mine killed eight": nobody need have attacked them.
const KILLED = ['killed', 'killed somebody', 'was killed', 'kill'] as const

/** What of an event its deed is told by. */
type Deed = Pick<EventRecord, 'type' | 'plover' | 'mode' | 'cameo' | 'trigger' | 'actors' | 'recipients' | 'status'>

/** The four forms for an event: by its mode, and the side of it that its code tells, where that says more, else by its type. */
const verbsOf = ({ type, plover, mode, cameo, trigger }: Deed): Forms | undefined => {
  if (plover === null) return VERBS[type ?? '']
  if (plover === 'ASSAULT' && mode === null && /\bkill/i.test(trigger.text)) return KILLED
  return BY_MODE[`${plover} ${mode} ${cameo}`] ?? BY_MODE[`${plover} ${mode}`] ?? VERBS[plover]
}

/** Who did what to whom, in plain verbs that take no side; empty when the record names neither the deed nor anybody. */
export const deed = (event: Deed): string => {
  const [onto, alone, passive] = verbsOf(event) ?? ['and', '', '']
  // "a meeting with X": the other side is named on both sides of the record; it met somebody, not itself.
  const both = event.actors.filter((name) => event.recipients.includes(name))
  const lone = both.length === 1 && event.actors.length === 1
  const doers = lone ? '' : listed(event.actors)
  const others = listed(lone ? event.recipients : event.recipients.filter((name) => !both.includes(name)))
  if (doers !== '' && others !== '') return `${doers} ${onto} ${others}`
  if (doers !== '') return alone === '' ? doers : `${doers} ${alone}`
  if (others !== '')
    return passive === ''
      ? others
      : `${others} ${event.recipients.length > 1 || event.recipients.some(isMany) ? passive.replace(/^was/, 'were') : passive}`
  return ''
}

/** "Two drivers", "prisoners", "Hezbollah militants": a description of more than one; a name is one, "United Nations" too. */
const isMany = (name: string): boolean => {
  const head = name.split(/ (?:of|in|from|at|near|on|for|without|between) /)[0] ?? name
  return (
    COUNTED.test(head) ||
    (/(?:^|\s)\p{Ll}*(?:[^sui]s|people|men|women|children)$/u.test(head) && !head.endsWith('news'))
  )
}

const COUNTED =
  /^(?:(?!1\b)\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|several|many|some|most|both)\b)/i

/** The id of a codebook's own type, for which there is no verb; empty for any other. */
export const typeBeside = ({ type }: Pick<EventRecord, 'type'>): string => (type === null || type in VERBS ? '' : type)

/** That id before what else stands in brackets, or nothing. */
export const typeFirst = (event: Pick<EventRecord, 'type'>): string => {
  const type = typeBeside(event)
  return type === '' ? '' : `${type}, `
}

const AHEAD: Readonly<Record<string, string>> = {
  scheduled: 'due',
  intended: 'planned',
  threatened: 'threatened',
  postponed: 'put off',
  declined: 'declined',
  cancelled: 'called off',
}

const WITH = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

// What became of a meeting that was to be: its record is a refusal to meet, which was not itself put off. Alone, and with somebody.
const MEETING: Readonly<Record<string, readonly [string, string]>> = {
  postponed: ['put off a meeting or visit', 'put off meeting or visiting'],
  cancelled: ['called off a meeting or visit', 'called off meeting or visiting'],
  declined: ['would not meet', 'would not meet'],
}

/** A deed that has not been done, with how far it has got: "due", "planned", "threatened", "put off". */
export const deedAhead = (event: Deed): string => {
  const meeting = event.plover === 'REJECT' && event.mode === 'meet' ? MEETING[event.status] : undefined
  if (meeting !== undefined && event.actors.length > 0) {
    const [alone, onto] = meeting
    return event.recipients.length === 0
      ? `${listed(event.actors)} ${alone}`
      : `${listed(event.actors)} ${onto} ${listed(event.recipients)}`
  }
  // Who declines is not to decline: the refusal is the deed.
  if (event.plover === 'REJECT' && event.status === 'declined') return deed(event)
  const verb = verbsOf(event)?.[3] ?? 'act'
  const doers = event.actors.length === 0 ? '' : `${listed(event.actors)} to ${verb}`
  const between = event.mode === 'visit' ? (event.cameo === '043' ? 'from' : 'to') : 'with'
  const towards = WITH.has(event.plover ?? '') ? between : `${doers === '' ? '' : ', '}towards`
  const others =
    event.recipients.length === 0
      ? ''
      : `${doers !== '' && towards === between ? ' ' : ''}${towards} ${listed(event.recipients)}`
  const what = `${doers}${others}`
  const how = AHEAD[event.status] ?? event.status
  return what === '' ? how : `${how}: ${what}`
}

const NOUNS: Readonly<Record<string, string>> = {
  AGREE: 'an agreement',
  CONSULT: 'talks',
  SUPPORT: 'backing',
  CONCEDE: 'a concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'a withdrawal or release',
  REQUEST: 'a request',
  REJECT: 'a refusal',
  ACCUSE: 'an accusation',
  THREATEN: 'a threat',
  PROTEST: 'a protest',
  SANCTION: 'measures',
  MOBILIZE: 'forces readied',
  COERCE: 'pressure',
  ASSAULT: 'an attack',
  OFFICE: 'an office filled',
  ELECTION: 'a vote',
  FOUNDING: 'a body or state set up',
  CONTROL: 'ground held',
  FLIGHT: 'people in flight',
  RETURN: 'people going back',
  DEATH: 'a death',
}

/** What such a deed is called when nobody is named; empty for a codebook's own type. */
export const deedNoun = ({ plover, type }: Pick<EventRecord, 'plover' | 'type'>): string =>
  NOUNS[plover ?? type ?? ''] ?? ''
