import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const doers = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, actors, recipients }) => `${plover} ${actors.join(', ')} > ${recipients.join(', ')}`,
  )

describe('who does what is told beside the words of another', () => {
  it.each([
    ['Ghana said the raid was illegal and condemned the arrests.', 'ACCUSE Ghana > '],
    [
      'The WHO said the situation was critical and called on Togo to open the border.',
      'REQUEST World Health Organization > Togo',
    ],
    ['Concerns about Hamas have led several donors to cut funding to Gaza.', 'SANCTION several donors > Gaza'],
    [
      'Local residents have carried on a two-year protest against the company Delta.',
      'PROTEST Local residents > Delta',
    ],
    ['The Sea Front said it had captured and killed “a number of soldiers”.', 'ASSAULT Sea Front > soldiers'],
  ])('is read: %s', (text, event) => {
    expect(doers(text)).toContain(event)
  })

  it('is not the sayer where a thing can do it', () => {
    expect(doers('Ghana said the attack killed ten farmers and injured six teachers.')).not.toContain(
      'ASSAULT Ghana > six teachers',
    )
  })

  it.each([
    ['Omar Belo said that two farmers were allegedly beaten up.', ['Omar Belo']],
    ['The ministers of Ghana and Togo are expected to meet in Accra soon.', ['report']],
    ['Two farmers were allegedly beaten up.', ['unattributed reports']],
  ])('says whose word it is: %s', (text, who) => {
    expect(read(makeReport(text, { published: '2024-08-14' })).record.events[0]?.according_to).toEqual(who)
  })
})
