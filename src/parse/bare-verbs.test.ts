import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const tree = (text: string): string[] =>
  parseReport(makeReport(text)).tokens.map(({ text, xpos, rel, head }) => `${text} ${xpos} ${rel} ${head}`)

describe('bare verbs', () => {
  it('are verbs where the sentence has no other', () => {
    expect(tree('Talks resume on Sunday.').slice(0, 4)).toEqual([
      'Talks NNS nsubj 1',
      'resume VBP root -1',
      'on IN case 3',
      'Sunday NNP obl 1',
    ])
    expect(tree('Peace talks open in Geneva')).toContain('open VBP root -1')
    expect(tree('Geneva talks close without deal')).toContain('close VBP root -1')
    expect(tree('Kampala talks end in deadlock').slice(0, 3)).toEqual([
      'Kampala NNP compound 1',
      'talks NNS nsubj 2',
      'end VBP root -1',
    ])
  })

  it('are verbs where another tells it', () => {
    expect(tree('Seven die in clash, police say')).toContain('die VBP root -1')
    expect(tree('SIX DIE IN ATTACK ON CONVOY, MINISTRY SAYS')).toContain('die VBP ccomp 8')
  })

  it('leave a word alone where the sentence has its verb', () => {
    expect(tree('The talks were open to the press.')).toContain('open JJ root -1')
    expect(tree('The weapons end user was named.').join()).not.toContain('end VBP')
  })
})
