import { z } from '@hono/zod-openapi'
import { FAMILIES, LANES } from '../../views/across/act-families.js'

/** A list of known words with commas between; none stands for all. */
const some = <Word extends string>(known: readonly [Word, ...Word[]], description: string) =>
  z
    .string()
    .optional()
    .transform((text, context): ReadonlySet<Word> => {
      const asked = text === undefined || text === '' ? known : text.split(',')
      const wrong = asked.find((word) => !known.includes(word as Word))
      if (wrong !== undefined)
        context.addIssue({ code: 'custom', message: `"${wrong}" is none of ${known.join(', ')}` })
      return new Set(asked as readonly Word[])
    })
    .openapi({ type: 'string', description: `${description}, with commas between: ${known.join(', ')}` })

/** Which acts are counted and drawn: families and lanes, each as a list with commas. */
export const drawnQuery = z.object({
  families: some(FAMILIES, 'only acts of these families'),
  lanes: some(LANES, 'only what has got so far'),
})
