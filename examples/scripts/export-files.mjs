// Takes records out of a store for other programs: a map, a GDELT file with who says so beside it, and a table for R or pandas.
//   node examples/scripts/export-files.mjs [STORE] [FOLDER]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportRecords, FORMATS, openStore } from 'parley-record/store'

const [path = 'darvela.duckdb', folder = 'exported'] = process.argv.slice(2)

const store = await openStore(path, 'read')
await mkdir(folder, { recursive: true })
for (const name of ['geojson', 'gdelt', 'parquet']) {
  const { ending } = FORMATS.find((format) => format.name === name)
  const file = join(folder, `${name}.${ending}`)
  // Nobody reviewed the example: without `all`, the files would be empty, and say so.
  const exported = await exportRecords(store, name, { review: 'all', kinds: ['events'] })
  await writeFile(file, exported.pieces)
  const sources = exported.sidecar()
  if (sources.length > 0) {
    await writeFile(`${file}.sources.jsonl`, sources.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  const { written, written_not_reviewed, rows, left_out } = exported.aboutFile()
  console.log(`${file}: ${written} records in ${rows} rows, ${written_not_reviewed} of them reviewed by nobody`)
  for (const { why, records } of left_out) console.log(`  left out (${records}): ${why}`)
}
await store.close()
