import type { OpenAPIHono } from '@hono/zod-openapi'
import { hashOf } from '../store/packed.js'
import { storeMark } from '../store/until-changed.js'
import { VERSION } from '../version.js'
import { wantsLines } from './lines.js'
import type { Served } from './served.js'

/** Written with the time they are made at, or while they are read. */
const NOT_MARKED = /^\/api\/(?:export(?!\/formats)|situation\/file)/

/**
 * Gives each answer that follows from the store alone a mark (ETag), and answers 304 without asking the store anything more when the
 * caller shows the mark of what it has (If-None-Match). The mark is a hash of the store's state, the address, the program's version and
 * when the server was started, since another build or codebook may answer otherwise.
 */
export const addMarks = (app: OpenAPIHono, { ask, now }: Served): void => {
  const program = `${VERSION} ${now()}`
  app.use('/api/*', async (context, next) => {
    const { method, path, url } = context.req
    if ((method !== 'GET' && method !== 'HEAD') || NOT_MARKED.test(path) || wantsLines(context)) return next()
    const { pathname, search } = new URL(url)
    // Asked before the answer is made: what comes in meanwhile makes another mark, never an old answer under a new one.
    const mark = `"${hashOf([program, await storeMark(ask), pathname, search].join('\n')).slice(0, 32)}"`
    const kept = { etag: mark, 'cache-control': 'private, no-cache' }
    if (isShown(context.req.header('if-none-match'), mark)) return context.body(null, 304, kept)
    await next()
    if (context.res.status !== 200) return
    for (const [name, value] of Object.entries(kept)) context.res.headers.set(name, value)
  })
}

const isShown = (shown: string | undefined, mark: string): boolean =>
  (shown ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === mark)
