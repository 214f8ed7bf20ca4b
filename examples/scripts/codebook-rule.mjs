// Adds a rule of one's own: a codebook with a type and a rule, proved on the rule's own sentences, then read with.
//   node examples/scripts/codebook-rule.mjs [FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCodebook, openCodebook, read } from 'parley-record'

const [folder = 'ferry-codebook'] = process.argv.slice(2)

mkdirSync(join(folder, 'rules'), { recursive: true })
writeFileSync(join(folder, 'codebook.yml'), 'name: Ferries\nversion: "1"\n')
writeFileSync(
  join(folder, 'types.tsv'),
  'id\tlabel\tplover\tmode\tcameo\tnote\nCROSSING_SHUT\tA crossing shut to travellers\tCOERCE\trestrict\t\t\n',
)
writeFileSync(
  join(folder, 'rules', 'events-crossings.yml'),
  `- id: crossing-shut
  type: CROSSING_SHUT
  verbs: [shut crossing|ferry, suspend crossing|ferry]
  why: Who shuts a crossing decides who gets away.
  examples:
    - text: Orsk suspended the ferry to Kessin on Monday.
      gives: {type: CROSSING_SHUT, plover: COERCE}
  rejects: [Orsk praised the ferry to Kessin on Monday.]
`,
)

const { faults, warnings } = checkCodebook(folder)
for (const line of [...faults, ...warnings]) console.log(line)
console.log(faults.length === 0 ? 'No faults.' : 'The rule does not hold.')

const text = 'The harbour office shut the ferry to Pellory on Tuesday, residents said.'
const { events } = read(text, { published: '2026-05-21', codebook: openCodebook(folder) })
for (const { type, status, according_to, rule } of events) {
  console.log(`${type}, ${status}, according to ${according_to.join(', ')} (rule ${rule})`)
}
