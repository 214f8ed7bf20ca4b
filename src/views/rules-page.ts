import type { FiledRule } from '../knowledge/rule-index.js'

const ABOUT = `# Rules

Written by \`npm run docs\` from data/rules and data/mechanisms.yml; change it there, not here. Every record names the rule that made it, and
\`parley explain FILE RECORD_ID\` prints the steps. A rule must fire on each of its examples and stay silent on each of its
rejects; test/rules.test.ts proves it.
`

const IN_CODE = `These are code, not rules; a record's steps name them where they took part. A star stands for the word or name.
`

/** The page that documents every rule: what it is for, a sentence it fires on and one it must leave alone. */
export const rulesPage = (rules: readonly FiledRule[], mechanisms: readonly FiledRule['rule'][]): string => {
  const files = [...new Set(rules.map(({ file }) => file))]
  const sections = files.map((file) => {
    const own = rules.filter((filed) => filed.file === file)
    return `\n## ${file} (${own.length})\n\n${own.map(({ rule }) => entry(rule)).join('\n')}`
  })
  const inCode = `\n## Mechanisms (${mechanisms.length})\n\n${IN_CODE}\n${mechanisms.map(entry).join('')}`
  return `${ABOUT}${sections.join('\n')}${inCode}`
}

const entry = ({ id, why, examples, rejects }: FiledRule['rule']): string => {
  const lines = [`- **${id}**: ${oneLine(why)}`]
  const [fires] = sentencesOf(examples)
  const [silent] = sentencesOf(rejects)
  if (fires !== undefined) lines.push(`  - fires on: ${oneLine(fires)}`)
  if (silent !== undefined) lines.push(`  - not on: ${oneLine(silent)}`)
  return `${lines.join('\n')}\n`
}

/** The sentences of a rule's examples or rejects, given bare or as the \`text\` of an entry. */
export const sentencesOf = (entries: unknown): readonly string[] =>
  (Array.isArray(entries) ? entries : []).flatMap((given: unknown) => {
    if (typeof given === 'string') return [given]
    const text = (given as { text?: unknown } | null)?.text
    return typeof text === 'string' ? [text] : []
  })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
