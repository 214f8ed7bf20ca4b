import { once } from './in-use.js'
import { readTable } from './table.js'

const names = once(
  () => new Map(readTable('deed-names', ['family', 'name', 'note']).map(({ cells }) => [cells.family, cells.name])),
)

/** What a kind of deed is called in a sentence ("a use of force"); undefined for one that has no name. */
export const deedName = (family: string): string | undefined => names().get(family)
