import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-program-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }')
  copyFileSync(new URL('../scripts/program/compiled.cjs', import.meta.url), join(folder, 'compiled.js'))
  writeFileSync(
    join(folder, 'program.js'),
    `const { basename } = require('node:path')
     const once = [require('./part.js'), require('./part.js')]
     process.stdout.write([basename(__filename), once[0] === once[1], once[0].said()].join(' '))`,
  )
  writeFileSync(join(folder, 'part.js'), `exports.said = () => 'said once'`)
})

afterEach(() => rmSync(folder, { recursive: true }))

const ran = (keeping: boolean): string => {
  const program = `const { run, keep } = require(process.argv[1]); run('program.js'); if (${keeping}) keep()`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, join(folder, 'compiled.js')], {
    encoding: 'utf8',
  })
  return stdout + stderr
}

const TOLD = 'program.js true said once'

describe('the bundle with what was compiled of it', () => {
  it('runs as it does without, before and after that is kept', () => {
    expect(ran(false)).toBe(TOLD)
    expect(ran(true)).toBe(TOLD)
    expect(existsSync(join(folder, 'part.js.compiled'))).toBe(true)
    expect(ran(false)).toBe(TOLD)
  })

  it('runs where what is kept is of no use', () => {
    for (const name of ['program.js', 'part.js']) writeFileSync(join(folder, `${name}.compiled`), 'of another Node')
    expect(ran(false)).toBe(TOLD)
  })
})
