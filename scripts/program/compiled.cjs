// Runs the bundle from what V8 made of it when it was built: to compile a command and the database's driver takes as long as a query to
// a large store. What another version of Node made, V8 refuses, and compiles the file as usual. Put into dist/program by bundle.mjs.
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const loaded = new Map()

const compiledAt = (path) => `${path}.compiled`

const readIfThere = (path) => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Runs a file of this folder, once, and gives what it exports. */
const run = (name) => {
  const known = loaded.get(name)
  if (known !== undefined) return known.module.exports
  const path = join(__dirname, name)
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`
  const script = new Script(source, { filename: path, cachedData: readIfThere(compiledAt(path)) })
  const module = { exports: {} }
  loaded.set(name, { module, script })
  const requireFrom = (id) => (id.startsWith('./') ? run(id.slice(2)) : require(id))
  script.runInThisContext()(module.exports, requireFrom, module, path, __dirname)
  return module.exports
}

/** Keeps what was compiled so far of the files that ran, beside each. */
const keep = () => {
  for (const [name, { script }] of loaded)
    writeFileSync(compiledAt(join(__dirname, name)), script.createCachedData())
}

module.exports = { run, keep }
