import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** A house whose outlets share a newsroom: several of them saying the same are one origin. */
export interface MediaFamily {
  readonly id: string
  readonly name: string
  /** Ids of data/lexicons/media.tsv. */
  readonly members: readonly string[]
}

const COLUMNS = ['id', 'name', 'members', 'note'] as const

export const mediaFamilies = once((): readonly MediaFamily[] =>
  readTable('media-families', COLUMNS).map(({ cells }) =>
    Object.freeze({ id: cells.id, name: cells.name, members: list(cells.members) }),
  ),
)

const byMember = once((): ReadonlyMap<string, MediaFamily> => {
  const families = new Map<string, MediaFamily>()
  for (const family of mediaFamilies()) {
    for (const member of family.members) {
      if (families.has(member))
        throw new DataError(`data/lexicons/media-families.tsv: "${member}" stands in two families: leave it in one`)
      families.set(member, family)
    }
  }
  return families
})

/** The family of an outlet of the media lexicon, by the outlet's id; undefined when it stands alone. */
export const familyOf = (medium: string): MediaFamily | undefined => byMember().get(medium)
