import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { useAnswer } from '../../ask/ask.js'
import type { Option } from '../../parts/completion.js'
import type { KnownNames } from './form/field-input.js'

const NONE: KnownNames = { actors: [], places: [] }

/** A report's reading, for a form: its text, and the names to complete from; no names until they are there. */
export const useReadReport = (report: string) => {
  const answer = useAnswer<ReportAnswer>(`/api/reports/${encodeURIComponent(report)}`)
  const reading = answer.isPlaceholderData ? undefined : answer.data?.reading
  const known: KnownNames =
    reading === undefined ? NONE : { actors: options(reading.actors), places: options(reading.places) }
  return { answer, known }
}

const options = (named: readonly { readonly name: string; readonly kind: string }[]): readonly Option[] => {
  const kinds = new Map(named.map(({ name, kind }) => [name, kind.replaceAll('_', ' ')]))
  return [...kinds].map(([value, beside]) => ({ value, beside }))
}
