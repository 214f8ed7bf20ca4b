import { citedReports } from '../../store/cited-reports.js'
import { situationSince } from '../../store/situation.js'
import type { Store } from '../../store/store.js'
import type { Wanted } from '../../store/wanted.js'
import { citedLines, situationTitle } from '../../views/across/situation.js'
import { footnoted } from './footnoted.js'
import type { BriefFormat } from './formats.js'
import { markdownBrief } from './markdown.js'

/** The brief over the reports since a day as a file; `made` (UTC, to the second) is the time it says it was made at. */
export const briefFile = async (
  store: Store,
  since: string,
  wanted: Wanted,
  format: BriefFormat,
  made: string,
): Promise<Uint8Array> => {
  const found = await situationSince(store, since, wanted)
  const lines = citedLines(found)
  const cited = lines.flatMap(({ parts }) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part.report])))
  const brief = footnoted(found, lines, situationTitle(since, wanted), await citedReports(store, cited))
  if (format === 'markdown') return new TextEncoder().encode(markdownBrief(brief))
  // The library is as large as all the rest together: it is loaded when it is asked for.
  const { docxBrief } = await import('./docx.js')
  return docxBrief(brief, made)
}
