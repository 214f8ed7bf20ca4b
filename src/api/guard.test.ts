import { describe, expect, it } from 'vitest'
import { withStore } from '../store/testing/with-store.js'
import { appOf } from './app.js'
import { type Guarded, OWN_HOSTS } from './guard.js'
import { serveStore } from './served.js'

const HERE = { host: '127.0.0.1:4173' }
const OWN: Guarded = { hosts: OWN_HOSTS, token: null }

/** Asks a server over an empty store. */
const asking = async (
  guarded: Guarded,
  work: (ask: (path: string, init?: RequestInit) => Promise<Response>) => Promise<void>,
): Promise<void> =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), guarded)
    await work(async (path, init) => app.request(path, { ...init, headers: { ...HERE, ...init?.headers } }))
  })

describe('who is answered', () => {
  it('a caller on this machine, with headers that let nothing else in', async () => {
    await asking(OWN, async (ask) => {
      const answer = await ask('/api/store')
      expect(answer.status).toBe(200)
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
    })
  })

  it('not a name that was made to point at this machine', async () => {
    await asking(OWN, async (ask) => {
      expect((await ask('/api/store', { headers: { host: 'evil.example' } })).status).toBe(421)
      expect((await ask('/api/store', { headers: { host: 'localhost:9' } })).status).toBe(200)
    })
  })

  it('not a page of another site', async () => {
    await asking(OWN, async (ask) => {
      const send = (origin: string) =>
        ask('/api/add/text', { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' })
      expect((await send('http://evil.example')).status).toBe(403)
      expect((await send('null')).status).toBe(403)
      expect((await send('http://127.0.0.1:4173')).status).toBe(400)
    })
  })

  it('elsewhere only with the token, by address, cookie or header', async () => {
    await asking({ hosts: null, token: 'let-me-in' }, async (ask) => {
      expect((await ask('/api/store')).status).toBe(401)
      expect((await ask('/api/store?token=let-me-out')).status).toBe(401)
      expect((await ask('/api/store', { headers: { authorization: 'Bearer let-me-in' } })).status).toBe(200)
      const opened = await ask('/board?token=let-me-in&party=Orsk')
      expect(opened.status).toBe(302)
      expect(opened.headers.get('location')).toBe('/board?party=Orsk')
      const cookie = opened.headers.get('set-cookie') ?? ''
      expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
      expect((await ask('/api/store', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200)
    })
  })

  it('no body beyond measure', async () => {
    await asking(OWN, async (ask) => {
      const large = (path: string, bytes: number) =>
        ask(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': String(bytes) },
          body: JSON.stringify('a'.repeat(1000)),
        })
      expect((await large('/api/actors/merge', 2_000_000)).status).toBe(413)
      const refused = await large('/api/add/text', 80_000_000)
      expect(refused.status).toBe(413)
      expect(((await refused.json()) as { detail: string }).detail).toContain('64 MB')
    })
  })

  it('says what is wrong in a problem document', async () => {
    await asking(OWN, async (ask) => {
      const wrong = await ask('/api/timeline?since=2026-02-30')
      expect(wrong.status).toBe(400)
      expect(wrong.headers.get('content-type')).toBe('application/problem+json')
      expect(((await wrong.json()) as { detail: string }).detail).toContain('since: "2026-02-30"')
      expect((await ask('/api/nothing')).status).toBe(404)
      expect((await ask('/api/records/none/e1')).status).toBe(422)
    })
  })
})
