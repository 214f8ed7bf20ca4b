/**
 * PETRARCH dictionaries read into a codebook: what comes through and what is listed, how many names of theirs our own lexicons know, the
 * dated roles kept, and what reading with all of it costs and changes.
 *
 *   node bench/petrarch.mjs [FOLDER-OF-DICTIONARIES [NEWS.jsonl [ARTICLES]]]
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPetrarch } from '../dist/codebooks/petrarch/import.js'
import { writeCodebook } from '../dist/codebooks/write-codebook.js'
import { openCodebook, read } from '../dist/index.js'

const shared = new URL('../../shared/bench/', import.meta.url).pathname
const [given, news = join(shared, 'news', 'guardian-syria.jsonl'), articles = '60'] = process.argv.slice(2)
const source = given ?? join(shared, 'gazetteers')
if (!existsSync(source)) {
  console.error(`bench/petrarch: ${source} is not there; name a folder of PETRARCH dictionaries`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'parley-petrarch-'))
try {
  // The shared folder has other gazetteers beside them.
  const dictionaries = given ?? join(folder, 'dictionaries')
  if (given === undefined)
    for (const file of readdirSync(source))
      if (/^(phoenix|plover)-/.test(file)) cpSync(join(source, file), join(dictionaries, file))
  const codebook = join(folder, 'codebook')
  const seconds = (began) => ((performance.now() - began) / 1000).toFixed(2)

  let began = performance.now()
  const imported = importPetrarch(dictionaries)
  console.log(`import: ${seconds(began)} s`)
  let entries = 0
  let through = 0
  let ours = 0
  for (const count of imported.counts) {
    entries += count.entries
    through += count.through
    ours += count.ours
    const share = ((100 * count.ours) / Math.max(1, count.entries)).toFixed(1)
    console.log(
      `${count.file}: ${count.entries} entries, ${count.through} through, ${count.ours} known to our lexicons (${share}%)`,
    )
    for (const [reason, n] of count.listed) console.log(`  ${n}  ${reason}`)
  }
  console.log(`all: ${entries} entries, ${through} through, ${ours} known to our lexicons`)
  console.log(`lines: ${[...imported.rows].map(([name, n]) => `${name} ${n}`).join(', ')}; dated ${imported.dated}`)
  console.log(`rules ${imported.rules}, patterns ${imported.patterns}`)
  const forms = new Map()
  for (const { form, reason } of imported.listed) {
    if (form === '') continue
    const short = reason.replace(/, as .*|: .*/, '')
    forms.set(short, (forms.get(short) ?? 0) + 1)
  }
  console.log('forms and codes left out of entries that came through:')
  for (const [reason, n] of [...forms].sort((a, b) => b[1] - a[1])) console.log(`  ${n}  ${reason}`)

  writeCodebook(codebook, 'PETRARCH dictionaries', imported.files)
  began = performance.now()
  const opened = openCodebook(codebook)
  console.log(`opening and checking the codebook: ${seconds(began)} s`)
  if (!existsSync(news)) {
    console.error(`bench/petrarch: ${news} is not there; what reading costs is left out`)
  } else {
    const reports = readFileSync(news, 'utf8')
      .split('\n')
      .filter(Boolean)
      .slice(0, Number(articles))
      .map((line) => JSON.parse(line))
    const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    const readAll = (with_) =>
      reports.map(({ text, date, published }) => {
        const day = /^\d{4}-\d\d-\d\d/.exec(date ?? published ?? '')?.[0]
        return read(text, { ...(day ? { published: day } : {}), codebook: with_ })
      })
    const record = {}
    for (const [name, with_] of [
      ['without', null],
      ['with', opened],
    ]) {
      began = performance.now()
      read('Talks went on in Doha.', { codebook: with_ })
      console.log(`first reading ${name} it: ${seconds(began)} s`)
    }
    // Twice each, the second counted: the first warms the program up.
    for (let round = 0; round < 2; round++) {
      for (const [name, with_] of [
        ['without', null],
        ['with', opened],
      ]) {
        began = performance.now()
        record[name] = readAll(with_)
        const took = (performance.now() - began) / 1000
        if (round === 1)
          console.log(`${name} it: ${Math.round(words / took)} words/s (${reports.length} articles, ${words} words)`)
      }
    }
    const key = (e) => [e.plover, e.status, e.trigger.start, e.actors.join('+'), e.recipients.join('+')].join(' | ')
    let kept = 0
    let lost = 0
    let gained = 0
    for (const [at, without] of record.without.entries()) {
      const before = new Set(without.events.map(key))
      const after = new Set(record.with[at].events.map(key))
      for (const event of before) after.has(event) ? kept++ : lost++
      for (const event of after) if (!before.has(event)) gained++
    }
    console.log(`events the same ${kept}, only without ${lost}, only with ${gained}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
