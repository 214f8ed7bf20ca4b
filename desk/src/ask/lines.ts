import { send } from './ask.js'

/** Sends a request whose answer comes line by line, and hands each line over as it comes; throws a Problem when the server says no. */
export const eachLine = async <Line>(address: string, init: RequestInit, take: (line: Line) => void): Promise<void> => {
  const { body } = await send(address, { method: 'POST', ...init })
  if (body === null) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') take(JSON.parse(line) as Line)
    if (done) return
  }
}
