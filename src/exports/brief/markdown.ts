import { NOTHING } from '../../views/across/situation.js'
import type { Footnote, FootnotedBrief } from './footnoted.js'
import { markdownText } from './markdown-text.js'

/** The brief as Markdown with footnotes, as GitHub, Pandoc and most programs for notes read it. */
export const markdownBrief = ({ title, facts, lines, notes }: FootnotedBrief): string => {
  const text = [`# ${markdownText(title)}`, '', facts]
  let under: string | null = null
  for (const line of lines) {
    if (line.section !== under) text.push('', `## ${line.section}`, '')
    under = line.section
    const says = line.parts.map((part) => (typeof part === 'number' ? `[^${part}]` : markdownText(part))).join('')
    text.push(`${line.under ? '  ' : ''}- ${says}`)
  }
  if (lines.length === 0) text.push('', NOTHING)
  return `${[...text, '', ...notes.map(note)].join('\n').trimEnd()}\n`
}

const note = ({ number, report, words, address }: Footnote): string => {
  const parts = [`${markdownText(report)}.`, ...(words === null ? [] : [markdownText(words)])]
  return `[^${number}]: ${[...parts, ...(address === null ? [] : [`<${address}>`])].join(' ')}`
}
