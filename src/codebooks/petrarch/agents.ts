/** Agent entries into lines of agents.tsv: nouns, and nouns with their modifiers, that stand for actors. */
import { actorCode } from '../../knowledge/actor-codes.js'
import { type AgentKind, agents } from '../../knowledge/agents.js'
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { eventCandidates } from '../../knowledge/event-rules.js'
import { nameCue } from '../../knowledge/name-cues.js'
import type { List } from '../left-out.js'
import type { Cells } from '../lexicon-files.js'
import { slug } from '../names/ids.js'
import { knownAs } from '../names/known-names.js'
import { codeMeaning } from './codes.js'
import type { AgentEntry } from './dictionary.js'

export interface AgentsTaken {
  readonly rows: readonly Cells[]
  readonly through: ReadonlyMap<string, number>
  /** Of those, nouns that we have in all their forms. */
  readonly ours: ReadonlyMap<string, number>
}

export function takeAgents(entries: readonly AgentEntry[], list: List): AgentsTaken {
  const known = new Set(agents().flatMap(({ forms }) => forms.map((form) => form.toLowerCase())))
  // MED is the media in CAMEO and medicine in PLOVER, which has JRN for journalists.
  const plover = new Set(entries.filter(({ code }) => code.startsWith('JRN')).map(({ file }) => file))
  const rows = new Map<string, Cells>()
  const through = new Map<string, number>()
  const ours = new Map<string, number>()
  for (const { file, line, word, more, code: given } of entries) {
    const noun = word.toLowerCase()
    const code = plover.has(file) ? given.replace(/^MED/, 'HLH') : given
    const reason = faultOfNoun(noun, code)
    if (reason !== null) {
      list({ file, line, entry: word, form: '', reason })
      continue
    }
    through.set(file, (through.get(file) ?? 0) + 1)
    const plural = pluralOf(noun)
    // A plural of the dictionary's is used where it gives one.
    const forms = [noun, ...(more.length > 0 ? more.map((form) => form.toLowerCase()) : [plural])]
    const fresh = [...new Set(forms)].filter((form) => !known.has(form))
    if (fresh.length === 0) {
      ours.set(file, (ours.get(file) ?? 0) + 1)
      continue
    }
    // Two words may have one id: "land owner" and "land-owner".
    const id = `${slug(noun)}-imported`
    const before = rows.get(id)
    const all = [...new Set([...(before?.forms ?? '').split('|').filter(Boolean), ...fresh])].join('|')
    const { sector } = codeMeaning(code, 'religious')
    const first = { id, singular: noun, kind: kindOfNoun(noun, code), sector: sector.join('|'), note: given }
    rows.set(id, { ...(before ?? first), forms: all })
  }
  return { rows: [...rows.values()], through, ours }
}

/** Why a noun may not stand for an actor; null when it may. */
function faultOfNoun(noun: string, code: string): string | null {
  const { sector, head } = codeMeaning(code, 'religious')
  if (head === 'none') return 'no actor to its authors'
  if (sector.length === 0) return `a code nobody knows: ${code}`
  if (/[^a-z '’-]/.test(noun)) return 'not a word'
  if (/minist$/.test(noun)) return 'a stem, not a word'
  if (noun.includes(' ')) return null
  const written = noun.charAt(0).toUpperCase() + noun.slice(1)
  if (nameCue('place-noun').has(noun) || nameCue('place-last').has(written) || nameCue('facility-last').has(written))
    return 'a place, which stays a place'
  if (knownAs(written).some(({ as }) => as !== 'name')) return 'an adjective or a people, known without it'
  // "uprising", "revolt": what happens is no doer.
  const happening =
    eventCandidates()
      .noun.get(noun)
      ?.some(({ pattern }) => pattern.parts.length === 0) === true
  return happening ? 'a happening in our rules' : null
}

/** The regular plural; a phrase with "of" has it at its noun. */
function pluralOf(noun: string): string {
  const of = /^(\S+)( (?:of|for|in|to|at) .+)$/.exec(noun)
  if (of) return pluralOf(of[1]!) + of[2]
  // "ELDERS", "ASIAN COUNTRIES": given as a plural.
  if (/[^su]s$/.test(noun)) return noun
  if (/(?:s|sh|ch|x|z)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:men|people|police)$/.test(noun) ? noun : `${noun}s`
}

const endsIn = (word: string, endings: string): boolean =>
  dictionaryWords(endings).some((ending) => word.endsWith(ending))

/** A person by the noun's ending; else by the role of the code: a ministry, a force, a body. */
function kindOfNoun(noun: string, code: string): AgentKind {
  const word = (/^(.+?) (?:of|for|in|to|at) /.exec(noun)?.[1] ?? noun).split(' ').pop() ?? noun
  if (endsIn(word, 'person-ending') && !endsIn(word, 'body-ending')) return 'person'
  const kind = actorCode(code.slice(0, 3), false)?.kind
  if (kind === 'ministry') return 'government'
  if (kind === 'military') return 'military'
  return kind === 'armed_group' || kind === 'cartel' ? 'group' : 'organisation'
}
