import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const bytesOf = (text: string) => Buffer.from(text, 'utf8')

describe('decode', () => {
  it('keeps every character, the byte order mark too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (drawn) => {
        const text = `\ufeffa${drawn.replace(/[\0\p{Cs}]/gu, '')}`
        expect(decode(bytesOf(text), 'a file')).toBe(text)
      }),
      { seed: 11 },
    )
  })

  it('names the offset of the first bad byte, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const good = bytesOf(before.replace(/[\0\p{Cs}]/gu, ''))
        const bytes = Buffer.concat([good, Buffer.from([0xff]), bytesOf(after.replace(/[\0\p{Cs}]/gu, ''))])
        // A byte order mark of UTF-16 is told as that.
        if (good.length === 0 && bytes[1] === 0xfe) return
        expect(() => decode(bytes, 'a file')).toThrow(`offset ${good.length})`)
      }),
      { seed: 11 },
    )
  })

  it.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['an overlong form', [0x61, 0xc0, 0xaf], 1],
    ['a surrogate in UTF-8', [0x61, 0xed, 0xa0, 0x80], 2],
    ['a character cut short by another', [0xc3, 0x61], 1],
  ])('refuses %s', (_, bytes, offset) => {
    expect(() => decode(Uint8Array.from(bytes), 'a file')).toThrow(`offset ${offset})`)
  })
})
