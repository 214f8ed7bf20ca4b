// Imports a sheet kept by hand, names every row that is not good, and lines it up with what the store has.
//   node examples/scripts/import-and-compare.mjs [STORE] [SHEET]
import { compareEvents, importEvents, openCodebook, openStore } from 'parley-record/store'

const [path = 'darvela.duckdb', sheet = 'examples/scripts/field-notes.csv'] = process.argv.slice(2)

const store = await openStore(path, 'write')
const mapping = {
  columns: { 'What happened': 'type' },
  types: { shelling: 'ASSAULT', ambush: 'ASSAULT', bombing: 'ASSAULT' },
}
const imported = await importEvents(store, sheet, { mapping })
if (imported.outcome === 'there') console.log(`is there already as ${imported.file}`)
else {
  console.log(`${imported.kind}: ${imported.tally.good} rows are good, ${imported.tally.bad} are not`)
  for (const { row, header, value, says } of imported.tally.faults)
    console.log(`  row ${row}, ${header}: "${value}" ${says}`)
}
if (imported.file !== null) {
  const codebook = openCodebook('examples/darvela-codebook')
  const { agreement, rows, from, to } = await compareEvents(store, imported.file, { codebook })
  console.log(`${from} to ${to}: ${agreement.matched} in both, ${agreement.onlyTheirs} only in the sheet`)
  for (const { where, score, ours, theirs, why } of rows) {
    if (where === 'both') console.log(`  ${ours} = ${theirs} (${score}: ${why})`)
    if (where === 'only theirs') console.log(`  only in the sheet: ${theirs}`)
  }
}
await store.close()
