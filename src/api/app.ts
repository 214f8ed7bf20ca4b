import { Hono } from 'hono'
import type { ReadingRecord } from '../records/record.js'
import { page } from './page.js'

/** The routes that show one record: / for reading, /record.json for programs. Nothing can be changed through them. */
export const app = (record: ReadingRecord): Hono => {
  const routes = new Hono()
  routes.use(async (context, next) => {
    await next()
    context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
  })
  routes.get('/', (context) => context.html(page(record)))
  routes.get('/record.json', (context) => context.json(record))
  routes.notFound((context) => context.text('Nothing here; the report is at / and its record at /record.json\n', 404))
  return routes
}
