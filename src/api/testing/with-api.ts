import type { Store } from '../../store/store.js'
import { type Given, type Hands, withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'

/** What a test may ask of a store that is served. */
export interface Api {
  readonly request: (path: string) => Promise<Response>
  /** The same with headers. */
  readonly ask: (path: string, headers: Readonly<Record<string, string>>) => Promise<Response>
  /** Sends JSON as it is written here. */
  readonly send: (path: string, body: string) => Promise<Response>
  /** The JSON of an answer that is good. */
  readonly get: <Answer>(path: string) => Promise<Answer>
  readonly store: Store
  readonly hands: Hands
}

/** The time as the served store has it. */
export const SERVED_AT = '2026-06-01 12:00:00'

/** Runs `work` on the API of a real store filled with these reports. */
export const withApi = (reports: readonly Given[], work: (api: Api) => Promise<void>): Promise<void> =>
  withStore(async (store, hands) => {
    const app = appOf(await serveStore(store, () => SERVED_AT), { hosts: OWN_HOSTS, token: null })
    const ask: Api['ask'] = async (path, headers) => app.request(path, { headers: { host: 'localhost', ...headers } })
    const send: Api['send'] = async (path, body) =>
      app.request(path, { method: 'POST', body, headers: { host: 'localhost', 'content-type': 'application/json' } })
    const request: Api['request'] = (path) => ask(path, {})
    const get = async <Answer>(path: string): Promise<Answer> => {
      const answer = await request(path)
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Answer
    }
    await work({ request, ask, send, get, store, hands })
  }, reports)
