/** All rules of all files under data/rules, for whoever shows or proves them; a stage reads its own file alone. */
import { readdirSync } from 'node:fs'
import { dataExists, dataPath } from './data-folder.js'
import { type RuleHead, readRules } from './rule-file.js'

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
