import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataPath } from './data-folder.js'

/** What to do to a word: cut letters off its end, add some, and write it small, capitalised or as the text has it. */
export interface LemmaEdit {
  readonly cut: number
  readonly add: string
  readonly casing: 'small' | 'capital' | 'kept'
}

/** The rules of one tag: whole words, and endings of up to `longest` letters. */
export interface LemmaRules {
  readonly words: ReadonlyMap<string, LemmaEdit>
  readonly endings: ReadonlyMap<string, LemmaEdit>
  readonly longest: number
}

const CASING = { l: 'small', t: 'capital', k: 'kept' } as const
const FILE = 'models/lemmas.tsv'

const load = (): ReadonlyMap<string, LemmaRules> => {
  const tags = new Map<string, { words: Map<string, LemmaEdit>; endings: Map<string, LemmaEdit>; longest: number }>()
  for (const [at, line] of readFileSync(dataPath(FILE), 'utf8').split('\n').entries()) {
    if (at === 0 || line === '') continue
    const [tag, edit, keys] = line.split('\t')
    const [, cut, add, casing] = /^(\d+):(.*):([ltk])$/.exec(edit ?? '') ?? []
    if (!tag || !keys || cut === undefined || add === undefined || casing === undefined)
      throw new DataError(`data/${FILE}:${at + 1} is not "tag, edit, words": make it again with training/lemmas.mjs`)
    const made: LemmaEdit = { cut: Number(cut), add, casing: CASING[casing as keyof typeof CASING] }
    let rules = tags.get(tag)
    if (rules === undefined) {
      rules = { words: new Map(), endings: new Map(), longest: 0 }
      tags.set(tag, rules)
    }
    for (const key of keys.split(' ')) {
      if (!key.startsWith('-') || key === '--') rules.words.set(key, made)
      else {
        rules.endings.set(key.slice(1), made)
        rules.longest = Math.max(rules.longest, key.length - 1)
      }
    }
  }
  return tags
}

let loaded: ReadonlyMap<string, LemmaRules> | null = null

/** Rules by "UPOS:XPOS", from data/models/lemmas.tsv; read when first asked for. */
export const lemmaRules = (): ReadonlyMap<string, LemmaRules> => {
  loaded ??= load()
  return loaded
}
