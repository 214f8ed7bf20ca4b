import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const said = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.statements.map((s) =>
    [s.source, s.content].map((spans) => spans.map((x) => x.text).join(' … ')).join(' | '),
  )

describe('deeds and sayings', () => {
  it.each([
    'President Tolvek accepted the resignation of the cabinet.',
    'President Tolvek adopted the aims of his rival.',
    'The parliament banned their production in May.',
    'The Velim government allowed the convoy to use the bridge.',
    'The Velim government was obliged to send a team to the coast.',
    'Thirty groups opposed President Tolvek.',
    'The state had denied them passports.',
    'Lawmakers will ask questions in parliament on Monday.',
    'The midfielder Danil Orsk was dismissed after a foul.',
    'It is unclear whether the road will open.',
    'President Tolvek has not commented on the arrests.',
    'The Velim government did not speak about the convoy.',
  ])('hear nobody in: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['The Velim government rejected the plan.', 'The Velim government | the plan'],
    ['President Tolvek refused to sign the text.', 'President Tolvek | to sign the text'],
    ['The opposition demanded new elections.', 'The opposition | new elections'],
    ['President Tolvek denied the allegations.', 'President Tolvek | the allegations'],
    ['The envoy asked whether the road would open.', 'The envoy | whether the road would open'],
    ['Parliament decided that the border would stay shut.', 'Parliament | that the border would stay shut'],
    ['The ministry condemned the army.', 'The ministry | the army'],
  ])('keep what is said in: %s', (text, expected) => {
    expect(said(text)).toContain(expected)
  })
})
