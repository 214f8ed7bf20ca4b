// Reads one report and prints what it tells as a brief, then who says each thing and in which words.
//   node examples/scripts/read-report.mjs [FILE] [DAY IT WAS PUBLISHED]
import { readFileSync } from 'node:fs'
import { brief, openCodebook, read } from 'parley-record'

const [file = 'examples/darvela/06-2026-05-11-ansolet-courier.txt', published = '2026-05-11'] = process.argv.slice(2)

const codebook = openCodebook('examples/darvela-codebook')
const record = read(readFileSync(file, 'utf8'), { published, publisher: 'Ansolet Courier', codebook })
console.log(brief(record))
for (const { according_to, stance, issue, evidence } of record.positions) {
  console.log(`according to ${according_to.join(', ')}: ${stance} "${issue}", from characters ${evidence[0].start} on`)
}
