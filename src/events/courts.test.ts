import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const judged = (text: string) => {
  const { record, document } = read(makeReport(text, { published: '2026-05-06' }))
  return {
    by: record.events.map(({ actors }) => actors.join(' + ')),
    steps: document.events.flatMap((e) => e.made.steps),
  }
}

describe('who judged', () => {
  it.each([
    ['Ana Ruiz was jailed for five years in Togo.', 'Togo'],
    ['Ana Ruiz was sentenced in Togo to five years in prison.', 'Togo'],
    ['Ana Ruiz was imprisoned in Togo for ten years.', 'Togo'],
    ['Omar Belo was found guilty in the Lagos High Court on three counts of smuggling.', 'Lagos High Court'],
    ['Ana Ruiz was sentenced in Togo by a court of Chad.', 'court of Chad'],
    ['Ana Ruiz was kidnapped in Togo.', ''],
    ['Ana Ruiz was arrested in Togo.', ''],
    ['Ana Ruiz was convicted of fighting in Togo.', ''],
  ])('%s', (text, court) => {
    expect(judged(text).by).toEqual([court])
  })

  it('is told as taken from the place', () => {
    const { steps } = judged('Ana Ruiz was jailed for five years in Togo.')
    expect(steps.map(({ says }) => says)).toContain('who: Togo, named only as where it comes from or was judged')
  })
})
