import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOn, nominalAlpha, type Unit } from './agreement.js'

/** Units as rows of values, one a reviewer; "." where one did not look. */
const units = (...rows: readonly string[]): readonly Unit[] =>
  rows.map((row) => new Map([...row].flatMap((value, at) => (value === '.' ? [] : [[`${at}`, value] as const]))))

describe('nominal alpha', () => {
  it('is one less observed over expected disagreement, as worked out by hand', () => {
    // Two people, four records: aa ab bb bb. Eight values, three a and five b. One unit disagrees: its ordered pairs are ab and ba, each
    // over 2 - 1 values: 2 of 8, 1/4. By chance: (8*8 - 9 - 25) / (8*7) = 30/56. Alpha = 1 - (1/4) / (30/56) = 1 - 56/120.
    expect(nominalAlpha(units('aa', 'ab', 'bb', 'bb'))).toBeCloseTo(1 - 56 / 120, 12)
    // Always the other value: ab ba. Four values, 4 unequal pairs of 4 observed, 8 of 12 by chance: 1 - 1 / (8/12).
    expect(nominalAlpha(units('ab', 'ba'))).toBeCloseTo(-0.5, 12)
  })

  it('takes more people and missing values, and passes over what one person alone decided', () => {
    // x x y | x x . | y y y | . . z: the last is not paired. Eight values, four x and four y. The first unit has 2*2 = 4 unequal ordered
    // pairs, each over 3 - 1 values: 2 of 8. By chance: (64 - 16 - 16) / 56 = 32/56. Alpha = 1 - (2/8) / (32/56).
    expect(nominalAlpha(units('xxy', 'xx.', 'yyy', '..z'))).toBeCloseTo(1 - 56 / 128, 12)
  })

  it('cannot be told without pairs or with one value alone', () => {
    expect(nominalAlpha([])).toBeNull()
    expect(nominalAlpha(units('a.', '.b'))).toBeNull()
    expect(nominalAlpha(units('aa', 'aa'))).toBeNull()
  })

  it('is 1 where all agree, never more, and the same whatever the values and people are called', () => {
    const row = fc.stringMatching(/^[abc.]{3}$/)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const alpha = nominalAlpha(units(...rows))
        if (alpha === null) return
        expect(alpha).toBeLessThanOrEqual(1)
        const renamed = rows.map((each) => each.replaceAll('a', 'q').split('').reverse().join(''))
        expect(nominalAlpha(units(...renamed))).toBeCloseTo(alpha, 10)
      }),
      { seed: 7 },
    )
    expect(nominalAlpha(units('aa', 'bb', 'cc'))).toBe(1)
  })
})

describe('agreement', () => {
  it('gives no coefficient of a few records, and says why', () => {
    expect(agreementOn(units('a.'))).toEqual({
      units: 0,
      same: 0,
      alpha: null,
      why: 'no record is decided by two people',
    })
    const few = agreementOn(units('aa', 'ab'))
    expect([few.units, few.same, few.alpha]).toEqual([2, 1, null])
    expect(few.why).toMatch(/^2 of 10 /)
    expect(agreementOn(units(...Array<string>(10).fill('aa'))).why).toMatch(/one and the same value/)
  })

  it('gives it of ten', () => {
    const ten = agreementOn(units(...Array<string>(5).fill('aa'), ...Array<string>(4).fill('bb'), 'ab'))
    // Twenty values, 11 a and 9 b; 2 of 20 unequal, (400 - 121 - 81) / 380 by chance.
    expect(ten.alpha).toBeCloseTo(1 - (2 / 20) * (380 / 198), 12)
    expect([ten.units, ten.same, ten.why]).toEqual([10, 9, null])
  })
})
