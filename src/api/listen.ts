import { createAdaptorServer } from '@hono/node-server'
import { UsageError } from '../errors.js'

const TRIES = 50

/** What answers requests. */
interface Served {
  readonly fetch: (request: Request) => Response | Promise<Response>
}

/** Serves the routes on an address of this machine, on the port asked for or the next free one; gives the URL. */
export const listen = async (routes: Served, host: string, port: number): Promise<string> => {
  for (let candidate = port; candidate < Math.min(port + TRIES, 65_536); candidate++) {
    const address = await listenOn(routes, host, candidate)
    if (address !== null) return address
  }
  throw new UsageError(`no free port from ${port} on; name another with --port`)
}

const listenOn = (routes: Served, host: string, port: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: routes.fetch, hostname: host })
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new UsageError(`--host ${host}: is no address of this machine`))
      else reject(error)
    })
    server.listen(port, host, () => {
      const bound = server.address()
      resolve(
        `http://${host.includes(':') ? `[${host}]` : host}:${typeof bound === 'object' && bound !== null ? bound.port : port}/`,
      )
    })
  })
