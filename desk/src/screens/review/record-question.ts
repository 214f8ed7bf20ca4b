import type { Asked } from '../../ask/ask.js'
import type { Reference } from './reference.js'

/** The question for one record, as it is asked and as its answer is kept: its address and what goes with it. */
export const recordQuestion = (
  {
    report,
    list,
    id,
  }: { readonly report: string | { readonly key: string }; readonly list: string; readonly id: string },
  who: string | null,
  blind: boolean,
): readonly [string, Asked] => [
  `/api/review/records/${[typeof report === 'string' ? report : report.key, list, id].map(encodeURIComponent).join('/')}`,
  { who, blind: blind ? 'true' : null },
]

/** The reference of a record that was answered. */
export const referenceTo = ({
  report,
  list,
  id,
}: {
  readonly report: { readonly key: string }
  readonly list: string
  readonly id: string
}): Reference => ({ report: report.key, list, id })
