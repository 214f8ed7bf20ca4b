import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { DataError, UsageError } from '../../errors.js'
import { LARGEST_REPORT, tooLarge } from '../../intake/bytes.js'
import { fetchGuarded } from '../../intake/feeds/fetch-guarded.js'
import { progressLine, sleeper, watchFeeds } from '../../intake/feeds/watch.js'
import type { Incoming } from '../../intake/incoming.js'
import { makeReport } from '../../intake/report.js'
import { takeIn } from '../../intake/take-in.js'
import { feedState, keepFeedState } from '../../store/feeds.js'
import { type AddStep, addIncoming } from '../add-incoming.js'
import { list, problem } from '../answers/answer.js'
import { dayAsked } from '../answers/wanted.js'
import type { Served } from '../served.js'

const counts = z.record(z.string(), z.int())

const step = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('stage'), stage: z.string(), found: counts }),
    z.object({
      kind: z.literal('added'),
      where: z.string(),
      report: z.string(),
      title: z.string().nullable(),
      published: z.string().nullable(),
      language: z.string(),
      version: z.int(),
      copy: z.boolean(),
    }),
    z.object({ kind: z.literal('known'), where: z.string(), report: z.string() }),
    z.object({ kind: z.literal('refused'), where: z.string(), error: z.string() }),
    z.object({ kind: z.literal('remark'), says: z.string() }),
    z.object({ kind: z.literal('end'), added: z.int(), known: z.int(), refused: z.int() }),
  ])
  .openapi('AddStep')

/** One line of what the routes under /api/add answer. */
export type AddLine = z.infer<typeof step>

const lines = {
  200: {
    description: 'One JSON object a line, as it is done; the last one counts',
    content: { 'application/x-ndjson': { schema: list(step) } },
  },
  '4XX': { description: 'What is wrong', content: { 'application/problem+json': { schema: problem } } },
}

const oneLine = z.string().trim().min(1).max(500)
const about = { title: oneLine.optional(), publisher: oneLine.optional(), published: dayAsked.optional() }

const textRoute = createRoute({
  method: 'post',
  path: '/api/add/text',
  summary: 'Reads a text and adds it',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ text: z.string().min(1), ...about }) } },
    },
  },
  responses: lines,
})

const fileRoute = createRoute({
  method: 'post',
  path: '/api/add/file',
  summary: 'Reads what is in a file and adds it: text, HTML, JSON Lines, CSV, e-mail, WARC, .gz or .zip of these',
  description: 'The body is the file as it is; its name tells what it is.',
  request: { query: z.object({ name: oneLine, ...about }) },
  responses: lines,
})

const feedRoute = createRoute({
  method: 'post',
  path: '/api/add/feed',
  summary: 'Asks a feed once and adds what is new in it',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ address: oneLine, pages: z.boolean().default(true) }) },
      },
    },
  },
  responses: lines,
})

/** POST /api/add/text, /api/add/file and /api/add/feed */
export const addAddRoutes = (app: OpenAPIHono, served: Served): void => {
  app.openapi(textRoute, (context) => {
    const { text, ...given } = context.req.valid('json')
    if (!/\S/.test(text)) throw new UsageError('text: is empty; there is nothing to read')
    if (Buffer.byteLength(text) > LARGEST_REPORT) throw tooLarge('what was pasted')
    return told(served, context, (tell, signal) => addIncoming(served, pasted(text, given), tell, signal))
  })
  app.openapi(fileRoute, async (context) => {
    const { name, ...given } = context.req.valid('query')
    const { body } = context.req.raw
    if (body === null) throw new UsageError(`${name}: is empty; there is nothing to read`)
    const folder = await mkdtemp(join(tmpdir(), 'parley-add-'))
    const path = join(folder, fileName(name))
    try {
      await pipeline(Readable.fromWeb(body as never), createWriteStream(path, { mode: 0o600 }))
    } catch (error) {
      await rm(folder, { recursive: true })
      throw error
    }
    return told(served, context, async (tell, signal) => {
      try {
        await addIncoming(served, named(takeIn([path], given), path, name), tell, signal)
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  })
  app.openapi(feedRoute, (context) => {
    const { address, pages } = context.req.valid('json')
    if (!/^https?:\/\//i.test(address)) throw new UsageError('address: only http and https feeds can be asked')
    return told(served, context, (tell, signal) => pollFeed(served, address, pages, tell, signal))
  })
}

type Tell = (line: AddLine) => void

/**
 * Answers line by line what the work tells, and counts at the end; when the caller goes away or the server ends, the work is stopped. The types of a route
 * know no answer but JSON, hence `never`.
 */
const told = (
  { atLength }: Served,
  context: Context,
  work: (tell: Tell, signal: AbortSignal) => Promise<void>,
): never => {
  context.header('content-type', 'application/x-ndjson')
  return stream(context, async (out) => {
    const stop = new AbortController()
    out.onAbort(() => stop.abort())
    const count = { added: 0, known: 0, refused: 0 }
    let written: Promise<unknown> = Promise.resolve()
    const tell: Tell = (line) => {
      if (line.kind === 'added' || line.kind === 'known' || line.kind === 'refused') count[line.kind]++
      written = written.then(() => out.write(`${JSON.stringify(line)}\n`))
    }
    try {
      await atLength(stop.signal, (signal) => work(tell, signal))
    } catch (error) {
      const own = error instanceof DataError || error instanceof UsageError
      const says = own ? error.message : `a fault in Parley itself: ${(error as Error).message}; please report it`
      tell({ kind: 'refused', where: '', error: says })
    }
    tell({ kind: 'end', ...count })
    await written
  }) as never
}

async function* pasted(
  text: string,
  given: { readonly title?: string; readonly publisher?: string; readonly published?: string },
): AsyncGenerator<Incoming> {
  yield {
    origin: { source: 'pasted at the desk', part: null },
    report: makeReport(text, given),
    bytes: Buffer.from(text),
    media: 'text',
    address: null,
    remarks: [],
  }
}

/** A name that is safe in a folder of ours: of the one given only the endings, which tell what the file is. */
const fileName = (name: string): string => `report${/(?:\.[A-Za-z0-9]{1,8}){0,2}$/.exec(name)?.[0] ?? ''}`

/** What comes from a file that lies at `path` for now, told under its own name. */
async function* named(incoming: AsyncIterable<Incoming>, path: string, name: string): AsyncGenerator<Incoming> {
  for await (const each of incoming) {
    const origin = { ...each.origin, source: each.origin.source.replace(path, () => name) }
    yield 'error' in each ? { origin, error: each.error.replaceAll(path, () => name) } : { ...each, origin }
  }
}

const pollFeed = async (
  served: Served,
  address: string,
  pages: boolean,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> => {
  await watchFeeds([{ address, allowPrivate: served.allowPrivate, pages }], {
    now: Date.now,
    sleep: sleeper(signal),
    signal,
    fetch: fetchGuarded,
    once: true,
    // What was asked for now is asked now, however short ago the last time was; the server's own pauses still count.
    stateOf: async (of) => {
      const state = await served.write((store) => feedState(store, of))
      return state === null || state.failures > 0 ? state : { ...state, nextAt: null }
    },
    take: async ({ incoming, state }) => {
      await addIncoming(served, one(incoming), tell as (step: AddStep) => void, signal)
      // Whoever asked has gone, and the entry may not have been taken: it must not be marked as seen. This ends the poll.
      signal.throwIfAborted()
      await served.write((store) => keepFeedState(store, state, served.now()))
    },
    keep: (state) => served.write((store) => keepFeedState(store, state, served.now())),
    say: (progress) => {
      if (progress.kind === 'polled' && progress.error !== null)
        tell({ kind: 'refused', where: address, error: progress.error })
      else if (progress.kind === 'polled') tell({ kind: 'remark', says: progressLine(progress) })
    },
  })
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value
}
