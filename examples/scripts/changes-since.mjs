// What changed since a day, with the words before and after, and the brief over those days as a Markdown file with footnotes.
//   node examples/scripts/changes-since.mjs [STORE] [DAY] [FILE]
import { writeFile } from 'node:fs/promises'
import { briefFile, briefSince, changesSince, openStore } from 'parley-record/store'

const [path = 'darvela.duckdb', since = '2026-05-28', out = 'since.md'] = process.argv.slice(2)

const store = await openStore(path, 'read')
for (const { kind, about, why, says, said } of await changesSince(store, since, { limit: 10 })) {
  console.log(`${kind} ${about}: ${why}`)
  if (said !== null) console.log(`  before: ${said.publisher}, ${said.published}: ${said.words.join(' ')}`)
  console.log(`  now:    ${says.publisher}, ${says.published}: ${says.words.join(' ')}`)
}
const { text } = await briefSince(store, since)
console.log(`\n${text}`)
await writeFile(out, await briefFile(store, since, 'markdown'))
await store.close()
