import type { Entry, EntrySpan } from '../../../../src/views/reader/entries.js'
import { PlainText } from '../../parts/plain-text.js'

const LONGEST = 240

/** What each stretch of words is called, in the order they are told. */
const ROLES: Readonly<Record<EntrySpan['role'], string>> = {
  source: 'source',
  cue: 'cue',
  content: 'content',
  consequent: 'what follows',
  antecedent: 'what it hangs on',
  trigger: 'the word for it',
  evidence: 'words',
  mention: 'named as',
  part: 'its parts',
}

/** Kinds whose words are told as one leading to the other. */
const LEADS_ON: ReadonlySet<Entry['list']> = new Set(['statements'])

/** The words a record stands on by what they are to it, in a line: source → cue → content. */
export const Flow = ({ entry, text }: { readonly entry: Entry; readonly text: string }) => (
  <ol className={`flow small${LEADS_ON.has(entry.list) ? ' leads-on' : ''}`}>
    {flowOf(entry, text).map(({ role, words }) => (
      <li key={role}>
        <span className="soft">{ROLES[role]}</span>{' '}
        <mark className={`lit of-${entry.list} as-${role} chosen`} dir="auto">
          <PlainText text={words} />
        </mark>
      </li>
    ))}
  </ol>
)

const flowOf = ({ spans }: Entry, text: string): readonly { role: EntrySpan['role']; words: string }[] =>
  (Object.keys(ROLES) as EntrySpan['role'][]).flatMap((role) => {
    const pieces = new Set(
      spans
        .filter((span) => span.role === role)
        .map(({ start, end }) =>
          text
            .slice(start, Math.min(end, start + LONGEST))
            .replace(/\s+/g, ' ')
            .trim(),
        ),
    )
    if (pieces.size === 0) return []
    const words = [...pieces].join(' … ')
    return [{ role, words: words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words }]
  })
