#!/usr/bin/env node
// The program's entry, put into dist/program by bundle.mjs.
const module_ = require('node:module')

// From Node 22 on, Node itself keeps what it compiled.
if (module_.enableCompileCache !== undefined) {
  module_.enableCompileCache()
  require('./program.js')
} else require('./compiled.js').run('program.js')
