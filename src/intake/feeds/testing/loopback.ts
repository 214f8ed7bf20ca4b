import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface Loopback {
  /** "http://127.0.0.1:PORT" */
  readonly address: string
  /** "127.0.0.1:PORT" */
  readonly host: string
  readonly port: number
  readonly requests: IncomingMessage[]
  /** Connections that are open now. */
  readonly open: Set<Socket>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void
type WhenOver = (tidy: () => Promise<void>) => void

/**
 * Makes real HTTP servers on this machine, each for one test: it is gone, with all its connections, when the test is over
 * (`whenOver` is vitest's onTestFinished).
 */
export const loopbackUntil =
  (whenOver: WhenOver) =>
  async (answer: Answer): Promise<Loopback> => {
    const requests: IncomingMessage[] = []
    const open = new Set<Socket>()
    const server = createServer((request, response) => {
      requests.push(request)
      response.on('error', () => {})
      answer(request, response)
    })
    server.on('connection', (socket) => {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => open.delete(socket))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    whenOver(
      () =>
        new Promise<void>((gone) => {
          server.close(() => gone())
          server.closeAllConnections()
          for (const socket of open) socket.destroy()
        }),
    )
    const { port } = server.address() as AddressInfo
    return { address: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, requests, open }
  }

/** Waits until something is so; a test that waits for what never comes runs into its time limit. */
export const eventually = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((next) => setTimeout(next, 5))
}
