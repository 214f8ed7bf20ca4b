// Makes a checkout runnable: installs when node_modules does not hold what the lockfile asks for, builds when dist is older
// than the sources. Plain JavaScript and no packages, because it runs before any are there. Everything it says goes to
// standard error, so that a program's answer stays alone on standard output.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const program = join(root, 'dist', 'program', 'main.js')
const busy = join(root, '.build', 'setup.lock')

/** When a file was changed, in milliseconds since 1970; 0 for none. */
export const changedAt = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? 0 : stat.mtimeMs
}

/**
 * The parts that are built, each by a script of its own, when what it is made from is newer than its stamp. Rules and lexicons under
 * data/ are read when the program runs; they never need a build.
 */
const PARTS = [
  { script: 'build:kernel', from: ['src/parse/kernel'] },
  {
    script: 'build:program',
    from: ['src', 'scripts/bundle.mjs', 'scripts/program', 'tsconfig.json', 'tsconfig.build.json'],
    without: ['src/parse/kernel'],
  },
  { script: 'build:desk', from: ['desk/src', 'desk/index.html', 'desk/package.json', 'desk/vite.config.ts'] },
]

/** What installs the packages of a lockfile. */
export const INSTALL = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

const stampOf = ({ script }) => join(root, 'dist', `.${script.replace(':', '-')}`)

/** When the newest file at or under `path` that ends up in the build was changed; tests do not count. */
const newestUnder = (path, without = []) => {
  if (without.includes(path)) return 0
  const stat = statSync(join(root, path))
  if (!stat.isDirectory()) return path.endsWith('.test.ts') ? 0 : stat.mtimeMs
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newestUnder(`${path}/${name}`, without)))
}

/** True when both lockfiles name the same versions: a fresh checkout only touches the file's date. */
const sameVersions = () => {
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || present[path]?.version === entry.version || (entry.optional && !present[path]),
  )
}

const isInstalled = () => {
  if (!existsSync(installed)) return false
  if (changedAt(installed) >= changedAt(lockfile)) return true
  if (!sameVersions()) return false
  utimesSync(installed, new Date(), new Date())
  return true
}

const isBuilt = (part) => {
  const built = changedAt(stampOf(part))
  return built > 0 && part.from.every((path) => newestUnder(path, part.without) <= built)
}

/** True when the checkout can run as it stands: a few hundred file dates, no other process. */
export const isReady = () => isInstalled() && PARTS.every(isBuilt)

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const takeTurn = () => {
  mkdirSync(dirname(busy), { recursive: true })
  for (let told = false; ; ) {
    try {
      writeFileSync(busy, String(process.pid), { flag: 'wx' })
      process.once('exit', () => rmSync(busy, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const age = Date.now() - changedAt(busy)
    const holder = existsSync(busy) ? Number(readFileSync(busy, 'utf8')) : 0
    // A holder writes its number within the second; an older lock without a living holder was left by a crash.
    if (age > 1000 && !(holder > 0 && alive(holder))) rmSync(busy, { force: true })
    else if (!told) {
      told = true
      process.stderr.write('parley: another process is setting this checkout up; waiting for it\n')
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

/** Runs npm in a folder; ends the program with what to do when it fails. */
export const npm = (args, folder = root) => {
  if (!runNpm(args, folder)) fail(`"npm ${args.join(' ')}" failed; mend what it says above and run this again`)
}

const runNpm = (args, folder = root) => {
  const { status, error } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // Whoever asks, a test run as well: what is built is what is served.
    env: { ...process.env, NODE_ENV: 'production', npm_config_update_notifier: 'false' },
  })
  if (error?.code === 'ENOENT') fail('npm is not on the path; install Node.js 20 or newer with npm')
  return status === 0
}

const fail = (message) => {
  process.stderr.write(`parley: ${message}\n`)
  process.exit(1)
}

const build = (part) => {
  process.stderr.write(`parley: building (${part.script.replace('build:', '')})\n`)
  const began = new Date()
  if (runNpm(['run', '--silent', part.script])) {
    writeFileSync(stampOf(part), '')
    // Dated to the start: a source saved while the compiler ran must count as newer.
    utimesSync(stampOf(part), began, began)
  } else if (part.script === 'build:program' && changedAt(program) >= began.getTime()) {
    // The compiler writes the program past a type error; `npm run check` is where those fail.
    process.stderr.write('parley: built with the errors above; going on\n')
  } else if (part.script === 'build:desk') {
    // Everything but the desk works without it, and its server says so.
    process.stderr.write('parley: the desk was not built, for what is said above; going on without it\n')
  } else fail(`"npm run ${part.script}" failed; mend what it says above and run this again`)
}

/** Installs and builds what is missing or out of date; does nothing, fast, when all is in place. */
export const prepare = () => {
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`needs Node.js 20 or newer; this is ${process.version}`)
  if (isReady()) return
  takeTurn()
  if (!isInstalled()) {
    process.stderr.write('parley: installing packages\n')
    npm(INSTALL)
    utimesSync(installed, new Date(), new Date())
  }
  for (const part of PARTS) if (!isBuilt(part)) build(part)
  rmSync(busy, { force: true })
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) prepare()
