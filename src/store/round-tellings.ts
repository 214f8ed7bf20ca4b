import type { RoundTrait } from '../threads/kinds/round.js'
import { refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import { byReport, follow } from './followed.js'
import type { Store } from './store.js'
import { traitsWhere } from './traits.js'

/** Asks which records tell of one round of talks; what is given answers for a round with the earliest record that tells of it. */
export const roundTellings = async (store: Store): Promise<(round: Ref) => Ref> => {
  const rounds = await traitsWhere<RoundTrait>(store, `t.kind = 'round' order by t.report, t.id`)
  const { groups } = await follow(store, 'round', rounds)
  const days = new Map(
    (await store.db.rows('select report, published from log.reports')).map(({ report, published }) => [
      String(report),
      published as string | null,
    ]),
  )
  const first = new Map<string, Ref>()
  for (const group of groups) {
    const told = group.map(({ report, id }) => ({ report, id, published: days.get(report) ?? null })).toSorted(byReport)
    const { report, id } = told[0]!
    for (const each of told) first.set(refKey(each), { report, id })
  }
  return ({ report, id }) => first.get(refKey({ report, id })) ?? { report, id }
}
