/** Agent entries into lines of agents.tsv: nouns, and nouns with their modifiers, that stand for actors. */
import { actorCode } from '../../knowledge/actor-codes.js'
import { type AgentKind, agents } from '../../knowledge/agents.js'
import type { Cells } from './actor-rows.js'
import { slug } from './actors.js'
import { codeMeaning } from './codes.js'
import type { AgentEntry, List } from './dictionary.js'

export interface AgentsTaken {
  readonly rows: readonly Cells[]
  readonly through: ReadonlyMap<string, number>
}

export function takeAgents(entries: readonly AgentEntry[], list: List): AgentsTaken {
  const known = new Set(agents().flatMap(({ forms }) => forms.map((form) => form.toLowerCase())))
  const rows = new Map<string, Cells>()
  const through = new Map<string, number>()
  for (const { file, line, word, more, code } of entries) {
    const tell = (reason: string): void => list({ file, line, entry: word, form: '', reason })
    const noun = word.toLowerCase()
    const { sector, head } = codeMeaning(code, 'religious')
    const forms = [...new Set([noun, pluralOf(noun), ...more.map((form) => form.toLowerCase())])]
    // A plural of the dictionary's is used where it gives one.
    const used = more.length > 0 ? forms.filter((form) => form !== pluralOf(noun)) : forms
    const fresh = used.filter((form) => !known.has(form))
    if (head === 'none') tell('no actor to its authors')
    else if (sector.length === 0) tell(`a code nobody knows: ${code}`)
    else if (/[^a-z '’-]/.test(noun)) tell('not a word')
    else {
      through.set(file, (through.get(file) ?? 0) + 1)
      if (fresh.length === 0) continue
      const before = rows.get(noun)
      const cells = { id: `${slug(noun)}-imported`, forms: fresh.join('|'), singular: noun, sector: sector.join('|') }
      rows.set(noun, before ?? { ...cells, kind: kindOfNoun(noun, code), note: code })
    }
  }
  // Two words may have one slug: "land owner" and "land-owner".
  const byId = new Map<string, Cells>()
  for (const row of rows.values()) {
    const before = byId.get(row.id!)
    byId.set(row.id!, before ? { ...before, forms: `${before.forms}|${row.forms}` } : row)
  }
  return { rows: [...byId.values()], through }
}

/** The regular plural; a phrase with "of" has it at its noun. */
function pluralOf(noun: string): string {
  const of = /^(\S+)( (?:of|for|in|to|at) .+)$/.exec(noun)
  if (of) return pluralOf(of[1]!) + of[2]
  if (/(?:s|sh|ch|x|z)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:men|people|police)$/.test(noun) ? noun : `${noun}s`
}

/** Endings of nouns for one person. */
const PERSON =
  /(?:er|or|ist|ian|man|woman|men|women|person|ant|ent|ee|ar|king|queen|chief|head|leader|lady|mate|eer|ess|ic|ast)$/

/** A person by the noun's ending; else by the role of the code: a ministry, a force, a body. */
function kindOfNoun(noun: string, code: string): AgentKind {
  const word = (/^(.+?) (?:of|for|in|to|at) /.exec(noun)?.[1] ?? noun).split(' ').pop() ?? noun
  if (PERSON.test(word) && !/(?:ministry|department|parliament|government|regiment|settlement)$/.test(word))
    return 'person'
  const kind = actorCode(code.slice(0, 3), false)?.kind
  if (kind === 'ministry') return 'government'
  if (kind === 'military') return 'military'
  return kind === 'armed_group' || kind === 'cartel' ? 'group' : 'organisation'
}
