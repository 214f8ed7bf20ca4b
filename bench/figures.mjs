// Figures: killed and injured ranges of the Airwars incident texts, as min-max per text.
// usage: node bench/figures.mjs [FILE.jsonl] [--detail N] [--built DIR]
// A text's range is read off its figures as an analyst would: the first sentence that counts the people of the metric tells the
// incident; numbers joined there are added ("one woman and three children"), parts of a total are not ("including two children");
// "others injured" counts two at the least, as Airwars does. Exact: both ends agree. Overlap: the ranges share a number.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { detail: { type: 'string', default: '0' }, built: { type: 'string', default: '../dist/' } },
})
const file =
  positionals[0] ?? fileURLToPath(new URL('../../shared/bench/figures/airwars-first70.jsonl', import.meta.url))
if (!existsSync(file)) {
  console.error(`figures: ${file} is not here; the benches read ../shared/bench, which is not part of the repository`)
  process.exit(2)
}
const { read } = await import(new URL(`${values.built.replace(/\/?$/, '/')}read.js`, import.meta.url).href)

const reports = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const dayOf = (text) => {
  const day = new Date(`${text} UTC`)
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10)
}

/** Ends of one figure. A vague plural is two at the least, "dozens" 12 to 24, "hundreds" 100 to 200, as Airwars counts them. */
const endsOf = ({ low, best, high, qualifier, span }) => {
  if (qualifier === 'vague')
    return /hundreds/i.test(span.text) ? [100, 200] : /dozens|scores|large/i.test(span.text) ? [12, 24] : [2, 2]
  return [low ?? best ?? high, high ?? best ?? low]
}

const isVague = (f) => f.qualifier === 'vague'

/** The range a report gives: the first sentence that counts, widened where it only gives a floor or a ceiling by the other counts. */
const rangeOf = (record, metric) => {
  const all = record.figures.filter((f) => f.metric === metric && f.rule !== 'part-of-total')
  const sentence = (f) => record.sentences.find((s) => f.span.start >= s.start && f.span.start < s.end)?.number ?? 0
  const numbered = all.filter((f) => !isVague(f))
  const opening = all[0] && sentence(all[0]) === 1 && isVague(all[0]) && (!numbered[0] || sentence(numbered[0]) > 2)
  const first = opening ? all[0] : (numbered[0] ?? all[0])
  if (!first) return namedIn(record, metric)
  const clause = all.filter(
    (f) => sentence(f) === sentence(first) && (f === first || f.evidence[0].start === first.evidence[0].start),
  )
  const taken = clause.filter((f) => isVague(f) === isVague(first))
  const [from, to] = taken.map(endsOf).reduce(([a, b], [c, d]) => [a + c, b + d])
  if (taken.length > 1) return [from, to]
  const others = numbered.filter((f) => f !== first).flatMap(endsOf)
  if (first.qualifier === 'lte') return [Math.max(...others.filter((n) => n < to), 0) || from, to]
  if (first.qualifier === 'gte' || first.qualifier === 'gt')
    return [from, Math.max(...others.filter((n) => n > from && n <= 2 * from), to)]
  return [from, to]
}

/** Where no figure counts, the people whom the first such event names: "a poet was killed". */
const namedIn = (record, metric) => {
  const says = metric === 'killed' ? /kill|\bdie|dead/i : /wound|injur/i
  const event = record.events.find(
    (e) => says.test(e.trigger.text) && e.status === 'occurred' && e.recipients.length > 0,
  )
  return event ? [event.recipients.length, event.recipients.length] : null
}

const table = { killed: null, wounded: null }
let shown = 0
for (const metric of Object.keys(table)) table[metric] = { gold: 0, ours: 0, exact: 0, overlap: 0, both: 0 }
for (const report of reports) {
  const { record } = read({
    id: report.id,
    text: report.text,
    title: null,
    publisher: null,
    published: dayOf(report.date),
    publishedBasis: 'given',
    language: 'en',
  })
  for (const [metric, tally] of Object.entries(table)) {
    const gold = metric === 'killed' ? report.killed_range : report.injured_range
    const ours = rangeOf(record, metric)
    if (gold) tally.gold++
    if (ours) tally.ours++
    if (!gold || !ours) {
      if (gold && shown < Number(values.detail)) {
        shown++
        console.log(`${report.id} ${metric} gold ${gold} none: ${report.text.slice(0, 260).replace(/\n/g, ' ')}`)
      }
      continue
    }
    tally.both++
    if (gold[0] === ours[0] && gold[1] === ours[1]) tally.exact++
    else if (shown < Number(values.detail)) {
      shown++
      console.log(`${report.id} ${metric} gold ${gold} ours ${ours}: ${report.text.slice(0, 260).replace(/\n/g, ' ')}`)
    }
    if (gold[0] <= ours[1] && ours[0] <= gold[1]) tally.overlap++
  }
}
const share = (a, b) => (b === 0 ? 0 : a / b)
for (const [metric, { gold, ours, exact, overlap, both }] of Object.entries(table)) {
  const f = share(2 * exact, gold + ours)
  console.log(
    `${metric.padEnd(8)} texts ${gold}  found ${ours}  exact P ${share(exact, ours).toFixed(3)} R ${share(exact, gold).toFixed(3)} F1 ${f.toFixed(3)}  exact where both ${share(exact, both).toFixed(3)}  overlap ${share(overlap, both).toFixed(3)}`,
  )
}
