// The closing line of .ci/run: node scripts/count.mjs VITEST.json BROKEN, where BROKEN counts other checks that failed.
import { existsSync, readFileSync } from 'node:fs'

const [path, broken] = process.argv.slice(2)
const result = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
// A test file that cannot even be loaded has no failed test in it, but is a failure.
const unloaded = (result?.testResults ?? []).filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length
const passed = result?.numPassedTests ?? 0
const failed = (result?.numFailedTests ?? 1) + unloaded + Number(broken)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
