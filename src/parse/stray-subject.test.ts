import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { kid } from '../match/tree.js'
import { parseReport } from '../read.js'

const subjects = (text: string): Record<string, string> => {
  const doc = parseReport(makeReport(text, {}))
  return Object.fromEntries(
    doc.tokens.flatMap((word) => {
      const subject = doc.tokens[kid(doc, word.index, 'nsubj')]
      return word.upos === 'VERB' && subject ? [[word.text, subject.text] as const] : []
    }),
  )
}

it('gives the verb after "but" its own subject, with an appositive between', () => {
  const text =
    'The Norland government said it would send a delegation to the talks, but the Front, an armed group that controls the valley, requested a plan.'
  expect(subjects(text)).toMatchObject({ said: 'government', send: 'it', requested: 'Front' })
})

it('leaves a list of nouns alone', () => {
  expect(subjects('The envoy met ministers but no generals, and left.')).toMatchObject({ met: 'envoy' })
})
