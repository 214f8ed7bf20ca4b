// Reads a folder of reports into a store, with a codebook, and tells of each what became of it.
//   node examples/scripts/add-folder.mjs [STORE] [FOLDER or FILE] [CODEBOOK]
import { addPaths, openCodebook, openStore, storeSummary } from 'parley-record/store'

const [path = 'darvela.duckdb', reports = 'examples/darvela.jsonl', codebook = 'examples/darvela-codebook'] =
  process.argv.slice(2)

const store = await openStore(path, 'write')
for await (const added of addPaths(store, [reports], { codebook: openCodebook(codebook) })) {
  if (added.kind === 'added') console.log(`added ${added.published} ${added.title}`)
  else if (added.kind === 'known') console.log(`there already: ${added.where}`)
  else console.log(`refused: ${added.error}`)
}
const { reports: count, publishers, first_day, last_day } = await storeSummary(store)
console.log(`${count} reports that count, from ${publishers} publishers, ${first_day} to ${last_day}`)
await store.close()
