import { readFileSync } from 'node:fs'
import type { Given } from '../../store/testing/with-store.js'

/** The invented series of examples/, as reports to add. */
export const darvela = (): readonly Given[] =>
  readFileSync(new URL('../../../examples/darvela.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exclude<Given, string>)
