import type { Store } from './store.js'

/**
 * Asks several things at once, each over a connection of its own, of a store that stays as it is while it is open: one processor reads what
 * one question needs while another answers the next. Of any other store they are asked one after the other.
 */
export const atOnce = async <Answers extends readonly unknown[]>(
  store: Store,
  asks: { readonly [At in keyof Answers]: (store: Store) => Promise<Answers[At]> },
): Promise<Answers> => {
  if (store.db.still === null) {
    const answers: unknown[] = []
    for (const ask of asks) answers.push(await ask(store))
    return answers as unknown as Answers
  }
  const answers = asks.map(async (ask, at) => {
    if (at === 0) return ask(store)
    const db = await store.db.beside()
    try {
      return await ask({ ...store, db })
    } finally {
      await db.close()
    }
  })
  return (await Promise.all(answers)) as unknown as Answers
}
