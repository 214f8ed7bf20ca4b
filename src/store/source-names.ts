import { publisherKey } from '../threads/texts/publishers.js'
import type { Store } from './store.js'

/** What stands for the publisher of reports that name none; no publisher's key is written so. */
export const NOT_STATED = 'not-stated'

/** The key of a publisher by any form of its name. */
export const sourceKey = (name: string | null): string =>
  name === null || name === '' ? NOT_STATED : publisherKey(name)

/** Every form of its name under which a publisher stands in the store; '' for reports that name none. */
export const namesOfSource = async (store: Store, key: string): Promise<readonly string[]> => {
  const rows = await store.db.rows(`select distinct coalesce(publisher, '') as name from log.reports order by name`)
  return rows.map(({ name }) => String(name)).filter((name) => sourceKey(name) === key)
}
