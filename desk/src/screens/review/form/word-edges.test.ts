import { describe, expect, it } from 'vitest'
import { moveEdge, trimmed, wholeWords, wordAt } from './word-edges.js'

const TEXT = 'The Front’s envoy said: “No deal.” Café-owners 1,200 left.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('the edges of a stretch', () => {
  it('move by a word, and by a mark where one stands', () => {
    expect(words(moveEdge(TEXT, at('envoy'), 'start', -1))).toBe('Front’s envoy')
    expect(words(moveEdge(TEXT, at('envoy'), 'end', 1))).toBe('envoy said')
    expect(words(moveEdge(TEXT, at('envoy said'), 'end', 1))).toBe('envoy said:')
    expect(words(moveEdge(TEXT, at('No deal'), 'start', -1))).toBe('“No deal')
    expect(words(moveEdge(TEXT, at('No deal.'), 'end', -1))).toBe('No deal')
  })

  it('keep a number and a joined word whole', () => {
    expect(words(moveEdge(TEXT, at('Café-owners'), 'end', 1))).toBe('Café-owners 1,200')
    expect(words(moveEdge(TEXT, at('1,200'), 'start', -1))).toBe('Café-owners 1,200')
  })

  it('stay where a stretch would be empty or the text ends', () => {
    expect(moveEdge(TEXT, at('envoy'), 'start', 1)).toEqual(at('envoy'))
    expect(moveEdge(TEXT, at('The'), 'start', -1)).toEqual(at('The'))
    expect(moveEdge(TEXT, at('left.'), 'end', 1)).toEqual(at('left.'))
  })

  it('lose the space at both ends', () => {
    expect(trimmed('a  word ', { start: 1, end: 8 })).toEqual({ start: 3, end: 7 })
    expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull()
  })

  it('take in a word they cut', () => {
    const cut = { start: TEXT.indexOf('nvoy'), end: TEXT.indexOf('aid:') + 1 }
    expect(words(wholeWords(TEXT, cut))).toBe('envoy said')
    expect(wholeWords(TEXT, at('envoy said:'))).toEqual(at('envoy said:'))
  })

  it('find the next word', () => {
    expect(words(wordAt(TEXT, 3)!)).toBe('Front’s')
    expect(wordAt(TEXT, TEXT.length)).toBeNull()
  })

  it('do not slow down on one endless word', () => {
    const long = 'x'.repeat(1_000_000)
    expect(moveEdge(long, { start: 0, end: 10 }, 'end', 1).end).toBeGreaterThan(10)
  })
})
