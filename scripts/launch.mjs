// What ./parley runs: sets the checkout up when it has to, then becomes the command-line program.
import { prepare } from './setup.mjs'

prepare()
await import('../dist/program/main.js')
