import { z } from '@hono/zod-openapi'
import { faultOfDay } from '../../intake/calendar-day.js'
import type { Wanted } from '../../store/wanted.js'

/** A day in a query; an impossible one is refused. */
export const dayAsked = z
  .string()
  .superRefine((value, context) => {
    const fault = faultOfDay(value)
    if (fault !== null) context.addIssue({ code: 'custom', message: `"${value}" ${fault}` })
  })
  .openapi({ format: 'date' })

const text = z.string().trim().min(1).max(200)

/** The query that narrows what is asked for; every screen of the desk has the same ones. */
export const wantedQuery = z.object({
  since: dayAsked.optional().openapi({ description: 'from this day on' }),
  until: dayAsked.optional().openapi({ description: 'up to this day' }),
  party: text.optional().openapi({ description: 'a party by any of its names' }),
  place: text.optional().openapi({ description: 'words of a place’s name' }),
  issue: text.optional().openapi({ description: 'an issue by its code or its words' }),
  limit: z.coerce.number().int().min(1).max(2000).default(200).openapi({ description: 'at most so many' }),
})

/** What such a query asks the store for. */
export const wantedOf = ({ since, until, party, place, issue, limit }: z.infer<typeof wantedQuery>): Wanted => ({
  since: since ?? null,
  until: until ?? null,
  party: party ?? null,
  place: place ?? null,
  issue: issue ?? null,
  limit,
})
