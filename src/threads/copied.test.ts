import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'
import { type Copied, copiedLinks } from './copied.js'
import { traitsOf } from './kinds.js'

const report = (key: string, text: string, published: string): Copied => {
  const { record } = read(makeReport(text, { published, publisher: key }))
  return { record, traits: traitsOf({ key, address: null, record }) }
}

const STORY = `The mediator's spokesman said the two delegations had not met face to face at any time during the day.

Twelve people were killed and thirty wounded when shells struck a crowded livestock market in the hill town of Orlen, doctors at the district hospital said, and several houses beside the market burned down.`

const first = report('First Wire', `ORLEN, May 4 (First Wire) — ${STORY}`, '2026-05-04')

describe('what stands in words that two reports share', () => {
  it('is one thing, though the other report was published days later', () => {
    const copy = report('Second Post', `A town in mourning\n\n${STORY} The governor was not reached.`, '2026-05-09')
    const links = copiedLinks(first, copy, 'copy')
    expect(links.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual(
      expect.arrayContaining(['figure same', 'happening same']),
    )
    const counts = links.filter(({ kind }) => kind === 'figure')
    for (const { left, right } of counts) {
      const of = ({ record }: Copied, id: string) => record.figures.find((figure) => figure.id === id)
      expect(of(first, left.id)).toMatchObject({ best: of(copy, right.id)?.best, metric: of(copy, right.id)?.metric })
    }
  })

  it('supersedes the earlier count where a later version of the article has another number', () => {
    const version = report(
      'First Wire',
      `ORLEN, May 4 (First Wire) — ${STORY.replace('Twelve', 'Fifteen')}`,
      '2026-05-05',
    )
    const changed = copiedLinks(first, version, 'version').filter(({ relation }) => relation === 'supersedes')
    expect(changed).toHaveLength(1)
    expect(changed[0]?.why).toBe('The later version of the article gives another number killed: 12, then 15.')
    // Another paper's number is its own word, not a correction.
    expect(copiedLinks(first, version, 'copy').some(({ relation }) => relation === 'supersedes')).toBe(false)
  })

  it('is two happenings where a desk tells both in one mould, on days that do not meet', () => {
    const mould = (day: string): string =>
      `${day} Four people were killed on Monday when shells struck the grain market of the hill town of Orlen in the early morning hours, doctors at the district hospital said.`
    const [one, other] = [
      report('Wire', mould('Rain fell.'), '2026-05-05'),
      report('Wire', mould('Roads shut.'), '2026-05-12'),
    ]
    expect(copiedLinks(one, other, 'passage').filter(({ kind }) => kind === 'happening')).toEqual([])
    const again = report('Wire', mould('Roads shut.'), '2026-05-06')
    expect(copiedLinks(one, again, 'passage').some(({ kind }) => kind === 'happening')).toBe(true)
  })

  it('is nothing where no passage is shared', () => {
    const other = report('Third Herald', 'Twelve people were killed in Orlen when shells hit a market.', '2026-05-04')
    expect(copiedLinks(first, other, 'passage')).toEqual([])
  })
})
