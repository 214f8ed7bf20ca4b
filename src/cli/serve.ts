import { randomBytes } from 'node:crypto'
import { type Command, Option } from 'commander'
import { appOf } from '../api/app.js'
import { OWN_HOSTS } from '../api/guard.js'
import { listen } from '../api/listen.js'
import { readBeside } from '../api/reading/read-beside.js'
import { serveStore } from '../api/served.js'
import { warm } from '../api/warm.js'
import { UsageError } from '../errors.js'
import { timeNow } from '../library/time-now.js'
import { openStore } from '../store/store.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { print } from './output.js'
import { withStoreOption } from './store-options.js'

/** parley serve */
export const addServeCommand = (program: Command): void => {
  const command = program
    .command('serve')
    .description('serve the desk and the HTTP API of a store; the store is made when it is not there')
  withStoreOption(withCodebookOption(command))
    .addOption(
      new Option('--port <number>', 'port to serve on; the next free one when taken').default('4173').env('PORT'),
    )
    .option(
      '--host <address>',
      'address to listen on; any other than this machine asks callers for a token',
      '127.0.0.1',
    )
    .addOption(
      new Option('--token <token>', 'the token to ask for; made up when it is needed and not given').env(
        'PARLEY_TOKEN',
      ),
    )
    .option('--allow-private', 'feeds named at the desk may be on this machine or its network')
    .action(serve)
}

const serve = async (options: Record<string, string>): Promise<void> => {
  const port = Number(options.port)
  if (!/^\d+$/.test(options.port ?? '') || port > 65_535) {
    throw new UsageError(`--port ${options.port}: is not a port; give a number from 0 to 65535`)
  }
  const host = options.host!
  const own = OWN_HOSTS.has(host) || host === '::1'
  if (options.token !== undefined && options.token.trim().length < 8) {
    throw new UsageError(
      '--token: is empty or shorter than 8 characters; leave it out, and one is made up where it is needed',
    )
  }
  const token = options.token ?? (own ? null : randomBytes(18).toString('base64url'))
  // The thread that reads loads it again for itself.
  const codebook = codebookOf(options)
  const store = await openStore(options.store!, 'write')
  const served = await serveStore(store, timeNow, {
    read: readBeside(options.codebook ?? null),
    codebook,
    allowPrivate: Boolean(options.allowPrivate),
  })
  const app = appOf(served, { hosts: own ? OWN_HOSTS : null, token })
  const address = await listen(app, host, port)
  await print(`The desk is at ${address}${token === null ? '' : `?token=${token}`} (end with Ctrl-C)\n`)
  void warm(app, new URL(address).host, token)
  const end = (): void => void served.end().finally(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
