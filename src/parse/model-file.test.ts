import { describe, expect, it } from 'vitest'
import { readModel } from './model-file.js'
import { randomModel, TINY } from './testing/random-model.js'

const good = () => randomModel({ seed: 1, dims: TINY, words: ['the'], labels: 4 })

/** The same file with its header text changed; the replacement has as many bytes. */
const withHeader = (from: string, to: string): Uint8Array => {
  const bytes = good()
  const at = Buffer.from(bytes).indexOf(from)
  bytes.set(Buffer.from(to), at)
  return bytes
}

describe('reading a weight file', () => {
  it('finds every tensor with its scales', () => {
    const model = readModel(good(), 'test')
    expect(model.dims).toEqual(TINY)
    expect(model.layers.map((l) => l.weight.rows)).toEqual([48, 48])
    expect(model.word.scales).toHaveLength(2)
  })
  it('reads from any place in a larger buffer', () => {
    const bytes = good()
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(readModel(shifted.subarray(3), 'test').windowBias).toEqual(readModel(bytes, 'test').windowBias)
  })
  it.each([
    ['something else', new Uint8Array(64), 'does not begin with PRL1'],
    ['nothing', new Uint8Array(0), 'does not begin with PRL1'],
    ['a file cut in its header', good().subarray(0, 100), 'header runs past the end'],
    ['a file cut in its tensors', good().subarray(0, -2000), 'runs past the end'],
    ['a broken header', withHeader('{"version"', '["version"'), 'header is not JSON'],
    ['a missing tensor', withHeader('"sru2_w"', '"sru9_w"'), 'tensor sru2_w is missing'],
    ['other sizes', withHeader('"D":16', '"D":32'), 'wanted i8 32 x 32'],
    ['a width the sums do not hold', withHeader('"K":16}', '"K":24}'), 'K = 24'],
    ['labels without a root', withHeader('"root"', '"rook"'), 'labels lack root'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readModel(bytes, 'x.bin')).toThrow(message)
    expect(() => readModel(bytes, 'x.bin')).toThrow('x.bin is no usable parser model')
  })
})
