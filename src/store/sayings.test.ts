import { describe, expect, it } from 'vitest'
import { sentenceAround } from './sayings.js'

const around = (text: string, word: string): string => sentenceAround(text, text.indexOf(word))

describe('the sentence around a place', () => {
  it('is whole where the text begins and ends with it', () => {
    expect(around('Vardia opens talks', 'talks')).toBe('Vardia opens talks')
  })

  it('ends at stops and line breaks, not at titles and initials', () => {
    const text = 'A headline\n\nRain fell. Gen. Orlo of the U.S. force said 14 were killed. “They fired,” he said.'
    expect(around(text, '14')).toBe('Gen. Orlo of the U.S. force said 14 were killed.')
    expect(around(text, 'headline')).toBe('A headline')
  })

  it('begins after a dateline', () => {
    const text =
      'LAKE SERRAT, Meridova, May 28 (Marqent Wire) — Negotiators sat in one room.\n\nThe envoy (a Meridovan) — tall — left.'
    expect(around(text, 'Negotiators')).toBe('Negotiators sat in one room.')
    expect(around(text, 'left')).toBe('The envoy (a Meridovan) — tall — left.')
  })

  it('is cut, and says so, where no stop is near', () => {
    const long = `${'word '.repeat(200)}here ${'word '.repeat(200)}`
    const words = around(long, 'here')
    expect(words.startsWith('… ') && words.endsWith(' …')).toBe(true)
    expect(words.length).toBeLessThan(610)
  })
})
