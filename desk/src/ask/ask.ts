import { useQuery } from '@tanstack/react-query'

/** What the server says is wrong, in a sentence that says what to do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail)
  }
}

/** Values of a query; null, undefined and '' are left out. */
export type Asked = Readonly<Record<string, string | number | null | undefined>>

/** The address of a question. */
export const addressOf = (path: string, asked: Asked = {}): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Sends one request; throws a Problem when the server says no, or cannot be reached. */
export const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
  let response: Response
  try {
    response = await fetch(address, init)
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new Problem(0, 'No answer', 'The server does not answer; start it again with "parley serve".')
  }
  if (response.ok) return response
  const told = (await response.json().catch(() => null)) as { title?: string; detail?: string } | null
  throw new Problem(
    response.status,
    told?.title ?? 'Not possible',
    told?.detail ?? `The server answered ${response.status}.`,
  )
}

/** Asks for JSON. */
export const ask = async <Answer>(path: string, asked?: Asked, signal?: AbortSignal): Promise<Answer> =>
  (await send(addressOf(path, asked), signal === undefined ? {} : { signal })).json() as Promise<Answer>

/** Sends JSON, and gives the JSON that comes back. */
export const tell = async <Answer>(path: string, body: unknown): Promise<Answer> =>
  (
    await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json() as Promise<Answer>

/** A question a screen stands on: asked again when what is asked changes; the old answer is shown until the new one is there. */
export const useAnswer = <Answer>(path: string | null, asked: Asked = {}) =>
  useQuery<Answer, Problem>({
    queryKey: [path, asked],
    queryFn: ({ signal }) => ask<Answer>(path!, asked, signal),
    enabled: path !== null,
    placeholderData: (before) => before,
  })
