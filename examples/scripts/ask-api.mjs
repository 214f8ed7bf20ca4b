// Asks the HTTP API of a store that is served: start it with  ./parley serve --store darvela.duckdb
//   node examples/scripts/ask-api.mjs [ADDRESS] [TOKEN]
const [address = 'http://127.0.0.1:4173', token] = process.argv.slice(2)
const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
const ask = (path, more = {}) => fetch(new URL(path, address), { headers: { ...headers, ...more } })

// One answer, and the same question again: nothing is sent twice while the store stands as it is.
const changes = await ask('/api/changes?since=2026-05-28&limit=5')
const { total, groups } = await changes.json()
console.log(`${total} changes: ${groups.map((group) => `${group.total} ${group.kind}`).join(', ')}`)
const again = await ask('/api/changes?since=2026-05-28&limit=5', { 'if-none-match': changes.headers.get('etag') })
console.log(`asked again: ${again.status}`)

// A long list, line by line, while it is made.
const lines = await ask('/api/reports', { accept: 'application/x-ndjson' })
let rest = ''
let reports = 0
for await (const piece of lines.body.pipeThrough(new TextDecoderStream())) {
  const parts = (rest + piece).split('\n')
  rest = parts.pop()
  for (const { published, publisher } of parts.map((part) => JSON.parse(part))) {
    if (reports++ === 0) console.log(`newest: ${published}, ${publisher}`)
  }
}
console.log(`${reports} reports`)

// What is wrong is told in one sentence.
const wrong = await ask('/api/timeline?since=2026-02-31')
const { status, detail } = await wrong.json()
console.log(`${status}: ${detail}`)
