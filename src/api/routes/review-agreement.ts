import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { reviewAgreement } from '../../store/review-agreement.js'
import { answers, list, words } from '../answers/answer.js'
import { reviewedList } from '../answers/review.js'
import type { Served } from '../served.js'

const row = z
  .object({
    list: reviewedList,
    compared: z.string().openapi({ description: 'the field that is compared' }),
    decided_twice: z.int().openapi({ description: 'records that two or more people decided' }),
    same: z.int().openapi({ description: 'of these, where all gave the same value' }),
    alpha: z.number().nullable().openapi({ description: 'Krippendorff’s alpha, nominal' }),
    why: z.string().nullable().openapi({ description: 'why there is no alpha' }),
  })
  .openapi('AgreementRow')

const answer = z.object({ reviewers: words, rows: list(row) })

/** What GET /api/review/agreement answers. */
export type ReviewAgreementAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/review/agreement',
  summary: 'How far people agree who decided the same records, by kind of record',
  responses: answers(answer, 'Krippendorff’s alpha by list, where it can be told'),
})

/** GET /api/review/agreement */
export const addReviewAgreementRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => context.json(await reviewAgreement(ask), 200))
}
