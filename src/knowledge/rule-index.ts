/** All rules of all files under data/rules, for whoever shows or proves them; a stage reads its own file alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { dataExists, dataPath } from './data-folder.js'
import { codebookRules } from './event-rule-heads.js'
import { parseRules, type RuleHead, readRules } from './rule-file.js'

/** A rule and the file it stands in, named without folder and ending. */
export interface FiledRule {
  readonly file: string
  readonly rule: RuleHead
}

/** Every rule under data/rules, files in the order of their names, rules in the order they are tried. */
export const allRules = (): readonly FiledRule[] =>
  (dataExists('rules') ? readdirSync(dataPath('rules')) : [])
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => name.slice(0, -'.yml'.length))
    .flatMap((file) => readRules(file).map((rule) => ({ file, rule })))

/** Mechanisms that are code, by the ids they leave in a record's steps; a star in an id stands for any words. */
export const mechanisms = (): readonly RuleHead[] =>
  parseRules(readFileSync(dataPath('mechanisms.yml'), 'utf8'), 'data/mechanisms.yml')

/** A test for the ids records and steps may name: every rule of data/rules and of the codebook in use, every mechanism, and nothing else. */
export const knownRules = (): ((id: string) => boolean) => {
  const rules = new Set(
    [...allRules().map(({ rule }) => rule), ...codebookRules().flatMap((own) => own.rules)].map(({ id }) => id),
  )
  const patterns = mechanisms().map(({ id }) => {
    const words = id.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${words.join('.+')}$`)
  })
  return (id) => rules.has(id) || patterns.some((pattern) => pattern.test(id))
}
