import { expect, it } from 'vitest'
import { plainText } from './plain-text.js'

it('gives text back as it is', () => {
  for (const text of ['', 'Plain words, two\nlines.', 'السلام عليكم', 'क्\u200Dष', '👩\u200D🚀'])
    expect(plainText(text)).toEqual([text])
})

it('names what would turn words around, and controls, instead of writing them', () => {
  expect(plainText('a\u202Ecba\u202C \u0007b\tc')).toEqual([
    'a',
    { code: 'U+202E', name: 'RLO right-to-left override' },
    'cba',
    { code: 'U+202C', name: 'PDF pop directional formatting' },
    ' ',
    { code: 'U+0007', name: 'U+0007' },
    'b\tc',
  ])
})
