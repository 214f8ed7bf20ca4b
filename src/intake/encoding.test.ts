import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAny, encodingOf } from './encoding.js'

describe('the encoding of bytes', () => {
  it.each([
    ['the mark at its beginning', [0xfe, 0xff, 0, 0x61], null, 'utf-16be', 'stated'],
    ['what is stated', [0x61, 0xe9, 0x62], 'latin1', 'windows-1252', 'stated'],
    ['UTF-8, whatever is stated', [0x61, 0xc3, 0xa9], 'latin1', 'utf-8', 'stated'],
    ['zeros in every other byte', [0x61, 0, 0x62, 0, 0x63, 0], null, 'utf-16le', 'guessed'],
    ['a stated seven-bit one', [0x1b, 0x24, 0x42, 0x1b, 0x28, 0x42], 'iso-2022-jp', 'iso-2022-jp', 'stated'],
  ])('is told by %s', (_, bytes, stated, label, known) => {
    expect(encodingOf(Uint8Array.from(bytes), 'a file', stated)).toEqual({ label, known })
  })

  it('is guessed where nothing says', () => {
    const words = Buffer.from('Les délégués ont négocié jusqu’à midi, a déclaré le préfet.'.replace('’', "'"), 'latin1')
    expect(decodeAny(words, 'a file').text).toContain('délégués ont négocié')
    expect(decodeAny(words, 'a file').remark).toContain('guessed')
  })

  it('has the quotation marks of Western office programs', () => {
    const words = Buffer.from([0x93, 0x6e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0xe9])
    expect(decodeAny(words, 'a file', 'windows-1252').text).toBe('“no” — é')
  })

  it('is UTF-8 still when a few bytes of it are bad, and that is said', () => {
    const bytes = Buffer.concat([Buffer.from('Вторник, среда, четверг, пятница. '.repeat(4)), Buffer.from([0xd0])])
    expect(decodeAny(bytes, 'a file')).toMatchObject({ remark: expect.stringContaining('not valid UTF-8') })
    expect(decodeAny(bytes, 'a file').text).toContain('Вторник')
  })

  it('gives text or a fault that names the place, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.option(fc.constantFrom('utf-8', 'utf-16', 'latin1', 'big5', 'nonsense')),
        (bytes, stated) => {
          let text = ''
          try {
            text = decodeAny(bytes, 'a file', stated).text
          } catch (error) {
            expect((error as Error).message).toMatch(/^a file: /)
            return
          }
          expect(text).toMatch(/\S/)
        },
      ),
      { seed: 11 },
    )
  })
})
