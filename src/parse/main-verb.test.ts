import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const tree = (text: string): string[] =>
  parseReport(makeReport(text)).tokens.map(({ text, rel, head }) => `${text} ${rel} ${head}`)

describe('main verbs', () => {
  it('makes a participle with an object the verb of a sentence that has none', () => {
    expect(tree('Unidentified men set off bombs at the university.')).toEqual([
      'Unidentified amod 1',
      'men nsubj 2',
      'set root -1',
      'off compound:prt 2',
      'bombs obj 2',
      'at case 7',
      'the det 7',
      'university obl 2',
      '. punct 2',
    ])
  })

  it('gives a full sentence without a verb the only one it can have', () => {
    expect(tree('Attorneys for the family of a young girl called for an independent investigation.')).toContain(
      'Attorneys nsubj 8',
    )
  })

  it('makes what is said to have done something the subject of it', () => {
    expect(tree('The head of the monitor said the shelling killed ten people and wounded another nine.')).toEqual(
      expect.arrayContaining(['shelling nsubj 8', 'killed ccomp 5', 'wounded conj 8']),
    )
  })

  it('gives what came about to the noun before it', () => {
    expect(tree('The talks opened on Monday.').slice(1, 3)).toEqual(['talks nsubj 2', 'opened root -1'])
    expect(tree('The talks opened in Oslo on Friday, the union said.')).toContain('opened ccomp 10')
    expect(tree('The talks opened by the envoy on Monday.')).toContain('talks root -1')
  })

  it('leaves a noun with a passive participle alone', () => {
    expect(tree('A plan drawn up by the envoy.')).toContain('plan root -1')
    expect(tree('She mentioned a man named Omar Belo.')).toContain('man obj 1')
  })
})
