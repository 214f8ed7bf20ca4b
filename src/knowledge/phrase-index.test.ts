import { describe, expect, it } from 'vitest'
import { indexPhrases, longestAt, piecesOf } from './phrase-index.js'

const index = indexPhrases([
  ['al-Qaida', 1],
  ['Islamic State', 2],
  ['Islamic State of Iraq and Syria', 3],
  ['IS', 4],
  ['US', 5],
  ['U.S.', 6],
  ["Hay'at Tahrir al-Sham", 7],
  ['the enclave', 8],
  ['Séléka', 9],
  ['Sana', 10],
  ['SANA', 11],
])
const at = (text: string, first = 0): unknown => {
  const words = text.split(' ').map((word) => ({ text: word }))
  const hit = longestAt(index, piecesOf(words), first, words.length)
  return hit && [hit.values[0], hit.last - hit.first]
}

describe('phrases in running words', () => {
  it.each([
    ['al-Qaida said', [1, 1]],
    ['al - Qaida said', [1, 3]],
    ['Islamic State of Iraq and Syria', [3, 6]],
    ['Islamic State of emergency', [2, 2]],
    ['Hay’at Tahrir al-Sham', [7, 3]],
    ['U.S. envoy', [6, 1]],
    ['Seleka fighters', [9, 1]],
    ['SELEKA FIGHTERS', [9, 1]],
    ['The enclave', [8, 2]],
    ['SANA said', [11, 1]],
    ['Sana said', [10, 1]],
  ])('%s', (text, expected) => expect(at(text)).toEqual(expected))

  it.each(['is it', 'us', 'islamic state', 'Islamic , State', 'US-led'])('finds nothing in %s', (text) =>
    expect(at(text)).toBeNull(),
  )
})
