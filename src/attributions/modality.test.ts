import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const modality = (text: string) => read(makeReport(text)).record.statements[0]?.modality

describe('a saying that is negated', () => {
  it.each([
    ['Ghana did not say that it had shelled Goma.', 'negated'],
    ['Ghana did not deny that it had shelled Goma.', 'possible'],
    ['Ghana did not announce until Monday that it had lost the town of Goma.', 'asserted'],
    ['Ghana did not say why it had shelled Goma.', 'asserted'],
    ['Ghana has not said whether it will attend the talks.', 'planned'],
    ['Ghana cannot say that it has shelled Goma.', 'negated'],
    ['Ghana could not confirm that six people were killed in Goma.', 'asserted'],
  ])('%s', (text, expected) => {
    expect(modality(text)).toBe(expected)
  })
})
