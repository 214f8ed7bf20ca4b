// npm run site: builds the pages that tell of Parley into dist/site; with "-- --serve" serves them on this machine. The packages it
// needs are its own (site/package.json) and installed here, so that nothing else waits for them.
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { changedAt, INSTALL, npm, prepare, root } from './setup.mjs'

const { values } = parseArgs({ options: { serve: { type: 'boolean' }, port: { type: 'string', default: '4180' } } })

const site = join(root, 'site')
const installed = join(site, 'node_modules/.package-lock.json')

prepare()
if (changedAt(installed) < changedAt(join(site, 'package-lock.json'))) {
  process.stderr.write('parley: installing the packages of the site\n')
  npm(INSTALL, site)
  utimesSync(installed, new Date(), new Date())
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
