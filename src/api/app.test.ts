import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'
import { app } from './app.js'

const report = makeReport('<script>alert(1)</script> The envoy said "no" & left.', { title: '<b>Talks</b>' })
const { record } = read(report)

describe('the local page', () => {
  it('shows the text escaped, with sentence numbers', async () => {
    const response = await app(record).request('/')
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|<b>/)
    expect(page).toContain('id="s1"')
  })

  it('gives the same record as JSON', async () => {
    const response = await app(record).request('/record.json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(record)))
  })

  it('has nothing else', async () => {
    expect((await app(record).request('/etc/passwd')).status).toBe(404)
    expect((await app(record).request('/', { method: 'POST' })).status).toBe(404)
  })
})
