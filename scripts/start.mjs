// npm start: reads the example report, prints its brief and serves the same record on a local address.
import { join } from 'node:path'
import { prepare, root } from './setup.mjs'

prepare()
const example = join(root, 'examples', 'gaza-talks.txt')
process.argv = [process.argv[0], process.argv[1], 'serve', example, '--published', '2024-08-14']
await import('../dist/cli/main.js')
