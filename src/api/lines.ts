import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { jsonLines } from '../exports/jsonl.js'
import type { Store } from '../store/store.js'
import { ALL_ROWS, type Page, pageOf } from './pages.js'

/** The media type of a list as one JSON object a line. */
export const LINES = 'application/x-ndjson'

/** Whether the caller asks for a list as lines: by the Accept header, or by `format=jsonl` in the address, which a browser can ask for. */
export const wantsLines = ({ req }: Context): boolean =>
  req.query('format') === 'jsonl' || (req.header('accept') ?? '').includes(LINES)

/**
 * Answers with all rows from a page on to the end of the list, one JSON object a line, each page asked for when the one before it went
 * out. What goes wrong before the first line is an answer of its own; after that it is the last line, `{"problem": "..."}`, and no list
 * without such a line is cut short. The types of a route know no answer but JSON, hence `never`.
 */
export const linesFrom = async <Row>(
  context: Context,
  cursor: string | undefined,
  ask: (cursor: string | undefined) => Promise<Page<Row>>,
): Promise<never> => {
  const first = await ask(cursor)
  context.header('content-type', LINES)
  context.header('vary', 'Accept')
  return stream(
    context,
    async (out) => {
      let page = first
      while (!out.aborted) {
        await out.write(jsonLines(page.rows))
        if (page.next === null) return
        page = await ask(page.next)
      }
    },
    async (error, out) => {
      await out.write(jsonLines([{ problem: error.message }]))
    },
  ) as never
}

const LINES_AT_ONCE = 2000

/** As linesFrom, for a list that the store works out as a whole: `ask` is asked once, for all rows, and `told` for the lines of some. */
export const allLines = <Row, Line>(
  context: Context,
  store: Store,
  cursor: string | undefined,
  ask: (most: number) => Promise<readonly Row[]>,
  told: (rows: readonly Row[]) => readonly Line[] | Promise<readonly Line[]>,
): Promise<never> => {
  let all: Promise<readonly Row[]> | undefined
  return linesFrom(context, cursor, async (from) => {
    const { rows, next } = await pageOf(store, { cursor: from, limit: LINES_AT_ONCE }, () => (all ??= ask(ALL_ROWS)))
    return { rows: await told(rows), next }
  })
}
