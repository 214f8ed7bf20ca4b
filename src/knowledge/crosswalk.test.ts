import { describe, expect, it } from 'vitest'
import { cameoCode, cameoCodes, cameoCodesOf, cameoOf } from './crosswalk.js'
import { eventCandidates, PLOVER_TYPES } from './event-rules.js'

describe('CAMEO and PLOVER', () => {
  it('has every one of the twenty roots and each code once', () => {
    const codes = cameoCodes().map(({ code }) => code)
    const roots = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'))
    expect(roots.filter((root) => !codes.includes(root))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('has all 316 codes of CAMEO 1.1b3, by root', () => {
    const count = (root: number): number =>
      cameoCodes().filter(({ code }) => code.startsWith(String(root).padStart(2, '0'))).length
    expect(Array.from({ length: 20 }, (_, at) => count(at + 1))).toEqual([
      11, 28, 29, 8, 9, 6, 7, 26, 6, 28, 13, 27, 23, 27, 7, 14, 14, 15, 10, 8,
    ])
  })

  it('leads from every code to a type and mode and back to the code', () => {
    for (const code of cameoCodes()) {
      if (code.plover === null || code.code.length === 2) continue
      const back = cameoOf(code.plover, code.mode)
      expect(back.all).toContain(code)
      expect([back.plover, back.mode]).toEqual([code.plover, code.mode])
      expect([back.code.plover, back.code.mode]).toEqual([code.plover, code.mode])
    }
  })

  it('leads back from every type and mode that a rule gives, to its type at least', () => {
    const rules = Object.values(eventCandidates()).flatMap((index) =>
      [...index.values()].flat().map(({ rule }) => rule),
    )
    const lost = rules.filter(({ plover, mode }) => plover !== null && cameoOf(plover, mode).code.plover !== plover)
    expect(lost).toEqual([])
    expect(cameoOf('PROTEST', 'boycott').code.code).toBe('140')
  })

  it('leads back from every type to at least one code', () => {
    expect(PLOVER_TYPES.filter((type) => cameoCodesOf(type).length === 0)).toEqual([])
  })

  it('keeps the corrections of the published table', () => {
    const read = (code: string) => [cameoCode(code)?.plover, cameoCode(code)?.mode]
    expect(read('0871')).toEqual(['CONCEDE', 'ceasefire'])
    expect(read('055')[0]).toBe('CONCEDE')
    expect(read('116')).toEqual(['SANCTION', 'convict'])
    expect(read('163')).toEqual(['SANCTION', 'discontinue'])
    expect(read('20')[0]).toBe('ASSAULT')
    expect(read('112')).toEqual(['ACCUSE', 'allege'])
  })

  it('reads an unlisted sub-code as the code above it, and comments as no event', () => {
    expect(cameoCode('1839')?.code).toBe('183')
    expect(cameoCode('013')?.plover).toBeNull()
    expect(cameoCode('9')).toBeUndefined()
  })

  it('agrees with the code that each event rule carries', () => {
    const rules = new Map(
      Object.values(eventCandidates()).flatMap((index) =>
        [...index.values()].flat().map(({ rule }) => [rule.id, rule] as const),
      ),
    )
    const apart = [...rules.values()].filter(({ plover, mode, cameo }) => {
      if (!plover || !cameo) return false
      const code = cameoCode(cameo)
      // A mode that CAMEO does not know (a censor's COERCE) is written with a broader code.
      return code?.plover !== plover || (cameoOf(plover, mode).mode === mode && code.mode !== mode)
    })
    expect(apart.map(({ id }) => id)).toEqual([])
  })
})
