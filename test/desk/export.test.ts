import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/exports/formats.js'
import { root } from '../sources.js'
import { axeFindings, CHROMIUM, NEEDS, type OpenDesk, openDesk, settled } from './browser.js'

/** The file behind a link, as it comes down. */
const follow = async (
  page: Page,
  words: string,
): Promise<{ readonly name: string; readonly lines: readonly string[] }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('link', { name: words }).click(),
  ])
  return {
    name: file.suggestedFilename(),
    // The last cells of a line may be empty: only its end is taken off.
    lines: readFileSync((await file.path())!, 'utf8')
      .replace(/\n$/, '')
      .split('\n'),
  }
}

describe.skipIf(CHROMIUM === null)(`the export screen${NEEDS}`, () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk([
      [join(root, 'examples/darvela.jsonl'), '--codebook', join(root, 'examples/darvela-codebook')],
    ])
  })
  afterAll(() => desk?.close())

  it('offers every format with a sentence, and says what each has no place for', async () => {
    const page = await desk.open('/export?review=all')
    for (const { title, does, holds } of FORMATS) {
      await page.getByRole('radio', { name: `${title} ${does}` }).click()
      const says = page.getByText(`${title} has no place for`)
      expect([title, await says.count()]).toEqual([title, holds.length < 7 ? 1 : 0])
    }
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })

  it('gives the file, who says so beside it, and what it holds; with labels for names when asked', async () => {
    const page = await desk.open('/export?review=all&format=gdelt')
    const file = await follow(page, 'Download the file')
    expect(file.name).toMatch(/^parley-gdelt-.*\.CSV$/)
    expect(file.lines.every((line) => line.split('\t').length === 61)).toBe(true)
    const beside = await follow(page, 'Who says so, in which words')
    const ids = new Set(beside.lines.map((line) => String((JSON.parse(line) as { id: string }).id)))
    expect(ids).toEqual(new Set(file.lines.map((line) => line.split('\t')[0]!)))
    const about = JSON.parse((await follow(page, 'What it holds')).lines.join('\n')) as { rows: number }
    expect(about.rows).toBe(file.lines.length)
    await page.getByRole('radio', { name: /^JSON Lines/ }).click()
    await page.getByLabel('labels in place of the names of private persons').click()
    await settled(page)
    expect((await follow(page, 'Download the file')).lines.join('\n')).toMatch(/"Person \d+"/)
    expect(desk.faults).toEqual([])
    await page.context().close()
  })
})
