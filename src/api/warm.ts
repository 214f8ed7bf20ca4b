import type { OpenAPIHono } from '@hono/zod-openapi'

// What takes a second or so over thousands of reports when it is asked for the first time, and less after that: the answer, or the pages of the database, are kept.
const COSTLY = ['/api/changes', '/api/review/queue', '/api/network', '/api/map', '/api/board/conditions']

/** Asks what is costly the first time once, one after the other, so that nobody has to wait for it; faults come out when somebody asks. */
export const warm = async (app: OpenAPIHono, host: string, token: string | null): Promise<void> => {
  const headers = { host, ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
  for (const address of COSTLY) await app.request(address, { headers })
}
