import { describe, expect, it } from 'vitest'
import { cameoCode, cameoCodes, cameoCodesOf } from './crosswalk.js'
import { eventCandidates, PLOVER_TYPES } from './event-rules.js'

describe('CAMEO and PLOVER', () => {
  it('has every one of the twenty roots and each code once', () => {
    const codes = cameoCodes().map(({ code }) => code)
    const roots = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'))
    expect(roots.filter((root) => !codes.includes(root))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
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
    const apart = [...rules.values()].filter((rule) => rule.cameo && cameoCode(rule.cameo)?.plover !== rule.plover)
    expect(apart.map(({ id }) => id)).toEqual([])
  })
})
