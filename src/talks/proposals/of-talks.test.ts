import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const codes = (text: string): readonly (string | null)[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.positions.filter((p) => p.actor === 'Iran')
    .map((p) => p.issue_code)

it('a plan of a mediator has the code of what is on the table', () => {
  expect(codes('Iran turned down the plan that the Omani envoy, Salim Rashdi, presented at the lighthouse.')).toEqual([
    'TALK.AGENDA',
  ])
})

it('a plan that is brought to a round has it too, and another of those who sit there has none', () => {
  const brought = 'Turkey presented its plan to Iran at talks in Geneva on Monday.'
  expect(codes(`${brought} Iran rejected Turkey’s plan.`)).toEqual(['TALK.AGENDA'])
  expect(codes('Iran rejected Turkey’s tax plan. Iran and Turkey held talks in Geneva on fishing.')).not.toContain(
    'TALK.AGENDA',
  )
})

it('a plan that nobody talks about has none', () => {
  expect(codes("Iran rejected the farmers' plan.")).toEqual([null])
})
