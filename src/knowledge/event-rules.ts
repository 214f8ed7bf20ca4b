/**
 * Event rules: data/rules/events*.yml. A rule joins a class of triggers (verbs, nouns, predicates) with a frame and says what the
 * happening is. Patterns are words of a small language, read once into parts:
 *
 *   attack                 the lemma alone           a|b            either lemma
 *   impose {SANCTIONS}     its object is of a class  !{DOCUMENT}    its object is not
 *   agree to:{TRUCE}       a prepositional phrase    with:*         one with any noun       !from:*   none such
 *   refuse +inf            an infinitive             +inf{MEET}     with a verb of a class   !+inf{SPEAK}   with none
 *   stop +ing, say +that   a gerund, a finite clause vote +not{MEET} an infinitive with "not"     open fire   a word that hangs on the trigger
 *   call ={VILE}           what its object is called
 *   start subj:{TRUCE}     its subject is of a class *              any verb at all        break agent:{FORCES}   whoever does it, also "by" him
 *   fire ~{MUNITION}       a modifier of a class     !~{ILLNESS}    none of a class     poss   a possessor
 *   use {WEAPON} obj~{FEARED}   its object has a modifier of a class, subj~{AIDWORD}   its subject
 *   {@actor} {@place} {@human}   an object that names one          -obj   no object at all   -pred   nothing said of the object ("called him a liar")   -prt   no particle ("took up a post")
 *   {@party}               an object that names an actor who can be dealt with: no crowd of people   {@politician} {@armed} {@person}   one of politics, one who bears arms, one person by name or office
 */
import type { EventStatus } from '../model.js'
import { cameoCode } from './crosswalk.js'
import { eventRuleHeads } from './event-rule-heads.js'
import { eventWords } from './event-words.js'
import { type Complain, refuse } from './faults.js'
import { once } from './in-use.js'
import { ownTypes } from './own-types.js'
import { PLOVER_TYPES, type PloverType } from './plover-types.js'
import { type RuleHead, whereOf } from './rule-file.js'

export { PLOVER_TYPES, type PloverType }

/** One demand that a pattern makes on what hangs on the trigger. */
export type Part =
  | { readonly kind: 'object'; readonly not: boolean; readonly words: Words }
  | { readonly kind: 'no-object' }
  | { readonly kind: 'no-particle' }
  | { readonly kind: 'no-predicate' }
  | { readonly kind: 'oblique'; readonly not: boolean; readonly preps: readonly string[]; readonly words: Words }
  | {
      readonly kind: 'clause'
      readonly not: boolean
      readonly form: ClauseForm
      readonly words: Words
    }
  | { readonly kind: 'modifier'; readonly not: boolean; readonly words: Words }
  | { readonly kind: 'object-modifier'; readonly words: Words }
  | { readonly kind: 'subject-modifier'; readonly not: boolean; readonly words: Words }
  | { readonly kind: 'owner' }
  | { readonly kind: 'called'; readonly words: Words }
  | { readonly kind: 'word'; readonly lemmas: readonly string[] }

/** An infinitive, a gerund, a content, an infinitive with "not", what is to be: "that he leave". */
export type ClauseForm = 'inf' | 'ing' | 'that' | 'not' | 'should'

/** Kinds of thing that a slot can ask for. */
const NAMED_KINDS = ['actor', 'party', 'place', 'human', 'politician', 'armed', 'person'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

const isNamedKind = (name: string): name is NamedKind => (NAMED_KINDS as readonly string[]).includes(name)

/** What a slot takes: any noun, lemmas of classes, or a named kind of thing. */
export type Words =
  | { readonly any: true }
  | {
      readonly any: false
      readonly lemmas: ReadonlySet<string>
      readonly named: ReadonlySet<NamedKind>
    }

export interface Pattern {
  readonly lemmas: readonly string[]
  readonly parts: readonly Part[]
}

/** Grammar the trigger's clause must have. */
export interface When {
  readonly negated?: boolean
  readonly tense?: readonly string[]
  readonly voice?: 'active' | 'passive'
  /** "must", "should", "has to": said in a statement as what another is to do. */
  readonly demanded?: boolean
  /** Its subject names an actor. */
  readonly actor?: boolean
  /** It is the cue of a statement that tells a wrong of somebody else. */
  readonly accusing?: boolean
  /** What it says will be done is the doing of whoever says it. */
  readonly own_act?: boolean
  /** It is bidden in a quotation: "“Stop the bombing,” he said". */
  readonly bidden?: boolean
  /** What it wants is to be done by another, or to another: "wants the border to be opened". */
  readonly of_another?: boolean
  /** It is told of somebody that he is one of those it counts: "she was among the dead". */
  readonly among?: boolean
  /** It is told as a refusal of whoever is its subject, not foretold by others. */
  readonly own_will?: boolean
  /** Somebody is charged with a task: "charged with overseeing the truce", not with a crime. */
  readonly entrusted?: boolean
  /** Whoever goes or receives does so for a state, a body or a party. */
  readonly official?: boolean
  /** Its subject names two or more: "the mayor and the envoy discussed it". */
  readonly several?: boolean
  /** A clause beside it tells an act of force at that time: "died when a shell hit their car". */
  readonly under_force?: boolean
  /** What fills its slots is not pointed back to: "heard explosions", not "heard the explosion". */
  readonly fresh?: boolean
  /** It is said of a charge by a side that it may be laid to. */
  readonly turned_down?: boolean
  /** It is told as done: in the past or the perfect. */
  readonly done?: boolean
  /** Captives who go do not flee, and the text says so for itself or by a voice that does not hope it. */
  readonly let_go?: boolean
  /** Talks are told in the sentences just before it. */
  readonly of_talks?: boolean
  /** Nothing beside it tells of a blast that harms nobody on purpose: fireworks, a quarry, a gas leak. */
  readonly no_mishap?: boolean
}

export interface EventRule {
  readonly id: string
  /** Id of an event type that PLOVER lacks, ours or a codebook's own; or null. */
  readonly type: string | null
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly cameo: string | null
  readonly contexts: readonly string[]
  /** Sources of the doers and of those it is done to, in the order they are tried; all that hold are joined for "+x". */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Whether a noun's possessor does it or suffers it. */
  readonly owner: 'actor' | 'recipient'
  /** Both sides are actors: "X met Y", "clashes between X and Y". */
  readonly reciprocal: boolean
  /** The trigger is itself a saying: what it takes as content is demanded, threatened ... and no happening of its own. */
  readonly speech: boolean
  /** Whoever it is done to is a person, whatever the noun that names him: one kills people, not "subversives" of a list. */
  readonly toPeople: boolean
  /** Its triggers count only with somebody who does or suffers it. */
  readonly needsParty: boolean
  readonly when: When
  readonly status: string | null
  readonly why: string
}

export type Site = 'verb' | 'noun' | 'predicate'

export interface Candidate {
  readonly rule: EventRule
  readonly pattern: Pattern
  /** More demands first, then the order of the files. */
  readonly rank: number
}

export type CandidateIndex = Readonly<Record<Site, ReadonlyMap<string, readonly Candidate[]>>>

/** Reads one pattern. `where` names the rule in messages. */
export function parsePattern(text: string, where: string, complain: Complain = refuse): Pattern {
  const [first = '', ...rest] = text.split(' ')
  const lemmas = first.split('|').filter(Boolean)
  if (lemmas.length === 0) complain(`${where}: "${text}" has no trigger word: begin it with a lemma`)
  return { lemmas, parts: rest.map((part) => partOf(part, `${where}: "${text}"`, complain)) }
}

function partOf(part: string, where: string, complain: Complain): Part {
  const wordsOf = (slot: string): Words => slotOf(slot, where, complain)
  if (part === '-obj') return { kind: 'no-object' }
  if (part === '-prt') return { kind: 'no-particle' }
  if (part === '-pred') return { kind: 'no-predicate' }
  if (part === 'poss') return { kind: 'owner' }
  if (part.startsWith('=')) return { kind: 'called', words: wordsOf(part.slice(1)) }
  if (part.startsWith('!{')) return { kind: 'object', not: true, words: wordsOf(part.slice(1)) }
  if (part.startsWith('{')) return { kind: 'object', not: false, words: wordsOf(part) }
  if (part.startsWith('!~')) return { kind: 'modifier', not: true, words: wordsOf(part.slice(2)) }
  if (part.startsWith('obj~')) return { kind: 'object-modifier', words: wordsOf(part.slice(4)) }
  if (part.startsWith('!subj~')) return { kind: 'subject-modifier', not: true, words: wordsOf(part.slice(6)) }
  if (part.startsWith('subj~')) return { kind: 'subject-modifier', not: false, words: wordsOf(part.slice(5)) }
  if (part.startsWith('~')) return { kind: 'modifier', not: false, words: wordsOf(part.slice(1)) }
  const clause = /^(!?)\+(inf|ing|that|not|should)(\{.*\})?$/.exec(part)
  if (clause)
    return {
      kind: 'clause',
      not: clause[1] === '!',
      form: clause[2] as ClauseForm,
      words: clause[3] ? wordsOf(clause[3]) : { any: true },
    }
  const colon = part.indexOf(':')
  if (colon > 0)
    return {
      kind: 'oblique',
      not: part.startsWith('!'),
      preps: part
        .slice(part.startsWith('!') ? 1 : 0, colon)
        .split('|')
        .map((p) => p.replaceAll('_', ' ')),
      words: wordsOf(part.slice(colon + 1)),
    }
  return { kind: 'word', lemmas: part.split('|') }
}

function slotOf(slot: string, where: string, complain: Complain): Words {
  if (slot === '*' || slot === '{*}') return { any: true }
  if (!slot.startsWith('{')) return { any: false, lemmas: new Set(slot.split('|')), named: new Set() }
  const lemmas = new Set<string>()
  const named = new Set<NamedKind>()
  for (const name of slot.slice(1, -1).split('|')) {
    if (name.startsWith('@') && isNamedKind(name.slice(1))) named.add(name.slice(1) as NamedKind)
    else {
      const words = eventWords().get(name)
      if (!words) complain(`${where}: no class ${name} in data/lexicons/event-words.tsv: correct it or add a line`)
      for (const word of words ?? []) lemmas.add(word)
    }
  }
  return { any: false, lemmas, named }
}

const strings = (head: RuleHead, field: string, complain: Complain): readonly string[] => {
  const value = head[field]
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value
  complain(`${whereOf(head, field)}: ${field} must be a list of words`)
  return []
}

const FIELDS = new Set([
  'id',
  'type',
  'imported',
  'plover',
  'mode',
  'cameo',
  'contexts',
  'verbs',
  'nouns',
  'predicates',
  'actors',
  'recipients',
  'owner',
  'reciprocal',
  'speech',
  'to_people',
  'needs_party',
  'when',
  'status',
  'why',
  'examples',
  'rejects',
])

/** Fields of `when`, for checking. */
const WHEN = new Set([
  'negated',
  'tense',
  'voice',
  'demanded',
  'actor',
  'accusing',
  'own_act',
  'of_another',
  'own_will',
  'entrusted',
  'official',
  'bidden',
  'among',
  'several',
  'under_force',
  'fresh',
  'turned_down',
  'done',
  'let_go',
  'of_talks',
  'no_mishap',
])

const STATUSES = [
  'occurred', 'ongoing', 'scheduled', 'intended', 'declined', 'postponed', 'cancelled', 'threatened', 'hypothetical', 'denied',
  'undated_past',
] as const satisfies readonly EventStatus[] // biome-ignore format: a list

/** Checks one rule and gives it the defaults of its kind. */
function ruleOf(head: RuleHead, complain: Complain): EventRule {
  const wrong = (field: string, fault: string): void => complain(`${whereOf(head, field)}${fault}`)
  for (const field of Object.keys(head))
    if (!FIELDS.has(field)) wrong(field, ` has an unknown field "${field}": correct or remove it`)
  if (head.plover !== undefined && head.plover !== null && !PLOVER_TYPES.includes(head.plover as PloverType))
    wrong('plover', `: plover is "${head.plover}": write one of ${PLOVER_TYPES.join(', ')}`)
  for (const field of Object.keys(head.when ?? {}))
    if (!WHEN.has(field)) wrong('when', `: when has an unknown field "${field}": write one of ${[...WHEN].join(', ')}`)
  if (head.owner !== undefined && head.owner !== 'actor' && head.owner !== 'recipient')
    wrong('owner', `: owner is "${head.owner}": write actor or recipient`)
  if (head.status !== undefined && !(STATUSES as readonly unknown[]).includes(head.status))
    wrong('status', `: status is "${head.status}": write one of ${STATUSES.join(', ')}`)
  // Without quotes YAML takes 040 for a number and loses the nought.
  if (head.cameo !== undefined && cameoCode(String(head.cameo)) === undefined)
    wrong('cameo', `: cameo is "${head.cameo}": write a CAMEO code in quotes, such as "040"`)
  const type = head.type === undefined ? undefined : ownTypes().get(String(head.type))
  if (head.type !== undefined) {
    if (!type) wrong('type', `: there is no type ${head.type} in types.tsv: correct it or add a line`)
    for (const field of ['plover', 'mode', 'cameo'])
      if (head[field] !== undefined) wrong(field, `: ${field} comes from the type: remove it here or in types.tsv`)
  }
  const actors = strings(head, 'actors', complain)
  const recipients = strings(head, 'recipients', complain)
  return {
    id: head.id,
    type: type?.id ?? null,
    plover: type ? type.plover : ((head.plover ?? null) as PloverType | null),
    mode: type ? type.mode : ((head.mode as string | undefined) ?? null),
    cameo: type ? type.cameo : head.cameo === undefined ? null : String(head.cameo),
    contexts: strings(head, 'contexts', complain),
    actors: actors.length > 0 ? actors : ['agent'],
    recipients: recipients.length > 0 ? recipients : head.to_people === true ? ['object', '+beside'] : ['object'],
    owner: head.owner === 'recipient' ? 'recipient' : 'actor',
    reciprocal: head.reciprocal === true,
    speech: head.speech === true,
    toPeople: head.to_people === true,
    needsParty: head.needs_party !== false,
    when: (head.when as When | undefined) ?? {},
    status: (head.status as string | undefined) ?? null,
    why: head.why,
  }
}

/** Where a trigger stands, and the field of a rule that lists its patterns. */
export const SITES = [
  ['verb', 'verbs'],
  ['noun', 'nouns'],
  ['predicate', 'predicates'],
] as const

/** One rule with its patterns, in the order they stand. */
export function readEventRule(
  head: RuleHead,
  complain: Complain = refuse,
): { readonly rule: EventRule; readonly patterns: readonly { readonly site: Site; readonly pattern: Pattern }[] } {
  const rule = ruleOf(head, complain)
  const patterns = SITES.flatMap(([site, field]) =>
    strings(head, field, complain).map((text, at) => ({
      site,
      pattern: parsePattern(text, whereOf(head, field, at), complain),
    })),
  )
  if (patterns.length === 0) complain(`${whereOf(head)} has no verbs, nouns or predicates: nothing can set it off`)
  return { rule, patterns }
}

/** All event rules with their patterns, by the lemma of the trigger; the most demanding pattern first. */
export const eventCandidates: () => CandidateIndex = once(() => {
  const index = {
    verb: new Map<string, Candidate[]>(),
    noun: new Map<string, Candidate[]>(),
    predicate: new Map<string, Candidate[]>(),
  }
  let order = 0
  for (const head of eventRuleHeads()) {
    const { rule, patterns } = readEventRule(head)
    for (const { site, pattern } of patterns) {
      order++
      const rank = rankOf(pattern, order)
      for (const lemma of pattern.lemmas) {
        const list = index[site].get(lemma)
        if (list) list.push({ rule, pattern, rank })
        else index[site].set(lemma, [{ rule, pattern, rank }])
      }
    }
  }
  for (const site of Object.values(index)) for (const list of site.values()) list.sort((a, b) => b.rank - a.rank)
  return index
})

const weightOf = (part: Part): number =>
  part.kind === 'no-particle' || ('not' in part && part.not) ? 0 : 'words' in part && part.words.any ? 1 : 2

/** How close a fit a pattern is (a part that names its words counts double, what it shuts out not at all), then how early it stands. */
export const rankOf = ({ parts }: Pattern, order: number): number =>
  1e6 * parts.reduce((sum, part) => sum + weightOf(part), 0) - order
