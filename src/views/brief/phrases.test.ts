import { describe, expect, it } from 'vitest'
import { accordingTo, listed, quoted, whenInWords } from './phrases.js'

const span = (text: string) => ({ start: 0, end: text.length, text })

describe('phrases of a brief', () => {
  it.each([
    ['“We will not sign,”', '“We will not sign,”'],
    ['"We will not sign"', '“We will not sign”'],
    ['“We will not sign', '“We will not sign”'],
    ['let “the occupation” add to its “massacres”', '“let ‘the occupation’ add to its ‘massacres’”'],
    ['“the occupation” must end', '“‘the occupation’ must end”'],
    ['two\n  lines', '“two lines”'],
  ])('quotes %j', (words, quotation) => expect(quoted([span(words)])).toBe(quotation))

  it('cuts a long quotation at a word', () => {
    const cut = quoted([span('talks '.repeat(60))])
    expect(cut).toMatch(/talks …”$/)
    expect(cut.length).toBeLessThan(170)
  })

  it('lists, dates and names sources', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
    expect(whenInWords({ from: '2024-08-01', to: '2024-08-14' })).toBe('1 August 2024 to 14 August 2024')
    expect(whenInWords({ from: null, to: '2024-08-14' })).toBe('until 14 August 2024')
    expect(accordingTo(['report'])).toBe('according to the report')
    expect(accordingTo(['Israel', 'Hamas'])).toBe('according to Israel and Hamas')
  })
})
