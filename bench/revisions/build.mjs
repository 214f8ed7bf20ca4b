/** Another revision of this repository, built under .build/revisions, so that two versions can read the same texts. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const run = (command, args, options) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...options })

/** The full hash of a revision, or an Error that names it. */
export function hashOf(root, revision) {
  const { status, stdout } = run('git', ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], { cwd: root })
  if (status !== 0) throw new Error(`git knows no revision "${revision}"; name a commit, a branch or a tag`)
  return stdout.trim()
}

/**
 * The `dist/` folder of a revision, built there when it is not yet. Packages are shared with the checkout where both lockfiles are
 * the same, and installed where not. Throws an Error with what the build said when it fails; says what it does on standard error.
 */
export function builtRevision(root, hash) {
  const folder = join(root, '.build', 'revisions', hash.slice(0, 12))
  const done = join(folder, '.done')
  if (existsSync(done)) return join(folder, 'dist/')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const tree = run('git', ['archive', '--format=tar', hash], { cwd: root, encoding: 'buffer' })
  if (tree.status !== 0) throw new Error(`git archive ${hash} failed: ${tree.stderr}`)
  must(run('tar', ['-x'], { cwd: folder, input: tree.stdout }), 'unpacking')
  const lock = (at) => readFileSync(join(at, 'package-lock.json'), 'utf8')
  if (lock(folder) === lock(root)) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else {
    process.stderr.write(`installing the packages of ${hash.slice(0, 12)}\n`)
    must(run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: folder }), 'npm ci')
  }
  process.stderr.write(`building ${hash.slice(0, 12)}\n`)
  must(run('npm', ['run', '-s', 'build'], { cwd: folder }), 'npm run build')
  writeFileSync(done, '')
  return join(folder, 'dist/')
}

function must({ status, stdout, stderr, error }, what) {
  if (status !== 0)
    throw new Error(`${what} of the other revision failed:\n${error ?? ''}${stdout ?? ''}${stderr ?? ''}`.trim())
}
