/** Rule files: data/rules/NAME.yml, a list of rules. Each stage checks the shape of its own rules; here only what all share. */
import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { DataError } from '../errors.js'
import { dataPath } from './data-folder.js'

/** What every rule carries besides its stage's own fields. */
export interface RuleHead {
  readonly id: string
  readonly why: string
  readonly [field: string]: unknown
}

/** Reads data/rules/NAME.yml. Every rule has an id, unique in the file, and says why it is there. */
export function readRules(name: string): readonly RuleHead[] {
  return parseRules(readFileSync(dataPath(`rules/${name}.yml`), 'utf8'), `data/rules/${name}.yml`)
}

/** The same from text already at hand; `file` is only for messages. */
export function parseRules(text: string, file: string): readonly RuleHead[] {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const [fault] = document.errors
  if (fault)
    throw new DataError(`${file}:${counter.linePos(fault.pos[0]).line} is not YAML: ${fault.message.split('\n')[0]}`)
  const rules: unknown = document.toJS()
  if (!Array.isArray(rules)) throw new DataError(`${file} must be a list of rules, each beginning with "- id:"`)
  const seen = new Set<string>()
  return Object.freeze(
    rules.map((rule: unknown, at) => {
      const { id, why } = (rule ?? {}) as { id?: unknown; why?: unknown }
      if (typeof id !== 'string' || id === '') throw new DataError(`${file}: rule ${at + 1} has no id`)
      if (seen.has(id)) throw new DataError(`${file}: two rules are called ${id}`)
      seen.add(id)
      if (typeof why !== 'string' || why === '') throw new DataError(`${file}: rule ${id} does not say why it is there`)
      return deepFreeze(rule as RuleHead)
    }),
  )
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
