import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map(
    (p) => `${p.actor} ${p.stance} ${p.issue_code ?? p.issue}`,
  )

it('are read to the end of a list', () => {
  expect(
    told('“We have said yes to the ceasefire, yes to the monitors and yes to the bridge,” the president of Iran said.'),
  ).toEqual(['Iran accepts CEAS.TRUCE', 'Iran accepts IMPL.MONITOR', 'Iran accepts bridge'])
})

it('given again of what was taken before are on that', () => {
  const [position, another] = read(
    makeReport('“We rejected a second dam in May, and we reject it today,” the president of Iran said.', {
      published: '2024-08-14',
    }),
  ).record.positions
  expect(another?.issue ?? position?.issue).toBe('second dam')
  expect([position, another].flatMap((p) => p?.evidence.map(({ text }) => text) ?? [])).toContain('we reject it today')
})
