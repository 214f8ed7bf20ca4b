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

  it('is not the same as a raid a day later', () => {
    const all = told('Six people were killed in an attack by rebels near Goma, a day after the shelling of Bunia.')
    expect(all).toHaveLength(2)
  })
})

describe('what is told beside the event itself', () => {
  it.each([
    ['A driver wounded at a checkpoint in Goma on Monday had died.', 1],
    ['The drivers wounded in Goma were young.', 0],
    ['Two men were executed by firing squad in Goma.', 1],
    ['The mayor told of his view on barring Kenya from the games.', 0],
    ['The law will keep the government of Kenya funded.', 0],
    ['The army of Kenya intercepted a missile over Goma.', 0],
    ['The army of Kenya shot down a drone over Goma.', 0],
    ['The army of Kenya shot down a jet over Goma.', 1],
  ])('%s', (text, count) => {
    expect(told(text)).toHaveLength(count)
  })
})

describe('to whom it is done', () => {
  it.each([
    ['The court lifted restrictions imposed on Kofi Mensah.', 'RETREAT Kofi Mensah lifted'],
    ['Ghana sent a letter to Togo demanding the release of two fishermen.', 'REQUEST Togo demanding'],
    ['Ghana said no to the plan of Togo.', 'REJECT Togo said no'],
    ['Ghana said yes to the plan of Togo.', 'AGREE Togo said yes'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it('is not the place after which a battle is called', () => {
    expect(told('The battle of Lomé began on Monday.')).toEqual(['ASSAULT  battle'])
  })
})
