import { describe, expect, it } from 'vitest'
import { errorsOf, reportsOf, SENTENCES, taken } from './testing/taken.js'

const HEAD =
  'From: "Karsk Courier" <desk@courier.example>\r\nSubject: =?utf-8?q?Bridge_at_Karsk_=E2=80=93_opened?=\r\nDate: Tue, 05 Mar 2024 23:30:00 -0500\r\nMIME-Version: 1.0\r\n'

const parts = (...each: readonly string[]): string =>
  `Content-Type: multipart/mixed; boundary="=b"\r\n\r\n${each.map((part) => `--=b\r\n${part}\r\n`).join('')}--=b--\r\n`

describe('a mail message', () => {
  it('is its text; the subject is the title and the day it was sent, as written, its date', async () => {
    const [mail] = reportsOf(
      await taken('a.eml', `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n${SENTENCES}\r\n`),
    )
    expect(mail).toMatchObject({
      media: 'eml',
      report: { title: 'Bridge at Karsk – opened', published: '2024-03-05', publishedBasis: 'file', publisher: null },
      remarks: ['its date is the day the message was sent', 'sent by Karsk Courier; not taken as its publisher'],
    })
    expect(mail?.report.text.trim()).toBe(SENTENCES)
  })

  it('from a list was published by who sends it', async () => {
    const [mail] = reportsOf(
      await taken('a.eml', `${HEAD}List-Unsubscribe: <https://courier.example/u>\r\n\r\n${SENTENCES}`),
    )
    expect(mail).toMatchObject({
      report: { publisher: 'Karsk Courier' },
      remarks: ['its date is the day the message was sent'],
    })
  })

  it('of HTML alone is the text of that, and attachments are named', async () => {
    const body = parts(
      `Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p style="display:none">Peek</p><p>${SENTENCES}</p><p>Goodbye.</p></body></html>`,
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="map.pdf"\r\n\r\n%PDF',
    )
    const [mail] = reportsOf(await taken('a.eml', HEAD + body, { publisher: 'Given' }))
    expect(mail?.report).toMatchObject({ text: `${SENTENCES}\n\nGoodbye.`, publisher: 'Given' })
    expect(mail?.remarks).toContain('attachments not read: map.pdf')
  })

  it('is its HTML where the plain part only points to it', async () => {
    const alternative = parts(
      'Content-Type: text/plain\r\n\r\nSee the web version.',
      `Content-Type: text/html\r\n\r\n<p>${SENTENCES}</p>`,
    )
    const [mail] = reportsOf(await taken('a.eml', HEAD + alternative.replace('mixed', 'alternative')))
    expect(mail?.report.text).toBe(SENTENCES)
  })

  it('without a text, or that is none, is an error', async () => {
    expect(errorsOf(await taken('a.eml', `${HEAD}\r\n\r\n`))).toEqual([
      'a.eml: the message has no text; there is nothing to read',
    ])
    const picture = parts('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=')
    expect(errorsOf(await taken('a.eml', HEAD + picture))).toEqual([
      'a.eml: the message has no text; there is nothing to read',
    ])
    expect(errorsOf(await taken('a.eml', SENTENCES))).toEqual([expect.stringContaining('a.eml: is no mail message')])
  })

  it('is told by its beginning when its name does not say', async () => {
    expect(reportsOf(await taken('message', `${HEAD}\r\n${SENTENCES}`))[0]?.media).toBe('eml')
    expect(reportsOf(await taken('note', `From: the north\nTo: the south\n\n${SENTENCES}`))[0]?.media).toBe('text')
  })

  it('that a browser saved a page as is that page', async () => {
    const page = `<html><head><title>Bridge at Karsk opened</title><meta name="date" content="2024-03-04"></head><body><p>${SENTENCES}</p></body></html>`
    const saved = `From: <Saved by Browser>\r\nSnapshot-Content-Location: https://courier.example/a\r\nSubject: Bridge\r\nDate: Wed, 6 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=b"\r\n\r\n--=b\r\nContent-Type: text/html\r\nContent-Location: https://courier.example/a\r\n\r\n${page}\r\n--=b--\r\n`
    expect(reportsOf(await taken('a.mhtml', saved))[0]).toMatchObject({
      media: 'html',
      address: 'https://courier.example/a',
      report: { title: 'Bridge at Karsk opened', published: '2024-03-04' },
    })
  })
})
