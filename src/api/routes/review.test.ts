import { describe, expect, it } from 'vitest'
import { SHELLING } from '../../review/testing/report.js'
import { withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'
import type { ActorsAnswer } from './actors.js'
import type { ReviewAgreementAnswer } from './review-agreement.js'
import type { UndoneAnswer } from './review-decide.js'
import type { ReviewLogAnswer } from './review-log.js'
import type { ReviewQueueAnswer } from './review-queue.js'
import type { ReviewFieldsAnswer, ReviewRecordAnswer } from './review-record.js'

interface Asking {
  readonly get: <Answer>(path: string) => Promise<Answer>
  readonly post: <Answer>(path: string, body: object) => Promise<Answer>
  /** The status and what is said of what goes wrong. */
  readonly fails: (path: string, body: object) => Promise<readonly [number, string]>
}

const asking = (work: (asked: Asking) => Promise<void>): Promise<void> =>
  withStore(
    async (store) => {
      const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), { hosts: OWN_HOSTS, token: null })
      const headers = { host: 'localhost', 'content-type': 'application/json' }
      const send = (path: string, body: object) =>
        app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
      await work({
        get: async <Answer>(path: string) => {
          const answer = await app.request(path, { headers })
          expect(answer.status, await answer.clone().text()).toBe(200)
          return (await answer.json()) as Answer
        },
        post: async <Answer>(path: string, body: object) => {
          const answer = await send(path, body)
          expect(answer.status, await answer.clone().text()).toBe(200)
          return (await answer.json()) as Answer
        },
        fails: async (path, body) => {
          const answer = await send(path, body)
          expect(answer.headers.get('content-type')).toBe('application/problem+json')
          return [answer.status, ((await answer.json()) as { detail: string }).detail]
        },
      })
    },
    [{ text: SHELLING, published: '2026-05-04', publisher: 'Marqent Wire' }],
  )

const eventOf = ({ rows }: ReviewQueueAnswer) => {
  const { report, list, id } = rows.find(({ list: of }) => of === 'events')!
  return { report, list, id }
}

describe('the review over HTTP', () => {
  it('goes from the queue to a decision, back, and to the log', () =>
    asking(async ({ get, post, fails }) => {
      const queue = await get<ReviewQueueAnswer>('/api/review/queue')
      const about = eventOf(queue)
      const path = `/api/review/records/${about.report}/events/${about.id}`
      const open = await get<ReviewRecordAnswer>(`${path}?who=ann`)
      expect(open).toMatchObject({ state: 'open', decided: null, seen: null, mine: null, history: [] })
      expect(open.fields.find(({ name }) => name === 'status')?.words).toContain('hypothetical')
      expect(open.sentences.length).toBeGreaterThan(0)
      const change = { who: 'ann', ...about, seen: null, action: 'edit', changes: { place: 'Ostrel' } }
      const edited = await post<ReviewRecordAnswer>('/api/review/decisions', change)
      expect(edited).toMatchObject({ state: 'edited', seen: 1, decided: { place: 'Ostrel' }, mine: { seq: 1 } })
      expect(edited.changed).toMatchObject([{ field: 'place', after: 'Ostrel' }])
      expect(await fails('/api/review/decisions', { ...change, who: 'ben' })).toEqual([
        409,
        `${about.id}: ann decided on it meanwhile (edit); look at it again`,
      ])
      const wrong = { ...change, seen: 1, changes: { status: 'done' } }
      expect((await fails('/api/review/decisions', wrong))[0]).toBe(422)
      expect((await fails('/api/review/decisions', { ...wrong, action: 'nod' }))[0]).toBe(400)
      const counted = await get<ReviewQueueAnswer>('/api/review/queue?state=edited')
      expect(counted.rows).toMatchObject([{ ...about, state: 'edited' }])
      expect(counted.counts.find(({ list }) => list === 'events')?.edited).toBe(1)
      const undone = await post<UndoneAnswer>('/api/review/undo', { who: 'ann' })
      expect(undone).toMatchObject({ taken_back: 1, record: { state: 'open', seen: 2 } })
      const { rows, whole } = await get<ReviewLogAnswer>('/api/review/log')
      expect(rows.map(({ action, taken_back, says }) => [action, taken_back, says])).toEqual([
        ['undo', false, rows[1]!.says],
        ['edit', true, expect.stringContaining('Ostrel')],
      ])
      expect(whole).toBe(true)
      const page = await get<ReviewLogAnswer>('/api/review/log?limit=1')
      expect((await get<ReviewLogAnswer>(`/api/review/log?cursor=${page.cursor}`)).rows).toEqual(rows.slice(1))
    }))

  it('adds what was missed, lets a second person decide unseen, and says how far they agree', () =>
    asking(async ({ get, post, fails }) => {
      const { report } = eventOf(await get<ReviewQueueAnswer>('/api/review/queue'))
      const { lists } = await get<ReviewFieldsAnswer>('/api/review/fields')
      expect(lists.map(({ list }) => list)).toContain('positions')
      const values = {
        actor: 'Ostrel',
        party: 'Ostrel',
        stance: 'supports',
        issue: 'talks',
        evidence: [{ start: 0, end: 4 }],
      }
      const added = await post<ReviewRecordAnswer>('/api/review/added', {
        who: 'ann',
        report,
        list: 'positions',
        record: values,
      })
      expect(added).toMatchObject({ id: 'added1', state: 'added', decided: { stance: 'supports' } })
      const without = { who: 'ann', report, list: 'positions', record: { ...values, evidence: [] } }
      expect(await fails('/api/review/added', without)).toEqual([422, 'evidence: wants at least one'])
      const [second] = (await get<ReviewQueueAnswer>('/api/review/queue?second=ben')).rows
      expect(second).toMatchObject({ list: 'positions', id: 'added1', state: 'open' })
      const unseen = await get<ReviewRecordAnswer>(`/api/review/records/${report}/positions/added1?who=ben&blind=true`)
      expect(unseen).toMatchObject({ state: 'open', decided: null, history: [], proposal: { stance: 'supports' } })
      const about = { report, list: 'positions', id: 'added1', seen: second!.seen, blind: true }
      await post('/api/review/decisions', { who: 'ben', ...about, action: 'edit', changes: { stance: 'opposes' } })
      const { reviewers, rows } = await get<ReviewAgreementAnswer>('/api/review/agreement')
      expect(reviewers).toEqual(['ann', 'ben'])
      expect(rows.find(({ list }) => list === 'positions')).toMatchObject({ decided_twice: 1, same: 0, alpha: null })
    }))

  it('finds, merges and splits the names of actors', () =>
    asking(async ({ get, post, fails }) => {
      const { rows } = await get<ActorsAnswer>('/api/actors?q=meridova')
      expect(rows.map(({ name }) => name)).toContain('Meridova')
      const names = { who: 'ann', from: 'Torvane movement', into: 'Meridova' }
      expect(await post('/api/actors/merge', names)).toEqual({ seq: 1 })
      expect((await fails('/api/actors/merge', names))[0]).toBe(422)
      expect(await post('/api/actors/split', { who: 'ann', name: 'Torvane movement' })).toEqual({ seq: 2 })
      const log = await get<ReviewLogAnswer>('/api/review/log?who=ann')
      expect(log.rows.map(({ action, says }) => [action, says])).toEqual([
        ['split-actor', '"torvane movement" stands alone'],
        ['merge-actor', '"torvane movement" counts as "meridova"'],
      ])
    }))
})
