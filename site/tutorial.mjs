// Runs the commands of the tutorial (site/tutorial.md) and puts what they print below them. A block "run" holds commands of a shell, one a
// line; "start" a server, "ask" a request to it, as JSON, and "stop" its end. A block may say how many lines of the answer
// are shown ("run lines=12"). A command that fails stops the build.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/setup.mjs'

const BLOCK = /^```(run|start|ask|stop)(?: lines=(\d+))?\n([\s\S]*?)^```$/gm
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** Columns of a line that are shown; answers hold whole reports in one. */
const WIDEST = 200

const cut = (text, most) => {
  const lines = text
    .replace(ESCAPES, '')
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line))
  const more = lines.length - most
  return more <= 0 ? lines.join('\n') : `${lines.slice(0, most).join('\n')}\n... and ${more} more lines`
}

const fence = (text) => `\`\`\`text\n${text}\n\`\`\``

/** Runs one line in the folder of the tutorial; standard error comes with the rest, as on a terminal. */
const runLine = (line, { folder, env }) => {
  const { status, stdout } = spawnSync('sh', ['-c', `{ ${line}\n} 2>&1`], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`site/tutorial.md: "${line}" ended with ${status}: ${stdout}`)
  return stdout
}

const startServer = (line, { folder, env }) =>
  new Promise((told, failed) => {
    const server = spawn('sh', ['-c', `exec ${line}`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    server.once('exit', (code) => failed(new Error(`site/tutorial.md: "${line}" ended with ${code}`)))
    server.stdout.on('data', (piece) => {
      out += piece
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0]
      if (address !== undefined) told({ server, address, out })
    })
  })

const stop = (server) =>
  new Promise((stopped) => {
    server.removeAllListeners('exit')
    server.once('exit', stopped)
    server.kill('SIGTERM')
  })

/** Sends a request; a body may name fields of the record to decide on, as "{report}". */
const ask = async ({ method = 'GET', path, body }, address) => {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`site/tutorial.md: ${method} ${path}: ${text}`)
  return JSON.parse(text)
}

const curl = ({ method = 'GET', path, body }, address) =>
  body === undefined
    ? `$ curl '${address}${path}'`
    : `$ curl -X ${method} ${address}${path} -H 'content-type: application/json' \\\n    -d '${JSON.stringify(body)}'`

/** The request with the first record of the review queue put in where it says so. */
const filled = (text, first) => JSON.parse(text.replace(/\{(report|list|id)\}/g, (_, name) => first[name]))

/**
 * The tutorial as Markdown, each block with its answer. Everything is made in a folder of its own, which is removed after.
 *
 * @throws when a command fails
 */
export const runTutorial = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tutorial-'))
  for (const name of ['parley', 'examples']) symlinkSync(join(root, name), join(folder, name))
  const env = { ...process.env, PARLEY_STORE: 'parley.duckdb', COLUMNS: '110', NO_COLOR: '1' }
  const place = { folder, env }
  const text = readFileSync(join(root, 'site/tutorial.md'), 'utf8')
  let running = null
  try {
    const answers = []
    for (const [, kind, lines, body] of text.matchAll(BLOCK)) {
      const most = Number(lines ?? 40)
      if (kind === 'run') {
        const each = body
          .trim()
          .split('\n')
          .map((line) => `$ ${line}\n${cut(runLine(line, place), most)}`)
        answers.push(fence(each.join('\n\n')))
      } else if (kind === 'start') {
        running = await startServer(body.trim(), place)
        answers.push(fence(`$ ${body.trim()}\n${cut(running.out, most)}`))
      } else if (kind === 'ask') {
        const { rows } = await ask({ path: '/api/review/queue?limit=1' }, running.address)
        const request = filled(body, rows[0])
        const answer = JSON.stringify(await ask(request, running.address), null, 1)
        answers.push(fence(`${curl(request, running.address)}\n${cut(answer, most)}`))
      } else {
        await stop(running.server)
        running = null
        answers.push(fence('^C'))
      }
    }
    return text.replace(BLOCK, () => answers.shift())
  } finally {
    if (running !== null) await stop(running.server)
    rmSync(folder, { recursive: true, force: true })
  }
}
