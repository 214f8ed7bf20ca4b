// Figures for the page on limits, taken from bench/RESULTS.md when the site is built: the newest row of each bench, and scores of single
// kinds of record out of the rows they stand in. A figure that is not found stops the build, so none is ever written by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/setup.mjs'
import { misreadings } from './codebook.mjs'

const rows = readFileSync(join(root, 'bench/RESULTS.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d{4}-/.test(line))
  .map((line) => {
    const [date, commit, command, figure, peers] = line
      .split(/(?<!\\)\|/)
      .slice(1)
      .map((cell) => cell.trim())
    return { date, commit, command, figure, peers }
  })

const newest = (wanted) => rows.findLast(wanted) ?? null

const found = (what, value) => {
  if (value === null || value === undefined) throw new Error(`site/measured.mjs: bench/RESULTS.md has no ${what}`)
  return value
}

/** Programs of bench/ that run others or compare revisions, and measure nothing by themselves. */
const NO_FIGURES = ['run', 'diff']

const ranBy = (bench) => {
  const named = new RegExp(`(npm run bench )?-- ${bench}(?![\\w-])`)
  return newest(({ command }) => named.test(command) || command.includes(`bench/${bench}.mjs`))
}

const benches = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .filter((bench) => !NO_FIGURES.includes(bench))
  .flatMap((bench) => {
    const row = ranBy(bench)
    return row === null ? [] : [{ bench, ...row }]
  })

const KINDS = [
  'statements',
  'events',
  'positions',
  'conditions',
  'attendance',
  'figures',
  'according_to',
  'never_events',
]

/** The score of one kind in a figure's words: "events 0.362 -> 0.370 (P ...)" is 0.370. */
const scoreOf = (kind, words) =>
  new RegExp(`(?<![\\w.])${kind} (?:P [\\d.]+ R [\\d.]+ F1 )?(?:\\d[\\d.]* -> )?(\\d+ of \\d+|\\d[\\d.]*\\d)`).exec(
    words,
  )?.[1] ?? null

const latest = found(
  'row of the desk bench on both dev sets',
  newest(({ figure }) => /desk statements .*; darvela statements/.test(figure)),
)
const [onDev, onDarvela] = found(
  'figures of both',
  /desk (statements.*?); darvela (.*?)(?=; plover|$)/.exec(latest.figure),
).slice(1)
const unread = found(
  'row of unread reports',
  newest(({ command }) => /18 unread reports/.test(command)),
)

const kinds = KINDS.map((kind) => ({
  kind,
  unread: scoreOf(kind, unread.figure) ?? '',
  dev: scoreOf(kind, onDev) ?? '',
  darvela: scoreOf(kind, onDarvela) ?? '',
  annotators: scoreOf(kind, unread.peers) ?? '',
}))
for (const kind of ['statements', 'events', 'positions', 'conditions', 'attendance', 'figures'])
  for (const set of ['unread', 'dev', 'darvela'])
    found(`score of ${kind} on ${set}`, kinds.find((each) => each.kind === kind)[set] || null)

const bySide = found('row of the sides bench', ranBy('sides'))
const sides = [
  ...bySide.figure.matchAll(/([\w ]+?) (events|positions): found (\d+) of (\d+), given to another side (\d+)/g),
].map(([, side, list, right, all, elsewhere]) => ({ side: side.trim(), list, right, all, elsewhere }))

const table = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const TABLES = {
  kinds: table(
    [
      'kind',
      `18 unread real reports (${unread.date})`,
      `four dev reports (${latest.date})`,
      `ten invented dispatches (${latest.date})`,
      'one person against another',
    ],
    kinds.map(({ kind, unread, dev, darvela, annotators }) => [kind, unread, dev, darvela, annotators]),
  ),
  sides: table(
    ['whose', 'records', 'found', 'of', 'given to another side'],
    sides.map(({ side, list, right, all, elsewhere }) => [side, list, right, all, elsewhere]),
  ),
  benches: table(
    ['bench', 'date', 'what was run', 'figure', 'others, or before'],
    benches.map(({ bench, date, command, figure, peers }) => [bench, date, command, figure, peers]),
  ),
  hand: table(
    ['date', 'what', 'found'],
    rows
      .filter(({ command }) => /^hand count|hand check|^three articles|^1,188 probes/.test(command))
      .map(({ date, command, figure }) => [date, command, figure]),
  ),
  misreadings: table(
    ['sentence', 'read as', 'meant', 'why'],
    misreadings().map(({ text, list, path, gives, meant, why }) => [
      text,
      `${list}, ${path}: ${gives.join(', ') || 'none'}`,
      meant,
      why,
    ]),
  ),
}

/** The page on limits as Markdown: site/limits.md with its tables put in. */
export const limitsPage = () =>
  readFileSync(join(root, 'site/limits.md'), 'utf8').replace(/^<!-- (\w+) -->$/gm, (_, name) =>
    found(`table "${name}"`, TABLES[name]),
  )
