import { once } from './in-use.js'
import { indexPhrases, type PhraseIndex } from './phrase-index.js'
import { list, readTable } from './table.js'

/** Something parties negotiate about. */
export interface Issue {
  readonly code: string
  readonly label: string
  readonly heading: string
  readonly forms: readonly string[]
  /** Ceasefire provision it is, or null. */
  readonly provision: string | null
  /** Its forms are common words: it decides only where no other issue is named. */
  readonly weak: boolean
}

const COLUMNS = ['code', 'label', 'heading', 'forms', 'provision', 'note'] as const

export const issues = once((): readonly Issue[] =>
  readTable('issues', COLUMNS).map(({ cells }) =>
    Object.freeze({
      code: cells.code,
      label: cells.label,
      heading: cells.heading,
      forms: list(cells.forms),
      provision: cells.provision || null,
      weak: cells.note.startsWith('weak:'),
    }),
  ),
)

/** Every form of every issue, for finding them in words. */
export const issueIndex: () => PhraseIndex<Issue> = once(() =>
  indexPhrases(issues().flatMap((issue) => issue.forms.map((form) => [form, issue] as const))),
)

const byCode = once(() => new Map(issues().map((issue) => [issue.code, issue])))

/** The issue of a code, or undefined for none. */
export const issueOf = (code: string | null): Issue | undefined => (code === null ? undefined : byCode().get(code))
