import { z } from '@hono/zod-openapi'
import { LANES } from '../../views/across/act-families.js'
import { day, words } from './answer.js'

/** One happening in a list behind something that was counted or drawn, told by its fullest telling. */
export const happening = z
  .object({
    day: day.nullable(),
    to: day.nullable().openapi({ description: 'the last day it may have been; the same as day where that is exact' }),
    told_on: day.nullable(),
    lane: z.enum(LANES),
    what: z.string(),
    place: z.string().nullable(),
    according_to: words,
    words: z.string(),
    reports: z.int(),
    origins: z.int(),
    at: words.openapi({ description: 'where it is told, as "report:record"' }),
  })
  .openapi('Happening')

/** One happening in such a list. */
export type HappeningAnswer = z.infer<typeof happening>
