import { describe, expect, it } from 'vitest'
import { withApi } from '../testing/with-api.js'
import type { ChangesAnswer } from './changes.js'
import type { SituationAnswer } from './situation.js'

const SERIES = [
  {
    publisher: 'Kessin Post',
    published: '2026-05-05',
    text: 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Orsk said.\n\nEnvoys of Orsk and Belmar will hold talks in Kessin on 9 May, the mediator said.',
  },
  {
    publisher: 'Valley Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Orsk said on Wednesday.',
  },
  {
    publisher: 'Harbour Daily',
    published: '2026-05-20',
    text: 'A soldier was killed near Tavik on Tuesday, the army of Orsk said.',
  },
]

describe('GET /api/changes', () => {
  it('tells the last seven days the store has when nothing else is asked, and a day when one is', () =>
    withApi(SERIES, async ({ get }) => {
      const last = await get<ChangesAnswer>('/api/changes')
      expect(last).toMatchObject({ basis: 'last-days', since: '2026-05-14', reports: 1 })
      const since = await get<ChangesAnswer>('/api/changes?since=2026-05-06')
      expect(since).toMatchObject({ basis: 'day', since: '2026-05-06', reports: 2 })
      const counts = since.groups.find(({ kind }) => kind === 'superseded')!
      expect(counts.changes[0]!.says).toMatchObject({ published: '2026-05-06', publisher: 'Valley Wire' })
      expect(counts.changes[0]!.said).toMatchObject({ published: '2026-05-05', publisher: 'Kessin Post' })
      expect(since.total).toBe(since.groups.reduce((sum, { total }) => sum + total, 0))
    }))

  it('tells what came in after a number, and one kind alone when it is asked for', () =>
    withApi(SERIES, async ({ get }) => {
      const after = await get<ChangesAnswer>('/api/changes?after=2')
      expect(after).toMatchObject({ basis: 'visit', since: null, reports: 1 })
      expect((await get<ChangesAnswer>('/api/changes?after=3')).total).toBe(0)
      const one = await get<ChangesAnswer>('/api/changes?since=2026-05-05&kind=superseded&limit=1')
      expect(one.groups.filter(({ changes }) => changes.length > 0).map(({ kind }) => kind)).toEqual(['superseded'])
      expect(one.groups.length).toBeGreaterThan(1)
    }))

  it('tells nothing of a store without days', () =>
    withApi(['Shells hit the town of Orlen, the army of Orsk said.'], async ({ get }) => {
      expect(await get<ChangesAnswer>('/api/changes')).toMatchObject({ basis: 'last-days', since: null, total: 0 })
      expect(await get<SituationAnswer>('/api/situation')).toMatchObject({ since: null, lines: [] })
    }))
})

describe('GET /api/situation', () => {
  it('gives the brief in lines and as one text', () =>
    withApi(SERIES, async ({ get }) => {
      const brief = await get<SituationAnswer>('/api/situation?since=2026-05-05')
      expect(brief).toMatchObject({ title: 'Since 5 May 2026', reports: 3, publishers: 3 })
      expect(brief.lines.map(({ section }) => section)).toContain('What changed')
      for (const { says } of brief.lines) expect(brief.text).toContain(says.trim())
    }))

  it('gives it as a file with footnotes', () =>
    withApi(SERIES, async ({ request }) => {
      const markdown = await request('/api/situation/file?since=2026-05-05')
      expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
      expect(markdown.headers.get('content-disposition')).toBe('attachment; filename="parley-brief-2026-05-05.md"')
      expect(await markdown.text()).toMatch(/^# Since 5 May 2026\n[\s\S]*\[\^1\][\s\S]*\n\[\^1\]: /)
      const docx = await request('/api/situation/file?format=docx')
      expect(docx.headers.get('content-type')).toContain('wordprocessingml')
      expect(
        Buffer.from(await docx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect((await request('/api/situation/file?format=pdf')).status).toBe(400)
    }))

  it('has nothing to say of a store without days', () =>
    withApi(['Shells hit the town of Orlen, the army of Orsk said.'], async ({ request }) => {
      const answer = await request('/api/situation/file')
      expect(await answer.text()).toContain('Nothing was recorded in those days.')
    }))
})
