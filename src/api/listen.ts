import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { UsageError } from '../errors.js'

const HOST = '127.0.0.1'
const TRIES = 50

/** Serves the routes on this machine only, on the port asked for or the next free one; gives the address. */
export const listen = async (routes: Hono, port: number): Promise<string> => {
  for (let candidate = port; candidate < Math.min(port + TRIES, 65_536); candidate++) {
    const address = await listenOn(routes, candidate)
    if (address !== null) return address
  }
  throw new UsageError(`no free port from ${port} on; name another with --port`)
}

const listenOn = (routes: Hono, port: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: routes.fetch, hostname: HOST })
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen(port, HOST, () => {
      const bound = server.address()
      resolve(`http://${HOST}:${typeof bound === 'object' && bound !== null ? bound.port : port}/`)
    })
  })
