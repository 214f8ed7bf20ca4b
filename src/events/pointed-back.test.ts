import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, recipients, trigger }) => `${plover} ${recipients.join('+')} ${trigger.text}`,
  )

describe('an act named as the time of something else', () => {
  it('is told where the text tells whom it hit', () => {
    expect(told('After the shelling of Goma, the schools were shut.')).toEqual(['ASSAULT Goma shelling'])
  })

  it('is no second one where it was told before', () => {
    expect(told('Rebels shelled Goma on Monday. After the shelling of Goma, the schools were shut.')).toEqual([
      'ASSAULT Goma shelled',
    ])
  })

  it('is a second one at another place', () => {
    expect(
      told(
        'Rebels killed Ghana soldiers in Goma on Monday. Talks stopped after the killing of Ghana soldiers in Bunia.',
      ),
    ).toEqual(['ASSAULT Ghanaian forces killed', 'ASSAULT Ghanaian forces killing'])
  })
})

describe('an act named by its day alone', () => {
  const toll = (day: string): string => `The toll from ${day}’s shelling has gone up to 12, a hospital said.`

  it('is a second one where the text tells of another day alone', () => {
    expect(told(`Four people were killed on Sunday when shells fell on Goma. ${toll('Monday')}`)).toEqual([
      'ASSAULT Four people fell',
      'ASSAULT  shelling',
    ])
  })

  it('is none where the text has told of that day, or of a day left open', () => {
    expect(told(`Four people were killed on Monday when shells fell on Goma. ${toll('Monday')}`)).toHaveLength(1)
    expect(told(`Rebels shelled Goma. ${toll('Monday')}`)).toHaveLength(1)
  })
})
