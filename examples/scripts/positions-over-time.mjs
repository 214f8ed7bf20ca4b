// Where a party was told to stand on each issue, earliest first, and what each stance is to the one before it.
//   node examples/scripts/positions-over-time.mjs [STORE] [PARTY]
import { openStore, positions } from 'parley-record/store'

const [path = 'darvela.duckdb', party = "Torvane People's Movement"] = process.argv.slice(2)

const store = await openStore(path, 'read')
for (const { issue, code, stances } of await positions(store, { party })) {
  console.log(`${issue} (${code})`)
  for (const { stance, move, says } of stances) {
    console.log(`  ${says.published} ${stance} (${move}), ${says.publisher}: ${says.words.join(' ')}`)
  }
}
await store.close()
