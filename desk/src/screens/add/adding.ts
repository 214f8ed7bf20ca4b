import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useReducer, useRef } from 'react'
import type { AddLine } from '../../../../src/api/routes/add.js'
import { addressOf, Problem } from '../../ask/ask.js'
import { eachLine } from '../../ask/lines.js'

type Outcome = Extract<AddLine, { kind: 'added' | 'known' | 'refused' }>

/** One thing that is added: what it is called, what was found in it so far, and what became of it. */
export interface Job {
  readonly id: number
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped' | 'failed'
  /** What the report that is being read has in it, stage by stage. */
  readonly found: Readonly<Record<string, number>>
  readonly outcomes: readonly Outcome[]
  /** How many came to what, as the server counts them at the end. */
  readonly counts: Extract<AddLine, { kind: 'end' }> | null
  /** Outcomes beyond those that are kept to be shown. */
  readonly more: number
  readonly remarks: readonly string[]
  readonly problem: string | null
}

/** What is known of a text or file beside its words. */
export interface Given {
  readonly title: string
  readonly publisher: string
  readonly published: string
}

type Change = { readonly id: number } & (
  | { readonly new: string }
  | { readonly line: AddLine }
  | { readonly state: Job['state']; readonly problem?: string }
)

// An archive has thousands: the first are shown, the others counted.
const MOST_SHOWN = 100

const changed = (jobs: readonly Job[], change: Change): readonly Job[] => {
  if ('new' in change) {
    const job = {
      id: change.id,
      name: change.new,
      state: 'waiting',
      found: {},
      outcomes: [],
      counts: null,
      more: 0,
      remarks: [],
      problem: null,
    } as const
    return [job, ...jobs]
  }
  return jobs.map((job) =>
    job.id !== change.id
      ? job
      : 'line' in change
        ? withLine(job, change.line)
        : { ...job, state: change.state, problem: change.problem ?? null },
  )
}

const withLine = (job: Job, line: AddLine): Job => {
  switch (line.kind) {
    case 'stage':
      return { ...job, state: 'reading', found: line.stage === 'parse' ? line.found : { ...job.found, ...line.found } }
    case 'remark':
      return { ...job, remarks: [...job.remarks, line.says] }
    case 'end':
      return { ...job, state: 'done', counts: line }
    default:
      return job.outcomes.length < MOST_SHOWN
        ? { ...job, outcomes: [...job.outcomes, line] }
        : { ...job, more: job.more + 1 }
  }
}

/** What is being added and was added since the screen was opened, and the ways to add; one thing is sent after the other. */
export const useAdding = () => {
  const [jobs, change] = useReducer(changed, [])
  const client = useQueryClient()
  const next = useRef(0)
  const last = useRef<Promise<void>>(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const start = useCallback(
    (name: string, address: string, init: RequestInit) => {
      const id = next.current++
      const stop = new AbortController()
      stops.current.set(id, stop)
      change({ id, new: name })
      last.current = last.current.then(async () => {
        try {
          stop.signal.throwIfAborted()
          change({ id, state: 'reading' })
          await eachLine<AddLine>(address, { ...init, signal: stop.signal }, (line) => change({ id, line }))
        } catch (error) {
          if (stop.signal.aborted) change({ id, state: 'stopped' })
          else change({ id, state: 'failed', problem: error instanceof Problem ? error.message : String(error) })
        }
        stops.current.delete(id)
        // Whatever was asked before may be answered otherwise now.
        await client.invalidateQueries()
      })
    },
    [client],
  )
  const json = (body: object): RequestInit => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return {
    jobs,
    stop: (id: number) => stops.current.get(id)?.abort(),
    addText: (text: string, given: Given) =>
      start(given.title || 'Pasted text', '/api/add/text', json({ text, ...stated(given) })),
    addFile: (file: File, given: Given) =>
      start(file.name, addressOf('/api/add/file', { name: file.name, ...stated(given) }), { body: file }),
    addFeed: (address: string, pages: boolean) => start(address, '/api/add/feed', json({ address, pages })),
  }
}

const stated = (given: Given): Partial<Given> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
