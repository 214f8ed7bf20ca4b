// Counts of the killed side by side, a row for each source: those that cannot both hold are named, and nothing is merged or averaged.
//   node examples/scripts/rival-figures.mjs [STORE] [METRIC]
import { figures, openStore } from 'parley-record/store'

const [path = 'darvela.duckdb', metric = 'killed'] = process.argv.slice(2)

const store = await openStore(path, 'read')
for (const { of, place, days, rows, rivals } of await figures(store, { metric })) {
  if (rivals.length === 0) continue
  console.log(`${metric}: ${of ?? 'people'}${place === null ? '' : `, ${place}`}${days === '' ? '' : `, ${days}`}`)
  for (const { source, marks } of rows) {
    console.log(`  ${source}: ${marks.map(({ amount, day }) => `${amount} (${day})`).join(', then ')}`)
  }
}
await store.close()
