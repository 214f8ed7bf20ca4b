import { z } from '@hono/zod-openapi'
import type { Attendance, Condition, Round, Stance } from '../../model.js'
import { day, words } from './answer.js'

const STANCES = [
  'accepts',
  'rejects',
  'demands',
  'offers',
  'commits',
  'supports',
  'opposes',
  'expects',
  'conditional',
] as const satisfies readonly Stance[]

/** What a party does about an issue or a proposal. */
export const stanceTaken = z.enum(STANCES).openapi('StanceTaken')

const CONDITIONS = [
  'precondition',
  'conditional_threat',
  'conditional_offer',
  'exchange',
  'consequence',
] as const satisfies readonly Condition['kind'][]
export const conditionKind = z.enum(CONDITIONS).openapi('ConditionKind')

const LOGICS = ['if', 'only_if', 'unless', 'until', 'exchange'] as const satisfies readonly Condition['logic'][]
export const conditionLogic = z.enum(LOGICS).openapi('ConditionLogic')

const ROUND_STATUSES = [
  'held',
  'ongoing',
  'scheduled',
  'postponed',
  'cancelled',
  'collapsed',
] as const satisfies readonly Round['status'][]
export const roundStatus = z.enum(ROUND_STATUSES).openapi('RoundStatus')

const ATTENDANCES = [
  'attends',
  'attended',
  'declines',
  'invited',
  'threatens_boycott',
  'postpones',
  'unknown',
] as const satisfies readonly Attendance[]
export const attendance = z.enum(ATTENDANCES).openapi('Attendance')

/** Which report tells something, and who says so in it; "report" is the report's own voice. */
export const toldIn = z.object({
  report: z.string(),
  id: z.string(),
  published: day.nullable(),
  publisher: z.string().nullable(),
  according_to: words,
})
