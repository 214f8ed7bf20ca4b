import { z } from '@hono/zod-openapi'
import { FIELD_KINDS } from '../../review/fields.js'
import { REVIEWED } from '../../review/lists.js'
import { ACTIONS, STATES } from '../../review/standing.js'
import { day, list, record, words } from './answer.js'

/** Who decides: free text, remembered by the desk. */
export const who = z.string().trim().min(1).max(80).openapi({ description: 'who decides' })

/** One of the lists that are reviewed. */
export const reviewedList = z.enum(REVIEWED).openapi('ReviewedList')

/** What a record stands as after the decisions so far. */
export const state = z.enum(STATES).openapi('ReviewState')

/** How much hangs on a record, and how uncertain it is, in words. */
export const consequence = z.enum(['high', 'middle', 'low'])
export const doubt = z.enum(['much', 'some', 'little'])

/** One field that differs, with both values as the record has them. */
export const difference = z.object({ field: z.string(), before: z.any(), after: z.any() }).openapi('Difference')

/** One row of the log about a record. */
export const decision = z
  .object({
    seq: z.int(),
    made: z.string(),
    who: z.string(),
    action: z.enum(ACTIONS),
    reason: z.string().nullable(),
    rule: z.string().nullable().openapi({ description: 'the rule that made what was decided on' }),
    program: z.string().openapi({ description: 'the version of Parley it was decided in' }),
    taken_back: z.boolean(),
    takes_back: z.int().nullable(),
    changed: list(difference).openapi({ description: 'what was read against what was decided, field by field' }),
  })
  .openapi('Decision')

/** One field of a record as a form needs it. */
export const field = z
  .object({
    name: z.string(),
    kind: z.enum(FIELD_KINDS),
    words: words.nullable().openapi({ description: 'the vocabulary, where it has one' }),
    nullable: z.boolean(),
  })
  .openapi('Field')

/** A record with what was decided about it beside what was read. */
export const reviewRecord = z
  .object({
    report: z.object({
      key: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: day.nullable(),
      text: z.string(),
    }),
    list: reviewedList,
    id: z.string(),
    state,
    suggested: z.boolean(),
    read: z.boolean().openapi({ description: 'whether the newest reading has it' }),
    reading: z.object({ number: z.int(), program: z.string() }),
    proposal: record.openapi({ description: 'what was read; for an added one, what was added' }),
    decided: record.nullable(),
    changed: list(difference),
    suggestion: z.object({ record, differs: list(difference) }).nullable(),
    consequence,
    doubt,
    why: words,
    says: z.string(),
    fields: list(field),
    spans: list(
      z.object({
        role: z.enum(['source', 'cue', 'content', 'trigger', 'evidence', 'mention', 'antecedent', 'consequent']),
        start: z.int(),
        end: z.int(),
      }),
    ),
    sentences: list(z.object({ number: z.int(), start: z.int(), end: z.int(), text: z.string() })),
    chain: words,
    seen: z.int().nullable().openapi({ description: 'the newest row of the log about it; a decision names it' }),
    mine: decision.nullable(),
    history: list(decision),
  })
  .openapi('ReviewRecord')

/** What a route about one record answers. */
export type ReviewRecordAnswer = z.infer<typeof reviewRecord>
