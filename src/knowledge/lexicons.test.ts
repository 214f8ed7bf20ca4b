import { describe, expect, it } from 'vitest'
import { agents } from './agents.js'
import { countries, countryOf } from './countries.js'
import { groupOf, groups } from './groups.js'
import { heldOn } from './held.js'
import { bodyOf, igos } from './igos.js'
import { media } from './media.js'
import { nameIndex } from './names.js'
import { holderOf, officialOf, officials } from './officials.js'
import { regions } from './regions.js'

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map((r) => r.id)
const twice = (all: readonly string[]): string[] => all.filter((id, i) => all.indexOf(id) !== i)

describe('the lexicons as a whole', () => {
  it('have no id twice', () => {
    expect(twice(countries().map((c) => c.iso3))).toEqual([])
    for (const rows of [regions(), groups(), igos(), media(), agents(), officials()])
      expect(twice(ids(rows))).toEqual([])
  })

  it('point only at rows that are there', () => {
    const lost = [
      ...groups().flatMap((g) => (g.partOf === null || groupOf(g.partOf) ? [] : [`${g.id} part of ${g.partOf}`])),
      ...groups().flatMap((g) => (g.country === null || countryOf(g.country) ? [] : [`${g.id} of ${g.country}`])),
      ...regions().flatMap((r) => (r.country === null || countryOf(r.country) ? [] : [`${r.id} in ${r.country}`])),
      ...officials().flatMap((o) =>
        o.roles.flatMap((r) => [
          ...(r.body === null || groupOf(r.body) || bodyOf(r.body) ? [] : [`${o.id} of ${r.body}`]),
          ...(r.country === null || countryOf(r.country) ? [] : [`${o.id} of ${r.country}`]),
        ]),
      ),
    ]
    expect(lost).toEqual([])
  })

  it('are large enough to be of use', () => {
    expect(countries().length).toBeGreaterThanOrEqual(190)
    expect(igos().length).toBeGreaterThanOrEqual(150)
    expect(groups().length).toBeGreaterThanOrEqual(300)
    expect(officials().length).toBeGreaterThanOrEqual(400)
    expect(agents().length).toBeGreaterThanOrEqual(200)
    expect(nameIndex().byFirst.size).toBeGreaterThan(1000)
  })
})

describe('dated offices', () => {
  it('compares a day with years, months and days', () => {
    const role = { role: 'president', body: null, country: 'XXX', sector: [], from: '2019-05', to: '2021' }
    expect(heldOn(role, '2019-04-30')).toBe(false)
    expect(heldOn(role, '2019-05-01')).toBe(true)
    expect(heldOn(role, '2021-12-31')).toBe(true)
    expect(heldOn(role, '2022-01-01')).toBe(false)
  })

  it('finds who held an office on a day', () => {
    expect(holderOf('FRA', 'president', '2013-06-01')?.name).toBe('Francois Hollande')
    expect(holderOf('FRA', 'president', '2019-06-01')?.name).toBe('Emmanuel Macron')
    expect(holderOf('FRA', 'court jester', '2019-06-01')).toBeNull()
    expect(officialOf('nobody')).toBeUndefined()
  })
})
