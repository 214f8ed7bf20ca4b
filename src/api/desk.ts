import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'

const FOLDER = fileURLToPath(new URL('../desk', import.meta.url))

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The built desk's files, read once, by their address; empty when it was not built. */
const filesOf = (folder: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> => {
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
  )
}

/**
 * The desk: its files, and its one page at every address that is no file and not the API's, since the page itself knows what to show
 * there. Only what was found in the folder at the start is ever sent.
 */
export const addDesk = (app: OpenAPIHono): void => {
  const files = filesOf(FOLDER)
  const page = files.get('/index.html')
  app.get('*', (context, next) => {
    const { path } = context.req
    if (path.startsWith('/api/')) return next()
    const file = files.get(path)
    if (file !== undefined && path !== '/index.html') {
      // Built names carry a hash of what is in them.
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      return context.body(file, 200, {
        'content-type': KINDS[extname(path)] ?? 'application/octet-stream',
        'cache-control': kept,
      })
    }
    if (extname(path) !== '') return next()
    if (page === undefined)
      throw new HTTPException(503, {
        message: 'the desk was not built; run "npm run build". The API is described at /api/openapi.json',
      })
    return context.body(page, 200, { 'content-type': KINDS['.html']!, 'cache-control': 'no-cache' })
  })
}
