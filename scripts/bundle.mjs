// Puts the command line and the packages it uses into a few files under dist/program: a command then opens half a dozen files where the
// compiler's output and the packages together are some three hundred, which takes Node as long as a query to a large store.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from 'vite'
import { root } from './setup.mjs'

// The commands that ask a store. What many of them need is one file, and what a few of them need another: each file takes milliseconds to
// find and open, and what is in it and not asked for next to none.
const QUESTIONS = ['list', 'show', 'sql', 'search', 'positions', 'actors', 'timeline', 'changes', 'brief'].map((name) =>
  join(root, `src/cli/${name}.ts`),
)

/** All that a command opens to ask a store: what it imports, and what it begins to import while the store opens. */
const neededBy = (command, modules) => {
  const found = new Set()
  const add = (id) => {
    const known = found.has(id) || id.startsWith('\0') ? null : modules.getModuleInfo(id)
    if (known === null) return
    found.add(id)
    for (const each of known.importedIds) add(each)
    if (id === command) for (const each of known.dynamicallyImportedIds) if (isQuestion(each)) add(each)
  }
  add(command)
  return found
}

const MANY = 7
const FEW = 2

const isQuestion = (id) => relative(root, id).startsWith('src/store/')

const users = new Map()
/** How many of the commands need this file. */
const usersOf = (id, modules) => {
  if (users.size === 0) {
    for (const command of QUESTIONS)
      for (const each of neededBy(command, modules)) users.set(each, (users.get(each) ?? 0) + 1)
  }
  return users.get(id) ?? 0
}

/** One file of what so many of the commands need; what a group of higher priority has is in no other. */
const groupOf = (name, priority, least) => ({
  name: (id, modules) => (usersOf(id, modules) >= least ? name : null),
  debugName: name,
  priority,
})

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  // Native code stays where npm put it.
  ssr: { noExternal: true, external: ['libsql', '@duckdb/node-bindings'] },
  build: {
    ssr: true,
    target: 'node20',
    // As deep as the rooms of src: what is found from a file's own place (data, the desk) is found from here.
    outDir: 'dist/program',
    emptyOutDir: true,
    // Half as much to read for each command; whoever wants to read the code has what the compiler writes beside it.
    minify: true,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: {
        program: join(root, 'src/cli/main.ts'),
        'reading-thread': join(root, 'src/api/reading/reading-thread.ts'),
      },
      output: {
        // Node's loader of ES modules takes longer to start than the whole command line.
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: {
          groups: [groupOf('questions', 2, MANY), groupOf('answers', 1, FEW)],
        },
      },
    },
  },
})

const folder = join(root, 'dist/program')
writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
for (const name of ['main', 'compiled'])
  copyFileSync(join(root, `scripts/program/${name}.cjs`), join(folder, `${name}.js`))

const ran = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (status !== 0) throw new Error(`scripts/bundle: ${args.join(' ')}: ${stderr.trim()}`)
  return stdout
}

// Asked once of a small store, each question leaves what V8 compiled for it beside the bundle (compiled.cjs); each goes on from what the
// one before left.
const KEEPING = `const { run, keep } = require(process.argv[1]); process.on('exit', keep); run('program.js')`
const small = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
const store = join(small, 'small.duckdb')
ran(join(folder, 'main.js'), 'add', 'examples/darvela.jsonl', '--quiet', '--store', store)
const asked = (...args) => ran('-e', KEEPING, join(folder, 'compiled.js'), ...args, '--store', store)
const [{ report }] = JSON.parse(asked('list', '--format', 'json'))
const since = ['--since', '2000-01-01']
asked('list')
asked('show', report)
asked('sql', 'select count(*) from events')
asked('search', 'talks')
asked('search', '--in', 'statements', 'talks')
asked('positions')
asked('actors', 'list')
asked('timeline')
asked('changes', ...since)
asked('brief', ...since)
rmSync(small, { recursive: true })
