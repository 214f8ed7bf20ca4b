import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { useAnswer } from '../../ask/ask.js'
import type { Option } from '../../parts/completion.js'
import type { KnownNames } from './form/field-input.js'

const NONE: KnownNames = { actors: [], places: [] }

/** The names a form completes from: the actors and places of a report's reading; none until they are there, or without a report. */
export const useKnownNames = (report: string | null): KnownNames => {
  const answer = useAnswer<ReportAnswer>(report === null ? null : `/api/reports/${encodeURIComponent(report)}`)
  if (answer.data === undefined || answer.isPlaceholderData) return NONE
  const { actors, places } = answer.data.reading
  return { actors: options(actors), places: options(places) }
}

const options = (named: readonly { readonly name: string; readonly kind: string }[]): readonly Option[] => {
  const kinds = new Map(named.map(({ name, kind }) => [name, kind.replaceAll('_', ' ')]))
  return [...kinds].map(([value, beside]) => ({ value, beside }))
}
