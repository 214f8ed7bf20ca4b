import type { Page } from 'playwright-core'
import type { ReviewRecordAnswer } from '../../src/api/answers/review.js'
import type { ReviewLogAnswer } from '../../src/api/routes/review-log.js'

/** A record as an address names it: report, list and id. */
export interface Named {
  readonly report: string
  readonly list: string
  readonly id: string
}

/** "4c78…:events:e5" in its parts. */
export const named = (word: string): Named => {
  const [report, list, id] = word.split(':') as [string, string, string]
  return { report, list, id }
}

/** What the API answers, asked from a page's own window. */
export const answered = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const response = await page.request.get(new URL(path, page.url()).href)
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return (await response.json()) as Answer
}

/** A record as it stands, with its history. */
export const recordOf = (page: Page, word: string, query = ''): Promise<ReviewRecordAnswer> => {
  const { report, list, id } = named(word)
  return answered(page, `/api/review/records/${report}/${list}/${id}${query}`)
}

/** The log, oldest first. */
export const logOf = async (page: Page) => (await answered<ReviewLogAnswer>(page, '/api/review/log')).rows.toReversed()

/** The record that review shows once it can be decided on: `word`, or any but `before`. */
export const showing = async (
  page: Page,
  { word = null, before = null }: { readonly word?: string | null; readonly before?: string | null } = {},
): Promise<string> => {
  const shown = await page.waitForFunction(
    ({ word, before }) => {
      const on = new URLSearchParams(location.search).get('on')
      if (on === null || on === before || (word !== null && on !== word)) return null
      const [report, , id] = on.split(':')
      // The record before it is shown until it is there.
      const header = document.querySelector('.record header')
      const its =
        header?.querySelector(`a[href^="/report/${report}"]`) != null && header.textContent.includes(` ${id} ·`)
      return its && document.querySelector('.review-acts button.main:enabled') !== null ? on : null
    },
    { word, before },
  )
  return (await shown.jsonValue())!
}

/** Waits until the screen has said these words. */
export const says = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('.said')].some(({ textContent }) => textContent?.includes(wanted)),
    words,
  )
}

/** Answers the question who decides. */
export const nameOneself = async (page: Page, name: string): Promise<void> => {
  await page.locator('#reviewer').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('#reviewer').waitFor({ state: 'detached' })
}

/** Drags the mouse over the first words marked so in a form's text. */
export const dragOver = async (page: Page, mark: string): Promise<void> => {
  const { from, to } = await page
    .locator(mark)
    .first()
    .evaluate((marked) => {
      const rects = [...marked.getClientRects()]
      const [first, last] = [rects[0]!, rects.at(-1)!]
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}
