/** The event rules as they stand in the files: ours, and those of the codebook in use. */
import { readdirSync } from 'node:fs'
import { dataPath } from './data-folder.js'
import { codebookInUse } from './in-use.js'
import { parseRules, type RuleHead, readRules } from './rule-file.js'

/** True for the name of a file of event rules, such as "events-talks.yml". */
export const isEventRuleFile = (name: string): boolean => /^events[\w.-]*\.yml$/.test(name)

/**
 * Event rules in the order they are tried at equal demand: a codebook's own, then ours less those it replaces by their ids, then what it
 * took over from another program, which is broader than what was written for this one.
 */
export const eventRuleHeads = (): readonly RuleHead[] => {
  const theirs = codebookRules().flatMap(({ rules }) => rules)
  const replaced = new Set(theirs.map(({ id }) => id))
  return [
    ...theirs.filter(({ imported }) => imported !== true),
    ...ourEventRules().filter(({ id }) => !replaced.has(id)),
    ...theirs.filter(({ imported }) => imported === true),
  ]
}

/** The event rules of data/rules alone. */
export const ourEventRules = (): readonly RuleHead[] =>
  readdirSync(dataPath('rules'))
    .filter(isEventRuleFile)
    .sort()
    .flatMap((name) => readRules(name.slice(0, -'.yml'.length)))

/** The rule files of the codebook in use, in the order of their names. */
export const codebookRules = (): readonly { readonly file: string; readonly rules: readonly RuleHead[] }[] =>
  [...(codebookInUse()?.files.values() ?? [])]
    .filter(({ path }) => path.startsWith('rules/'))
    .map(({ path, file, text }) => ({
      file: path.slice('rules/'.length, -'.yml'.length),
      rules: parseRules(text, file),
    }))
