// npm run site: builds the pages that tell of Parley into dist/site; with "-- --serve" serves them on this machine. The packages it
// needs are its own (site/package.json) and installed here, so that nothing else waits for them.
import { spawnSync } from 'node:child_process'
import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './setup.mjs'

const { values } = parseArgs({ options: { serve: { type: 'boolean' }, port: { type: 'string', default: '4180' } } })

const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0

prepare()
if (changedAt('site/node_modules/.package-lock.json') < changedAt('site/package-lock.json')) {
  process.stderr.write('parley: installing the packages of the site\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(root, 'site'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
  utimesSync(join(root, 'site/node_modules/.package-lock.json'), new Date(), new Date())
}
await import('../site/build.mjs')
process.stderr.write('parley: the site is in dist/site\n')
if (values.serve) {
  const { serve } = await import('@hono/node-server')
  const { serveStatic } = await import('@hono/node-server/serve-static')
  const { Hono } = await import('hono')
  const app = new Hono().use('*', serveStatic({ root: 'dist/site' }))
  serve({ fetch: app.fetch, port: Number(values.port), hostname: '127.0.0.1' }, ({ port }) =>
    process.stdout.write(`http://127.0.0.1:${port}\n`),
  )
}
