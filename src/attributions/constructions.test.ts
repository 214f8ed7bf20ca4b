import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Who says so of each event of striking or killing. */
const sayers = (text: string): string[] =>
  read(makeReport(text, { published: '2024-05-15' }))
    .record.events.filter((e) => e.plover === 'ASSAULT')
    .map((e) => e.according_to.join('&'))

describe('who says it', () => {
  it.each([
    ["Reuters, citing the mayor of Ati, reported that Chad's army shelled Bor on Monday.", 'mayor of Ati'],
    ["Reuters reported that Chad's army shelled Bor on Monday, citing the mayor of Ati.", 'mayor of Ati'],
    ["Kenya, citing Mali, said Chad's army shelled Bor on Monday.", 'Kenya'],
    ["AFP reported that Chad's army shelled Bor on Monday, citing Mali.", 'Agence France-Presse'],
    ["Chad's army shelled Bor on Monday, state media quoted the mayor of Ati as saying.", 'mayor of Ati'],
    ["The mayor of Ati, who said the road was closed, left before Chad's army shelled Bor on Monday.", 'report'],
  ])('%s', (text, who) => {
    expect(sayers(text)).toEqual([who])
  })

  it('is nobody for what somebody turns down', () => {
    for (const text of [
      'Kenya rejected claims by Mali that Chad had shelled Togo.',
      'Kenya rejected claims that Chad had shelled Togo.',
      'Kenya disputed reports that Chad had shelled Bor.',
    ])
      expect(sayers(text), text).toEqual([])
    expect(sayers('Kenya confirmed reports that Chad had shelled Bor.')).toEqual(['Kenya'])
    expect(sayers("The minister said Kenya's army shelled Bor, citing security concerns.")).toEqual(['minister'])
  })
})
