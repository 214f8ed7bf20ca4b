import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text)).record.events.map(
    ({ actors, recipients, trigger }) => `${actors.join(' + ')} ${trigger.text} ${recipients.join(' + ')}`,
  )

describe('who did it where another sentence makes it plain', () => {
  it('is worked out, and says from which words', () => {
    const { document, record } = read(makeReport('Gunmen kidnapped Omar Belo in May. Belo was freed on Monday.'))
    expect(record.events.map(({ known }) => known)).toEqual(['stated', 'relative'])
    const step = document.events[1]!.made.steps.find(({ rule }) => rule === 'holder-lets-go')
    expect(step?.says).toBe('who: Gunmen, who held them')
    expect(step?.at.map(({ text }) => text)).toEqual(['kidnapped'])
  })
  it.each([
    ['The army said 28 militants were killed in the north on Friday.', 'army were killed 28 militants'],
    ['Gunmen kidnapped Omar Belo in May. Belo was freed on Monday.', 'Gunmen was freed Omar Belo'],
    [
      'A suicide bomber struck a market in Kano on Monday. Ten people were killed, officials said.',
      'suicide bomber were killed Ten people',
    ],
    [
      'An attacker stabbed two men in Lyon on Friday. Three others were also hurt.',
      'attacker were also hurt Three others',
    ],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
  it.each([
    ['The army said four soldiers were killed in the north on Friday.', 'its own dead'],
    ['The army said ten militants were killed when their own bomb went off.', 'a cause of its own'],
    ['The army said ten militants were killed by villagers.', 'a doer of its own'],
    ['The army said ten militants were killed in clashes between two clans.', 'a cause of its own'],
    ['American jets bombed a camp in Somalia. The Somali army said ten militants were killed.', 'others strike'],
    [
      'Ten people were killed in Kano. Officials denied that a suicide bomber was to blame.',
      'no attack of his is told',
    ],
    ['A gunman shot two men in Lyon. The gunman said his family was killed in Gaza.', 'what he tells of'],
    ['Gunmen kidnapped Omar Belo in May. Soldiers stormed the camp on Monday and Belo was freed.', 'others between'],
    ['Thai police arrested Ana Ruiz and handed her to Chad. Ruiz was released on Monday.', 'handed on'],
    ['Police arrested Omar Belo in May. Belo was granted bail on Monday.', 'a court gives bail'],
    ['Gunmen kidnapped Omar Belo in May. Belo was freed in a raid on Monday.', 'freed by others'],
    ['Two Tupolev bombers left Engels. Ten people were killed in Kano.', 'bombers that fly'],
    ['The gunman fled. The war has killed thousands of rebels in Kano since May.', 'a war, and men who fight'],
  ])('%s (%s)', (text) => {
    const without = told(text).filter((event) => /killed|freed|bail/.test(event))
    for (const event of without) expect(event).toMatch(/^(?: |villagers|two clans)/)
  })
})
