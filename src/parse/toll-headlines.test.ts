import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const counted = (text: string): readonly string[] =>
  read(makeReport(text)).record.figures.map(({ metric, best }) => `${metric} ${best}`)

describe('two verbs of a headline without a word between', () => {
  it.each([
    'Army Raid Kills Five Injures Seven in Velim',
    'Car bomb kills 5 wounds 7',
    'Bomb Blast in Orsk Kills 5 Wounds 7',
    'Missile Attack Kills 5 Soldiers Injures 7 Others',
  ])('%s', (text) => expect(counted(text)).toEqual(['killed 5', 'wounded 7']))

  it('leaves wounds that are no verb', () => {
    expect(counted('The raid kills time; 12 wounds were treated.')).not.toContain('wounded 12')
  })
})
