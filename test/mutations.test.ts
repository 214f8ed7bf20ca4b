import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { brokenSpans } from '../bench/readers/broken-spans.mjs'
import { mutationsOf } from '../bench/readers/mutations.mjs'
import { read } from '../src/index.js'

/** `npm run bench -- mutations` does the same with 20,000. */
const COUNT = 1500

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Sentences of real articles where they lie beside the checkout, else of our own examples. */
const articles = here('../../shared/bench/news/wikinews.jsonl')
const lines = readFileSync(existsSync(articles) ? articles : here('../examples/darvela.jsonl'), 'utf8')
const sentences = lines
  .trim()
  .split('\n')
  .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.!?]["”’']?)\s+(?=["“‘]?[A-Z])/))
  .filter((s) => s.length > 30 && s.length < 600)

describe('mutated sentences', () => {
  it('are read without a crash or a broken span', () => {
    const faults: string[] = []
    for (const [ways, text] of mutationsOf(sentences, COUNT, 3)) {
      try {
        const { report, ...lists } = read(text, { published: '2026-05-06' })
        if (brokenSpans(lists, text) > 0) faults.push(`broken span after ${ways}: ${JSON.stringify(text)}`)
      } catch (error) {
        faults.push(`${error} after ${ways}: ${JSON.stringify(text)}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('are the same for a seed, and not all alike', () => {
    const some = [...mutationsOf(sentences, 50, 3)]
    expect([...mutationsOf(sentences, 50, 3)]).toEqual(some)
    expect(new Set(some.map(([, text]) => text)).size).toBeGreaterThan(40)
  })
})
