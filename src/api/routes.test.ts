import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import { importEvents } from '../library/compare.js'
import { withStore } from '../store/testing/with-store.js'
import { appOf } from './app.js'
import { OWN_HOSTS } from './guard.js'
import { LINES } from './lines.js'
import { serveStore } from './served.js'

const REPORTS = [
  {
    text: 'Orsk said on Monday it would attend talks with Belmar in Kessin on Thursday. Belmar demanded a ceasefire first. At least 14 people were killed in Paris on Sunday, the Belmar army said; an official said 20 were killed.',
    publisher: 'Basin Wire',
    published: '2026-06-02',
  },
  {
    text: 'Belmar rejected the ceasefire on Tuesday, a spokesman said. Orsk shelled Lyon on Monday, killing 16 people, the Belmar army said.',
    publisher: 'Lake Press',
    published: '2026-06-03',
  },
]

/** What a route needs to be asked about something that is there. */
const QUERIES: Readonly<Record<string, string>> = {
  '/api/changes': '?since=2026-06-03',
  '/api/situation': '?since=2026-06-01',
  '/api/search': '?words=ceasefire',
}

interface Asked {
  readonly path: string
  readonly schema: z.ZodType
}

/** Routes that are asked with GET and answer in JSON, with the schema they say they answer by. */
const asked = (app: OpenAPIHono): readonly Asked[] =>
  app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route' || definition.route.method !== 'get') return []
    const { path, responses } = definition.route as RouteConfig
    const answer = responses[200] as { content?: Record<string, { schema: unknown }> } | undefined
    const schema = answer?.content?.['application/json']?.schema
    // A file in one of several formats has tests of its own.
    const isFile = Object.keys(answer?.content ?? {}).some((type) => type !== 'application/json' && type !== LINES)
    return schema === undefined || isFile ? [] : [{ path, schema: schema as z.ZodType }]
  })

it('every answer is what its description says', async () => {
  await withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-04 12:00:00'), { hosts: OWN_HOSTS, token: null })
    const get = async (path: string): Promise<unknown> => {
      const answer = await app.request(path, { headers: { host: 'localhost' } })
      const body = await answer.text()
      expect(answer.status, `${path}: ${body.slice(0, 300)}`).toBe(200)
      return JSON.parse(body)
    }
    await importEvents(store, 'examples/scripts/field-notes.csv')
    const { rows } = (await get('/api/timeline')) as { rows: readonly { at: readonly string[] }[] }
    const [report, id] = rows[0]!.at[0]!.split(':')
    const filled = (path: string): string =>
      path
        .replace('{report}', report!)
        .replace('{list}', 'events')
        .replace('{file}', 'o1')
        .replace(/\{(?:id|record)\}/, path.startsWith('/api/reports/') ? report! : id!)
        .concat(QUERIES[path] ?? '')
    const routes = asked(app)
    expect(routes.length).toBeGreaterThan(15)
    const untried: string[] = []
    for (const { path, schema } of routes) {
      // What stands behind one line or place of a drawing is asked for by what the drawing gives: those have tests of their own.
      if (/^\/api\/(?:network|map|board)\/./.test(path)) {
        untried.push(path)
        continue
      }
      const { success, error } = schema.safeParse(await get(filled(path)))
      expect(success, `${path}: ${error?.message.slice(0, 400)}`).toBe(true)
    }
    expect(untried.length).toBeLessThan(6)
  }, REPORTS)
})
