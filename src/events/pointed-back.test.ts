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
