import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DataError, UsageError } from '../errors.js'
import { StaleError } from '../review/stale.js'
import { addDesk } from './desk.js'
import { addGuards, type Guarded } from './guard.js'
import { addMarks } from './marks.js'
import { addRoutes } from './routes.js'
import type { Served } from './served.js'

/** Everything that is served: the API, and the desk that stands on it. What goes wrong is told as RFC 9457 has it. */
export const appOf = (served: Served, guarded: Guarded): OpenAPIHono => {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      throw new UsageError(`${issue?.path.join('.') || result.target}: ${issue?.message ?? 'is not what is asked for'}`)
    },
  })
  app.onError((error, context) => {
    if (error instanceof UsageError) return problemAnswer(context, 400, 'Not understood', error.message)
    if (error instanceof StaleError) return problemAnswer(context, 409, 'Decided meanwhile', error.message)
    if (error instanceof DataError) return problemAnswer(context, 422, 'Not possible', error.message)
    if (error instanceof HTTPException)
      return problemAnswer(context, error.status, TITLES[error.status] ?? 'Not understood', error.message)
    process.stderr.write(`parley: ${error.stack ?? error.message}\n`)
    return problemAnswer(
      context,
      500,
      'A fault in Parley itself',
      `${error.message}; please report it with what led to it`,
    )
  })
  app.notFound((context) =>
    problemAnswer(context, 404, 'Nothing here', `${context.req.path}: there is nothing at this address`),
  )
  addGuards(app, guarded)
  addMarks(app, served)
  addRoutes(app, served)
  addDesk(app)
  return app
}

const TITLES: Readonly<Record<number, string>> = {
  401: 'Not let in',
  403: 'Not let in',
  413: 'Too large',
  421: 'Not let in',
  503: 'Not there yet',
}

const problemAnswer = (context: Context, status: ContentfulStatusCode, title: string, detail: string): Response =>
  context.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'content-type': 'application/problem+json',
  })
