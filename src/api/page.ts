import { html, raw } from 'hono/html'
import type { ReadingRecord } from '../records/record.js'
import { briefSections } from '../views/brief/brief.js'
import { sentenceNumbers } from '../views/brief/line.js'
import { codebookInWords, dayInWords } from '../views/brief/phrases.js'

const STYLE = `
body { font: 17px/1.55 Georgia, serif; color: #1c1c1c; background: #fdfdfb; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem; border-top: 1px solid #ddd; padding-top: 1rem }
p.facts, footer { color: #595959; font-size: .9rem } .report { white-space: pre-wrap }
.report sup, a.at { font: .72rem/1 ui-monospace, monospace; color: #7a3b00; text-decoration: none } a.at { font-size: .85rem }
a.at:hover, a.at:focus { text-decoration: underline } span:target { background: #ffeeb8 } li { margin: .35rem 0 }
`

/** The page of one reading: its brief, whose numbers lead to the sentences, and the report with its sentences numbered. */
export const page = (record: ReadingRecord) => {
  const { report, sentences, notices } = record
  const title = report.title ?? `Report ${report.id}`
  const facts = [
    report.publisher ?? 'publisher not stated',
    report.published === null ? 'day not stated' : dayInWords(report.published),
    ...codebookInWords(report.codebook),
  ]
  const links = (numbers: readonly number[]) =>
    numbers.map((number) => html` <a class="at" href="#s${number}">[${number}]</a>`)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="facts">${facts.join(', ')}</p>
<h2>The report</h2>
<div class="report">${sentences.map(({ number, start, end }) => html`<span id="s${number}"><sup>${number}</sup> ${report.text.slice(start, end)}</span>`)}</div>
${briefSections(record).map(
  ({ heading, lines }) => html`<h2>${heading}</h2>
<ul>${lines.map(({ says, at }) => html`<li>${says}${links(sentenceNumbers(record, at))}</li>`)}</ul>`,
)}
${
  notices.length === 0
    ? ''
    : html`<h2>Seen and not recorded</h2>
<ul>${notices.map(({ message, at }) => html`<li>${message}${at === null ? '' : links(sentenceNumbers(record, [at]))}</li>`)}</ul>`
}
</main>
<footer><p>Read by Parley, on this machine. <a href="/record.json">The whole record as JSON</a></p></footer>
</body>
</html>
`
}
