import { describe, expect, it } from 'vitest'
import { filesUnder, sources, textOf } from './sources.js'

const LONGEST = 400

describe('house rules', () => {
  it('keep every source under 400 lines', () => {
    const long = sources()
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST)
    expect(long).toEqual([])
  })

  it('give no file or folder a name that says nothing', () => {
    const vague = filesUnder('.').filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc|managers?|services?|stuff|lib)(\.[a-z]+)*(\/|$)/i.test(path),
    )
    expect(vague).toEqual([])
  })

  it('leave nothing marked as open, switched off or singled out', () => {
    const open = /\b(TO[D]O|FIX[M]E)\b/
    const marked = [...sources(), ...tests()].filter((path) => open.test(textOf(path)))
    const switched = tests().filter((path) => /\b(it|test|describe)\.(only|todo)\(/.test(textOf(path)))
    expect([...marked, ...switched]).toEqual([])
  })

  it('time nothing in a test', () => {
    const timed = tests().filter((path) => /performance\.now\(|Date\.now\(|console\.time/.test(textOf(path)))
    expect(timed.filter((path) => path !== 'test/house.test.ts' && path !== 'test/imports.test.ts')).toEqual([])
  })

  it('draw at random from a seed that is written down, so that a run can be told again', () => {
    const unseeded = tests().filter((path) => {
      const [, ...drawn] = textOf(path).split('fc.assert(')
      return path !== 'test/house.test.ts' && drawn.some((test) => !/\bseed: \d/.test(test))
    })
    expect(unseeded).toEqual([])
  })
})

function tests(): readonly string[] {
  return [...filesUnder('src'), ...filesUnder('test')].filter((path) => path.endsWith('.test.ts'))
}
