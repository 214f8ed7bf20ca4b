import { z } from '@hono/zod-openapi'
import { LINES } from '../lines.js'
import { wrong } from './answer.js'

/** What every list that can be long is asked by, beside what narrows it. */
export const listedQuery = {
  cursor: z.string().min(1).max(300).optional().openapi({ description: 'next of the page before' }),
  format: z
    .enum(['json', 'jsonl'])
    .default('json')
    .openapi({
      description: `a page, or the whole list from the cursor on as JSON Lines; "Accept: ${LINES}" asks for lines as well`,
    }),
}

/** Where a list goes on. */
export const next = z.string().nullable().openapi({ description: 'the cursor of the next page; null on the last' })

/** The answers of a route that gives a page of a list as JSON, or the list as lines. */
export const listAnswers = <Answer extends z.ZodType, Item extends z.ZodType>(
  answer: Answer,
  item: Item,
  says: string,
) =>
  ({
    200: {
      description: says,
      content: { 'application/json': { schema: answer }, [LINES as 'application/x-ndjson']: { schema: item } },
    },
    '4XX': wrong,
  }) as const
