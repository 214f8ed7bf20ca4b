import { z } from '@hono/zod-openapi'
import { ATTENDANCES, CONDITION_KINDS, LOGICS, ROUND_STATUSES, STANCES } from '../../review/fields.js'
import { day, words } from './answer.js'

/** What a party does about an issue or a proposal. */
export const stanceTaken = z.enum(STANCES).openapi('StanceTaken')

export const conditionKind = z.enum(CONDITION_KINDS).openapi('ConditionKind')

export const conditionLogic = z.enum(LOGICS).openapi('ConditionLogic')

export const roundStatus = z.enum(ROUND_STATUSES).openapi('RoundStatus')

export const attendance = z.enum(ATTENDANCES).openapi('Attendance')

/** Which report tells something, and who says so in it; "report" is the report's own voice. */
export const toldIn = z.object({
  report: z.string(),
  id: z.string(),
  published: day.nullable(),
  publisher: z.string().nullable(),
  according_to: words,
})
