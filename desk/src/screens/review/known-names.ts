import { useAnswer } from '../../ask/ask.js'
import type { ReviewRecordAnswer } from './answers.js'
import type { KnownNames } from './form/field-input.js'
import { namesIn } from './names-in.js'

interface Actors {
  readonly rows: readonly { readonly name: string }[]
}

/** The names a form completes from: the record's own first, then the store's, those in most reports first. */
export const useKnownNames = (found: ReviewRecordAnswer | undefined): KnownNames => {
  const actors = useAnswer<Actors>(found === undefined ? null : '/api/actors', { limit: 200 })
  const own = found === undefined ? [] : namesIn(found.fields, found.proposal)
  const names = [...new Set([...own, ...(actors.data?.rows ?? []).map(({ name }) => name)])]
  return { actors: names.map((value) => ({ value })), places: [] }
}
