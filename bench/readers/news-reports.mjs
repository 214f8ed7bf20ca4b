import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/bench/news/', import.meta.url).pathname

/** The news reports of ../shared as lines that "parley add" takes; none where a file is not there. */
export function* newsReports() {
  for (const name of ['guardian-syria', 'fa-kes', 'wikinews', 'worldwide']) {
    const file = `${folder}${name}.jsonl`
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { id, title, text, date, source } = JSON.parse(line)
      if (!text?.trim()) continue
      yield {
        id: `${name} ${id}`,
        title,
        text,
        publisher: source ?? name,
        published: /^\d{4}-\d\d-\d\d/.test(date ?? '') ? date.slice(0, 10) : undefined,
      }
    }
  }
}
