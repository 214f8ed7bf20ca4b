/** Looks a whole codebook over: what it holds, and every fault in it. Examples of rules are tried by whoever can read a text. */
import { DataError } from '../errors.js'
import { CODEBOOK_LEXICONS, type Codebook, openCodebook } from './codebook.js'
import { type LexiconChanges, lexiconChanges } from './codebook-lexicons.js'
import { cameoCode } from './crosswalk.js'
import { ourEventRules } from './event-rule-heads.js'
import { readEventRule } from './event-rules.js'
import { eventWords } from './event-words.js'
import type { Complain } from './faults.js'
import { using } from './in-use.js'
import { codebookTypes, ourTypes, TYPES_COLUMNS, TYPES_FILE } from './own-types.js'
import { PLOVER_TYPES } from './plover-types.js'
import { parseRules, type RuleHead, whereOf } from './rule-file.js'
import { parseTable } from './table.js'

/** What a codebook holds. */
export interface CodebookContents {
  readonly lexicons: readonly LexiconChanges[]
  readonly rules: { readonly fresh: number; readonly replaced: number; readonly imported: number }
  readonly types: number
}

/** Everything that can be said of a codebook without reading a text with it. */
export interface LookedOver {
  readonly codebook: Codebook
  readonly contents: CodebookContents
  /** Its rules; empty where a fault keeps them from being read. */
  readonly rules: readonly RuleHead[]
  readonly faults: readonly string[]
  /** What is not read, and what is never used. */
  readonly warnings: readonly string[]
}

/** Reads a folder and gathers its faults, in the order of its files. */
export function lookOver(folder: string): LookedOver {
  const faults: string[] = []
  const complain: Complain = (fault) => {
    if (!faults.includes(fault)) faults.push(fault)
  }
  const codebook = openCodebook(folder, complain)
  return using(codebook, () => {
    const lexicons = CODEBOOK_LEXICONS.flatMap((lexicon) => {
      const given = codebook.files.get(`lexicons/${lexicon}.tsv`)
      return given ? [lexiconChanges(lexicon, given, complain)] : []
    })
    checkTypes(codebook, complain)
    checkClasses(complain)
    // A rule is read against types and classes: with a fault in those, every rule that names one would seem wrong.
    const sound = faults.length === 0
    const rules = sound ? checkedRules(codebook, complain) : readableRules(codebook, complain)
    const ours = new Set(ourEventRules().map(({ id }) => id))
    const replaced = rules.filter(({ id }) => ours.has(id)).length
    const imported = rules.filter((rule) => rule.imported === true).length
    return {
      codebook,
      contents: {
        lexicons,
        rules: { fresh: rules.length - replaced - imported, replaced, imported },
        types: sound ? codebookTypes().length : 0,
      },
      rules,
      faults,
      warnings: [...codebook.warnings, ...(sound ? unusedTypes(codebook, rules) : [])],
    }
  })
}

/** Reads a codebook to be read with; a DataError when anything in it is wrong. */
export function loadCodebook(folder: string): Codebook {
  const { codebook, faults } = lookOver(folder)
  const [first] = faults
  if (first === undefined) return codebook
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more: "parley codebook check" lists them all)`
  throw new DataError(`${first}${more}`)
}

function checkTypes(codebook: Codebook, complain: Complain): void {
  const given = codebook.files.get(TYPES_FILE)
  if (!given) return
  const seen = new Set<string>()
  for (const { line, cells } of parseTable(given.text, given.file, TYPES_COLUMNS, complain)) {
    const tell = (fault: string): void => complain(`${given.file}:${line}: ${fault}`)
    if (!/^[A-Z][A-Z0-9_]*$/.test(cells.id)) tell(`id is "${cells.id}": write capitals, digits and _, such as MY_TYPE`)
    if ((PLOVER_TYPES as readonly string[]).includes(cells.id)) tell(`id ${cells.id} is a PLOVER type: choose another`)
    if (ourTypes().some(({ id }) => id === cells.id)) tell(`id ${cells.id} is a type of Parley's own: choose another`)
    if (seen.has(cells.id)) tell(`id ${cells.id} stands twice: remove or rename one`)
    seen.add(cells.id)
    if (cells.label === '') tell('label is empty: say in a few words what the type is')
    if (cells.plover !== '' && !(PLOVER_TYPES as readonly string[]).includes(cells.plover))
      tell(`plover is "${cells.plover}": write one of ${PLOVER_TYPES.join(', ')}, or leave it empty`)
    if (cells.cameo !== '' && cameoCode(cells.cameo) === undefined)
      tell(`cameo is "${cells.cameo}": write a CAMEO code such as 190, or leave it empty`)
  }
}

/** Types that no rule gives: no event will ever carry them. */
function unusedTypes(codebook: Codebook, rules: readonly RuleHead[]): readonly string[] {
  const given = codebook.files.get(TYPES_FILE)
  if (!given) return []
  const used = new Set(rules.map(({ type }) => type))
  return parseTable(given.text, given.file, TYPES_COLUMNS)
    .filter(({ cells }) => !used.has(cells.id))
    .map(({ file, line, cells }) => `${file}:${line}: warning: no rule gives the type ${cells.id}`)
}

/** Word classes are built on each other: the first fault among them is all that can be told. */
function checkClasses(complain: Complain): void {
  try {
    eventWords()
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    complain(error.message)
  }
}

function readableRules(codebook: Codebook, complain: Complain): readonly RuleHead[] {
  const rules = [...codebook.files.values()]
    .filter(({ path }) => path.startsWith('rules/'))
    .flatMap(({ text, file }) => parseRules(text, file, complain))
  const seen = new Map<string, RuleHead>()
  for (const rule of rules) {
    const before = seen.get(rule.id)
    if (before) complain(`${whereOf(rule, 'id')}: another rule has this id (${whereOf(before)}): rename one`)
    else seen.set(rule.id, rule)
  }
  return rules
}

function checkedRules(codebook: Codebook, complain: Complain): readonly RuleHead[] {
  const rules = readableRules(codebook, complain)
  for (const rule of rules) {
    readEventRule(rule, complain)
    // Rules of other programs come without sentences to prove them by.
    if (rule.imported === true) continue
    for (const [field, what] of [
      ['examples', 'a sentence it must fire on'],
      ['rejects', 'a sentence it must leave alone'],
    ] as const) {
      const given = rule[field]
      if (!Array.isArray(given) || given.length === 0) complain(`${whereOf(rule, field)} has no ${field}: give ${what}`)
    }
  }
  return rules
}
