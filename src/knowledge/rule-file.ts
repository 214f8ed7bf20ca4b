/** Rule files: data/rules/NAME.yml, a list of rules. Each stage checks the shape of its own rules; here only what all share. */
import { readFileSync } from 'node:fs'
import { isSeq } from 'yaml'
import { dataPath } from './data-folder.js'
import { type Complain, refuse } from './faults.js'
import { fieldsOf, parseYaml, type YamlFile } from './yaml-file.js'

/** What every rule carries besides its stage's own fields. */
export interface RuleHead {
  readonly id: string
  readonly why: string
  readonly [field: string]: unknown
}

/** Where a rule stands: its file and line, and the lines of its fields and of the members of those that are lists. */
interface Place {
  readonly file: string
  readonly line: number
  readonly fields: ReadonlyMap<string, { readonly line: number; readonly items: readonly number[] }>
}

// Kept beside the rules: they are frozen data as they stand in the file, and a field nobody wrote would be one nobody knows.
const places = new WeakMap<RuleHead, Place>()

/** "FILE:LINE: rule ID", the beginning of every message about a rule; the line is that of the field, or of one member of it. */
export function whereOf(rule: RuleHead, field?: string, item?: number): string {
  const place = places.get(rule)
  const at = field === undefined ? undefined : place?.fields.get(field)
  const line = (item === undefined ? undefined : at?.items[item]) ?? at?.line ?? place?.line ?? 1
  return `${place?.file ?? 'a rule'}:${line}: rule ${rule.id}`
}

/** Reads data/rules/NAME.yml. Every rule has an id, unique in the file, and says why it is there. */
export function readRules(name: string): readonly RuleHead[] {
  return parseRules(readFileSync(dataPath(`rules/${name}.yml`), 'utf8'), `data/rules/${name}.yml`)
}

/** The same from text already at hand; `file` is only for messages. A rule with a fault here is told and left out. */
export function parseRules(text: string, file: string, complain: Complain = refuse): readonly RuleHead[] {
  const yaml = parseYaml(text, file, complain)
  if (yaml.value === undefined) return []
  const { value, root } = yaml
  if (!Array.isArray(value) || !isSeq(root)) {
    complain(`${file}:${yaml.lineOf(root)}: must be a list of rules, each beginning with "- id:"`)
    return []
  }
  const seen = new Set<string>()
  const rules: RuleHead[] = []
  for (const [at, given] of value.entries()) {
    const { id, why } = (given ?? {}) as { id?: unknown; why?: unknown }
    const line = yaml.lineOf(root.items[at])
    const told = (fault: string): void => complain(`${file}:${line}: ${fault}`)
    if (typeof id !== 'string' || id === '') told(`rule ${at + 1} has no id: give it one`)
    else if (seen.has(id)) told(`two rules are called ${id}: rename one`)
    else if (typeof why !== 'string' || why === '') told(`rule ${id} does not say why it is there: add a line "why:"`)
    else {
      seen.add(id)
      const rule = deepFreeze(given as RuleHead)
      places.set(rule, placeOf(yaml, root.items[at], file))
      rules.push(rule)
    }
  }
  return Object.freeze(rules)
}

const placeOf = ({ lineOf }: YamlFile, node: unknown, file: string): Place => ({
  file,
  line: lineOf(node),
  fields: new Map(
    [...fieldsOf(node)].map(([field, { name, value }]) => [
      field,
      { line: lineOf(name), items: isSeq(value) ? value.items.map(lineOf) : [] },
    ]),
  ),
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
